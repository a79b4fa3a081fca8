/** The part of Pagefind's browser API that the search uses. https://pagefind.app/docs/api/ */

import { trustOwnScripts } from '../offline/trusted.ts';
import type { Vocabulary } from './correct.ts';
import { readVocabulary } from './engine.ts';
import type { Hit } from './rank.ts';
import type { Known } from './refine.ts';
import { words } from './words.ts';

export interface Pagefind {
  options(options: { baseUrl: string; ranking: typeof ranking }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}

/** Wanted values of filters: `{ subject: ['Data'] }`. */
export type Filters = Record<string, string[]>;

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  meta: { title: string; answer: string; subject: string; aliases?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** A page as a result shows it. */
export interface FoundPage extends Known {
  url: string;
  subject: string;
  /** The sections with a match. */
  sections: { title: string; url: string; excerpt: string }[];
}

/** The index of the guide as the browser reads it. */
export interface GuideIndex {
  vocabulary: Vocabulary;
  /** Number of pages. */
  size: number;
  /** Pages with all words of an expression, among those that the filters leave. */
  lookup(expression: string, filters: Filters): Promise<readonly Hit[]>;
  /** The page of a hit. */
  page(id: string): Promise<FoundPage>;
}

/** Found on the queries of the benchmark that are not kept aside. https://pagefind.app/docs/ranking/ */
const ranking = { termSimilarity: 2 };

/** Fetches Pagefind, the head of its index, and the vocabulary. Rejects when they are not there or cut off. */
export async function loadIndex(base: string): Promise<GuideIndex> {
  trustOwnScripts(base);
  const folder = `${base.replace(/\/$/, '')}/pagefind/`;
  const [pagefind, { size, vocabulary }] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}vocabulary.txt`).then(async (answer) => {
      if (!answer.ok) throw new Error(`The vocabulary was answered with status ${answer.status}.`);
      return readVocabulary(await answer.text());
    }),
  ]);
  await pagefind.options({ baseUrl: base, ranking });
  await pagefind.init();
  const results = new Map<string, PagefindResult>();
  const known = [...vocabulary.words].sort();
  return {
    vocabulary,
    size,
    async lookup(expression, filters) {
      // For a word it does not have, Pagefind finds whatever begins with a part of it.
      if (!words(expression).every((word) => begins(known, word))) return [];
      const found = (await pagefind.search(expression, { filters })).results;
      for (const result of found) results.set(result.id, result);
      return found;
    },
    async page(id) {
      const result = results.get(id);
      if (result === undefined) throw new Error(`The index has no page ${id}.`);
      const { url, meta, sub_results: sections } = await result.data();
      return { url, ...meta, aliases: meta.aliases?.split('|') ?? [], sections };
    },
  };
}

/** Whether a sorted list has a word that begins with a text. */
function begins(sorted: readonly string[], text: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(text) ?? false;
}
