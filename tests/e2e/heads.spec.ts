/** What every page says of itself to chats and search engines, read from the built files. */

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import ts from 'typescript';
import { findElement, parseHtml, textOf, type Element } from '../../src/build/html.ts';
import { address, sites } from './built-sites.ts';
import { expect, questions, test } from './guide.ts';

test.skip(({ isMobile }) => !isMobile, 'The files are the same at every size.');

const dist = sites['/guide/'];
const home = `${address}/guide/`;

interface Head {
  path: string;
  title: string;
  metas: Map<string, string>;
  canonical: string | undefined;
  data: Record<string, unknown>[];
}

function readHeads(): Head[] {
  return globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => {
      const head = findElement(parseHtml(readFileSync(join(dist, file), 'utf8')), ({ tagName }) => tagName === 'head');
      if (head === undefined) throw new Error(`${file} has no head`);
      const elements = head.children.filter((child) => child.type === 'element');
      const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
      const attribute = ({ properties }: Element, name: string) => {
        const value = properties[name];
        return Array.isArray(value) ? value.join(' ') : String(value ?? '');
      };
      return {
        path: file.replace(/index\.html$/, ''),
        title: named('title')
          .map((title) => textOf(title))
          .join('|'),
        metas: new Map(
          named('meta').map((meta) => [
            attribute(meta, 'name') || attribute(meta, 'property'),
            attribute(meta, 'content'),
          ]),
        ),
        canonical: named('link')
          .filter((link) => attribute(link, 'rel') === 'canonical')
          .map((link) => attribute(link, 'href'))[0],
        data: named('script')
          .filter((script) => attribute(script, 'type') === 'application/ld+json')
          .flatMap((script) => {
            const text = script.children.map((child) => ('value' in child ? child.value : '')).join('');
            return (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
          }),
      };
    });
}

test('every page has a title of its own, a description, its address and a preview image of the right size', async () => {
  const heads = readHeads();
  const listed = heads.filter(({ metas }) => metas.get('robots') !== 'noindex');
  expect(listed.length).toBeGreaterThanOrEqual(questions.length + 20);
  expect(heads.filter(({ path }) => path === '404.html').map(({ canonical }) => canonical)).toEqual([undefined]);
  expect(new Set(heads.map(({ title }) => title)).size).toBe(heads.length);
  expect(new Set(listed.map(({ metas }) => metas.get('description'))).size).toBe(listed.length);
  for (const { path, title, metas, canonical } of listed) {
    expect(title.length, `${path}: ${title}`).toBeGreaterThanOrEqual(15);
    const description = metas.get('description') ?? '';
    expect(description.length, `${path}: ${description}`).toBeGreaterThanOrEqual(50);
    expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(160);
    expect(canonical).toBe(home + path);
    expect(metas.get('og:url')).toBe(canonical);
    expect(metas.get('og:title')).not.toBe('');
    expect(metas.get('og:description')).toBe(description);
    expect(metas.get('og:image:alt')).not.toBe('');
    expect(metas.get('twitter:card')).toBe('summary_large_image');
    const image = metas.get('og:image') ?? '';
    expect(image.startsWith(`${home}previews/`), image).toBe(true);
    const bytes = readFileSync(join(dist, image.slice(home.length)));
    const { format, width, height } = await sharp(bytes).metadata();
    expect([format, width, height]).toEqual([
      'png',
      Number(metas.get('og:image:width')),
      Number(metas.get('og:image:height')),
    ]);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length, image).toBeLessThanOrEqual(60_000);
  }
  const ofQuestions = questions.map(({ slug }) => heads.find(({ path }) => path === `${slug}/`)?.metas.get('og:image'));
  expect(new Set(ofQuestions).size).toBe(questions.length);
});

test('what pages say as structured data is true, and valid by the types of schema.org', () => {
  const heads = readHeads();
  const things = heads.flatMap(({ path, data }) => data.map((thing) => ({ path, thing })));
  const count = (type: string) => things.filter(({ thing }) => thing['@type'] === type).length;
  expect(count('QAPage')).toBe(questions.length);
  expect(count('FAQPage')).toBeGreaterThanOrEqual(5 + 10);
  expect(count('BreadcrumbList')).toBe(count('QAPage') + count('FAQPage'));
  expect(count('WebSite')).toBe(1);

  for (const { slug, title } of questions) {
    const page = things.find(({ path, thing }) => path === `${slug}/` && thing['@type'] === 'QAPage')?.thing;
    const asked = page?.['mainEntity'] as { name: string; acceptedAnswer: { text: string; url: string } };
    expect(asked.name).toBe(title);
    expect(asked.acceptedAnswer.text.length).toBeGreaterThan(100);
    expect(asked.acceptedAnswer.url).toBe(`${home}${slug}/#answer`);
  }
  for (const { path, thing } of things.filter(({ thing }) => thing['@type'] === 'BreadcrumbList')) {
    const items = (thing['itemListElement'] as { item: string }[]).map(({ item }) => item);
    expect(items.at(0)).toBe(home);
    expect(items.at(-1)).toBe(home + path);
    for (const item of items) expect(existsSync(join(dist, item.slice(home.length), 'index.html')), item).toBe(true);
  }

  const written = things.map(({ thing }) => ({ type: String(thing['@type']), value: thing }));
  expect(typeErrors(written)).toEqual([]);
  // The check itself can fail: an answer is no person's age, and a question page needs what schema.org calls it.
  expect(typeErrors([{ type: 'QAPage', value: { '@type': 'QAPage', mainEntityy: 'x' } }])).toHaveLength(1);
  expect(
    typeErrors([
      {
        type: 'BreadcrumbList',
        value: { '@type': 'BreadcrumbList', itemListElement: { '@type': 'ListItem', position: { '@type': 'Person' } } },
      },
    ]),
  ).toHaveLength(1);
});

test('the sitemap names every listed page with the day of its last check', () => {
  const index = readFileSync(join(dist, 'sitemap-index.xml'), 'utf8');
  expect(index).toContain(`<loc>${home}sitemap-0.xml</loc>`);
  const entries = [
    ...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g),
  ];
  const listed = readHeads().filter(({ metas }) => metas.get('robots') !== 'noindex');
  expect(entries.map(([, url]) => url).sort()).toEqual(listed.map(({ path }) => home + path).sort());
  const dated = new Map(entries.map(([, url = '', rest = '']) => [url, /<lastmod>(\d{4}-\d\d-\d\d)/.exec(rest)?.[1]]));
  for (const { slug } of questions) {
    const page = readFileSync(join(dist, slug, 'index.html'), 'utf8');
    expect(dated.get(`${home}${slug}/`)).toBe(/<time datetime="([^"]*)"/.exec(page)?.[1]);
  }
  expect(dated.get(`${home}rounds/hr/`)).toMatch(/^\d{4}/);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${home}sitemap-index.xml`);
});

/** What TypeScript says of values that claim to be things of schema.org. */
function typeErrors(values: readonly { type: string; value: unknown }[]): string[] {
  const file = join(dist, '..', 'structured-data.ts');
  writeFileSync(
    file,
    [
      `import type * as schema from 'schema-dts';`,
      ...values.map(({ type, value }, index) => `export const v${index}: schema.${type} = ${JSON.stringify(value)};`),
    ].join('\n'),
  );
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
