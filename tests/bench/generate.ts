/** Questions that nobody wrote, for measuring how the site grows: the same ones for the same number. Pure. */

import { rounds, subjects, topics } from '../../src/guide.ts';
import { seeded } from '../../src/practice/chance.ts';
import { questionsFolder, type QuestionFile } from '../../src/questions/check.ts';
import { adjectives, code, headings, nouns, sentences, titles, tools, verbs } from './vocabulary.ts';

/** Words of the answer, and of the prose and the list of each of the three sections below it. */
const length = { answer: 150, prose: 90, list: 55 };

/** So many question files, spread over all subjects and rounds. */
export function generateQuestions(count: number): QuestionFile[] {
  const slugs = Array.from({ length: count }, (_, index) => slugAt(index));
  return slugs.map((slug, index) => ({
    path: `${questionsFolder}/${slug}.mdx`,
    text: generateQuestion(index, slugs[(index + 1) % count] ?? slug),
  }));
}

function slugAt(index: number): string {
  const keys = Object.keys(subjects);
  return `${keys[index % keys.length] ?? ''}/generated-${index}`;
}

function generateQuestion(index: number, followUp: string): string {
  const write = writer(index);
  const roundKeys = Object.keys(rounds);
  const topicKeys = Object.keys(topics);
  const sections = [0, 1, 2].map((part) =>
    [
      `## ${write.line(headings)} ${part + 1}`,
      write.prose(length.prose),
      ...(part === index % 3 && index % 3 < 2 ? [write.code()] : []),
      write.list(length.list),
    ].join('\n\n'),
  );
  return `---
title: ${JSON.stringify(`${write.line(titles)} (${index})`)}
description: ${JSON.stringify(write.line(sentences).replaceAll(/[\`*]/g, '').slice(0, 150))}
rounds:
  ${roundKeys[Math.floor(index / Object.keys(subjects).length) % roundKeys.length] ?? ''}: ${index + 1}
topics: [${topicKeys[index % topicKeys.length] ?? ''}]
aliases: [${write.name()}, ${write.name()}]
followUps:
  - ${followUp}
sources:
  - title: ${JSON.stringify(`${write.tool()} documentation: ${write.noun()}`)}
    url: https://example.org/${write.name()}/
verified: 2026-11-23
---

${write.prose(length.answer / 3)}

${write.prose(length.answer / 3)}

${write.prose(length.answer / 3)}

${sections.join('\n\n')}
`;
}

/** Writes text from the vocabulary; what it writes depends on the seed alone. */
function writer(seed: number) {
  const random = seeded(seed);
  const any = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  // Few words make up most of a text.
  const common = (items: readonly string[]): string => items[Math.floor(random() ** 2 * items.length)] ?? '';
  const name = (): string => Array.from({ length: 3 }, () => any(syllables)).join('');
  const slots: Record<string, () => string> = {
    a: () => common(adjectives),
    n: () => common(nouns),
    v: () => common(verbs),
    t: () => common(tools),
    i: name,
    '#': () => String(1 + Math.floor(random() * 99)),
  };
  const fill = (pattern: string): string =>
    pattern.replace(/<([anvti#])>/g, (_, slot: string) => slots[slot]?.() ?? '');
  const line = (patterns: readonly string[]): string => fill(any(patterns));
  const prose = (words: number): string => {
    let text = line(sentences);
    // Stops half a sentence before: the next one would be as much too long.
    while (text.split(' ').length < words - 8) text += ` ${line(sentences)}`;
    return text;
  };
  return {
    line,
    prose,
    name,
    noun: () => common(nouns),
    tool: () => common(tools),
    list: (words: number) => [0, 1, 2].map(() => `- ${prose(words / 3)}`).join('\n'),
    code() {
      const { lang, text } = any(code);
      // As many lines as may stand on a page without a file of their own.
      const parts = fill(text).match(/(?:.*\n){1,6}/g) ?? [];
      return parts.map((part) => `\`\`\`${lang}\n${part}\`\`\``).join('\n\n');
    },
  };
}

/** For invented names: rare words, of which real text has many. */
const syllables = 'ba do fi ga hu ji ka lo mi na pe qua ri sa tu ve wo xa yo zu'.split(' ');
