/** The machinery builds a guide about something else as it is: `tests/fixtures/guide` stands for all that such a guide changes. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fileVersion } from '../../src/build/file-version.ts';
import { linkPackages, root, temporaryFolder } from '../bench/folders.ts';

/** What another guide replaces in `src`. */
const own = ['guide.ts', 'details.ts', 'synonyms.ts', 'content/docs', 'content/diagrams', 'examples'];
const fixture = join(root, 'tests', 'fixtures', 'guide');
const folder = temporaryFolder('fork');
const dist = join(folder, 'dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

beforeAll(() => {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  for (const name of own) {
    rmSync(join(folder, 'src', name), { recursive: true });
    if (existsSync(join(fixture, name))) cpSync(join(fixture, name), join(folder, 'src', name), { recursive: true });
  }
  linkPackages(folder);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  // Nothing else of this process: Vitest sets variables that Astro reads, and somebody may have named another place to publish.
  const { PATH, HOME } = process.env;
  const built = spawnSync(process.execPath, [astro, 'build'], { cwd: folder, encoding: 'utf8', env: { PATH, HOME } });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}, 300_000);

test('has its questions, lists and search, and nothing of the guide that it was made from', () => {
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  for (const page of [
    'index',
    'about/index',
    'hive/index',
    'honey/index',
    'rounds/visitors/index',
    'hive/why-bees-swarm/index',
  ]) {
    expect(pages).toContain(`${page}.html`);
  }
  expect(read('index.html')).toContain('<title>Beekeeping questions: ');
  expect(existsSync(join(dist, 'pagefind', 'pagefind-entry.json'))).toBe(true);
  const texts = globSync('**/*.{html,txt,md,json,js,xml,webmanifest}', { cwd: dist });
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((file) => /mlops|kubernetes/i.test(read(file)))).toEqual([]);
});

test('is published where its settings say, with its name, colours, licence and authors', () => {
  const page = read('hive/look-into-a-hive/index.html');
  expect(page).toContain('<link rel="canonical" href="https://bees.example/club/hive/look-into-a-hive/"/>');
  expect(page).toMatch(/--accent:\s*light-dark\(#9a6400,\s*#f0b840\)/);
  expect(page).toContain('"author":[{"@type":"Person","name":"The club","url":"https://bees.example/"}]');
  expect(page).toContain('[number of your hives]');
  expect(read('manifest.webmanifest')).toContain('"short_name":"Bees"');
  expect(read('manifest.webmanifest')).toContain('"theme_color":"#7c5000"');
  expect(read('about/index.html')).toMatch(/CC0 1\.0/);
  expect(read('about/index.html')).toContain('A club wrote down');
  expect(globSync('previews/**/*.png', { cwd: dist })).toHaveLength(1 + 3 + 3);
  expect(read('hive/look-into-a-hive.md')).toContain('```json\n{ "look": ["brood", "food", "queen cells"] }\n```');
});

test('a moved question is found at each of its former addresses', () => {
  for (const from of ['hive/swarming', 'bees/swarm']) {
    const page = read(`${from}/index.html`);
    expect(page).toContain('content="0; url=/club/hive/why-bees-swarm/"');
    expect(page).toContain("default-src 'none'");
  }
  expect(read('_redirects').split('\n')).toHaveLength(3);
  expect(read('sitemap-0.xml')).not.toMatch(/swarming|bees\/swarm/);
  const [edition = ''] = globSync('offline/*.json', { cwd: dist });
  const { pages, files } = JSON.parse(read(edition)) as { pages: number; files: { url: string }[] };
  const built = globSync('**/*.html', { cwd: dist }).length;
  expect(pages).toBe(built - 1 - 2);
  expect(files.map(({ url }) => url)).toContain('hive/swarming/');
});

test('each question can be edited and corrected where its files are kept', () => {
  const page = read('honey/when-is-honey-ripe/index.html').replaceAll('&#38;', '&').replaceAll('&amp;', '&');
  const path = 'src/content/docs/honey/when-is-honey-ripe.mdx';
  expect(page).toContain(`href="https://forge.example/club/bees/_edit/main/${path}"`);
  const wrong = /href="(https:\/\/forge\.example\/club\/bees\/issues\/new\?[^"]*)"/.exec(page)?.[1] ?? '';
  const text = new URL(wrong).searchParams.get('body') ?? '';
  expect(text).toContain('Page: https://bees.example/club/honey/when-is-honey-ripe/');
  expect(text).toContain(`Version: ${fileVersion(readFileSync(join(folder, path), 'utf8'))} (checked 2026-11-21)`);
  // The guide itself names no repository: its pages have no such links.
  expect(read('index.html')).not.toContain('forge.example');
});
