import type { APIRoute } from 'astro';
import { addresses } from '../questions/machine.ts';
import { publishedJsonSchema } from '../questions/published.ts';

/** What `/questions.json` holds, as JSON Schema. */
export const GET: APIRoute = ({ site }) =>
  Response.json(publishedJsonSchema(addresses(site)('/questions.schema.json')));
