/** Words and phrases of the author's deny list. */

import { addToTag, foldTag, hashOf, normalise, seedOf, wordNumber, wordsOf, type DenyList } from '../deny-list.ts';
import type { Detector, Finding } from '../finding.ts';

/** A detector for a deny list. It keeps what it has worked out: most words stand in many files. */
export function deniedWords({ salt, longest, entries }: DenyList): Detector {
  const seed = seedOf(salt);
  const tags = new Set(entries.map(({ tag }) => tag));
  const hashes = new Set(entries.map(({ hash }) => hash));
  const numbers = new Map<string, number>();
  const answers = new Map<string, boolean>();

  return (text) => {
    const findings: Finding[] = [];
    const words = wordsOf(text);
    const row = words.map(({ word }) => numberOf(word));
    for (let first = 0; first < row.length; first++) {
      let number = 0;
      for (let last = first; last < Math.min(first + longest, row.length); last++) {
        number = addToTag(number, row[last] ?? 0);
        if (!tags.has(foldTag(number))) continue;
        const phrase = words.slice(first, last + 1).map(({ word }) => normalise(word));
        if (isDenied(phrase.join(' '))) {
          findings.push({ kind: 'denied', offset: words[first]?.start ?? 0, text: phrase.join(' ') });
        }
      }
    }
    return findings;
  };

  function numberOf(word: string): number {
    let number = numbers.get(word);
    if (number === undefined) {
      number = wordNumber(seed, normalise(word));
      numbers.set(word, number);
    }
    return number;
  }

  function isDenied(phrase: string): boolean {
    let answer = answers.get(phrase);
    if (answer === undefined) {
      answer = hashes.has(hashOf(salt, phrase));
      answers.set(phrase, answer);
    }
    return answer;
  }
}
