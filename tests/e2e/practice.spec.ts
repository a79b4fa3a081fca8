import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CardList } from '../../src/questions/cards.ts';
import { sites } from './built-sites.ts';
import { expect, questions, test, violations, whenSaved } from './guide.ts';
import { SiteServer } from './site-server.ts';

test.use({ noise: /ERR_CONNECTION_REFUSED|Failed to load resource/ });

/** How many cards a round has in the built guide. */
const inRound = (round: string) => {
  const { cards } = JSON.parse(readFileSync(`${sites['/']}/cards.json`, 'utf8')) as CardList;
  return cards.filter(({ rounds }) => round in rounds).length;
};

const showAnswer = (page: Page) => page.getByRole('button', { name: 'Show the answer' });
const grade = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} next in `) });
const question = (page: Page) => page.locator('.card h2');
const left = (page: Page) => page.locator('.session-head .count');
const announced = (page: Page) => page.locator('.session > [role=status]');

/** Opens a deck and waits for its first card. */
async function open(page: Page, deck: string): Promise<void> {
  await page.goto(`/practice/?deck=${deck}`);
  await expect(showAnswer(page)).toBeVisible();
}

/** Grades the card that is shown. */
async function practise(page: Page, name: string): Promise<void> {
  const title = await question(page).textContent();
  await showAnswer(page).click();
  await grade(page, name).click();
  await expect(question(page)).not.toHaveText(title ?? '');
}

/** Controls under a finger's size, and sideways scroll at the narrowest phone. */
async function expectRoomy(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, summary, input, select, a)')]
      .filter((element) => element.checkVisibility() && element.closest('.sr-only, p, .answer') === null)
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}

test('a card shows its question, then its answer, then when each grade brings it back', async ({ page, isMobile }) => {
  await page.goto('/practice/');
  await expect(page.locator('.lead')).toBeVisible();
  await page.getByRole('button', { name: /^HR call/ }).click();
  await expect(page).toHaveURL(/\?deck=round:hr$/);
  await expect(question(page)).toBeFocused();
  await expect(page.locator('.card [data-part=answer]')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await expect(page.locator('.lead')).toBeHidden();
  await showAnswer(page).click();
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused();
  await expect(page.locator('.card [data-part=answer] p').first()).not.toBeEmpty();
  await expect(grade(page, 'Again')).toHaveAccessibleName('Again next in 1 min');
  await expect(grade(page, 'Easy')).toHaveAccessibleName(/^Easy next in \d+ days$/);
  expect(await violations(page)).toEqual([]);
  if (isMobile) {
    await expectRoomy(page);
    // One thumb: the grades are at the foot of the screen without scrolling.
    const box = await grade(page, 'Good').boundingBox();
    expect(box && box.y + box.height).toBeGreaterThan(640);
    expect(box && box.y + box.height).toBeLessThanOrEqual(740);
  }
});

test('keys show, grade and undo, and each step is announced', async ({ page }) => {
  await open(page, 'round:hr');
  const first = await question(page).textContent();
  await page.keyboard.press('Space');
  await expect(announced(page)).toHaveText('Answer shown. Grade it from 1, Again, to 4, Easy.');
  await page.keyboard.press('4');
  await expect(announced(page)).toHaveText(/^Easy: again in \d+ days\. 9 left\.$/);
  await expect(question(page)).not.toHaveText(first ?? '');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('u');
  await expect(announced(page)).toHaveText('The last grade is undone.');
  await expect(question(page)).toHaveText(first ?? '');
  await expect(left(page)).toHaveText('10 left');
  await expect(page.getByRole('button', { name: 'Undo the last grade' })).toBeDisabled();
  // In a field the keys are letters.
  await page.keyboard.press('/');
  await page.keyboard.type('1 u');
  await expect(page.getByRole('searchbox').last()).toHaveValue('1 u');
});

test('a swipe to the right is Good, to the left is Again, and a scroll is neither', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'There is no finger on a desktop.');
  await open(page, 'round:hr');
  const swipe = async (by: number, down = 0) => {
    const client = await page.context().newCDPSession(page);
    const at = (step: number) => ({ x: 180 + (by * step) / 8, y: 300 + (down * step) / 8 });
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
    for (let step = 1; step <= 8; step++)
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const first = await question(page).textContent();
  await swipe(140);
  await expect(question(page)).toHaveText(first ?? '');
  await showAnswer(page).click();
  await swipe(30, -120);
  await expect(grade(page, 'Good')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await swipe(140);
  await expect(announced(page)).toHaveText(/^Good: again in 10 min/);
  await showAnswer(page).click();
  await swipe(-140);
  await expect(announced(page)).toHaveText(/^Again: again in 1 min/);
});

test('a reload in the middle shows the same card, its answer open, and can still undo', async ({ page }) => {
  await open(page, 'round:key-topics');
  await practise(page, 'Easy');
  const second = await question(page).textContent();
  await showAnswer(page).click();
  await page.reload();
  await expect(question(page)).toHaveText(second ?? '');
  await expect(grade(page, 'Good')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last grade' }).click();
  await expect(question(page)).not.toHaveText(second ?? '');
  await expect(left(page)).toHaveText(`${Math.min(10, inRound('key-topics'))} left`);
});

test('a deck ends, counts what is beyond the day’s limit, and goes on when the reader says so', async ({ page }) => {
  await page.goto('/practice/');
  await page.getByText('How many a day').click();
  await page.getByLabel('New cards a day').fill('2');
  await page.getByLabel('New cards a day').press('Tab');
  await expect(page.getByRole('button', { name: /^Technical/ })).toContainText('2 new');
  await open(page, 'round:technical');
  await practise(page, 'Easy');
  await practise(page, 'Easy');
  await expect(question(page)).toHaveText('Well done');
  await expect(page.locator('.card')).toContainText(`${inRound('technical') - 2} more are beyond the day’s limit.`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '10 more' }).click();
  await expect(left(page)).toHaveText('10 left');
  await expect(showAnswer(page)).toBeVisible();
});

test('one’s own answer is shown first, the guide’s below it, and blank mode hides it', async ({ page }) => {
  await page.goto('/hr/current-ctc/');
  await page.getByRole('button', { name: 'Write my own' }).click();
  await page.getByLabel('My answer').fill('My very own words for it.');
  await expect(page.locator('.mine-status').first()).toContainText('Saved');
  await open(page, 'round:hr');
  await expect(question(page)).toHaveText('What is your current CTC?');
  await showAnswer(page).click();
  await expect(page.locator('.card .own-answer')).toContainText('My very own words for it.');
  await expect(page.locator('.card .guides-answer > [data-part=answer]')).toBeHidden();
  await page.getByRole('button', { name: /^Blank mode/ }).click();
  await expect(page.locator('.card .own-answer')).toHaveCount(0);
  await expect(page.locator('.card [data-part=answer]')).toBeVisible();
});

test('saved and weak questions have decks of their own', async ({ page }) => {
  await open(page, 'round:hr');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await practise(page, 'Again');
  await page.getByRole('button', { name: '‹ Decks' }).click();
  await expect(page.getByRole('button', { name: /^Saved/ })).toContainText('1 cards');
  await expect(page.getByRole('button', { name: /^Weak/ })).toContainText('1 cards');
  await page.goBack();
  await expect(question(page)).toBeVisible();
  // They can be printed, too.
  await page.goto('/cheat-sheet/');
  await page.getByLabel('Weak for me').check();
  await expect(page.locator('.sheet article')).toHaveCount(1);
});

test('a plan to the interview says what fits, and leads to today’s cards and to the last 15 minutes', async ({
  page,
  isMobile,
}) => {
  await page.clock.setFixedTime('2026-11-23T09:00:00');
  await page.goto('/practice/');
  await page.getByRole('button', { name: 'Set the interview date' }).click();
  await page.getByLabel('Day of the interview').fill('2026-11-27');
  await page.locator('main').getByLabel('Round').selectOption('screening');
  await page.getByLabel('Cards a day at most').fill('5');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  const panel = page.getByRole('region', { name: 'Interview' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Screening interview in 4 days');
  const all = inRound('screening');
  const enough = Math.ceil((2 * all) / 4);
  expect(all).toBeGreaterThan(10);
  await expect(panel).toContainText(`10 of ${all} fit; these are the most asked.`);
  await expect(panel.getByRole('img')).toHaveAccessibleName('4 days to go, at most 5 cards a day.');
  await panel.getByText('As a table').click();
  await expect(panel.getByRole('row')).toHaveCount(5);
  expect(await violations(page)).toEqual([]);
  if (isMobile) await expectRoomy(page);

  await panel.getByRole('button', { name: `Take ${enough} a day: all fit` }).click();
  await expect(panel).toContainText(`All ${all} questions fit`);
  await panel.getByRole('button', { name: `Today: ${enough} cards` }).click();
  await expect(left(page)).toHaveText(`${enough} left`);
  await practise(page, 'Easy');
  await page.reload();
  await expect(left(page)).toHaveText(`${enough - 1} left`);

  // The next day the plan goes on, on the very day there is the last look.
  await page.clock.setFixedTime('2026-11-24T09:00:00');
  await page.goto('/practice/');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Screening interview in 3 days');
  await page.clock.setFixedTime('2026-11-27T08:00:00');
  await page.goto('/practice/');
  await panel.getByRole('link', { name: 'The last 15 minutes' }).click();
  await expect(page.locator('.look-list > li')).not.toHaveCount(0);
  await expect(page.getByText('Your interview is today')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.locator('.look-list summary').first().click();
  await expect(page.locator('.look-list [data-part=answer]').first()).toBeVisible();
  await page.clock.setFixedTime('2026-11-28T08:00:00');
  await page.goto('/practice/');
  await expect(panel).toContainText('How was it?');
});

test('where am I: figures, plots with words and tables, and the way to what is weak', async ({ page, isMobile }) => {
  await page.goto('/progress/');
  await expect(page.getByText('Nothing is practised yet')).toBeVisible();
  await open(page, 'round:hr');
  await practise(page, 'Again');
  await practise(page, 'Easy');
  await page.goto('/progress/');
  await expect(page.locator('.figures')).toContainText(`2 of ${questions.length}`);
  await expect(
    page.getByRole('img', {
      name: new RegExp(
        `^${questions.length} cards\\. Known: \\d+, Getting there: \\d+, Weak: 1, Not seen: ${questions.length - 2}\\.$`,
      ),
    }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Days studied in the last 16 weeks: 1\./ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Weak questions (1)' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  if (isMobile) await expectRoomy(page);
  await page.getByRole('link', { name: 'Practise them' }).click();
  await expect(page).toHaveURL(/\?deck=weak$/);
});

test('the home page says what is due only on a device that has practised', async ({ page, root }) => {
  await page.goto('/');
  await expect(page.locator('.due')).toBeHidden();
  await expect(page.locator('#menu h2')).toHaveText(['Rounds', 'Practise', 'Subjects', 'Mine, on this device', 'More']);
  for (const path of ['practice/', 'mock/', 'progress/'].map((name) => root + name)) {
    await expect(page.locator(`#menu a[href="${path}"]`)).toHaveCount(1);
    await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(1);
  }
  await open(page, 'round:hr');
  await practise(page, 'Easy');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Due today' })).toContainText('9 cards for today.');
  await page.getByRole('link', { name: 'Practise 9 cards' }).click();
  await expect(left(page)).toHaveText('9 left');
});

test('two tabs: what is graded in one is not asked again in the other', async ({ page, context }) => {
  await open(page, 'round:hr');
  const other = await context.newPage();
  await open(other, 'round:hr');
  const first = await question(page).textContent();
  await practise(page, 'Easy');
  await expect(question(other)).not.toHaveText(first ?? '');
  await expect(left(other)).toHaveText('9 left');
});

for (const base of ['/', '/guide/'] as const) {
  test(`below ${base} cards are practised without a network`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'The worker is the same at every size.');
    const server = new SiteServer(sites[base], base);
    await server.start();
    try {
      await page.goto(server.url);
      await whenSaved(page);
      await server.stop();
      await page.goto(`${server.url}practice/`);
      await page.getByRole('button', { name: /^Monitoring/ }).click();
      await showAnswer(page).click();
      await expect(page.locator('.card [data-part=answer] p').first()).not.toBeEmpty();
      await grade(page, 'Good').click();
      await expect(announced(page)).toHaveText(/^Good: again in 10 min/);
      await page.goto(`${server.url}progress/`);
      await expect(page.locator('.figures')).toContainText(`1 of ${questions.length}`);
      await page.goto(`${server.url}mock/`);
      await page.getByRole('button', { name: 'Begin the interview' }).click();
      await showAnswer(page).click();
      await expect(page.getByRole('group', { name: 'What did you say?' })).toBeVisible();
    } finally {
      await server.stop();
    }
  });
}

test('without a script each page says what it needs and leads to the rounds', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  for (const path of ['/practice/', '/mock/', '/progress/', '/last-15-minutes/']) {
    await page.goto(path);
    await expect(page.locator('main noscript p')).toContainText('JavaScript');
    await expect(page.locator('main noscript a')).toHaveCount(5);
  }
});
