/**
 * How good the search is: the judged queries, typed into the dialog of the built site, beside stock Pagefind on the same pages.
 * `npm run bench:search` prints the figures; `-- --misses` lists what was missed among the queries that may be tuned on, and
 * `-- --only-ours` leaves stock Pagefind out.
 */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import { launchBrowser, noBrowserRemedy } from '../../src/build/browser.ts';
import { SiteServer } from '../e2e/site-server.ts';
import { isKeptAside, judged, type Judged } from './queries.ts';
import { formatScores, score, type Found } from './score.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const browser = await launchBrowser();
if (browser === undefined) throw new Error(`The benchmark needs a browser. ${noBrowserRemedy}`);

const copy = mkdtempSync(join(tmpdir(), 'search-'));
cpSync(dist, copy, { recursive: true });
if (!process.argv.includes('--only-ours')) await indexAsStock(copy);
const server = new SiteServer(copy);
await server.start();

try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.addInitScript('delete Navigator.prototype.serviceWorker');
  const ours = await typeAll(page, judged);
  const stock = process.argv.includes('--only-ours') ? [] : await askStock(page, judged);
  for (const [name, found] of [['This guide', ours.found] as const, ['Stock Pagefind', stock] as const]) {
    for (const [part, aside] of [['tuned on', false] as const, ['kept aside', true] as const]) {
      if (found.length === 0) continue;
      const chosen = found.filter(({ judged: { query } }) => isKeptAside(query) === aside);
      console.log(`\n${name}, ${part} (${chosen.length} queries)\n${formatScores(score(chosen))}`);
    }
  }
  const [median, slow] = [0.5, 0.95].map(
    (share) => ours.times.toSorted((a, b) => a - b)[Math.floor(ours.times.length * share)] ?? 0,
  );
  console.log(
    `\nTime from the last key to the results: median ${median?.toFixed(0)} ms, 95th percentile ${slow?.toFixed(0)} ms.`,
  );
  console.log(
    `Bytes as served without compression: first search ${kilobytes(ours.first)}, a later one ${kilobytes(ours.later)}.`,
  );
  if (process.argv.includes('--misses')) listMisses(ours.found.filter(({ judged: { query } }) => !isKeptAside(query)));
} finally {
  await browser.close();
  await server.stop();
  rmSync(copy, { recursive: true });
}

/** Types every query into the dialog and reads the addresses of the results. */
async function typeAll(page: Page, queries: readonly Judged[]) {
  let bytes = 0;
  page.on('response', (response) => {
    void response.body().then(
      (body) => (bytes += body.length),
      () => undefined,
    );
  });
  await page.goto(server.url);
  await page.waitForLoadState('networkidle');
  const list = page.locator('#search-results');
  const found: Found[] = [];
  const times: number[] = [];
  bytes = 0;
  let first = 0;
  await page.locator('site-search .open').click();
  for (const entry of queries) {
    const start = performance.now();
    await page.getByRole('dialog').getByRole('searchbox').fill(entry.query);
    await list.and(page.locator(`[data-query="${entry.query}"]`)).waitFor({ state: 'attached' });
    times.push(performance.now() - start);
    const urls = await list
      .locator('a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    found.push({ judged: entry, slugs: urls.map((url) => url.slice(1, -1)) });
    if (found.length === 1) {
      await page.waitForLoadState('networkidle');
      first = bytes;
    }
  }
  return { found, times, first, later: (bytes - first) / (queries.length - 1) };
}

/** Asks Pagefind's own index of the same pages, as a site without settings has it. */
async function askStock(page: Page, queries: readonly Judged[]): Promise<Found[]> {
  const found = await page.evaluate(
    async ([bundle, all]) => {
      const module = (await import(bundle)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const urls: string[][] = [];
      for (const query of all) {
        const { results } = await module.search(query);
        urls.push(await Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url)));
      }
      return urls;
    },
    [`${server.url}stock/pagefind.js`, queries.map(({ query }) => query)] as const,
  );
  return queries.map((entry, index) => ({
    judged: entry,
    slugs: (found[index] ?? []).map((url) => url.replace(/^\/stock/, '').slice(1, -1)),
  }));
}

async function indexAsStock(folder: string): Promise<void> {
  const { index } = await pagefind.createIndex();
  if (index === undefined) throw new Error('Pagefind could not be started.');
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'stock') });
  await pagefind.close();
}

function listMisses(found: readonly Found[]): void {
  console.log('\nNot first:');
  for (const { judged: entry, slugs } of found) {
    if (!entry.pages.includes(slugs[0] ?? '')) {
      console.log(
        `  ${entry.kind}: "${entry.query}" → ${slugs.slice(0, 3).join(', ') || 'nothing'}; wanted ${entry.pages.join(' or ')}`,
      );
    }
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
