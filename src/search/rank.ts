/** Which of the found pages comes first. Pure. */

import { words } from './words.ts';

/**
 * Found pages with those first whose title is nearly the query; the order of the others stays. Pagefind weighs each word by
 * itself and so puts "What is MLOps?" behind longer titles that say MLOps more often.
 */
export function titleFirst<Page extends { meta: { title: string } }>(pages: readonly Page[], query: string): Page[] {
  const rank = (page: Page): number => {
    const similarity = likeness(words(query), words(page.meta.title));
    return similarity > 0.6 ? similarity : 0;
  };
  return [...pages].sort((a, b) => rank(b) - rank(a));
}

/** Share of words that two texts have in common, from 0 to 1 (Dice's coefficient). */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = new Set(a.filter((word) => b.includes(word))).size;
  return (2 * shared) / (new Set(a).size + new Set(b).size || 1);
}
