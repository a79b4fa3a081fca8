/** Where to go on when a search finds nothing. Pure. */

import distance from 'damerau-levenshtein';
import { words } from './words.ts';

/** The four links whose names are nearest to a query, one for each name. Equally near ones keep their order. */
export function suggest<Link extends { label: string }>(query: string, links: readonly Link[]): Link[] {
  const typed = words(query);
  const far = (link: Link): number =>
    Math.min(...typed.flatMap((word) => words(link.label).map((name) => distance(word, name).relative)), 1);
  const named = new Map(links.map((link) => [link.label, link]));
  return [...named.values()].sort((a, b) => far(a) - far(b)).slice(0, 4);
}
