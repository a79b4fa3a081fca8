import type { Page } from '@playwright/test';
import { expect, questions, test, visit } from './guide.ts';

// The worker would answer for the network that these tests change.
test.use({ noise: /ERR_FAILED/ });
test.beforeEach(({ page }) => page.addInitScript('delete Navigator.prototype.serviceWorker'));

const field = (page: Page) => page.getByRole('dialog').getByRole('searchbox');

async function search(page: Page, query: string): Promise<void> {
  await page.locator('site-search .open').click();
  await field(page).fill(query);
}

test('from a cold start two words find the question, and the result opens it', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('searchbox', { name: /^Search \d+ questions/ }).click();
  await page.keyboard.type('concept drift', { delay: 30 });
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('concept drift');
  const first = page.locator('#search-results a').first();
  await expect(first).toContainText('What is data drift vs concept drift?');
  await expect(first.locator('mark').first()).toHaveText(/drift|concept/i);
  await expect(first.locator('p')).toContainText(/data drift/i);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/\d+ questions found/);
  await first.click();
  await expect(page).toHaveURL(/\/monitoring\/data-drift-vs-concept-drift\/$/);
  await expect(page.locator('[data-part=answer]')).toBeInViewport();
});

test('nothing of the search is fetched before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page, '/hr/current-ctc/');
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => /pagefind|searcher/.test(url))).toEqual([]);
});

test('it works by keyboard: slash opens, arrows choose, Enter opens the page, Escape closes', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'A phone has no such keys.');
  await visit(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('docker image');
  const results = page.locator('#search-results a');
  await expect(results.first()).toContainText('Docker image');
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('docker image');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/reduce-docker-image-size/);
});

test('nothing found says so', async ({ page }) => {
  await visit(page, '/');
  await search(page, '漂移');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Nothing found for “漂移”/);
});

test.describe('an index that cannot be loaded', () => {
  test('is said plainly', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await visit(page, '/');
    await search(page, 'drift');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Search could not be loaded/);
    await expect(page.locator('#search-results a')).toHaveCount(0);
  });
});

test('the dialog fits a phone and leaves the keyboard its room', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'For phones.');
  await visit(page, '/');
  await search(page, 'model');
  await expect(page.locator('#search-results a').first()).toBeVisible();
  const dialog = page.getByRole('dialog');
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  // The keyboard takes the lower part: the visual viewport shrinks and the dialog with it.
  await page.setViewportSize({ width: 360, height: 400 });
  await expect.poll(async () => (await dialog.boundingBox())?.height).toBe(400);
  const list = page.locator('#search-results');
  expect(await list.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  await page.locator('#search-results a').last().scrollIntoViewIfNeeded();
  await expect(page.locator('#search-results a').last()).toBeInViewport({ ratio: 0.9 });
});

test('every question is found by the words of its title', async ({ page, isMobile }) => {
  test.skip(isMobile, 'Once is enough.');
  await visit(page, '/');
  await search(page, 'model');
  const missed: string[] = [];
  for (const { slug, title } of questions) {
    await field(page).fill(title);
    await expect(page.locator('#search-results')).toHaveAttribute('data-query', title);
    const found = await page
      .locator('#search-results a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    if (!found.includes(`/${slug}/`)) missed.push(`${title} → ${found.join(', ')}`);
  }
  expect(questions.length).toBeGreaterThanOrEqual(74);
  expect(missed).toEqual([]);
});

test('aliases find the page and are on no page', async ({ page }) => {
  await visit(page, '/');
  await search(page, 'tmay');
  await expect(page.locator('#search-results a').first()).toContainText('Tell me about yourself');
  await page.locator('#search-results a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tell me about yourself');
  expect((await page.content()).toLowerCase()).not.toContain('tmay');
});
