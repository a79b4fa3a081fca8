/** The two sites that are compared, and where their parts are. */

import { slugOf, type QuestionFile } from '../../src/questions/check.ts';
import type { Server } from './serve.ts';

export interface Site {
  name: 'guide' | 'stock';
  server: Server;
  /** Button that opens the search, field of the search, and a result in its list. */
  openSearch: string;
  field: string;
  result: string;
  /** A drawn diagram. */
  diagram: string;
  /** There when the site says that it is saved for offline use; undefined when it never is. */
  saved: string | undefined;
}

/** This guide. */
export const guideSite = (server: Server): Site => ({
  name: 'guide',
  server,
  openSearch: 'site-search .open',
  field: 'site-search input[type=search]',
  result: '#search-results a',
  diagram: 'figure.diagram svg, figure.diagram img',
  saved: 'offline-status[data-state=saved]',
});

/** The same questions in Starlight as it comes (stock-site.ts). */
export const stockSite = (server: Server): Site => ({
  name: 'stock',
  server,
  openSearch: 'button[data-open-modal]',
  field: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  diagram: 'pre.mermaid > svg',
  saved: undefined,
});

/** The pages that are visited, by slug (`subject/name`). */
export interface Route {
  /** A question with code and without a diagram, of median length. */
  question: string;
  /** A question with a diagram, of median length. */
  diagram: string;
  /** A question that no other measure visits. */
  unvisited: string;
}

/** Chooses typical questions of those that were built. */
export function chooseRoute(files: readonly QuestionFile[], hasNext: (slug: string) => boolean): Route {
  const byLength = [...files].sort((a, b) => a.text.length - b.text.length || (a.path < b.path ? -1 : 1));
  const hasDiagram = ({ text }: QuestionFile): boolean => /^```mermaid/m.test(text);
  const question = slugOf(
    middle(byLength.filter((file) => !hasDiagram(file) && /^```/m.test(file.text) && hasNext(slugOf(file.path)))),
  );
  const diagram = slugOf(middle(byLength.filter(hasDiagram)));
  const unvisited = byLength.find(({ path }) => ![question, diagram].includes(slugOf(path)));
  return { question, diagram, unvisited: unvisited === undefined ? question : slugOf(unvisited.path) };
}

function middle(files: readonly QuestionFile[]): string {
  const file = files[Math.floor(files.length / 2)];
  if (file === undefined)
    throw new Error('The guide has too few questions to compare: none with code, a diagram and a next one.');
  return file.path;
}
