import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/build/problems.ts';
import { checkQuestions, type QuestionFile } from '../../src/questions/check.ts';

const answer =
  'A feature store keeps features once and serves the same values to training and to the live model, so that both see the same world.';

/** A question file without a fault, changed by the test. */
function question(change: (text: string) => string = (text) => text, path = 'src/content/docs/data/feature-store.mdx') {
  const text = `---
title: What is a feature store?
description: One place that serves the same features to training and to the live model.
rounds:
  screening: 3
topics: [drift]
aliases: [feast]
followUps:
  - data/other
sources:
  - title: Feast documentation
    url: https://docs.feast.dev/
verified: 2026-11-23
---

${answer} See [other](/data/other/) and <MyDetail name="currentCtc" />.

## How it works

More.
`;
  return { path, text: change(text) };
}

const other: QuestionFile = question(
  (text) => text.replace('screening: 3', 'screening: 4').replaceAll('data/other', 'data/feature-store'),
  'src/content/docs/data/other.mdx',
);

/** What is said of one changed file beside a good one. */
function said(file: QuestionFile): string {
  const problems = checkQuestions([file, other]);
  return problems.map(({ line, reason, remedy }) => `${line}: ${reason} → ${remedy}`).join('\n');
}

test('a file without a fault has no problem', () => {
  expect(said(question())).toBe('');
});

test('a question may name the addresses that it had, one or several', () => {
  expect(said(question((text) => text.replace('verified:', 'formerly: data/features\nverified:')))).toBe('');
  expect(said(question((text) => text.replace('verified:', 'formerly: [data/store, data/features]\nverified:')))).toBe(
    '',
  );
});

test('two questions that name one former address are both shown', () => {
  const moved = (text: string) => text.replace('verified:', 'formerly: data/old\nverified:');
  const problems = checkQuestions([question(moved), { ...other, text: moved(other.text) }]);
  expect(problems).toMatchObject([
    { file: other.path, line: 13, reason: 'src/content/docs/data/feature-store.mdx was "data/old" too.' },
  ]);
});

describe('front matter', () => {
  test.each([
    ['a missing field', /^title: .*\n/m, '', /^2: The field "title" is missing\. → Add `title:`/],
    ['a missing date', /^verified: .*\n/m, '', /The field "verified" is missing.*verified: 2026-11-23/],
    ['a wrong date', /2026-11-23/, 'soon', /^13: "verified" is not a date: "soon"/],
    ['an unknown field', 'verified:', 'colour: red\nverified:', /^13: "colour" is no field of a question/],
    ['an unknown round', 'screening: 3', 'screning: 3', /^5: The round "screning" does not exist\. → Use one of: hr, /],
    [
      'a place that is no number',
      'screening: 3',
      'screening: first',
      /^5: "rounds" is not a list of rounds and places/,
    ],
    [
      'an unknown topic',
      '[drift]',
      '[drfit]',
      /^6: The topic "drfit" does not exist\. → Use keys of the list `topics` in src\/guide\.ts/,
    ],
    [
      'an unknown follow-up',
      '- data/other',
      '- data/othr',
      /^9: The follow-up "data\/othr" is no question\. → Did you mean "data\/other"\?/,
    ],
    [
      'a former address that is still a question',
      'verified:',
      'formerly: data/other\nverified:',
      /^13: The question "data\/other" is still there/,
    ],
    [
      'a former address that is another page',
      'verified:',
      'formerly: rounds/hr\nverified:',
      /^13: "\/rounds\/hr\/" is another page/,
    ],
    ['a former address that is none', 'verified:', 'formerly: [Data]\nverified:', /^13: .*formerly/],
    ['a follow-up to itself', '- data/other', '- data/feature-store', /^9: The question names itself/],
    [
      'a long description',
      'One place that',
      'One place '.repeat(20) + 'that',
      /^3: The description has \d+ characters; 160 is the most/,
    ],
    ['a source without an address', 'https://docs.feast.dev/', 'docs', /^12: A source is wrong/],
    ['no source for a fact', /sources:\n.*\n.*\n/, '', /^1: The answer names no source/],
    ['YAML that is none', 'title: What', 'title: What: is', /^2: The front matter is not valid YAML/],
    ['no front matter at all', /^---[\s\S]*?---\n/, '', /^1: There is no front matter\. → Begin the file with `---`/],
  ])('%s is named with its line', (_kind, wanted, replacement, message) => {
    expect(said(question((text) => text.replace(wanted, replacement)))).toMatch(message);
  });
});

describe('text', () => {
  test.each([
    [
      'an empty answer',
      `${answer} See [other](/data/other/) and <MyDetail name="currentCtc" />.`,
      '',
      /^18: The answer is empty/,
    ],
    ['an answer of a few words', answer, 'It depends.', /^16: The answer has only \d+ words/],
    ['a dangling link', '/data/other/', '/data/gone/', /^16: The link "\/data\/gone\/" leads nowhere/],
    [
      'a link without a slash',
      '/data/other/',
      '/data/other',
      /^16: The link "\/data\/other" does not end in a slash\. → Write `\/data\/other\/`/,
    ],
    ['a relative link', '/data/other/', '../other/', /^16: The link "\.\.\/other\/" is relative/],
    [
      'an unknown detail',
      'currentCtc',
      'curentCtc',
      /^16: The detail "curentCtc" does not exist\. → Did you mean "currentCtc"\?/,
    ],
    ['an unknown element', 'More.', '<Video />', /^20: `<Video>` is not known/],
    ['braces', 'More.', 'More {{ ds }}.', /^20: .*(is code in MDX|cannot be read)/],
    [
      'a stray angle bracket',
      'More.',
      'Under <5 ms.',
      /^20: The text cannot be read.*→ In MDX, `\{`, `\}` and `<` are code/,
    ],
    ['an import', 'More.', "import x from 'y';\n", /^20: A question file holds text/],
    ['a title in the text', '## How', '# How', /A heading of level 1/],
    ['a table cell without text', 'More.', '| | b |\n|---|---|\n| c | d |', /^20: A cell of the table is empty/],
    ['code without a language', 'More.', '```\nx\n```', /^20: The code block does not say its language/],
  ])('%s is named with its line', (_kind, wanted, replacement, message) => {
    expect(said(question((text) => text.replace(wanted, replacement)))).toMatch(message);
  });
});

describe('diagrams', () => {
  const fence = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');
  test.each([
    ['without a title', fence('flowchart LR', '  accDescr: A to B', '  A --> B'), /^20: The diagram has no accTitle/],
    ['without a description', fence('flowchart LR', '  accTitle: A', '  A --> B'), /^20: The diagram has no accDescr/],
    [
      'with an empty title',
      fence('flowchart LR', '  accTitle:', '  accDescr: A to B', '  A --> B'),
      /^20: The diagram has no accTitle/,
    ],
    ['of another kind', fence('pie', '  accTitle: A', '  accDescr: B', '  "a": 1'), /^21: The diagram is a "pie"/],
    [
      'with a dangling link',
      fence('flowchart LR', '  accTitle: A', '  accDescr: A to B', '  A --> B', '  click A "/data/gone/"'),
      /^25: The link "\/data\/gone\/" leads nowhere/,
    ],
  ])('a diagram %s is named with its line', (_kind, text, message) => {
    expect(said(question((file) => file.replace('More.', text)))).toMatch(message);
  });
});

test.each([
  ['src/content/docs/date/feature-store.mdx', /The folder "date" is no subject\. → Move the file/],
  ['src/content/docs/feature-store.mdx', /The folder "" is no subject/],
  ['src/content/docs/data/Feature Store.mdx', /is no good address/],
  ['src/content/docs/data/feature-store.md', /A question is an `\.mdx` file/],
])('a file at %s is refused', (path, message) => {
  expect(said(question(undefined, path))).toMatch(message);
});

test('two questions at one place of a round are named', () => {
  const twin = question((text) => text.replace('data/other', 'data/feature-store'), 'src/content/docs/data/twin.mdx');
  expect(formatProblems(checkQuestions([question(), twin, other]))).toContain(
    'The place "screening: 3" is taken by src/content/docs/data/feature-store.mdx',
  );
});

test('all problems of all files are said at once, sorted, with a count', () => {
  const first = question((text) => text.replace('[drift]', '[nope]').replace('/data/other/', '/x/y/'));
  const second = question(
    (text) => text.replace(/^title.*\n/m, '').replace('screening: 3', 'screening: 9'),
    'src/content/docs/data/b.mdx',
  );
  const text = formatProblems(checkQuestions([first, second, other]));
  expect(text).toMatch(/^3 problems in 2 files; nothing was published\./);
  expect(text.indexOf('data/b.mdx:')).toBeLessThan(text.indexOf('data/feature-store.mdx:6'));
});
