/** The part of Pagefind's browser API that the search uses. https://pagefind.app/docs/api/ */

import type { Vocabulary } from './correct.ts';
import { fillers } from './fillers.ts';
import type { Hit } from './rank.ts';
import type { Known } from './refine.ts';
import { readVocabulary } from './vocabulary.ts';
import { words } from './words.ts';

export interface Pagefind {
  options(options: { baseUrl: string; ranking: typeof ranking; noWorker: true }): Promise<void>;
  init(): Promise<void>;
  preload(query: string): Promise<void>;
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
  content: string;
  sub_results: { title: string; url: string; locations: number[] }[];
}

/** A page as a result shows it. */
export interface FoundPage extends Known {
  url: string;
  subject: string;
  /** The sections with a match, and the words that matched there. */
  sections: { title: string; url: string; found: string }[];
}

/** The index of the guide as the browser reads it. */
export interface GuideIndex {
  vocabulary: Vocabulary;
  /** Number of pages. */
  size: number;
  /** Pages with all words of an expression, among those that the filters leave. */
  lookup(expression: string, filters: Filters): Promise<readonly Hit[]>;
  /** Fetches the parts of the index for words that are being typed, before they are looked up. */
  prepare(query: string): void;
  /** The page of a hit. */
  page(id: string): Promise<FoundPage>;
}

/** Found on the queries of the benchmark that are not kept aside. https://pagefind.app/docs/ranking/ */
const ranking = { termSimilarity: 2 };

/**
 * Fetches Pagefind, the head of its index, and the vocabulary. Rejects when they are not there or cut off. Without Pagefind's worker: that
 * would be a second copy of its code, and an index of this size answers within a few milliseconds.
 */
export async function loadIndex(base: string): Promise<GuideIndex> {
  const folder = `${base.replace(/\/$/, '')}/pagefind/`;
  const [pagefind, { size, vocabulary }] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}vocabulary.txt`).then(async (answer) => {
      if (!answer.ok) throw new Error(`The vocabulary was answered with status ${answer.status}.`);
      return readVocabulary(await answer.text());
    }),
  ]);
  await pagefind.options({ baseUrl: base, ranking, noWorker: true });
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
    prepare(query) {
      // The beginning of a word may stand in several parts: better wait for more of it.
      const telling = words(query).filter((word) => word.length > 2 && !fillers.has(word) && begins(known, word));
      void pagefind.preload(telling.join(' ')).catch(() => undefined);
    },
    async page(id) {
      const result = results.get(id);
      if (result === undefined) throw new Error(`The index has no page ${id}.`);
      const { url, meta, content, sub_results: sections } = await result.data();
      const all = content.split(/\s+/);
      return {
        url,
        ...meta,
        aliases: meta.aliases?.split('|') ?? [],
        sections: sections.map(({ title, url: place, locations }) => ({
          title,
          url: place,
          found: locations.map((location) => all[location]).join(' '),
        })),
      };
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
