import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inline } from '../../src/build/content-security.ts';
import { movedPage, movesOf, writeMoved } from '../../src/build/moved.ts';
import { datesOf } from '../../src/build/sitemap-dates.ts';
import { asJsonLd, listDescription, listPage, questionPage } from '../../src/questions/structured-data.ts';
import { publishedAt } from '../../src/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the place where the guide is published', () => {
  test.each([
    ['nothing is set', undefined, {}, undefined, '/'],
    ['only a path is given', undefined, { BASE: '/guide' }, undefined, '/guide/'],
    ['the setting is a host', 'https://example.org', {}, 'https://example.org', '/'],
    ['the setting has a path', 'https://example.org/a/b', {}, 'https://example.org', '/a/b/'],
    [
      'the environment names another',
      'https://example.org/a/',
      { SITE: 'https://x.example/' },
      'https://x.example',
      '/',
    ],
    [
      'the environment gives both',
      undefined,
      { SITE: 'https://x.example', BASE: 'guide' },
      'https://x.example',
      '/guide/',
    ],
    [
      'a host gives an empty path',
      undefined,
      { SITE: 'https://x.example/guide', BASE: '' },
      'https://x.example',
      '/guide/',
    ],
  ])('is known when %s', (_case, setting, environment, site, base) => {
    expect(publishedAt(setting, environment)).toEqual({ site, base });
  });

  test.each(['example.org', 'ftp://example.org', '/guide/'])('is refused when it is no address: %s', (address) => {
    expect(() => publishedAt(address, {})).toThrow(`"${address}" is no address of a site. Write it whole`);
  });
});

describe('a question that has moved', () => {
  const text = '---\ntitle: "Drift & decay?"\nformerly: [data/drift, monitoring/drift]\n---\n';
  const file = { path: 'src/content/docs/monitoring/decay.mdx', text };
  const moves = movesOf([{ slug: 'monitoring/decay', file, depth: [] }]);

  test('has a small page at each former address, and a line for hosts that read one', () => {
    expect(moves.map(({ from }) => from)).toEqual(['data/drift', 'monitoring/drift']);
    writeMoved(folder, moves, { site: 'https://x.example', base: '/guide/' });
    const page = readFileSync(join(folder, 'data/drift/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/guide/monitoring/decay/"/>');
    expect(page).toContain('<link rel="canonical" href="https://x.example/guide/monitoring/decay/"/>');
    expect(page).toContain('<a href="/guide/monitoring/decay/">Drift &amp; decay?</a>');
    expect(page).not.toContain('<script');
    expect(page.length).toBeLessThan(700);
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(
      '/guide/data/drift/ /guide/monitoring/decay/ 301\n/guide/monitoring/drift/ /guide/monitoring/decay/ 301\n',
    );
  });

  test('leads on where nobody has said where the guide is published', () => {
    const page = movedPage({ to: 'a/b', title: 'T' }, { site: undefined, base: '/' });
    expect(page).toContain('<link rel="canonical" href="/a/b/"/>');
  });
});

test('a list is as new as its newest question, and a page without a date has none', () => {
  const file = (slug: string, fields: string) => ({
    path: `src/content/docs/${slug}.mdx`,
    text: `---\n${fields}\n---\n`,
  });
  const dates = datesOf([
    file('hr/a', 'rounds: { hr: 1, screening: 2 }\nverified: 2026-03-01'),
    file('hr/b', 'rounds: { hr: 2 }\nverified: "2026-05-01"'),
    file('data/c', 'rounds: { screening: 3 }'),
  ]);
  expect([...dates].sort()).toEqual([
    ['/', '2026-05-01'],
    ['/hr/', '2026-05-01'],
    ['/hr/a/', '2026-03-01'],
    ['/hr/b/', '2026-05-01'],
    ['/rounds/hr/', '2026-05-01'],
    ['/rounds/screening/', '2026-03-01'],
  ]);
});

describe('structured data', () => {
  const url = 'https://x.example/hr/a/';
  const question = { name: 'What?', url, answer: 'It is </script><b>bold</b>.', verified: '2026-11-23', authors: [] };

  test('cannot end the element it stands in', () => {
    const text = asJsonLd(questionPage(question, []));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(questionPage(question, []));
  });

  test('is hashed into no policy, other than a script that runs', () => {
    const html = `<script type="application/ld+json">{"a":1}</script><script>run()</script><script type="module">run(2)</script>`;
    expect(inline(html, 'script').size).toBe(2);
    expect(inline('<script type="application/ld+json">{"a":1}</script>', 'script').size).toBe(0);
  });

  test('of a list names its first questions only, so that the page does not grow with it twice', () => {
    const questions = Array.from({ length: 200 }, (_, index) => ({ name: `Q${index}?`, url, firstSentence: 'Yes.' }));
    const list = listPage({ name: 'HR', url }, questions, [])['@graph'][0] as unknown as {
      mainEntity: { name: string }[];
    };
    expect(list.mainEntity).toHaveLength(20);
    expect(list.mainEntity[0]?.name).toBe('Q0?');
  });

  test('names who answers, where the guide says so', () => {
    const named = questionPage({ ...question, authors: [{ name: 'The maintainers' }] }, []);
    expect(JSON.stringify(named)).toContain('"author":[{"@type":"Person","name":"The maintainers"}]');
    expect(JSON.stringify(questionPage(question, []))).not.toContain('author');
  });
});

test('a list counts its questions in words that fit one and many', () => {
  expect(listDescription('Data', 1, 'All of it.')).toBe(
    'Data: 1 question, each with an answer to say aloud. All of it.',
  );
  expect(listDescription('Data', 7, 'All of it.')).toContain('Data: 7 questions, each');
});
