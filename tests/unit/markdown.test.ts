import { describe, expect, test } from 'vitest';
import { questionDocument, questionMarkdown } from '../../src/questions/markdown.ts';

const around = {
  examples: new Map([
    ['a/b.yaml', 'kind: Pod\nspec:\n  name: serving\n'],
    ['a/fence.md', '```text\nx\n```\n'],
  ]),
  address: (page: string) => `https://x.example/guide${page}`,
};
const parts = (body: string) => questionMarkdown(body, around);

describe('a question as Markdown', () => {
  test('is cut before the first section', () => {
    expect(parts('One.\n\n- two\n\n## Depth\n\n### More\n\nThree.\n')).toEqual({
      answer: 'One.\n\n- two',
      depth: '## Depth\n\n### More\n\nThree.',
    });
    expect(parts('One.\n')).toEqual({ answer: 'One.', depth: '' });
  });

  test('shows blanks as blanks, in sentences, by themselves, in links and after letters of every kind', () => {
    expect(parts('Été 🚦 <MyDetail name="noticePeriod" />, [a <MyDetail name="noticePeriod" />](/hr/x/).').answer).toBe(
      'Été 🚦 [notice period], [a [notice period]](https://x.example/guide/hr/x/).',
    );
    expect(parts('<MyDetail name="noticePeriod" />\n').answer).toBe('[notice period]');
  });

  test('names whole addresses, in links, in definitions and in diagrams, and leaves other addresses', () => {
    const body =
      '[/hr/x/](/hr/x/#a) [r][r] [w](https://w.example/hr/x/)\n\n[r]: /data/y/\n\n```mermaid\nclick A "/hr/x/"\nclick B href "/hr/z/"\n```\n';
    expect(parts(body).answer).toBe(
      '[/hr/x/](https://x.example/guide/hr/x/#a) [r][r] [w](https://w.example/hr/x/)\n\n[r]: https://x.example/guide/data/y/\n\n' +
        '```mermaid\nclick A "https://x.example/guide/hr/x/"\nclick B href "https://x.example/guide/hr/z/"\n```',
    );
  });

  test('has the code of the files that it shows, where the fence stood, in a fence that holds it', () => {
    expect(parts('```yaml file="a/b.yaml" lines="3-3" title="its name"\n```\n').answer).toBe(
      '```yaml\nname: serving\n```',
    );
    expect(parts('- item\n\n  ```yaml file="a/b.yaml"\n  ```\n').answer).toBe(
      '- item\n\n  ```yaml\n  kind: Pod\n  spec:\n    name: serving\n  ```',
    );
    expect(parts('```text file="a/fence.md"\n```\n').answer).toBe('````text\n```text\nx\n```\n````');
  });

  test('leaves braces, code and entities as the author wrote them', () => {
    const body = 'A `{{ x }}` \\< 3 &amp; `<MyDetail name="noticePeriod" />`\n\n```bash\necho "<MyDetail/>"\n```';
    expect(parts(body).answer).toBe(body);
  });
});

test('the document says what the page says', () => {
  const head = {
    title: 'What?',
    description: 'That.',
    page: '/hr/x/',
    subject: 'HR',
    rounds: ['HR call', 'Screening'],
    verified: '2026-11-23',
    followUps: [{ title: 'And then?', page: '/hr/y/' }],
    sources: [{ title: 'A book', url: 'https://book.example/' }],
  };
  expect(questionDocument(head, 'Answer.\n\n## Depth\n\nMore.', around)).toMatchInlineSnapshot(`
    "# What?

    > That.

    Subject: HR. Asked in: HR call, Screening. Checked: 2026-11-23. Page: <https://x.example/guide/hr/x/>

    Answer.

    ## Depth

    More.

    ## They may ask next

    - [And then?](https://x.example/guide/hr/y/)

    ## Sources

    - [A book](https://book.example/)
    "
  `);
  expect(questionDocument({ ...head, followUps: [], sources: [] }, 'Answer.', around)).not.toContain('##');
});
