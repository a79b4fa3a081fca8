import { expect, pages, questions, test, visit } from './guide.ts';

test('the guide has its pages', () => {
  expect(questions.length).toBeGreaterThanOrEqual(74);
  // Home, about, not found, five rounds and the subjects.
  expect(pages.length).toBeGreaterThanOrEqual(questions.length + 3 + 5 + 10);
});

test('a question page has the answer first, then the depth, what comes next, and the sources', async ({ page }) => {
  await visit(page, '/monitoring/data-drift-vs-concept-drift/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is data drift vs concept drift?');
  const answer = page.getByRole('region', { name: 'Answer', exact: true });
  await expect(answer).toBeVisible();
  await expect(answer).toContainText(/data drift/i);
  const order = await page.locator('main').evaluate((main) => {
    const parts = ['h1', '[data-part=answer]', '[data-part=depth] h2', '#follow-ups', '#sources', '[rel=next]'];
    return parts.map((part) => main.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN);
  });
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(Number.NaN);
  await expect(page.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
});

test('follow-ups, previous and next lead to questions', async ({ page }) => {
  await visit(page, '/monitoring/data-drift-vs-concept-drift/');
  await page.locator('.cards a').first().click();
  await expect(page.locator('[data-part=answer]')).toBeVisible();
  await page.goBack();
  const next = page.locator('[rel=next]');
  await expect(next).toContainText('Next in Screening');
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What security practices do you follow in MLOps?');
});

test('a detail stands as a neutral blank', async ({ page }) => {
  await visit(page, '/hr/current-ctc/');
  const blanks = page.locator('[data-part=answer] my-detail');
  expect(await blanks.count()).toBeGreaterThan(0);
  await expect(blanks.first()).toHaveText(/^\[.+\]$/);
});

test('the menu leads to rounds, subjects and the questions of this subject only', async ({ page, isMobile }) => {
  await visit(page, '/monitoring/data-drift-vs-concept-drift/');
  const menu = page.getByRole('navigation', { name: 'Main' });
  if (isMobile) {
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
  }
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('link', { name: 'What is data drift vs concept drift?' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(menu.getByRole('link', { name: 'What is MLOps?' })).toHaveCount(0);
  await menu.getByRole('link', { name: 'Technical' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical round');
});

test('the menu closes with Escape and gives the focus back', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'On a large screen the menu is always open.');
  await visit(page, '/');
  const button = page.getByRole('button', { name: 'Menu' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('the theme follows the device, and a choice is kept', async ({ page }) => {
  await visit(page, '/', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.goto('/about/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test.describe('an address that is none', () => {
  test.use({ noise: /status of 404/ });

  test('leads on', async ({ page }) => {
    const response = await page.goto('/data/no-such-question/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await page.getByRole('link', { name: 'Screening' }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Screening round');
  });
});

test('code can be copied', async ({ page, isMobile }) => {
  test.skip(isMobile, 'On a touch screen a long press copies.');
  // The system clipboard is not to be had in every headless browser: what would go there is kept in the page.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => Promise.resolve(void Object.assign(window, { copied: text }));
  });
  await visit(page, '/kubernetes/create-and-manage-a-cluster/');
  const block = page.locator('.code-block').first();
  await block.locator('pre').focus();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  const code = (await block.locator('pre').textContent()) ?? '';
  expect(code.length).toBeGreaterThan(40);
  expect(await page.evaluate(() => Reflect.get(window, 'copied') as string)).toBe(code);
});
