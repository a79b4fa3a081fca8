import type { Page } from '@playwright/test';
import { sites } from './built-sites.ts';
import { expect, pages, test, visit, whenSaved } from './guide.ts';
import { SiteServer } from './site-server.ts';

test.use({ noise: /ERR_CONNECTION_REFUSED|Failed to load resource/ });

const detail = (page: Page, name: string) => page.locator(`.content my-detail[name="${name}"]`);
const saved = (page: Page) => page.locator('details-form .saved');
const blankSwitch = (page: Page) => page.getByRole('button', { name: /^Blank mode/ });

/** A field of My details by its name, as a reader hears it: of two wordings only one is there. */
const field = (page: Page, label: string) =>
  page
    .getByRole('textbox', { name: label, exact: true })
    .or(page.getByLabel(label, { exact: true }))
    .first();

/** Fills one field of My details, which must be open. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await expect(saved(page)).toHaveText('Saved on this device.');
}

async function fillFresh(page: Page, label: string, value: string): Promise<void> {
  await visit(page, '/my-details/');
  await fill(page, label, value);
}

test('a filled detail stands in every answer that names it, after a reload too', async ({ page }) => {
  await fillFresh(page, 'Company you are meeting', 'Example Motors');
  await fill(page, 'Notice period', '45 days');
  let seen = 0;
  for (const path of pages.filter((candidate) => /^\/(hr|about-you)\/./.test(candidate))) {
    await page.goto(path);
    for (const [name, value] of [
      ['company', 'Example Motors'],
      ['noticePeriod', '45 days'],
    ] as const) {
      const places = detail(page, name);
      const count = await places.count();
      seen += count;
      for (let index = 0; index < count; index++) await expect(places.nth(index)).toHaveText(value);
    }
  }
  expect(seen).toBeGreaterThanOrEqual(4);
  await page.reload();
  await page.goto('/my-details/');
  await expect(page.getByLabel('Notice period', { exact: true })).toHaveValue('45 days');
});

test('lists show it too, and a tap on it leads to its field', async ({ page }) => {
  await fillFresh(page, 'Notice period', '45 days');
  await page.goto('/rounds/hr/');
  await page.getByText('Show all answers').click();
  const places = page.locator('question-list my-detail[name="noticePeriod"]');
  await expect(places.first()).toHaveText('45 days');
  await places.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/my-details\/#noticePeriod$/);
  await expect(page.getByLabel('Notice period', { exact: true })).toBeFocused();
});

test('an empty field gives the blank back', async ({ page }) => {
  await fillFresh(page, 'Notice period', '45 days');
  await page.getByLabel('Notice period', { exact: true }).fill('');
  await page.waitForTimeout(600);
  await page.goto('/hr/offers-in-hand/');
  await expect(detail(page, 'noticePeriod').first()).toHaveText('[notice period]');
});

test('experience is counted from a first day, a month from a year, and what is typed goes before', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T09:00:00');
  await fillFresh(page, 'First day in IT', '2020-05-04');
  await expect(page.locator('#totalExperience-hint')).toContainText('Worked out: 6.5 years.');
  await fill(page, 'Current CTC, a year', '12');
  await fill(page, 'Expected CTC, a year', '15');
  await expect(page.locator('#expectedRaise-hint')).toContainText('Worked out: 25 %.');
  await page.goto('/hr/total-and-relevant-experience/');
  const total = page.locator('my-detail[name="totalExperience"]').first();
  await expect(total).toHaveText('6.5 years');
  await fillFresh(page, 'Total experience', 'about six years');
  await page.goBack();
  await expect(total).toHaveText('about six years');
});

test('the words for pay are Indian or international, as the reader chooses', async ({ page }) => {
  await visit(page, '/my-details/');
  await expect(field(page, 'Current CTC, a year')).toBeVisible();
  await page.getByText('International: pay a year, net pay').click();
  await page.getByLabel('Currency').fill('€');
  await field(page, 'Current pay, a year before tax').fill('80000');
  await expect(page.getByRole('textbox', { name: 'Current CTC, a year' })).toHaveCount(0);
  await expect(saved(page)).toHaveText('Saved on this device.');
  await page.waitForTimeout(400);
  await page.goto('/hr/current-ctc/');
  await expect(detail(page, 'currentCtc').first()).toHaveText(['€80', '000'].join(','));
});

test('two tabs: what is typed in one stands in the other at once', async ({ page, context }) => {
  await fillFresh(page, 'Notice period', '45 days');
  const other = await context.newPage();
  await other.goto('/hr/offers-in-hand/');
  await expect(detail(other, 'noticePeriod').first()).toHaveText('45 days');
  await fill(page, 'Notice period', '15 days');
  await expect(detail(other, 'noticePeriod').first()).toHaveText('15 days');
});

test('the first detail fills a tab that was open before anything was kept', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/hr/offers-in-hand/');
  await expect(detail(other, 'noticePeriod').first()).toHaveText('[notice period]');
  await expect(blankSwitch(other)).toBeHidden();
  await fillFresh(page, 'Notice period', '45 days');
  await expect(detail(other, 'noticePeriod').first()).toHaveText('45 days');
  await expect(blankSwitch(other)).toBeVisible();
});

test('blank mode hides everything at once in all tabs, and on the next page before anything is painted', async ({
  page,
  context,
}) => {
  await fillFresh(page, 'Notice period', '45 days');
  await page.goto('/hr/offers-in-hand/');
  await expect(detail(page, 'noticePeriod').first()).toHaveText('45 days');
  const other = await context.newPage();
  await other.goto('/my-details/');
  await expect(other.getByLabel('Notice period', { exact: true })).toBeVisible();

  await blankSwitch(page).click();
  await expect(detail(page, 'noticePeriod').first()).toHaveText('[notice period]');
  await expect(blankSwitch(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(other.getByLabel('Notice period', { exact: true })).toBeHidden();
  await expect(other.getByText('Blank mode is on')).toBeVisible();

  // From its first moment the next page never holds the value.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.querySelector('body')?.textContent.includes('45 days')) seen.push('shown');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mine', 'blank');
  await page.waitForLoadState('networkidle');
  await expect(detail(page, 'noticePeriod').first()).toHaveText('[notice period]');
  expect(await page.evaluate(() => (window as Window & { seen?: string[] }).seen)).toEqual([]);

  await blankSwitch(page).click();
  await expect(detail(page, 'noticePeriod').first()).toHaveText('45 days');
  await expect(other.getByLabel('Notice period', { exact: true })).toHaveValue('45 days');
});

test('a page loads nothing of the private half for somebody who has nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page, '/hr/offers-in-hand/');
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => /here\.|state\.|mine\.|question\.|markdown\./.test(url))).toEqual([]);
  await expect(blankSwitch(page)).toBeHidden();
});

for (const base of ['/', '/guide/'] as const) {
  test(`below ${base} details are filled and shown without a network`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'The worker is the same at every size.');
    const server = new SiteServer(sites[base], base);
    await server.start();
    try {
      await page.goto(server.url);
      await whenSaved(page);
      await server.stop();
      await page.goto(`${server.url}my-details/`);
      await fill(page, 'Notice period', '45 days');
      await page.goto(`${server.url}hr/offers-in-hand/`);
      await expect(detail(page, 'noticePeriod').first()).toHaveText('45 days');
      await detail(page, 'noticePeriod').first().getByRole('link').click();
      await expect(page).toHaveURL(`${server.url}my-details/#noticePeriod`);
    } finally {
      await server.stop();
    }
  });
}

test('without a script the form says what it needs, and blanks stay blanks', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  await page.goto('/my-details/');
  await expect(page.locator('main noscript p')).toBeVisible();
  await page.goto('/hr/offers-in-hand/');
  await expect(page.locator('my-answer')).toBeHidden();
  await expect(detail(page, 'noticePeriod').first()).toHaveText('[notice period]');
});
