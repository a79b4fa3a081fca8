import type { Page } from '@playwright/test';
import { expect, test, violations, whenSaved } from './guide.ts';

const first = '/monitoring/data-drift-vs-concept-drift/';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const next = (page: Page) => page.locator('a[rel=next]');

/** Opens a question on a device that has the whole guide, with a mark that a load of another page would wipe away. */
async function openSaved(page: Page, path = first): Promise<void> {
  await page.goto(path);
  await whenSaved(page);
  await turns(page);
  await mark(page);
}

/** Turning begins when the worker has the page. */
const turns = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('page-turn')));

const mark = (page: Page) => page.evaluate(() => Object.assign(window, { stays: true }));
const stays = (page: Page) => page.evaluate(() => 'stays' in window);

async function follow(page: Page, link = next(page)): Promise<string> {
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL((url) => url.pathname === href);
  await expect(page.locator('[aria-current="page"]').last()).toHaveAttribute('href', href);
  return href;
}

test('once the guide is saved a question takes the place of another without a load', async ({ page }) => {
  await openSaved(page);
  const before = { title: await page.title(), heading: await heading(page).textContent() };
  await next(page).scrollIntoViewIfNeeded();
  const depth = await page.evaluate(() => scrollY);
  expect(depth).toBeGreaterThan(300);
  const href = await follow(page);
  await expect(heading(page)).not.toHaveText(before.heading ?? '');
  await expect(heading(page)).toBeFocused();
  expect(await page.title()).toContain((await heading(page).textContent()) ?? '');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('offline-status')).toHaveCount(1);
  await expect(page.locator('offline-status p')).toHaveText(/^All \d+ pages/);
  await expect(page.locator('link[rel=alternate][type="text/markdown"]')).toHaveAttribute(
    'href',
    `${href.slice(0, -1)}.md`,
  );
  expect(await violations(page)).toEqual([]);

  await page.goBack();
  await expect(heading(page)).toHaveText(before.heading ?? '');
  expect(await page.title()).toBe(before.title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(depth - 50);
  await page.goForward();
  await expect(heading(page)).not.toHaveText(before.heading ?? '');
  expect(await stays(page)).toBe(true);

  // What is no question is loaded.
  await page.locator('.places a').first().click();
  await expect(page.locator('question-list')).toBeVisible();
  expect(await stays(page)).toBe(false);
});

test('what a page has works on each that is turned to, once', async ({ page }) => {
  await openSaved(page, '/foundations/where-mlops-fits-in/');
  let [diagrams, blocks] = [0, 0];
  for (let turn = 0; turn < 8; turn++) {
    await follow(page);
    const [figures, code] = [page.locator('.diagram'), page.locator('.code-block')];
    await expect(figures.getByRole('button', { name: /^Full screen/ })).toHaveCount(await figures.count());
    await expect(code.getByRole('button', { name: 'Copy', includeHidden: true })).toHaveCount(await code.count());
    diagrams += await figures.count();
    blocks += await code.count();
  }
  expect(diagrams).toBeGreaterThanOrEqual(1);
  expect(blocks).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(
    new RegExp(((await heading(page).textContent()) ?? '').replace(/[^\w ]/g, '.')),
  );
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await stays(page)).toBe(true);
});

test('what is the reader’s stays with its question', async ({ page, root }) => {
  await openSaved(page);
  const row = page.locator('my-answer');
  const write = async (text: string) => {
    await row.getByRole('button', { name: 'Write my own' }).click();
    await page.getByRole('textbox', { name: 'My answer' }).pressSequentially(text);
  };
  await write('Of the first question.');
  // Left while it is being typed.
  const second = await follow(page);
  await expect(page.locator('.own-answer')).toHaveCount(0);
  await write('Of the second.');
  await row.getByRole('button', { name: 'Done' }).click();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page.locator('.own-answer')).toContainText('Of the first question.');
  await expect(row.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-pressed', 'false');
  expect(await stays(page)).toBe(true);
  await page.reload();
  await expect(page.locator('.own-answer')).toContainText('Of the first question.');
  await page.goto(`/${second.slice(root.length)}`);
  await expect(page.locator('.own-answer')).toContainText('Of the second.');
});

test('details are filled on each page, and blank mode holds', async ({ page }) => {
  await page.goto('/my-details/');
  await page.locator('#company').fill('Example Motors');
  await expect(page.locator('.saved')).toHaveText('Saved on this device.');
  await openSaved(page, '/hr/what-do-you-know-about-us/');
  await expect(page.locator('my-detail[name="company"]').first()).toHaveText('Example Motors');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: '../why-do-you-want-to-join/',
      textContent: 'join',
    });
    document.querySelector('.content')?.append(link);
  });
  await page.getByRole('link', { name: 'join', exact: true }).click();
  await expect(page).toHaveURL(/why-do-you-want-to-join/);
  await expect(page.locator('my-detail[name="company"]').first()).toHaveText('Example Motors');
  await page.getByRole('button', { name: /^Blank mode/ }).click();
  await expect(page.locator('my-detail[name="company"]').first()).toHaveText('[the company you are meeting]');
  await page.goBack();
  await expect(page).toHaveURL(/what-do-you-know-about-us/);
  await expect(page.locator('my-detail[name="company"]').first()).toHaveText('[the company you are meeting]');
  expect(await stays(page)).toBe(true);
});

test('a result of the search is turned to, and Back leads to the search again', async ({ page }) => {
  await openSaved(page);
  await page.locator('site-search .open').click();
  await page.getByRole('dialog').getByRole('searchbox').fill('docker image size');
  await page.locator('#search-results a').first().click();
  await expect(heading(page)).toHaveText('How do you reduce the size of a Docker image?');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await stays(page)).toBe(true);
  await page.goBack();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('docker image size');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(heading(page)).toHaveText('What is data drift vs concept drift?');
});

test('after a reload the steps back still lead to their questions', async ({ page }) => {
  await openSaved(page);
  await follow(page);
  await page.reload();
  await turns(page);
  await page.goBack();
  await expect(heading(page)).toHaveText('What is data drift vs concept drift?');
  await page.goForward();
  await expect(heading(page)).not.toHaveText('What is data drift vs concept drift?');
  // Nobody saves the guide any more, and nothing turns pages then.
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await page.route('**/sw.js', (route) => route.abort());
  await page.reload();
  await page.goBack();
  await expect(heading(page)).toHaveText('What is data drift vs concept drift?');
});

test('a page with other scripts or styles, as of another edition, is loaded', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.querySelector('script[src]')?.remove());
  });
  await openSaved(page);
  await next(page).click();
  await expect(heading(page)).not.toHaveText('What is data drift vs concept drift?');
  expect(await stays(page)).toBe(false);
});

test('a page that turns to none reads nothing ahead', async ({ page }) => {
  await page.goto('/rounds/hr/');
  await whenSaved(page);
  await turns(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.places a, main a').first().dispatchEvent('pointerover');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});
