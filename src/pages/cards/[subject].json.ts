import type { APIRoute } from 'astro';
import type { Subject } from '../../guide.ts';
import { usedSubjects } from '../../questions/index.ts';
import { answersFile } from '../../questions/publish-cards.ts';

export const getStaticPaths = () => usedSubjects.map((subject) => ({ params: { subject } }));

/** The answers of one subject, by card id: see `questions/cards.ts`. */
export const GET: APIRoute = ({ params }) =>
  new Response(answersFile(params['subject'] as Subject), { headers: { 'Content-Type': 'application/json' } });
