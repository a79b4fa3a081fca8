import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasAll, mark, snippet } from '../../src/search/snippet.ts';
import { words } from '../../src/search/words.ts';

test('the words of a query are marked where a word begins with them', () => {
  expect(mark('Canary, then canaries; scan', words('canar'))).toEqual([
    { text: 'Canary', match: true },
    { text: ', then ', match: false },
    { text: 'canaries', match: true },
    { text: '; scan', match: false },
  ]);
});

test('a text has all words only if each begins one of its words', () => {
  expect(hasAll('A canary rollout', ['roll', 'canary'])).toBe(true);
  expect(hasAll('A canary rollout', ['canary', 'out'])).toBe(false);
});

test('a snippet begins at the sentence with the match when that is far from the start', () => {
  const text = `${'One sentence here. '.repeat(20)}Now the drift begins. And more.`;
  expect(snippet(text, ['drift'], 60)).toBe('… Now the drift begins. And more.');
  expect(snippet(text, ['nothing'], 60)).toBe('One sentence here. One sentence here. One sentence here. …');
});

test('marking never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, query) => {
      const pieces = mark(text, words(query));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

test('a snippet is never much longer than asked, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.array(fc.string()), (text, words) => {
      expect(snippet(text, words, 80).length).toBeLessThanOrEqual(80 + 4);
    }),
  );
});
