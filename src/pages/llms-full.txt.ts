import type { APIRoute } from 'astro';
import { llmsFull } from '../questions/machine.ts';

/** The whole guide in one file of Markdown. */
export const GET: APIRoute = ({ site }) => new Response(llmsFull(site));
