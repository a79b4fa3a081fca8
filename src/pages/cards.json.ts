import type { APIRoute } from 'astro';
import { cardsFile } from '../questions/publish-cards.ts';

/** Every question without its answer, for the pages that practise: see `questions/cards.ts`. */
export const GET: APIRoute = () => new Response(cardsFile(), { headers: { 'Content-Type': 'application/json' } });
