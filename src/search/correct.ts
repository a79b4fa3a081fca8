/** Finds the word that a reader meant. Pure. */

import distance from 'damerau-levenshtein';

/** The words of the site, those in most pages first. */
export interface Vocabulary {
  has(word: string): boolean;
  words: readonly string[];
}

/** What a word of the query is taken for. */
export type Spelling =
  | { kind: 'known' }
  /** The beginning of known words: it is still being typed, or short for them. */
  | { kind: 'beginning' }
  | { kind: 'corrected'; words: readonly string[] }
  | { kind: 'unknown' };

/**
 * Judges one word. A word of the vocabulary is never corrected; nor is one that begins others while it may still be typed.
 * Else the nearest word is taken, a transposition counting as one step, or two words that were typed as one.
 */
export function spell(word: string, vocabulary: Vocabulary, isFinished: boolean): Spelling {
  if (vocabulary.has(word) || /^\d+$/.test(word)) return { kind: 'known' };
  const begins = vocabulary.words.some((known) => known.startsWith(word));
  if (begins && (!isFinished || word.length >= 4)) return { kind: 'beginning' };
  const near = nearest(word, vocabulary);
  if (near !== undefined) return { kind: 'corrected', words: [near] };
  const pair = split(word, vocabulary);
  return pair === undefined ? { kind: 'unknown' } : { kind: 'corrected', words: pair };
}

/** The nearest word within the steps that its length allows; of equally near ones the more frequent. */
function nearest(word: string, vocabulary: Vocabulary): string | undefined {
  const most = word.length <= 3 ? 0 : word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3;
  let best: { word: string; steps: number } | undefined;
  for (const known of vocabulary.words) {
    if (Math.abs(known.length - word.length) > most || known.length < 3) continue;
    // Hardly anybody misses the first letter: another one costs half a step more.
    const steps = distance(word, known).steps + (known.startsWith(word.charAt(0)) ? 0 : 0.5);
    if (steps <= most && steps < (best?.steps ?? Infinity)) best = { word: known, steps };
  }
  return best?.word;
}

/** Two words of the vocabulary that were typed without the space between them. */
function split(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.has(first) && vocabulary.has(second)) return [first, second];
  }
  return undefined;
}
