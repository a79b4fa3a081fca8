import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPages } from '../../src/build/check-pages.ts';

/** A copy of the project in a temporary folder, to be broken. */
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'guide-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    if (existsSync(name)) cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

describe('a build with broken questions', () => {
  const folder = 'src/content/docs';
  const head = (fields: string) =>
    `---\ntitle: Broken\ndescription: A page with a fault.\n${fields}verified: 2026-11-23\n---\n\n`;
  const text =
    'This answer is long enough to count as one, because it has more than twenty words in it, and says what it says aloud.\n';

  test('stops, says every problem at once, and publishes nothing', () => {
    write(`${folder}/hr/no-front-matter.mdx`, text);
    write(`${folder}/hr/bad-round.mdx`, head('rounds: { screning: 99 }\n') + text);
    write(`${folder}/hr/bad-topic.mdx`, head('rounds: { hr: 91 }\ntopics: [nonsense]\n') + text);
    write(`${folder}/hr/bad-detail.mdx`, `${head('rounds: { hr: 92 }\n')}${text}<MyDetail name="salary" />\n`);
    write(`${folder}/hr/bad-link.mdx`, `${head('rounds: { hr: 93 }\n')}${text}[x](/hr/nowhere/)\n`);
    write(`${folder}/hr/bad-follow-up.mdx`, head('rounds: { hr: 94 }\nfollowUps: [hr/nowhere]\n') + text);
    write(`${folder}/hr/empty.mdx`, `${head('rounds: { hr: 95 }\n')}## Depth only\n\n${text}`);
    write(
      `${folder}/hr/bad-diagram.mdx`,
      `${head('rounds: { hr: 96 }\n')}${text}\n\`\`\`mermaid\nflowchart LR\n  accTitle: A\n  accDescr: B\n  A[open --> B\n\`\`\`\n`,
    );
    write(
      `${folder}/hr/bad-example.mdx`,
      `${head('rounds: { hr: 97 }\n')}${text}\n\`\`\`yaml file="hr/nothing.yaml"\n\`\`\`\n`,
    );

    const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], { cwd: copy, encoding: 'utf8' });
    const output = stdout + stderr;

    expect(status).not.toBe(0);
    expect(output).toContain('9 problems in 9 files; nothing was published.');
    for (const line of [
      'no-front-matter.mdx:1\n  There is no front matter.',
      'bad-round.mdx:4\n  The round "screning" does not exist.',
      'bad-topic.mdx:5\n  The topic "nonsense" does not exist.',
      'bad-detail.mdx:9\n  The detail "salary" does not exist.',
      'bad-link.mdx:9\n  The link "/hr/nowhere/" leads nowhere.',
      'bad-follow-up.mdx:5\n  The follow-up "hr/nowhere" is no question.',
      'empty.mdx:8\n  The answer is empty.',
      'bad-example.mdx:10\n  The example "hr/nothing.yaml" does not exist.',
      'bad-diagram.mdx:14\n  Mermaid cannot read the diagram',
    ]) {
      expect(output).toContain(`${folder}/hr/${line}`);
    }
    expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  });
});

describe('a look at the built pages', () => {
  const file = {
    path: 'src/content/docs/hr/x.mdx',
    text: '---\ntitle: X\n---\n\nThe whole answer with “quotes”.\n\n## Depth\n\nMore.\n',
  };
  const page = (body: string) => `<!doctype html><html><body><main>${body}</main></body></html>`;
  const whole =
    '<section data-part="answer"><p>The whole answer with "quotes".</p></section><section data-part="depth"><h2>Depth</h2><p>More.</p></section>';

  test.each([
    ['with its whole text', whole, undefined],
    ['with an empty body', '', 'Its page was built without its whole answer.'],
    [
      'with a part of its answer',
      whole.replace('The whole answer', 'The answer'),
      'Its page was built without its whole answer.',
    ],
    ['without its depth', whole.replace(/<section data-part="depth">.*/, ''), 'Its page was built without its depth.'],
  ])('judges a page %s', async (_kind, body, reason) => {
    write('out/hr/x/index.html', page(body));
    const { questions, problems } = await checkPages(join(copy, 'out'), [file]);
    expect(problems.map((problem) => problem.reason)).toEqual(reason === undefined ? [] : [reason]);
    expect(questions).toHaveLength(reason === undefined ? 1 : 0);
  });

  test('gives the depth in sections, without the words of drawings', async () => {
    const depth = '<h2 id="depth">Depth</h2><p>More.</p><svg><text>box</text></svg><h3 id="how">How</h3><p>So.</p>';
    write('out/hr/x/index.html', page(whole.replace(/<h2>.*(?=<\/section>)/, depth)));
    const { questions } = await checkPages(join(copy, 'out'), [file]);
    expect(questions.map((question) => question.depth)).toEqual([
      [
        { heading: { level: 2, id: 'depth', text: 'Depth' }, text: 'More.\n ' },
        { heading: { level: 3, id: 'how', text: 'How' }, text: 'So.' },
      ],
    ]);
  });

  test('judges a page by the code of the files that it shows', async () => {
    const shows = { ...file, text: `${file.text}\n\`\`\`yaml file="a/b.yaml" lines="2-2"\n\`\`\`\n` };
    const examples = [{ path: 'a/b.yaml', text: 'kind: Pod\nname: serving\n' }];
    write('out/hr/x/index.html', page(whole));
    expect((await checkPages(join(copy, 'out'), [shows], examples)).problems).toMatchObject([
      { file: file.path, reason: 'Its page was built without a sample of its code.' },
    ]);
    const code = '<pre><code><span>name</span><span>: serving</span></code></pre></section>';
    write('out/hr/x/index.html', page(whole.replace(/<\/section>$/, code)));
    expect((await checkPages(join(copy, 'out'), [shows], examples)).problems).toEqual([]);
  });

  test('names a page that was not built at all', async () => {
    const { problems } = await checkPages(join(copy, 'nothing'), [file]);
    expect(problems).toMatchObject([{ file: file.path, reason: 'Its page was not built.' }]);
  });
});
