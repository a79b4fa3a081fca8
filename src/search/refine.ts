/** Orders the best pages once more by where the words stand: a match in the title beats one in the depth. Pure. */

import { fillers } from './fillers.ts';
import type { Term } from './plan.ts';
import type { Hit } from './rank.ts';
import { words } from './words.ts';

/** What is known of a found page. */
export interface Known {
  title: string;
  /** Other names of the question, searched and never shown. */
  aliases: readonly string[];
  answer: string;
}

/**
 * How much each share adds: of the query that stands in a name of the page, of the name that the query says, and of the query that
 * stands in the answer. Found on the queries of the benchmark that are not kept aside (tests/search).
 */
const boost = { inName: 1.2, ofName: 4, inAnswer: 1 };

/** Hits with what a reader sees of each, best first. `worth` is how much each term says: rare words say more. */
export function refine<Page extends Known>(
  hits: readonly (Hit & { page: Page })[],
  terms: readonly Term[],
  worth: readonly number[],
): (Hit & { page: Page })[] {
  const whole = worth.reduce((sum, value) => sum + value, 0) || 1;
  const share = (text: readonly string[]): number =>
    terms.reduce((sum, term, index) => sum + (stands(term, text) ? (worth[index] ?? 0) : 0), 0) / whole;
  /** How far a name of the page, its title or an alias, and the query say the same. */
  const named = (name: string): number => {
    const all = words(name);
    const telling = all.filter((word) => !fillers.has(word));
    const said =
      telling.filter((word) => terms.some((term) => stands(term, [word], true))).length / (telling.length || 1);
    return share(all) * (boost.inName + boost.ofName * said);
  };
  return hits
    .map((hit) => {
      const { title, aliases, answer } = hit.page;
      const factor = 1 + Math.max(named(title), ...aliases.map(named)) + boost.inAnswer * share(words(answer));
      return { ...hit, score: hit.score * factor };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a text says what a term means: every word of one of its expressions begins a word there, or is begun by it. */
function stands({ variants }: Term, text: readonly string[], isSingle = false): boolean {
  return variants.some(({ text: expression }) => {
    const wanted = expression.split(' ');
    const found = (word: string): boolean => text.some((candidate) => isSame(candidate, word));
    return isSingle ? wanted.some(found) : wanted.every(found);
  });
}

/** Whether a word of a text is the one that is wanted: the same, begun by it ("observab"), or with a shorter ending ("retraining"). */
function isSame(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  if (found.startsWith(wanted)) return wanted.length >= 3;
  return wanted.startsWith(found) && found.length >= 4 && wanted.length - found.length <= 3;
}
