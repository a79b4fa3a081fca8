/** Turns what was typed into what is asked of the index. Pure. */

import { spell, type Vocabulary } from './correct.ts';
import { fillers } from './fillers.ts';
import { synonyms } from '../synonyms.ts';
import { words } from './words.ts';

/** One thing the query asks for, and the expressions that all mean it. */
export interface Term {
  /** As it is searched, after correction. */
  text: string;
  variants: { text: string; /** From 0 to 1. */ weight: number }[];
}

export interface Plan {
  terms: Term[];
  /** The query after correction, when a word of it was corrected. */
  corrected: string | undefined;
  /** Words to mark in what is found. */
  marks: string[];
}

/** A synonym finds the page too, but the reader's own word finds it better. */
const synonymWeight = 0.7;

const rowOf = new Map(synonyms.flatMap((row) => row.map((expression) => [expression, row] as const)));
const longest = Math.max(...[...rowOf.keys()].map((expression) => expression.split(' ').length));

/** Plans a query. `literally` searches the words as typed, without correction. */
export function plan(query: string, vocabulary: Vocabulary, literally = false): Plan {
  const typed = words(query);
  const isFinished = !/[\p{L}\p{N}]$/u.test(query);
  const spelled = typed.flatMap((word, index) => {
    if (literally || rowOf.has(word)) return [word];
    const spelling = spell(word, vocabulary, isFinished || index < typed.length - 1);
    return spelling.kind === 'corrected' ? spelling.words : [word];
  });
  const terms = toTerms(spelled);
  return {
    terms,
    corrected: spelled.join(' ') === typed.join(' ') ? undefined : spelled.join(' '),
    marks: [...new Set(terms.flatMap(({ variants }) => variants.flatMap(({ text }) => text.split(' '))))].filter(
      (word) => !fillers.has(word),
    ),
  };
}

/** Groups the words into expressions with synonyms, longest first, and leaves fillers out. */
function toTerms(spelled: readonly string[]): Term[] {
  const terms: Term[] = [];
  const kept = spelled.some((word) => !fillers.has(word));
  for (let at = 0; at < spelled.length;) {
    const expression = expressionAt(spelled, at);
    if (expression !== undefined) {
      terms.push(withSynonyms(expression));
      at += expression.split(' ').length;
    } else {
      const word = spelled[at] ?? '';
      if (!kept || !fillers.has(word)) terms.push({ text: word, variants: [{ text: word, weight: 1 }] });
      at++;
    }
  }
  return terms.filter(({ text }, index) => terms.findIndex((other) => other.text === text) === index);
}

function expressionAt(spelled: readonly string[], at: number): string | undefined {
  for (let length = longest; length >= 1; length--) {
    const expression = spelled.slice(at, at + length).join(' ');
    if (rowOf.has(expression)) return expression;
  }
  return undefined;
}

function withSynonyms(expression: string): Term {
  const others = (rowOf.get(expression) ?? []).filter((other) => other !== expression);
  return {
    text: expression,
    variants: [{ text: expression, weight: 1 }, ...others.map((text) => ({ text, weight: synonymWeight }))],
  };
}
