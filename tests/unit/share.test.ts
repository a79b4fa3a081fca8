import { describe, expect, test } from 'vitest';
import { toWords, type Piece, type PublicAnswer } from '../../src/share/words.ts';

const element = (tag: string, ...children: Piece[]): Piece => ({ tag, children });
const shared = (...answer: Piece[]): PublicAnswer => ({
  title: 'What?',
  answer,
  url: 'https://x.example/hr/a/',
  guide: 'A guide',
});
const text = (...answer: Piece[]) => toWords(shared(...answer), 'text');
const markdown = (...answer: Piece[]) => toWords(shared(...answer), 'markdown');

describe('an answer to share', () => {
  const rich = [
    '\n',
    element(
      'p',
      'A ',
      element('strong', 'canary'),
      ' gets ',
      element('code', '10 %'),
      '\n of it; my pay is [current CTC].',
    ),
    '\n',
    element(
      'ul',
      '\n',
      element('li', 'One', element('ul', element('li', 'inner'))),
      element('li', element('p', 'Two'), element('p', 'more')),
    ),
    element(
      'ol',
      element('li', 'First'),
      element('li', { tag: 'a', href: 'https://x.example/b/', children: ['second'] }),
    ),
    element('pre', element('code', 'a: 1\n', '  b: 2\n')),
  ];

  test('is plain text with its question before and its link after', () => {
    expect(text(...rich)).toMatchInlineSnapshot(`
      "What?

      A canary gets 10 % of it; my pay is [current CTC].

      - One
        - inner
      - Two
        more

      1. First
      2. second

      a: 1
        b: 2

      https://x.example/hr/a/"
    `);
  });

  test('is Markdown with its marks, links and code', () => {
    expect(markdown(...rich)).toMatchInlineSnapshot(`
      "## What?

      A **canary** gets \`10 %\` of it; my pay is [current CTC].

      - One
        - inner
      - Two
        more

      1. First
      2. [second](https://x.example/b/)

      \`\`\`
      a: 1
        b: 2
      \`\`\`

      From: [A guide](https://x.example/hr/a/)"
    `);
  });

  test('is its question and link alone', () => {
    expect(toWords(shared(...rich), 'link')).toBe('What?\nhttps://x.example/hr/a/');
  });

  test('keeps quotes, tables and line breaks apart', () => {
    const row = (...cells: string[]) => element('tr', ...cells.map((cell) => element('td', cell)));
    expect(
      text(
        element('blockquote', element('p', 'One'), element('p', 'Two')),
        element('table', element('tbody', row('a', 'b'), row('c', 'd'))),
      ),
    ).toBe('What?\n\n> One\n>\n> Two\n\na | b\nc | d\n\nhttps://x.example/hr/a/');
    expect(text(element('p', 'one', element('br'), '\n two'))).toContain('one\ntwo');
  });
});
