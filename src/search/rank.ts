/** Puts the pages that several words found into one order. Pure. */

import type { Term } from './plan.ts';

/** A page that the index found for one expression. Pagefind's score already weighs rare words and the fields they stand in. */
export interface Hit {
  id: string;
  score: number;
}

/** Below 1, so that one rare word that is there by chance does not outweigh two telling ones. Found with the benchmark. */
const softening = 0.6;

export interface Ranking {
  ranked: Hit[];
  /** What each term says: a word that stands in many pages says little. */
  worth: number[];
}

/**
 * The pages in the order of their worth. A page gets for each term its share of the term's best score, times what the term says: the logarithm
 * of how rare it is (inverse document frequency, Spärck Jones 1972). The sum is multiplied by the square of the share of the query that the
 * page covers, so that a page with all words beats one that has a single word often. `size` is the number of pages in the index.
 */
export function rank(terms: readonly Term[], hits: ReadonlyMap<string, readonly Hit[]>, size: number): Ranking {
  const scores = terms.map((term) => scoresOf(term, hits));
  const worth = scores.map((byPage) => (byPage.size === 0 ? 0 : Math.log(1 + size / byPage.size) ** softening));
  const best = scores.map((byPage) => Math.max(...byPage.values(), Number.MIN_VALUE));
  const whole = worth.reduce((sum, value) => sum + value, 0) || 1;
  const ranked = [...new Set(scores.flatMap((byPage) => [...byPage.keys()]))].map((id) => {
    let [sum, covered] = [0, 0];
    scores.forEach((byPage, index) => {
      const score = byPage.get(id);
      if (score === undefined) return;
      sum += ((worth[index] ?? 0) * score) / (best[index] ?? 1);
      covered += worth[index] ?? 0;
    });
    return { id, score: (sum / whole) * (covered / whole) ** 2 };
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)), worth };
}

/** The best score of each page for any expression of a term. */
function scoresOf({ variants }: Term, hits: ReadonlyMap<string, readonly Hit[]>): Map<string, number> {
  const best = new Map<string, number>();
  for (const { text, weight } of variants) {
    for (const { id, score } of hits.get(text) ?? []) best.set(id, Math.max(best.get(id) ?? 0, score * weight));
  }
  return best;
}
