import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/build/problems.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { checkContent, firstSentence, likeness, shownFields, tellingWords } from '../../src/questions/check-content.ts';
import { passagesOf } from '../../src/questions/prose.ts';
import { misspelt, ownWords } from '../spelling/spelling.ts';

const pages = readQuestions(process.cwd());

test('every page is short enough to say, to the point, followed by others and asked once', () => {
  expect(pages.length).toBeGreaterThanOrEqual(74);
  const problems = checkContent(pages);
  expect(problems.length, formatProblems(problems)).toBe(0);
});

test('every page is spelt right', async () => {
  const wrong: string[] = [];
  for (const page of pages) {
    const passages = [...shownFields(page), ...passagesOf(page.text)];
    if ((await misspelt(passages.map(({ text }) => text).join('\n'))).length === 0) continue;
    for (const { text, line } of passages) {
      for (const word of await misspelt(text)) wrong.push(`${page.path}:${line}: ${word}`);
    }
  }
  expect(wrong, 'Mend the word, or add it to tests/spelling/words.txt.').toEqual([]);
});

test("no word is twice in the guide's own dictionary", () => {
  expect(ownWords.length).toBeGreaterThanOrEqual(30);
  expect(new Set(ownWords).size).toBe(ownWords.length);
});

describe('spelling', () => {
  test.each([
    ['a slip', 'The modle drifts.', ['modle']],
    ['an American word', 'Its behavior and color.', ['behavior', 'color']],
    ['an American ending', 'We optimize and analyzed it.', ['optimize', 'analyzed']],
  ])('%s is found', async (_kind, text, words) => {
    expect((await misspelt(text)).sort()).toEqual([...words].sort());
  });

  test('British words, names and terms of the field are right', async () => {
    expect(
      await misspelt('We optimise the behaviour of Kubernetes pods, resize them, and label the artefacts.'),
    ).toEqual([]);
  });
});

const answer = `A feature store keeps features once and serves the same values to training and to the live model. ${'It saves us work. '.repeat(10)}`;

/** A page without a fault, changed. */
function page(change: (text: string) => string = (text) => text, name = 'store') {
  return {
    path: `src/content/docs/data/${name}.mdx`,
    text: change(
      [
        '---',
        `title: What is a feature ${name}?`,
        'followUps: [a/b, c/d]',
        '---',
        '',
        answer,
        '',
        '## Depth',
        '',
        'More.',
        '',
      ].join('\n'),
    ),
  };
}

const said = (...files: ReturnType<typeof page>[]): string =>
  checkContent(files)
    .map(({ line, reason, remedy }) => `${line}: ${reason} → ${remedy}`)
    .join('\n');

describe('the check of content', () => {
  test('has nothing to say of a page without a fault', () => {
    expect(said(page())).toBe('');
  });

  test.each([
    [
      'an answer that is too short',
      /It saves.*/,
      '',
      /^6: The answer takes \d+ seconds to say \(18 words\)\. → Say it in 20 to 90 seconds/,
    ],
    [
      'an answer that is too long',
      'It saves us work. ',
      'It saves us work. '.repeat(60),
      /^6: The answer takes \d{3} seconds/,
    ],
    [
      'a first sentence that is too long',
      'A feature store',
      `A feature store, ${'so to say, '.repeat(8)}`,
      /^6: The first sentence has \d\d words/,
    ],
    ['no follow-ups', 'followUps: [a/b, c/d]\n', '', /^1: The question has 0 follow-ups/],
    ['one follow-up', '[a/b, c/d]', '[a/b]', /^1: The question has 1 follow-ups/],
    ['no depth', '## Depth', 'Depth.', /^6: The question has no depth/],
    ['a list in a list in a list', 'More.', '- a\n  - b\n    - c', /^12: A list stands in a list in a list/],
    [
      'a phrase that says nothing',
      'More.',
      'More. It is important to measure.',
      /^10: "it is important to" says nothing/,
    ],
    ['filler in the title', 'What is', 'What is the robust use of', /^2: "robust" says nothing/],
  ])('finds %s', (_kind, wanted, replacement, message) => {
    expect(said(page((text) => text.replace(wanted, replacement)))).toMatch(message);
  });

  test('lets code and quoted names say what they like, and a list stand in a list', () => {
    expect(
      said(page((text) => text.replace('More.', 'Call `leverage()`.\n\n- a\n  - b\n\n```text\nrobust\n```'))),
    ).toBe('');
  });

  test('finds two pages that ask the same in other words', () => {
    const twin = page((text) => text.replace('What is a feature twin?', 'Explain feature stores'), 'twin');
    expect(said(page(), twin)).toMatch(/2: The title asks what .*store\.mdx asks/);
    expect(said(page(), page(undefined, 'view'))).toBe('');
  });
});

test.each([
  ['It is 0.3 for us. More.', 'It is 0.3 for us.'],
  ['I use e.g. a canary: 10 % first. Then all.', 'I use e.g. a canary: 10 % first.'],
  ['No full stop\n\nNext', 'No full stop'],
  ['Why? "Because."', 'Why?'],
])('the first sentence of %j ends where it ends', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('the likeness of two titles counts what they ask, not how', () => {
  expect([...tellingWords('How do you monitor ML models in production?')]).toEqual([
    'monitor',
    'ml',
    'model',
    'production',
  ]);
  expect(likeness(new Set(['a', 'b']), new Set(['a', 'c']))).toBeCloseTo(1 / 3);
  expect(likeness(new Set(), new Set())).toBe(0);
});

test('a passage is what a person reads, with its line', () => {
  const text =
    '---\ntitle: x\n---\n\nSee [this](/a/b/) and `code`.\n\n- one **two**\n\n| a |\n|---|\n| b |\n\n```text\nno\n```\n';
  expect(passagesOf(text)).toEqual([
    { text: 'See this and ….', line: 5 },
    { text: 'one two', line: 7 },
    { text: 'a', line: 9 },
    { text: 'b', line: 11 },
  ]);
});
