import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { mdxToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { toFiles, whatItLacks, zipped } from '../../src/mine/export-mdx.ts';
import { toMdxText } from '../../src/mine/mdx-text.ts';
import { checkQuestions } from '../../src/questions/check.ts';
import { plainQuestion } from '../../src/questions/answer.ts';
import { readFrontMatter } from '../../src/questions/check-front-matter.ts';
import type { MyQuestion } from '../../src/storage/schema.ts';

const answer =
  'I count the tokens that go in and those that come out, each at its own price, and compare that with what a machine of our own costs in a month.';

function question(change: Partial<MyQuestion> = {}): MyQuestion {
  return {
    title: 'How do you price a token?',
    where: 'a call',
    when: '2026-11-20',
    subject: 'stories',
    answer,
    ...change,
  };
}

const options = { day: '2026-11-23' };

/** The types of all nodes of a text that would be code in a page; `MyDetail` is none. */
function codeIn(mdx: string): string[] {
  const found: string[] = [];
  const walk = (node: MdastNode): void => {
    if (node.type.startsWith('mdx') && !('name' in node && node.name === 'MyDetail')) found.push(node.type);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(mdxToMdast(`---\ntitle: A\n---\n\n${mdx}`));
  return found;
}

describe('Markdown as text of a question file', () => {
  test.each([
    [
      'braces and tags are text',
      'Use {{ ds }} in <b>bold</b> or List<int>.',
      'Use \\{\\{ ds \\}\\} in \\<b>bold\\</b> or List\\<int>.',
    ],
    ['code in backticks stays as it is', 'Use `{{ ds }}` and ``a`<b>``.', 'Use `{{ ds }}` and ``a`<b>``.'],
    ['what is escaped stays so', 'Use \\{a\\} and \\\\{b}.', 'Use \\{a\\} and \\\\\\{b\\}.'],
    [
      'a detail stays a detail',
      'My notice is <MyDetail name="noticePeriod" />.',
      'My notice is <MyDetail name="noticePeriod" />.',
    ],
    ['a detail that does not exist is text', '<MyDetail name="shoeSize" />', '\\<MyDetail name="shoeSize" />'],
    [
      'an address in brackets is a link',
      '<https://example.org/a_b>',
      '[https://example.org/a\\_b](https://example.org/a_b)',
    ],
    [
      'a block of code keeps its braces and gets a language',
      '```\n{a: <b>}\n```\n{c}',
      '```text\n{a: <b>}\n```\n\\{c\\}',
    ],
    ['a block that does not end is ended', '~~~~ yaml\n{a}\n~~~', '~~~~ yaml\n{a}\n~~~\n~~~~'],
    ['headings are of the levels of a question', '# A\n\n#### B\n\n## C', '## A\n\n### B\n\n## C'],
    ['a line of equals signs makes no heading', 'A\n===', 'A\n\\==='],
    ['import is a word', 'import what you need\n\nexport {x}', '&#105;mport what you need\n\n&#101;xport \\{x\\}'],
    ['a backtick without a partner makes no code', 'a ` {b}\n`c` {d}', 'a \\` \\{b\\}\n\\`c\\` \\{d\\}'],
  ])('%s', (_name, markdown, mdx) => {
    expect(toMdxText(markdown)).toBe(mdx);
    expect(codeIn(mdx)).toEqual([]);
  });

  test('nothing that a reader can type becomes code of the page, or stops it from being read', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('{}<>`~\\#=-*_[]()!&/"\'')), minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\n\n',
        ' ',
        '    ',
        '\t',
        '\n  ',
        '\n- ',
        '\n> ',
        '\n1. ',
        '\n```',
        '\n~~~',
        '\n```js',
        '\n   ```',
        '``',
        '<b',
        '</b>',
        '/>',
      ),
      fc.constantFrom(
        'import a from "b"',
        'export const a = 1',
        '{process.exit(1)}',
        '<script>',
        '<!--',
        '-->',
        '\n===\n',
        '\n---\n',
        '| a | b |\n|--|--|\n',
        '[a]: <b',
        '<MyDetail name="noticePeriod" />',
        '<?x?>',
        '<![CDATA[',
        '&#123;',
        'word',
      ),
    );
    const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    let read = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const mdx = toMdxText(text);
        expect(codeIn(mdx)).toEqual([]);
        read += mdx.length;
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100_000);
  });

  test('plain words stay what they are', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' '), minLength: 1, maxLength: 20 })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (lines) => {
        const text = lines.join('\n\n');
        expect(plainQuestion(toMdxText(text))).toEqual(plainQuestion(text));
      }),
    );
  });
});

describe('questions as files of the guide', () => {
  test('a question is a file that the build takes', () => {
    const { files, notReady } = toFiles(
      [
        question({
          round: 'technical',
          subject: 'cloud',
          topics: ['cost', 'no such'],
          aliases: ['LLM bill: "per token"'],
          answer: `${answer}\n\n## How\n\nSee [the prices](https://example.org/prices).`,
        }),
        question({
          title: 'How do you price a token?',
          subject: 'cloud',
          sources: [{ title: 'Prices', url: 'https://example.org/' }],
        }),
      ],
      options,
    );
    expect(notReady).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'src/content/docs/cloud/how-do-you-price-a-token.mdx',
      'src/content/docs/cloud/how-do-you-price-a-token-2.mdx',
    ]);
    expect(checkQuestions(files)).toEqual([]);
    expect(files[0]?.text).toMatchInlineSnapshot(`
      "---
      title: How do you price a token?
      description: I count the tokens that go in and those that come out, each at its own price, and compare that with what a machine of our own costs in a month.
      rounds:
        technical: 1001
      topics: [cost]
      aliases: ["LLM bill: \\"per token\\""]
      sources:
        - title: the prices
          url: "https://example.org/prices"
      verified: 2026-11-23
      ---

      I count the tokens that go in and those that come out, each at its own price, and compare that with what a machine of our own costs in a month.

      ## How

      See [the prices](https://example.org/prices).
      "
    `);
  });

  test('whatever the reader typed, the file is one that the build takes, and says it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ': #',
        '- a',
        '"',
        "'",
        '!!js x',
        '&a *a',
        'null',
        '2026-11-23',
        '---',
        '\n---\n',
        '\\',
        '{a}',
        '%',
        '@x',
        '`',
      ),
    );
    const typed = fc.record({
      title: text.map((title) => `Why ${title}`),
      aliases: fc.array(text, { maxLength: 3 }),
      description: text,
      sources: fc.array(
        text.map((title) => ({ title, url: 'https://example.org/a?b=c#d' })),
        { maxLength: 2 },
      ),
      round: fc.constantFrom('hr', 'technical', 'unknown'),
    });
    fc.assert(
      fc.property(typed, (fields) => {
        const { files } = toFiles([question(fields)], options);
        expect(files).toHaveLength(1);
        expect(checkQuestions(files)).toEqual([]);
        const data = readFrontMatter(files[0]?.text ?? '')?.document.toJS() as { title: string };
        expect(data.title).toBe(fields.title.replace(/[\s\p{Cc}]+/gu, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });

  test('places go on behind the last one of the round', () => {
    const { files } = toFiles(
      [
        question({ round: 'hr' }),
        question({ round: 'hr', title: 'Why here?' }),
        question({ title: 'Why me?', round: 'screening' }),
      ],
      {
        ...options,
        lastPlace: (round) => (round === 'hr' ? 13.5 : 7),
      },
    );
    expect(files.map(({ text }) => /^ {2}(.*)$/m.exec(text)?.[1])).toEqual(['hr: 14', 'hr: 15', 'screening: 8']);
  });

  test('a question that lacks something is not made a file, and says what', () => {
    expect(whatItLacks(question())).toEqual([]);
    expect(whatItLacks(question({ subject: undefined, answer: 'Too short.' }))).toEqual([
      'a subject',
      'an answer of at least 20 words before the first ##',
    ]);
    expect(whatItLacks(question({ subject: 'cloud' }))).toEqual(['a link to what backs the answer']);
    expect(whatItLacks(question({ title: '??' }))).toEqual(['a title with a letter in it']);
    const { files, notReady } = toFiles([question({ subject: 'no such' })], options);
    expect(files).toEqual([]);
    expect(notReady).toMatchObject([{ lacks: ['a subject'] }]);
  });

  test('the description is the first sentence, cut at a word where it is long', () => {
    const described = (text: string) =>
      /^description: (.*)$/m.exec(toFiles([question({ answer: text })], options).files[0]?.text ?? '')?.[1];
    expect(described(`**Count** them. ${answer}`)).toBe('Count them.');
    const long = described(`${'word '.repeat(60)}end.`) ?? '';
    expect(long).toMatch(/^"?word .* word…"?$/);
    expect(long.replaceAll('"', '').length).toBeLessThanOrEqual(160);
  });

  test('the zip file holds each file at its place', () => {
    const { files } = toFiles([question(), question({ title: 'Why?' })], options);
    const unpacked = unzipSync(zipped(files));
    expect(Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(
      files.map(({ path, text }) => [path, text]),
    );
  });
});
