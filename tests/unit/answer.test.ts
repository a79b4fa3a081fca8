import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, plainQuestion, speakingSeconds } from '../../src/questions/answer.ts';

const mdx = `---
title: X
---

First **bold** line, with [a link](/a/b/) and \`code\`.
My pay is <MyDetail name="currentCtc" />.

- one
- two

\`\`\`python
print('never said aloud')
\`\`\`

## Depth

Below.

### Deeper

Last.
`;

test('the answer ends before the first second-level heading', () => {
  expect(plainQuestion(mdx)).toMatchInlineSnapshot(`
    {
      "answer": "First bold line, with a link and code.
    My pay is [current CTC].

    one

    two",
      "depth": "Depth

    Below.

    Deeper

    Last.",
    }
  `);
});

test('a question without a heading is all answer', () => {
  expect(plainQuestion('Only this.')).toEqual({ answer: 'Only this.', depth: '' });
});

test('words are what is said: marks and dashes are none', () => {
  expect(countWords('Two words - and “three” more: 99 % — yes')).toBe(7);
});

test('speaking time is in seconds at 150 words a minute', () => {
  expect(speakingSeconds(150)).toBe(60);
  expect(speakingSeconds(0)).toBe(0);
});

test('plain paragraphs come out as they went in', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1 }), fc.array(paragraph), (above, below) => {
      const text = [...above, ...below.map((line) => `## ${line}`)].join('\n\n');
      expect(plainQuestion(text)).toEqual({ answer: above.join('\n\n'), depth: below.join('\n\n') });
    }),
  );
});
