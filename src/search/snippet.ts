/** Which part of an answer a search result shows, and what is marked in it. Pure. */

import { words } from './words.ts';

/** A piece of text; `match` when it is what was searched for. */
export interface Piece {
  text: string;
  match: boolean;
}

/** Whether a text has a word that begins with every one of the words. */
export function hasAll(text: string, wanted: readonly string[]): boolean {
  const found = words(text);
  return wanted.every((word) => found.some((candidate) => candidate.startsWith(word)));
}

/** Text cut into pieces: words that begin with one of the query's words are matches. */
export function mark(text: string, marked: readonly string[]): Piece[] {
  const wanted = marked.filter((word) => word.length > 1);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .reduce<Piece[]>((pieces, part) => {
      const match = wanted.some((word) => part.toLowerCase().startsWith(word));
      const last = pieces.at(-1);
      if (last?.match === match) last.text += part;
      else pieces.push({ text: part, match });
      return pieces;
    }, []);
}

/**
 * The lines of an answer to show: its beginning if that has a match or nothing has, else the beginning of the first
 * sentence that has one. At most `length` characters, cut at a word.
 */
export function snippet(answer: string, marked: readonly string[], length = 240): string {
  const sentences = answer.match(/[^.?!]+(?:[.?!]+|$)\s*/g) ?? [answer];
  let start = 0;
  let first: number | undefined;
  for (const sentence of sentences) {
    if (first === undefined && mark(sentence, marked).some(({ match }) => match)) first = start;
    start += sentence.length;
  }
  const from = first === undefined || first < length * 0.6 ? 0 : first;
  const cut = answer.slice(from, from + length);
  const end = from + length < answer.length ? cut.slice(0, cut.lastIndexOf(' ')) + ' …' : cut;
  return (from > 0 ? '… ' : '') + end.trim();
}
