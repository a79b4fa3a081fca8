import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../src/build/read-examples.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { askedMost, askedness } from '../../src/questions/asked.ts';
import { plainQuestion } from '../../src/questions/answer.ts';
import { toAnswer, toAnswers, toCards, type CardSource } from '../../src/questions/cards.ts';
import { checkQuestions, slugOf } from '../../src/questions/check.ts';
import { markupText, questionMarkup, type Markup } from '../../src/questions/markup.ts';

const files = readQuestions(process.cwd());
const bodyOf = (text: string) => text.replace(/^---[\s\S]*?\n---\n/, '');

function source(id: string, more: Partial<CardSource> = {}): CardSource {
  const [subject = ''] = id.split('/');
  return {
    id,
    subject: subject as CardSource['subject'],
    title: `What is ${id}?`,
    description: 'It is a thing.',
    rounds: { hr: 1 },
    topics: [],
    followUps: [],
    href: `/${id}/`,
    seconds: 30,
    body: 'A first sentence. A second one.',
    ...more,
  };
}

describe('the text of a card', () => {
  test('keeps structure, blanks and links, and no markup of anybody else', () => {
    const { answer, depth } = questionMarkup(
      [
        'My **pay** is <MyDetail name="currentCtc" />, "so" 10 % of *it* is `x < 1`.',
        '- one\n- [two](/hr/current-ctc/)',
        '3. three\n4. four',
        '## Depth',
        '| a | b |\n|---|---|\n| c | d |',
        '```python\nprint(1)\n```',
        '```python file="a/b.py" lines="2-3"\n```',
        '```mermaid\nflowchart LR\n  A --> B\n```',
      ].join('\n\n'),
      (file) => (file === 'a/b.py' ? 'one\n  two\n  three\n' : undefined),
    );
    expect(answer).toEqual([
      {
        tag: 'p',
        children: [
          'My ',
          { tag: 'strong', children: ['pay'] },
          ' is ',
          { tag: 'my-detail', name: 'currentCtc', children: ['[current CTC]'] },
          ', “so” 10\u00a0% of ',
          { tag: 'em', children: ['it'] },
          ' is ',
          { tag: 'code', children: ['x < 1'] },
          '.',
        ],
      },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['one'] },
          { tag: 'li', children: [{ tag: 'a', href: '/hr/current-ctc/', children: ['two'] }] },
        ],
      },
      {
        tag: 'ol',
        start: 3,
        children: [
          { tag: 'li', children: ['three'] },
          { tag: 'li', children: ['four'] },
        ],
      },
    ] satisfies Markup[]);
    expect(depth).toEqual([
      { tag: 'h2', children: ['Depth'] },
      {
        tag: 'table',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'th', children: ['a'] },
              { tag: 'th', children: ['b'] },
            ],
          },
          {
            tag: 'tr',
            children: [
              { tag: 'td', children: ['c'] },
              { tag: 'td', children: ['d'] },
            ],
          },
        ],
      },
      { tag: 'pre', children: ['print(1)'] },
      { tag: 'pre', title: 'b.py', children: ['two\nthree'] },
      { tag: 'diagram', source: 'flowchart LR\n  A --> B' },
    ] satisfies Markup[]);
  });

  test('says every word of every answer, and nothing else', () => {
    expect(files.length).toBeGreaterThanOrEqual(74);
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { path, text } of files) {
      const body = bodyOf(text);
      expect(letters(markupText(toAnswer(body).answer)), path).toBe(letters(plainQuestion(body).answer));
    }
  });

  test('comes out of plain paragraphs as it went in', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
        const text = paragraphs.join('\n\n');
        expect(markupText(questionMarkup(text).answer)).toBe(text);
      }),
    );
  });
});

describe('the points of an answer', () => {
  test('are the sentence with the term in bold, else the first, and each item of a list', () => {
    const { points } = toAnswer(
      [
        'First I look. Then comes **the gate**, e.g. a test. It stops the run.',
        'Yes. We measured it for a month.',
        'Three steps:',
        '- **One**: alone. More.\n- two parts;',
        'A long first sentence that says something. And more.',
      ].join('\n\n'),
    );
    expect(points).toEqual([
      'Then comes the gate, e.g. a test.',
      'Yes. We measured it for a month.',
      'One: alone. More.',
      'two parts',
      'A long first sentence that says something.',
    ]);
  });

  test('are three to twelve for every question, each short enough to tick', () => {
    expect(files.length).toBeGreaterThanOrEqual(74);
    for (const { path, text } of files) {
      const { points } = toAnswer(bodyOf(text));
      expect(points.length, path).toBeGreaterThanOrEqual(3);
      expect(points.length, path).toBeLessThanOrEqual(12);
      for (const point of points) expect(point.length, point).toBeLessThanOrEqual(320);
      for (const point of points) expect(point.length, point).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('a card', () => {
  test('keeps the id it was first published under, also in follow-ups and answers', () => {
    const questions = [
      source('data/new-name', { formerly: 'hr/old-name' }),
      source('hr/other', { followUps: ['data/new-name', 'hr/nowhere'] }),
    ];
    const cards = toCards(questions);
    expect(cards.map(({ id, href, followUps }) => ({ id, href, followUps }))).toEqual([
      { id: 'hr/old-name', href: '/data/new-name/', followUps: [] },
      { id: 'hr/other', href: '/hr/other/', followUps: ['hr/old-name'] },
    ]);
    expect(Object.keys(toAnswers(questions))).toEqual(['hr/old-name', 'hr/other']);
    const [twice] = toCards([source('data/new-name', { formerly: ['hr/first-name', 'hr/second-name'] })]);
    expect(twice?.id).toBe('hr/first-name');
  });

  test('has no answer, so that the list stays small', () => {
    const cards = toCards(files.map(({ path, text }) => source(slugOf(path), { body: bodyOf(text) })));
    expect(cards).toHaveLength(files.length);
    expect(JSON.stringify(cards).length / cards.length).toBeLessThan(600);
  });

  test('is asked more often the more rounds ask it and the more questions lead to it', () => {
    const asked = askedness([
      source('hr/a'),
      source('hr/b', { rounds: { hr: 1, screening: 2 }, followUps: ['hr/a', 'hr/c'] }),
      source('hr/c', { rounds: { 'key-topics': 1 }, followUps: ['hr/a'] }),
    ]);
    expect(Object.fromEntries(asked)).toEqual({ 'hr/a': 2, 'hr/b': 2, 'hr/c': 2.5 });
    const order = askedMost([...asked].map(([id, weight]) => ({ id, asked: weight }))).map(({ id }) => id);
    expect(order).toEqual(['hr/c', 'hr/a', 'hr/b']);
  });
});

describe('a file that says what it was formerly', () => {
  const file = files[0] ?? { path: '', text: '' };
  const moved = (formerly: string, text = file.text) => text.replace(/^title:/m, `formerly: ${formerly}\ntitle:`);
  const problemsWith = (text: string, others = files.slice(1)) =>
    checkQuestions([{ ...file, text }, ...others], readExamples(process.cwd())).map(
      ({ reason, line }) => `${line}: ${reason}`,
    );

  test('is right when no other question has that address', () => {
    expect(readFileSync(file.path, 'utf8')).toBe(file.text);
    expect(problemsWith(moved('about-you/old-name'))).toEqual([]);
  });

  test('is wrong when that question is still there, or another file was it too', () => {
    const other = files[1] ?? file;
    expect(problemsWith(moved(slugOf(other.path)))).toEqual([
      `2: The question "${slugOf(other.path)}" is still there.`,
    ]);
    expect(problemsWith(moved('hr/old'), [{ ...other, text: moved('hr/old', other.text) }, ...files.slice(2)])).toEqual(
      [`2: ${file.path} was "hr/old" too.`],
    );
    expect(problemsWith(moved('old'))).toEqual(['2: "formerly" is "old": is no `subject/name`.']);
  });
});
