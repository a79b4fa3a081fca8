import { asked, expect, test } from './guide.ts';

const rounds = Object.fromEntries(
  ['hr', 'key-topics', 'screening', 'technical', 'about-you'].map((round) => [round, asked(round)]),
);

test('each round has the questions of the notes at the least', () => {
  const ofTheNotes = { hr: 10, 'key-topics': 8, screening: 28, technical: 18, 'about-you': 13 };
  for (const [round, count] of Object.entries(ofTheNotes)) expect(rounds[round]).toBeGreaterThanOrEqual(count);
});

for (const [round, count] of Object.entries(rounds)) {
  test.describe(`the ${round} round`, () => {
    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('lists its questions with folded answers that unfold one by one and all at once', async ({ page }) => {
        await page.goto(`/rounds/${round}/`);
        const questions = page.locator('question-list details');
        await expect(questions).toHaveCount(count);
        const answers = page.locator('question-list [data-part=answer]');
        await expect(answers).toHaveCount(count);
        for (const answer of await answers.all()) await expect(answer).toBeHidden();

        await questions.first().locator('summary').click();
        await expect(answers.first()).toBeVisible();
        await expect(answers.last()).toBeHidden();

        await page.getByLabel('Show all answers').check();
        for (const answer of await answers.all()) await expect(answer).toBeVisible();
      });
    });

    test('opens and closes all answers, and each by itself', async ({ page }) => {
      await page.goto(`/rounds/${round}/`);
      const answers = page.locator('question-list [data-part=answer]');
      await expect(answers).toHaveCount(count);
      await page.getByLabel('Show all answers').check();
      for (const answer of await answers.all()) await expect(answer).toBeVisible();
      await page.locator('summary').first().click();
      await expect(answers.first()).toBeHidden();
      await page.getByLabel('Show all answers').uncheck();
      for (const answer of await answers.all()) await expect(answer).toBeHidden();
    });
  });
}

test('the screening round keeps the order of the notes', async ({ page }) => {
  await page.goto('/rounds/screening/');
  const titles = await page.locator('summary h2').allTextContents();
  expect(titles.slice(0, 3)).toEqual(['Tell me about yourself', 'What is MLOps?', 'What is the main goal of MLOps?']);
  expect(titles[27]).toBe('Monitoring vs observability: what is the difference?');
});

test('a page of folded answers prints them open', async ({ page }) => {
  await page.goto('/rounds/key-topics/');
  await page.emulateMedia({ media: 'print' });
  const answers = page.locator('question-list [data-part=answer]');
  await expect(answers).toHaveCount(8);
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  await expect(page.locator('header.header')).toBeHidden();
});
