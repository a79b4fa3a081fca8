/** The words of the site as the build writes them and the search reads them. Pure. */

import type { Vocabulary } from './correct.ts';

/** A word of so many pages counts as frequent: of two that are equally near to what was typed, it is the likelier. */
const frequent = 3;
/** Characters that a word may share with the one before: each number is a capital letter. */
const mostShared = 25;
const firstCapital = 'A'.charCodeAt(0);

/**
 * Packs the words of a site of `size` pages; `pagesWith` says how many pages have each (lower case, letters and digits alone). The words are
 * sorted; each is written as a capital letter for the number of characters that it shares with the word before, the rest of it, and a point if
 * it is frequent. That compresses to two thirds of a plain list.
 */
export function packVocabulary(size: number, pagesWith: ReadonlyMap<string, number>): string {
  let before = '';
  const packed = [...pagesWith]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, pages]) => {
      let shared = 0;
      while (shared < mostShared && shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(firstCapital + shared) + word.slice(shared) + (pages >= frequent ? '.' : '');
    });
  return `${size} ${packed.join('')}`;
}

/** Reads what `packVocabulary` wrote: the number of pages, and the words, frequent ones first. */
export function readVocabulary(text: string): { size: number; vocabulary: Vocabulary } {
  const [size, packed = ''] = text.split(' ');
  const [often, seldom]: string[][] = [[], []];
  let before = '';
  for (const [, shared = 'A', rest = '', mark] of packed.matchAll(/([A-Z])([^A-Z.]*)(\.?)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - firstCapital) + rest;
    (mark === '' ? seldom : often)?.push(before);
  }
  const list = [...(often ?? []), ...(seldom ?? [])];
  const known = new Set(list);
  return { size: Number(size), vocabulary: { words: list, has: (word) => known.has(word) } };
}
