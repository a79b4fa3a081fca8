/** Pages of the site that are no question but may be linked from one. Pure. */

import { rounds, subjects } from '../guide.ts';

export const otherPages: readonly string[] = [
  '/',
  '/about/',
  '/cheat-sheet/',
  ...Object.keys(rounds).map((round) => `/rounds/${round}/`),
  ...Object.keys(subjects).map((subject) => `/${subject}/`),
];
