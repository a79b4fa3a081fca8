/** What programs read, from the built files: Markdown of each page, lists of them, and everything as data. */

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '../../src/questions/published.ts';
import { findElement, parseHtml, textOf } from '../../src/build/html.ts';
import { address, sites } from './built-sites.ts';
import { expect, questions, test } from './guide.ts';

test.skip(({ isMobile }) => !isMobile, 'The files are the same at every size.');

const dist = sites['/guide/'];
const home = `${address}/guide/`;
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
/** Letters of a text in one row: Markdown's signs and typographic quotes do not matter. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('every question is Markdown with its whole answer, all its code, and blanks in words', () => {
  let samples = 0;
  for (const { slug, title } of questions) {
    const markdown = read(`${slug}.md`);
    expect(markdown.startsWith(`# ${title}\n`), slug).toBe(true);
    expect(markdown, slug).not.toMatch(/<MyDetail(?![^`\n]*`)|\bfile="/);
    // Links of the text, not code that looks like one.
    expect(markdown.replace(/```[\s\S]*?```/g, ''), slug).not.toMatch(/\]\(\//);
    const page = parseHtml(read(`${slug}/index.html`));
    const answer = findElement(page, ({ properties }) => properties['dataPart'] === 'answer');
    const spoken = (answer === undefined ? '' : textOf(answer)).split('\n').map((line) => letters(line));
    expect(spoken.length).toBeGreaterThan(0);
    for (const line of spoken) expect(letters(markdown.replace(/\]\([^)]*\)/g, ']')), slug).toContain(line);
    const body = letters(markdown);
    for (const [, code = ''] of read(`${slug}/index.html`).matchAll(/<pre[^>]*class="code"[^>]*>([\s\S]*?)<\/pre>/g)) {
      samples++;
      expect(body, slug).toContain(letters(textOf(parseHtml(code))));
    }
    expect(read(`${slug}/index.html`)).toContain(`<link rel="alternate" type="text/markdown" href="/guide/${slug}.md"`);
  }
  expect(samples).toBeGreaterThanOrEqual(60);
});

test('llms.txt leads to a file for every question and round, and llms-full.txt holds them all', () => {
  const index = read('llms.txt');
  expect(index).toMatch(/^# .+\n\n> .+\n\n/);
  const links = [...index.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThanOrEqual(questions.length + 3 + 5);
  for (const link of links) {
    expect(link.startsWith(home), link).toBe(true);
    expect(existsSync(join(dist, link.slice(home.length))), link).toBe(true);
  }
  const whole = read('llms-full.txt');
  for (const { slug } of questions) {
    expect(links).toContain(`${home}${slug}.md`);
    expect(whole).toContain(read(`${slug}.md`).trimEnd());
  }
});

test('questions.json is what its published schema says, and says what the pages say', () => {
  const data = JSON.parse(read('questions.json')) as Published;
  const schema = JSON.parse(read('questions.schema.json')) as { $id: string };
  const ajv = new Ajv({ strict: true, allErrors: true });
  formats(ajv);
  const isValid = ajv.compile(schema);
  expect(isValid(data), ajv.errorsText(isValid.errors)).toBe(true);
  expect(isValid({ ...data, questions: [{ ...data.questions[0], verified: 'soon' }] })).toBe(false);
  expect(data.$schema).toBe(schema.$id);
  expect(data.$schema).toBe(`${home}questions.schema.json`);

  expect(data.questions.map(({ id }) => id).sort()).toEqual(questions.map(({ slug }) => slug).sort());
  const blanks = data.questions.filter(({ answer }) => /\[[a-z][a-zA-Z ]+\]/.test(answer));
  expect(blanks.length).toBeGreaterThanOrEqual(5);
  for (const question of data.questions) {
    expect(read(`${question.id}.md`)).toContain(question.answerMarkdown);
    expect(question.url).toBe(`${home}${question.id}/`);
    expect(existsSync(join(dist, question.markdown.slice(home.length)))).toBe(true);
    expect(data.subjects).toHaveProperty(question.subject);
    for (const round of Object.keys(question.rounds)) expect(data.rounds).toHaveProperty(round);
    for (const topic of question.topics) expect(data.topics).toHaveProperty(topic);
    expect(question.seconds).toBeGreaterThan(10);
  }
});

test('no device saves what no page asks for', () => {
  const edition = globSync('offline/*.json', { cwd: dist });
  expect(edition).toHaveLength(1);
  const { files } = JSON.parse(read(edition[0] ?? '')) as { files: { url: string }[] };
  expect(files.length).toBeGreaterThan(questions.length);
  expect(
    files.filter(({ url }) => /\.md$|\.txt$|^previews|^questions\.|\.xml$/.test(url)).map(({ url }) => url),
  ).toEqual(['pagefind/vocabulary.txt']);
});
