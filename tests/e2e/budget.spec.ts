/** What a first visit costs. Bytes are exact, so they may be tests; times are measured by `npm run bench:page`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { sites, type Base } from './built-sites.ts';
import { expect, test, whenSaved } from './guide.ts';

test.skip(({ isMobile }) => !isMobile, 'The files are the same at every size.');

/** Files a page asks for until the network is quiet, with their size as a host sends them (gzip). */
async function firstVisit(page: Page, root: Base, path: string) {
  const asked: { type: string; url: string; bytes: number }[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const pathname = `/${new URL(request.url()).pathname.slice(root.length)}`;
    // The worker saves the guide after the visit: that is not the page's cost, nor what it then gives from the device.
    if (/^\/(sw\.js|offline\/)/.test(pathname) || response.fromServiceWorker()) return;
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const bytes = gzipSync(readFileSync(sites[root] + file), { level: 9 }).length;
    asked.push({ type: request.resourceType(), url: pathname, bytes });
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const sum = (type?: string) =>
    asked.filter((file) => type === undefined || file.type === type).reduce((total, { bytes }) => total + bytes, 0);
  // Most of the style stands in the page itself, where it counts in the total already.
  const inPage = await page.locator('style').evaluateAll((all) => all.map(({ textContent }) => textContent).join(''));
  return { asked, total: sum(), script: sum('script'), style: sum('stylesheet') + gzipSync(inPage).length };
}

for (const path of [
  '/monitoring/monitoring-vs-observability/',
  '/hr/current-ctc/',
  '/foundations/ml-lifecycle/',
  '/pipelines/train-to-deploy-with-github-actions/',
]) {
  test(`${path} costs at most 32 KB, of it 6 KB of script and 10 KB of style`, async ({ page, root }) => {
    const { asked, total, script, style } = await firstVisit(page, root, path);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(total).toBeLessThanOrEqual(32 * 1024);
    expect(script).toBeLessThanOrEqual(6 * 1024);
    expect(script).toBeGreaterThan(0);
    expect(style).toBeLessThanOrEqual(10 * 1024);
    expect(style).toBeGreaterThan(1024);
    expect(asked.filter(({ type }) => type === 'font')).toEqual([]);
  });
}

test('a page lists the questions of its own subject only', async ({ page, root }) => {
  await page.goto('/monitoring/monitoring-vs-observability/');
  const links = await page
    .locator('#menu a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const inMenu = links
    .map((href) => `/${href.slice(root.length)}`)
    .filter((href) => href.split('/').length === 4 && !href.startsWith('/rounds/'));
  expect(inMenu.length).toBeGreaterThanOrEqual(6);
  expect(inMenu.filter((href) => !href.startsWith('/monitoring/'))).toEqual([]);
});

test('every page has a policy that allows nothing but its own files', async ({ page, root }) => {
  await page.goto('/');
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'; style-src 'self'( 'sha256-[^']+'){1,4};/,
  );
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  expect(policy).toContain("media-src 'self' blob:;");
  const headers = readFileSync(`${sites[root]}/_headers`, 'utf8');
  expect(headers).toContain("frame-ancestors 'none'");
  expect(headers).toContain('microphone=(self)');
});

test('every file that a script names is there', ({ root }) => {
  const folder = `${sites[root]}/_astro/`;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThanOrEqual(10);
  const named = scripts.flatMap((script) =>
    [...readFileSync(folder + script, 'utf8').matchAll(/["'`](?:\.\/|[\w/-]*_astro\/)([\w.-]+\.(?:js|css))["'`]/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.filter((name) => name.endsWith('.css')).length).toBeGreaterThanOrEqual(3);
  expect(named.filter((name) => !existsSync(folder + name))).toEqual([]);
});

for (const path of [
  '/',
  '/practice/',
  '/mock/',
  '/last-15-minutes/',
  '/progress/',
  '/my-details/',
  '/my-questions/',
  '/backup/',
  '/cheat-sheet/',
  '/hr/current-ctc/',
]) {
  test(`nothing on ${path} moves when its scripts come later than its text`, { tag: '@once' }, async ({ page }) => {
    let late = 0;
    await page.route('**/_astro/*.js', async (route) => {
      late++;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      const moved: string[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          moved.push(`${entry.value.toFixed(4)} after ${entry.startTime.toFixed(0)} ms`);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { moved });
    });
    await page.goto(path);
    await whenSaved(page);
    expect(late).toBeGreaterThan(0);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}
