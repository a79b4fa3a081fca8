/** What every browser test starts from: the built pages, and a watch on what no page may do. */

import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import axe from 'axe-core';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuestions } from '../../src/build/read-questions.ts';
import { slugOf } from '../../src/questions/check.ts';
import type { Base } from './built-sites.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Address of every built page, without those that only lead on to another. */
export const pages: string[] = globSync('**/*.html', { cwd: `${project}dist` })
  .filter((file) => !readFileSync(`${project}dist/${file}`, 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

/** Slug and title of every question. */
export const questions = readQuestions(project).map(({ path, text }) => ({
  slug: slugOf(path),
  title: (/^title: (.*)$/m.exec(text)?.[1] ?? '').replace(/^(["'])(.*)\1$/, '$2'),
}));

/** How many questions a round asks, and how many a subject has: from their files, so that a new question needs no change here. */
export const asked = (round: string): number =>
  readQuestions(project).filter(({ text }) =>
    new RegExp(`^ {2}${round}: [\\d.]+`, 'm').test(text.split('\n---')[0] ?? ''),
  ).length;
export const within = (subject: string): number =>
  questions.filter(({ slug }) => slug.startsWith(`${subject}/`)).length;

interface Fixtures {
  root: Base;
  another: (options?: BrowserContextOptions) => Promise<Page>;
  quiet: undefined;
  noise: RegExp | undefined;
}

/** A test during which nothing is written to the console as an error and no other origin is asked for anything. */
export const test = base.extend<Fixtures>({
  /** The path of the project's guide. */
  root: async ({ baseURL }, use) => {
    await use(new URL(baseURL ?? '').pathname as Base);
  },
  context: async ({ context, root }, use) => {
    openBelow(context, root);
    await use(context);
  },
  /** Opens a tab on another device: nothing that a reader keeps on the first is there. */
  another: async ({ browser, baseURL, root }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...options, ...(baseURL === undefined ? {} : { baseURL }) });
      contexts.push(context);
      openBelow(context, root);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
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

/** Opens `/hr/` below the path of the guide in every tab: the tests name pages as if the guide were at the root. */
function openBelow(context: BrowserContext, root: Base): void {
  context.on('page', (page) => {
    const goto = page.goto.bind(page);
    page.goto = (url, options) => goto(url.startsWith('/') ? root + url.slice(1) : url, options);
  });
}

/** Opens a page in a theme, as the reader's device prefers it. */
export async function visit(page: Page, path: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(path);
}

/**
 * What axe finds wrong on a page, or in a part of it: each with the elements. Its own package for Playwright is not used: it brings the script
 * into the page anew, and opens a blank page beside, for each analysis, which takes longer than the analysis.
 */
export async function violations(page: Page, { part = 'html', rule }: { part?: string; rule?: string } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    preload: false,
    resultTypes: ['violations'],
    ...(rule === undefined ? {} : { runOnly: [rule] }),
  };
  const found = await page.evaluate(async (how) => (await window.axe.run(how.part, how.options)).violations, {
    part,
    options,
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export { expect };

/** Waits until the whole guide is on the device: from here on it needs no server. */
export async function whenSaved(page: Page): Promise<void> {
  await expect(page.locator('offline-status p')).toHaveText(/^All \d+ pages/, { timeout: 30_000 });
}
