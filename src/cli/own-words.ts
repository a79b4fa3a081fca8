/** Finds the reader's details in a text that is to be published. Pure. */

import { normalise, wordsOf } from '../build/privacy/deny-list.ts';
import type { Problem } from '../build/problems.ts';
import { common, details, type Detail } from '../details.ts';

/** What of a detail must not be in a text. */
interface Own {
  name: string;
  /** Words in a row, as `normalise` writes them. */
  words: string[];
  /** A figure without its separators. */
  digits?: string;
}

/** Places of a file where a value of the details stands, with what to write instead. `allow` names values that may. */
export function findOwnWords(
  file: { path: string; text: string },
  values: readonly { key: string; value: string }[],
  allow: readonly string[] = [],
): Problem[] {
  const allowed = new Set(allow.map((phrase) => phraseOf(phrase).join(' ')));
  const own = values
    .flatMap(({ key, value }) => ownOf(key, value))
    .filter(({ words }) => !allowed.has(words.join(' ')));
  const words = wordsOf(file.text).map(({ word, start }) => ({ word: normalise(word), start }));
  const figures = Array.from(file.text.matchAll(/\d[\d,. ]*\d/g), ({ 0: figure, index }) => ({
    digits: figure.replace(/\D/g, ''),
    start: index,
  }));
  const places = own.flatMap(({ name, words: phrase, digits }) => [
    ...words
      .filter((_word, first) => phrase.every((part, index) => words[first + index]?.word === part))
      .map(({ start }) => ({ name, line: lineAt(file.text, start) })),
    ...figures
      .filter((figure) => figure.digits === digits)
      .map(({ start }) => ({ name, line: lineAt(file.text, start) })),
  ]);
  const distinct = new Map(places.map((place) => [`${place.line} ${place.name}`, place]));
  return [...distinct.values()].map(({ name, line }) => ({
    file: file.path,
    line,
    reason: `It says your detail “${labelOf(name)}”.`,
    remedy: remedyFor(name),
  }));
}

function ownOf(name: string, value: string): Own[] {
  if (common.some((shared) => shared === name)) return [];
  const words = phraseOf(value);
  const digits = value.replace(/\D/g, '');
  const isFigure = digits.length >= 4 && !/\p{L}{3,}/u.test(value);
  const whole = words.join('').length >= 3 && !/^\d{1,3}$/.test(words.join('')) ? [words] : [];
  // Of a person's name, each part says who it is.
  const parts = name === 'name' ? words.filter((word) => word.length >= 3).map((word) => [word]) : [];
  return [...whole, ...parts].map((phrase) => ({ name, words: phrase, ...(isFigure ? { digits } : {}) }));
}

function phraseOf(text: string): string[] {
  return wordsOf(text).map(({ word }) => normalise(word));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function labelOf(name: string): string {
  return Object.hasOwn(details, name) ? details[name as Detail].label : name;
}

function remedyFor(name: string): string {
  const rest = 'If it is not yours here but a word that anybody uses, run the command with `--allow="the word"`.';
  return Object.hasOwn(details, name) ? `Write <MyDetail name="${name}" /> instead. ${rest}` : `Take it out. ${rest}`;
}
