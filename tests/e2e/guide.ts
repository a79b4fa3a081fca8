/** What every browser test starts from: the built pages, and a watch on what no page may do. */

import { test as base, expect, type Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuestions } from '../../src/build/read-questions.ts';
import { slugOf } from '../../src/questions/check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Address of every built page, without those that only lead on to another. */
export const pages: string[] = globSync('**/*.html', { cwd: `${root}dist` })
  .filter((file) => !readFileSync(`${root}dist/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

/** Slug and title of every question. */
export const questions = readQuestions(root).map(({ path, text }) => ({
  slug: slugOf(path),
  title: (/^title: (.*)$/m.exec(text)?.[1] ?? '').replace(/^(["'])(.*)\1$/, '$2'),
}));

/** How many questions a round asks, and how many a subject has: from their files, so that a new question needs no change here. */
export const asked = (round: string): number =>
  readQuestions(root).filter(({ text }) => new RegExp(`^ {2}${round}: [\\d.]+`, 'm').test(text.split('\n---')[0] ?? ''))
    .length;
export const within = (subject: string): number =>
  questions.filter(({ slug }) => slug.startsWith(`${subject}/`)).length;

/** A test during which nothing is written to the console as an error and no other origin is asked for anything. */
export const test = base.extend<{ quiet: undefined; noise: RegExp | undefined }>({
  /** Opens `/hr/` below the path of the project's guide: the tests name pages as if it were at the root. */
  page: async ({ page, baseURL }, use) => {
    const goto = page.goto.bind(page);
    page.goto = (url, options) => goto(url.startsWith('/') ? (baseURL ?? '').replace(/\/$/, '') + url : url, options);
    await use(page);
  },
  /** Console errors that a test provokes on purpose. */
  noise: [undefined, { option: true }],
  quiet: [
    async ({ page, noise: allowed }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !allowed?.test(message.text())) noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') noise.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page in a theme, as the reader's device prefers it. */
export async function visit(page: Page, path: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(path);
}

export { expect };
