/** Answers a query: plans it, asks the index for every expression, and orders what is found. The page and the benchmark share it. */

import type { Vocabulary } from './correct.ts';
import { plan, type Plan } from './plan.ts';
import { rank, type Hit } from './rank.ts';
import { refine, type Known } from './refine.ts';

/** An expression that finds so many pages needs no synonyms: each costs the reader a part of the index. */
const enough = 6;

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
  /** Ids of the others, best first. */
  rest: string[];
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
  const hits = new Map<string, readonly Hit[]>();
  const look = async (texts: Iterable<string>): Promise<void> => {
    await Promise.all([...new Set(texts)].map(async (text) => hits.set(text, await index.lookup(text))));
  };
  await look(planned.terms.map(({ text }) => text));
  const rare = planned.terms.filter(({ text }) => (hits.get(text)?.length ?? 0) < enough);
  await look(rare.flatMap(({ variants }) => variants.map(({ text }) => text)).filter((text) => !hits.has(text)));
  const { ranked, worth } = rank(planned.terms, hits, index.size);
  const pages = await Promise.all(
    ranked.slice(0, most).map(async (hit) => ({ ...hit, page: await index.page(hit.id) })),
  );
  return {
    plan: planned,
    count: ranked.length,
    best: refine(pages, planned.terms, worth).map(({ page }) => page),
    rest: ranked.slice(most).map(({ id }) => id),
  };
}
