import { expect, test } from 'vitest';
import { withPreloads } from '../../src/build/script-loading.ts';

const page = (...scripts: string[]) =>
  `<html><head><title>x</title></head><body>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</body></html>`;

const imports = new Map([
  ['_astro/page.js', ['_astro/shared.js', '_astro/store.js']],
  ['_astro/store.js', ['_astro/markdown.js', '_astro/shared.js']],
  ['_astro/markdown.js', ['_astro/store.js']],
  ['_astro/other.js', ['_astro/shared.js']],
]);

test('names each file once that the scripts of a page import, at any depth, and not the scripts themselves', () => {
  const html = withPreloads(page('/guide/_astro/page.js', '/guide/_astro/other.js'), '/guide/', imports);
  expect(html.match(/<link[^>]*>/g)).toEqual([
    '<link rel="modulepreload" href="/guide/_astro/shared.js"/>',
    '<link rel="modulepreload" href="/guide/_astro/store.js"/>',
    '<link rel="modulepreload" href="/guide/_astro/markdown.js"/>',
  ]);
  expect(html).toMatch(/<title>x<\/title><link .*<\/head>/);
});

test('leaves a page alone whose scripts import nothing, or that has none', () => {
  for (const html of [page(), page('/_astro/unknown.js')]) expect(withPreloads(html, '/', imports)).toBe(html);
});
