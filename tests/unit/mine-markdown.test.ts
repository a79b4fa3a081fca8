import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown, spokenText, type Piece } from '../../src/mine/markdown.ts';
import { injections } from '../fixtures/injections.ts';

const harmless = /^(a|blockquote|br|code|del|em|h3|h4|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$/;

/** What a tree holds that a page must not. */
function dangers(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string' || 'detail' in piece) return [];
    const found: string[] = harmless.test(piece.tag) ? [] : [piece.tag];
    if (piece.href !== undefined && !/^(https?|mailto):$/.test(new URL(piece.href, 'https://guide.invalid/').protocol))
      found.push(piece.href);
    const unknown = Object.keys(piece).filter((key) => !['tag', 'href', 'start', 'children'].includes(key));
    return [...found, ...unknown, ...dangers(piece.children)];
  });
}

test('Markdown becomes the elements that it says', () => {
  expect(readMarkdown('I **own** the `deploy`.\n\n1. first\n2. second')).toEqual([
    {
      tag: 'p',
      children: ['I ', { tag: 'strong', children: ['own'] }, ' the ', { tag: 'code', children: ['deploy'] }, '.'],
    },
    {
      tag: 'ol',
      children: [
        { tag: 'li', children: ['first'] },
        { tag: 'li', children: ['second'] },
      ],
    },
  ]);
});

test('a detail is named by its blank, in any case of letters', () => {
  expect(readMarkdown('It is [Notice period].')).toEqual([
    { tag: 'p', children: ['It is ', { detail: 'noticePeriod' }, '.'] },
  ]);
  expect(readMarkdown('[no such thing]')).toEqual([{ tag: 'p', children: ['[no such thing]'] }]);
});

test('a link leads to a page or a mail, and an address of another kind is no link', () => {
  expect(readMarkdown('[docs](https://example.org/x)')).toEqual([
    { tag: 'p', children: [{ tag: 'a', href: 'https://example.org/x', children: ['docs'] }] },
  ]);
  expect(readMarkdown('[docs](/hr/current-ctc/)')[0]).toHaveProperty('children.0.href', '/hr/current-ctc/');
  expect(readMarkdown('[docs](data:text/plain,x)')).toEqual([{ tag: 'p', children: ['docs'] }]);
});

test('what is said aloud leaves out code blocks and signs', () => {
  expect(spokenText(readMarkdown('# Why\n\nIt is **fast**.\n\n```\nrun()\n```\n\n- one\n- two')).trim()).toBe(
    'Why\nIt is fast.\none\ntwo',
  );
});

describe('texts that try to run a script', () => {
  test('there are enough of them', () => {
    expect(injections.length).toBeGreaterThanOrEqual(60);
    expect(new Set(injections).size).toBe(injections.length);
  });

  test.each(injections)('%j becomes harmless elements and keeps its words', (text) => {
    const pieces = readMarkdown(text);
    expect(dangers(pieces)).toEqual([]);
  });
});

test('raw HTML is shown as it was typed', () => {
  const typed = '<img src=x onerror=alert(1)>';
  expect(spokenText(readMarkdown(`Say ${typed} aloud`)).trim()).toBe(`Say ${typed} aloud`);
  expect(spokenText(readMarkdown(`<div>\n${typed}\n</div>`))).toContain(typed);
});

test('no text at all makes anything but harmless elements, and none throws', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(...injections),
    fc.constantFrom('[', '](', ')', '<', '>', '`', '```\n', '\n\n', '- ', '> ', '| ', '**', '~~', '![', '&#', ':'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      expect(dangers(readMarkdown(parts.join('')))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a text that is nested deeper than any stack is still shown', () => {
  const deep = '> '.repeat(20_000) + 'end';
  expect(spokenText(readMarkdown(deep))).toContain('end');
});
