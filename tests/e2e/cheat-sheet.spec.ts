import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sites } from './built-sites.ts';
import { asked, expect, test, within, whenSaved } from './guide.ts';
import { SiteServer } from './site-server.ts';

/** Number and size (in points) of the pages of a PDF, as the browser's print writes it. */
async function printed(page: Page, format: 'A4' | 'Letter') {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .split(' ')
      .slice(2)
      .map((points) => Math.round(Number(points))),
  );
  return { pages: [...pdf.matchAll(/\/Type \/Page\b/g)].length, sizes };
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet of a round has every answer of it, and its options work', async ({ page }) => {
    await page.goto('/cheat-sheet/rounds/hr/');
    const answers = page.locator('.sheet [data-part=answer]');
    await expect(answers).toHaveCount(asked('hr'));
    for (const answer of await answers.all()) await expect(answer).toBeVisible();
    await expect(page.locator('.sheet .summary').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();

    await page.getByLabel('One sentence each').check();
    await expect(answers.first()).toBeHidden();
    await expect(page.locator('.sheet .summary').first()).toBeVisible();

    await page.getByLabel('Whole answers').check();
    const detail = page.locator('.sheet my-detail').first();
    await expect(detail).toBeVisible();
    await page.getByLabel('Lines to write on').check();
    await expect(detail).toBeHidden();
  });

  test('the page of all sheets leads to each round and subject, and says what needs a script', async ({
    page,
    root,
  }) => {
    await page.goto('/cheat-sheet/');
    await expect(page.locator(`.sheet-intro a[href^="${root}cheat-sheet/rounds/"]`)).toHaveCount(5);
    await expect(page.locator(`.sheet-intro a[href^="${root}cheat-sheet/"]:not([href*="rounds"])`)).toHaveCount(16);
    await expect(page.getByText('This needs JavaScript.')).toBeVisible();
    await expect(page.locator('cheat-sheet')).toBeHidden();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});

test('a sheet asks search engines to leave it out', async ({ page }) => {
  await page.goto('/cheat-sheet/monitoring/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('a sheet is set and printed the same from a phone in the dark and a large screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [format, size] of [
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const) {
    await page.goto('/cheat-sheet/rounds/hr/');
    const two = await printed(page, format);
    // Five answers and more on a page.
    expect(two.pages).toBeLessThanOrEqual(Math.ceil(asked('hr') / 5));
    expect(two.sizes).toHaveLength(two.pages);
    // Chromium rounds up to whole pixels.
    for (const [width = 0, height = 0] of two.sizes) {
      expect(Math.abs(width - size[0])).toBeLessThanOrEqual(1);
      expect(Math.abs(height - size[1])).toBeLessThanOrEqual(1);
    }

    await page.getByLabel('One sentence each').check();
    expect((await printed(page, format)).pages).toBeLessThan(two.pages);
  }
});

test('on paper there is only the sheet: no frame, no options, nothing cut off at the side', async ({ page }) => {
  await page.goto('/cheat-sheet/rounds/technical/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const columns of ['Two', 'One']) {
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel(columns, { exact: true }).check();
    await page.emulateMedia({ media: 'print' });
    // 186 mm: what the margins leave of A4.
    await page.setViewportSize({ width: 703, height: 1000 });
    const found = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
        element.checkVisibility(),
      );
      const frame = '.header, #menu, .options, .sheet-intro, offline-status, button, input';
      const words = [...document.querySelectorAll<HTMLElement>('.sheet :is(p, li, h2)')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        frame: shown.filter((element) => element.matches(frame)).map(({ className }) => className),
        words: words.length,
        cut: words.filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1,
        ).length,
        colours: [...new Set(words.map((one) => getComputedStyle(one).color))],
        columns: getComputedStyle(document.querySelector('.sheet') ?? document.body).columnCount,
      };
    });
    expect(found.frame).toEqual([]);
    expect(found.words).toBeGreaterThan(80);
    expect(found.cut).toBe(0);
    expect(found.colours).toEqual(['rgb(0, 0, 0)']);
    expect(found.columns).toBe(columns === 'Two' ? '2' : 'auto');
  }
});

test('a sheet of one’s own is made by keyboard, is announced, and comes back after a reload', async ({
  page,
  isMobile,
}) => {
  await page.goto('/cheat-sheet/');
  const status = page.getByRole('status').filter({ hasText: /Tick|sheet/ });
  await expect(status).toHaveText('Tick what you want on the sheet.');
  await expect(page.getByRole('radio')).toHaveCount(0);

  const form = page.getByRole('form', { name: 'A choice of your own' });
  const hr = form.getByLabel('HR call');
  if (isMobile) {
    await hr.tap();
  } else {
    await hr.focus();
    await page.keyboard.press('Space');
  }
  await expect(status).toHaveText(`${asked('hr')} questions on the sheet below.`);
  await form.getByLabel('Data', { exact: true }).check();
  await expect(status).toHaveText(`${asked('hr') + within('data')} questions on the sheet below.`);
  await expect(page.locator('.sheet section > h2')).toHaveText(['HR call', 'Data']);
  await expect(page.locator('.sheet article')).toHaveCount(asked('hr') + within('data'));
  await expect(page.locator('.sheet my-detail').first()).toHaveText('[current CTC]');
  await page.getByLabel('One', { exact: true }).check();

  await page.reload();
  await expect(page.locator('.sheet article')).toHaveCount(asked('hr') + within('data'));
  await expect(page.getByLabel('One', { exact: true })).toBeChecked();
  expect(new URL(page.url()).search).toBe('?round=hr&subject=data&columns=one');

  await form.getByLabel('The 20 asked most').check();
  await expect(page.locator('.sheet section').first().locator('article')).toHaveCount(20);
  await form.getByLabel('The 20 asked most').uncheck();
  await hr.uncheck();
  await form.getByLabel('Data', { exact: true }).uncheck();
  await expect(status).toHaveText('Tick what you want on the sheet.');
  await expect(page.locator('cheat-sheet')).toBeHidden();
});

test('an answer is the same on a sheet of one’s own as on that of its round', async ({ page }) => {
  const answers = async (path: string) => {
    await page.goto(path);
    await expect(page.locator('.sheet [data-part=answer]')).toHaveCount(asked('screening'));
    return page
      .locator('.sheet [data-part=answer]')
      .evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, '')));
  };
  expect(await answers('/cheat-sheet/?round=screening')).toEqual(await answers('/cheat-sheet/rounds/screening/'));
});

test.describe('without a network', () => {
  test.use({ noise: /ERR_CONNECTION_REFUSED|ERR_CONTENT_LENGTH_MISMATCH|Failed to load resource/ });

  for (const base of ['/', '/guide/'] as const) {
    test(`sheets are there below ${base}, also one of one’s own; the deck is not`, async ({ page }) => {
      const server = new SiteServer(sites[base], base);
      await server.start();
      try {
        await page.goto(server.url);
        await whenSaved(page);
        await server.stop();
        await page.goto(`${server.url}cheat-sheet/rounds/hr/`);
        await expect(page.locator('.sheet article')).toHaveCount(asked('hr'));
        await page.goto(`${server.url}cheat-sheet/?subject=data`);
        await expect(page.locator('.sheet article')).toHaveCount(within('data'));
        const { pathname } = new URL(server.url);
        const deck = await page.getByRole('link', { name: 'Deck for Anki' }).getAttribute('href');
        expect(deck).toBe(`${pathname}mlops-interview-guide.apkg`);
        const failed = await page.evaluate(
          (address) =>
            fetch(address).then(
              () => false,
              () => true,
            ),
          deck ?? '',
        );
        expect(failed).toBe(true);
      } finally {
        await server.stop();
      }
    });
  }

  test('a choice says that it could not be loaded, and can be made again', async ({ page }) => {
    const server = new SiteServer(sites['/']);
    // A worker that saves nothing.
    server.instead.set('/sw.js', '/* nothing */');
    server.cut = /cards\/data\.json/;
    await server.start();
    try {
      await page.goto(`${server.url}cheat-sheet/`);
      const form = page.getByRole('form');
      await form.getByLabel('Data', { exact: true }).check();
      const status = page.locator('.said');
      await expect(status).toHaveText('The answers could not be loaded. Try again when there is a connection.');
      server.cut = undefined;
      await form.getByLabel('Cloud', { exact: true }).check();
      await expect(status).toHaveText(`${within('data') + within('cloud')} questions on the sheet below.`);
    } finally {
      await server.stop();
    }
  });
});

test('the deck and the table are there to be taken away', async ({ page, root }) => {
  await page.goto('/cheat-sheet/');
  for (const [name, file] of [
    ['Deck for Anki', 'mlops-interview-guide.apkg'],
    ['table of all questions (CSV)', 'mlops-interview-guide.csv'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe(file);
    expect(readFileSync(await taken.path()).equals(readFileSync(`${sites[root]}/${file}`))).toBe(true);
  }
});
