import type { APIRoute } from 'astro';
import { publishedQuestions } from '../questions/machine.ts';
import { publishedSchema } from '../questions/published.ts';

/** Every question as data. What the schema does not allow stops the build. */
export const GET: APIRoute = ({ site }) => Response.json(publishedSchema.parse(publishedQuestions(site)));
