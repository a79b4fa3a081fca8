import type { Page } from '@playwright/test';
import { laterEdition, sites, type Base } from './built-sites.ts';
import { expect, questions, test, whenSaved } from './guide.ts';
import { SiteServer } from './site-server.ts';

// What fails on purpose here is said in the console too.
test.use({ noise: /Failed to load resource|ERR_|Failed to update a ServiceWorker|service worker|fetch|Quota/i });
test.skip(({ isMobile }) => !isMobile, 'The worker is the same at every size.');

let server: SiteServer;
/** Servers that a test has started. */
const started: SiteServer[] = [];

test.afterEach(async () => {
  for (const running of started.splice(0)) await running.stop();
});

async function serve(base: Base = '/'): Promise<SiteServer> {
  server = new SiteServer(sites[base], base);
  started.push(server);
  await server.start();
  return server;
}

const status = (page: Page) => page.locator('offline-status p');
const button = (page: Page, name: string) => page.locator('offline-status').getByRole('button', { name });

async function firstVisit(page: Page): Promise<void> {
  await page.goto(server.url);
  await expect(status(page)).toHaveText(
    /^All \d+ pages, search and diagrams are saved on this device \(\d+\.\d MB, \d+ \w+\)\.$/,
    {
      timeout: 30_000,
    },
  );
}

/** Opens a page that was never visited and finds another by search. */
async function usesWholeGuide(page: Page): Promise<void> {
  await page.goto(`${server.url}monitoring/data-drift-vs-concept-drift/`);
  await expect(page.locator('[data-part=answer]')).toContainText(/data drift/i);
  await page.locator('site-search .open').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('docker image size');
  await page.locator('#search-results a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you reduce the size of a Docker image?');
}

for (const base of ['/', '/guide/'] as const) {
  test.describe(`below ${base}`, () => {
    test('a first visit saves everything; without a network the guide reloads, opens unvisited pages and searches', async ({
      page,
    }) => {
      await serve(base);
      await firstVisit(page);
      await expect(status(page)).toContainText(new RegExp(`All (${questions.length + 2 + 5}|\\d{2,}) pages`));
      await server.stop();

      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps interview guide');
      await usesWholeGuide(page);
      await page.goto(`${server.url}foundations/ml-lifecycle/`);
      await expect(page.locator('figure.diagram svg:visible')).toHaveCount(1);
      await button(page, 'Test it').click();
      await expect(status(page)).toHaveText(/^Tested: all \d+ files are here and whole/);

      await page.goto(`${server.url}no/such/page/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    });

    test('an update is fetched behind the old version, announced, and applied when the reader says so', async ({
      page,
      context,
    }) => {
      await serve(base);
      await firstVisit(page);
      server.dist = await laterEdition(sites[base]);
      await page.goto(`${server.url}hr/current-ctc/`);
      await expect(status(page)).toHaveText('A new version of the guide is saved and ready.', { timeout: 30_000 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC?');
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC?');

      const other = await context.newPage();
      await other.goto(`${server.url}hr/current-ctc/`);
      await server.stop();
      // A reader takes the time to see the button. What the older worker is asked for in the same moment keeps it, while a debugger is attached.
      await button(page, 'Update now').scrollIntoViewIfNeeded();
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/hr/current-take-home/')),
      );
      await button(page, 'Update now').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC now?');
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC now?');
      expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
      await usesWholeGuide(page);
    });
  });
}

test('a download cut off in the middle saves nothing, says so, and can be tried again', async ({ page }) => {
  await serve();
  server.cut = /\.pack$/;
  await page.goto(server.url);
  await expect(status(page)).toHaveText(
    /^The guide is not saved on this device: the (download was cut off|connection was lost)/,
    { timeout: 30_000 },
  );
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await usesWholeGuide(page);
  await page.goto(server.url);
  await expect(status(page)).toHaveText(/^The guide is not saved/, { timeout: 30_000 });
  server.cut = undefined;
  await button(page, 'Try again').click();
  await whenSaved(page);
});

test('an update cut off in the middle leaves the old version working', async ({ page }) => {
  await serve();
  await firstVisit(page);
  server.dist = await laterEdition(sites['/']);
  server.cut = /^\/(hr\/current-ctc\/|offline\/.*\.pack)$/;
  await page.reload();
  await page.waitForTimeout(1500);
  await expect(status(page)).toHaveText(/^All \d+ pages/);
  await server.stop();
  await page.goto(`${server.url}hr/current-ctc/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC?');
  await usesWholeGuide(page);
});

test.describe('a captive portal that answers everything with its own page', () => {
  const portal = '<!doctype html><html><body><h1>Welcome to the station. Accept the terms.</h1></body></html>';

  test('never gets into the saved guide', async ({ page }) => {
    await serve();
    await page.route('**/offline/*.pack', (route) => route.fulfill({ contentType: 'text/html', body: portal }));
    await page
      .context()
      .route('**/offline/*.pack', (route) => route.fulfill({ contentType: 'text/html', body: portal }));
    await page.goto(server.url);
    await expect(status(page)).toHaveText(/the network answered with a page of its own|cut off/, { timeout: 30_000 });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('does not disturb a guide that is saved', async ({ page }) => {
    await serve();
    await firstVisit(page);
    server.portal = portal;
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps interview guide');
    await usesWholeGuide(page);
  });
});

test('a cache that the browser removed is noticed and saved again', async ({ page }) => {
  await serve();
  await firstVisit(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(status(page)).toHaveText(/^The browser has removed the saved guide/);
  await button(page, 'Save again').click();
  await whenSaved(page);
  await server.stop();
  await usesWholeGuide(page);
});

test('a damaged copy is found by the test and mended', async ({ page }) => {
  await serve();
  await firstVisit(page);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '');
    await cache.delete('/hr/current-ctc/');
    await cache.put('/about/', new Response('something else'));
  });
  await button(page, 'Test it').click();
  await expect(status(page)).toHaveText(/^2 of \d+ files are missing or damaged/);
  await button(page, 'Save again').click();
  await whenSaved(page);
  await button(page, 'Test it').click();
  await expect(status(page)).toHaveText(/^Tested: all/);
});

test('a full disk is said, and nothing half is kept', async ({ page, context }) => {
  await serve();
  const client = await context.newCDPSession(page);
  await page.goto(`${server.url}favicon.svg`);
  await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 200_000 });
  await page.goto(server.url);
  await expect(status(page)).toHaveText(/^The guide is not saved on this device: there is not enough room/, {
    timeout: 30_000,
  });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await usesWholeGuide(page);
});

test('a worker left from an older release is replaced when the reader says so', async ({ page }) => {
  await serve();
  server.instead.set(
    '/sw.js',
    `addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim()));
     addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`,
  );
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  server.instead.clear();
  await page.goto(`${server.url}about/`);
  await expect(status(page)).toHaveText('A new version of the guide is saved and ready.', { timeout: 30_000 });
  await button(page, 'Update now').click();
  await whenSaved(page);
  await server.stop();
  await usesWholeGuide(page);
});

test('a deploy in the middle of a first visit breaks nothing', async ({ page }) => {
  await serve();
  server.cut = /\.pack$/;
  await page.goto(`${server.url}hr/current-ctc/`);
  server.dist = await laterEdition(sites['/']);
  server.cut = undefined;
  await usesWholeGuide(page);
  await whenSaved(page);
  await page.goto(`${server.url}hr/current-ctc/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your current CTC now?');
});

test.describe('with Save-Data on', () => {
  test('nothing is saved or fetched ahead until the reader asks', async ({ page }) => {
    await serve();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    await page.goto(server.url);
    await expect(status(page)).toHaveText(/^You have asked the browser to save data/);
    await page.getByRole('link', { name: 'HR call' }).last().hover();
    await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await button(page, 'Save it').click();
    await whenSaved(page);
  });
});

test('a page about to be opened is fetched ahead', async ({ page }) => {
  await serve();
  await page.route('**/sw.js', (route) => route.abort());
  await page.goto(server.url);
  const card = page.locator('main').getByRole('link', { name: /^HR call/ });
  await card.dispatchEvent('pointerover');
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(1);
  await expect(page.locator('link[rel=prefetch]')).toHaveAttribute('href', /\/rounds\/hr\/$/);
});

test('the next question is fetched ahead once its link is in view', async ({ page }) => {
  await serve();
  await page.route('**/sw.js', (route) => route.abort());
  await page.goto(`${server.url}hr/current-ctc/`);
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
  await page.locator('a[rel=next]').scrollIntoViewIfNeeded();
  await expect(page.locator('link[rel=prefetch]')).toHaveAttribute('href', /\/hr\/current-take-home\/$/);
});

test('the guide can be installed', async ({ page }) => {
  await serve('/guide/');
  await page.goto(server.url);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  expect(href).toBe('/guide/manifest.webmanifest');
  const manifest = (await (await page.request.get(new URL(href ?? '', server.url).href)).json()) as {
    start_url: string;
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.start_url).toBe('/guide/');
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      return `${image.width}x${image.height}`;
    }, src);
    expect(size).toBe(sizes);
  }
  await page.goto(new URL(manifest.shortcuts[0]?.url ?? '', server.url).href);
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
});
