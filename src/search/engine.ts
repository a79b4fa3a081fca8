/** Answers a query: plans it, asks the index for every expression, and orders what is found. The page and the benchmark share it. */

import type { Vocabulary } from './correct.ts';
import { plan, type Plan } from './plan.ts';
import { rank, type Hit } from './rank.ts';
import { refine, type Known } from './refine.ts';

/** What the engine asks of an index. */
export interface Index<Page extends Known> {
  vocabulary: Vocabulary;
  /** Number of pages. */
  size: number;
  /** The pages with all words of an expression. */
  lookup(expression: string): Promise<readonly Hit[]>;
  /** What the index keeps of a page that it found. */
  page(id: string): Promise<Page>;
}

export interface Answer<Page> {
  plan: Plan;
  /** Number of pages found. */
  count: number;
  /** The best of them, best first. */
  best: Page[];
}

/**
 * Searches for a query and returns the best `most` pages. `literally` takes the words as typed, without correction.
 */
export async function searchGuide<Page extends Known>(
  query: string,
  index: Index<Page>,
  most: number,
  literally = false,
): Promise<Answer<Page>> {
  const planned = plan(query, index.vocabulary, literally);
  const expressions = new Set(planned.terms.flatMap(({ variants }) => variants.map(({ text }) => text)));
  const hits = new Map(
    await Promise.all([...expressions].map(async (text) => [text, await index.lookup(text)] as const)),
  );
  const { ranked, worth } = rank(planned.terms, hits, index.size);
  const pages = await Promise.all(
    ranked.slice(0, most).map(async (hit) => ({ ...hit, page: await index.page(hit.id) })),
  );
  const best = refine(pages, planned.terms, worth).map(({ page }) => page);
  return { plan: planned, count: ranked.length, best };
}

/** The vocabulary as the build writes it: words separated by spaces, the most frequent first. */
export function readVocabulary(text: string): Vocabulary {
  const list = text.split(' ');
  const known = new Set(list);
  return { words: list, has: (word) => known.has(word) };
}
