import { questions } from '../questions/index.ts';

/** The title of every question by its slug: what a page needs to name the reader's own answers. */
export const GET = () => Response.json(Object.fromEntries([...questions].map(([id, { title }]) => [id, title])));
