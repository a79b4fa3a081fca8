import type { APIRoute } from 'astro';
import { llmsIndex } from '../questions/machine.ts';

/** What there is to read, for programs: https://llmstxt.org */
export const GET: APIRoute = ({ site }) => new Response(llmsIndex(site));
