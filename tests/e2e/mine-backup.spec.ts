import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test, visit, violations, whenSaved } from './guide.ts';

const question = '/monitoring/data-drift-vs-concept-drift/';
const told = (page: Page, where: 'in' | 'out' | 'delete') => page.locator(`.told-${where}`);

/** Fills a little of everything. */
async function fillAll(page: Page): Promise<void> {
  await visit(page, '/my-details/');
  await page.locator('#company').fill('Example Motors');
  await expect(page.locator('.saved')).toHaveText('Saved on this device.');
  await page.goto(question);
  await page.getByRole('button', { name: 'Write my own' }).click();
  await page.getByRole('textbox', { name: 'My answer' }).fill('I look at **inputs** first.');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await page.goto('/my-questions/?new');
  await page.getByLabel('What were you asked?').fill('How do you price a token?');
  await page.keyboard.press('Enter');
  await expect(page.locator('.my-list > li')).toHaveCount(1);
}

/** Sees that everything of `fillAll` is there. */
async function seesAll(page: Page): Promise<void> {
  await page.goto('/my-details/');
  await expect(page.locator('#company')).toHaveValue('Example Motors');
  await page.goto(question);
  await expect(page.locator('.own-answer strong')).toHaveText('inputs');
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await page.goto('/my-questions/');
  await expect(page.locator('.my-list > li')).toContainText('How do you price a token?');
}

async function saveBackup(page: Page, passphrase = ''): Promise<string> {
  await page.goto('/backup/');
  await page.getByLabel('Passphrase (may stay empty)').fill(passphrase);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  await expect(told(page, 'out')).toContainText('Saved as');
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  return file.path();
}

async function deleteEverything(page: Page): Promise<void> {
  await page.goto('/backup/');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything of yours?' });
  await expect(dialog).toContainText('1 detail');
  await expect(dialog.getByRole('button', { name: 'Save a backup first' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(told(page, 'delete')).toHaveText('Everything of yours was deleted from this device.');
}

test('written, exported, deleted and imported, everything is the same again', async ({ page }) => {
  await fillAll(page);
  await page.reload();
  await seesAll(page);
  const file = await saveBackup(page);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toBeTruthy();
  await deleteEverything(page);
  await page.goto('/hr/why-do-you-want-to-join/');
  await expect(page.locator('my-detail[name="company"]').first()).toHaveText('[the company you are meeting]');
  await expect(page.getByRole('button', { name: /^Blank mode/ })).toBeHidden();
  await page.goto(question);
  await expect(page.locator('.own-answer')).toHaveCount(0);

  await page.goto('/backup/');
  await page.locator('input[type="file"]').setInputFiles(file);
  const preview = page.getByRole('region', { name: 'What will change' });
  await expect(preview).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // Nothing has changed before the reader says so.
  const other = await page.context().newPage();
  await other.goto('/hr/why-do-you-want-to-join/');
  await expect(other.locator('my-detail[name="company"]').first()).toHaveText('[the company you are meeting]');
  await preview.getByRole('button', { name: 'Bring it in' }).click();
  await expect(told(page, 'in')).toHaveText('Done: it is on this device now.');
  await expect(other.locator('my-detail[name="company"]').first()).toHaveText('Example Motors');
  await seesAll(page);
});

test('a backup goes to another device, and merges with what is there', async ({ page, another }) => {
  await fillAll(page);
  const file = await saveBackup(page);
  const other = await another();
  await visit(other, '/my-details/');
  await other.locator('#noticePeriod').fill('45 days');
  await expect(other.locator('.saved')).toHaveText('Saved on this device.');
  await other.goto('/backup/');
  await other.locator('input[type="file"]').setInputFiles(file);
  const preview = other.getByRole('region', { name: 'What will change' });
  await expect(preview).toContainText('1 detail');
  await preview.getByText(/^New on this device/).click();
  await expect(preview).toContainText('Company you are meeting: Example Motors');
  await preview.getByRole('button', { name: 'Leave everything as it is' }).click();
  await expect(told(other, 'in')).toHaveText('Nothing was changed.');
  await other.locator('input[type="file"]').setInputFiles([]);
  await other.locator('input[type="file"]').setInputFiles(file);
  await preview.getByRole('button', { name: 'Bring it in' }).click();
  await expect(told(other, 'in')).toHaveText('Done: it is on this device now.');
  await seesAll(other);
  await other.goto('/my-details/');
  await expect(other.locator('#noticePeriod')).toHaveValue('45 days');
});

for (const version of [1, 2]) {
  test(`a backup of version ${version} is brought in`, async ({ page }) => {
    await page.goto('/backup/');
    const file = fileURLToPath(new URL(`../fixtures/backups/version-${version}.json`, import.meta.url));
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(told(page, 'in')).toHaveText('Done: it is on this device now.');
    await page.goto(question);
    await expect(page.locator('.own-answer strong')).toHaveText('meaning');
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
    await page.goto('/hr/offers-in-hand/');
    await expect(page.locator('my-detail[name="noticePeriod"]').first()).toHaveText('60 days');
    await expect(page.locator('.asked-list')).toContainText('Asked at Example Motors, 19 November 2026');
    await page.goto('/my-questions/');
    await expect(page.locator('.my-list > li')).toContainText('How do you price a token?');
  });
}

test('an encrypted backup says nothing without its passphrase, and opens with it', async ({ page, another }) => {
  await fillAll(page);
  const file = await saveBackup(page, 'five quite random words here');
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('Example Motors');
  expect(text).not.toContain('inputs');
  const other = await another();
  await other.goto('/backup/');
  await other.locator('input[type="file"]').setInputFiles(file);
  const passphrase = other.getByLabel('Its passphrase');
  await expect(passphrase).toBeFocused();
  await passphrase.fill('a wrong one');
  await other.getByRole('button', { name: 'Open' }).click();
  await expect(told(other, 'in')).toContainText(/passphrase/i);
  await expect(other.getByRole('region', { name: 'What will change' })).toBeHidden();
  await passphrase.fill('five quite random words here');
  await other.getByRole('button', { name: 'Open' }).click();
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await expect(told(other, 'in')).toHaveText('Done: it is on this device now.');
  await seesAll(other);
});

test('a file that is no backup changes nothing and is said plainly', async ({ page }, info) => {
  await fillAll(page);
  const good = readFileSync(await saveBackup(page), 'utf8');
  await page.goto('/backup/');
  const bad = {
    'cut.json': good.slice(0, good.length / 2),
    'other.json': '{"a":1}',
    'text.json': 'hello',
    'empty.json': '',
  };
  for (const [name, text] of Object.entries(bad)) {
    const path = info.outputPath(name);
    writeFileSync(path, text);
    await page.locator('input[type="file"]').setInputFiles(path);
    await expect(told(page, 'in'), name).not.toHaveText(/^(Reading the file…)?$/);
    await expect(page.getByRole('region', { name: 'What will change' }), name).toBeHidden();
  }
  await seesAll(page);
});

test('after twenty changes a backup is suggested, and no more once there is one', async ({ page }) => {
  await visit(page, '/my-questions/');
  for (let index = 1; index <= 20; index++) {
    await page.getByLabel('What were you asked?').fill(`Question ${index}?`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.my-list > li')).toHaveCount(index);
  }
  const notice = page.locator('.mine-notice');
  await expect(notice).toContainText('20 changes since your last backup');
  await page.goto('/rounds/hr/');
  await expect(notice).toBeVisible();
  await notice.getByRole('link').click();
  await saveBackup(page);
  await page.goto('/rounds/hr/');
  await page.waitForLoadState('networkidle');
  await expect(notice).toBeHidden();
});

test.describe('a browser that keeps nothing', () => {
  test('says so, and every page can still be read and the typed copied out', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      IDBFactory.prototype.open = refuse;
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await visit(page, '/my-details/');
    await page.locator('#company').fill('Example Motors');
    await expect(page.locator('.saved')).toContainText('This browser keeps nothing for the guide');
    await expect(page.locator('.mine-notice')).toContainText('Make a backup');
    await page.goto(question);
    await expect(page.locator('[data-part="answer"]')).toBeVisible();
    await page.getByRole('button', { name: 'Write my own' }).click();
    await page.getByRole('textbox', { name: 'My answer' }).fill('Still here.');
    await expect(page.locator('my-answer')).toContainText('This browser keeps nothing for the guide');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.locator('.own-answer')).toContainText('Still here.');
  });

  test('for want of room says so, loses nothing in this tab, and keeps it once there is room', async ({ page }) => {
    await visit(page, '/my-details/');
    await page.locator('#noticePeriod').fill('45 days');
    await expect(page.locator('.saved')).toHaveText('Saved on this device.');
    await page.goto(question);
    await page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      Object.assign(window, { makeRoom: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put) });
    });
    await page.getByRole('button', { name: 'Write my own' }).click();
    const field = page.getByRole('textbox', { name: 'My answer' });
    await field.fill('Not lost.');
    await expect(page.locator('my-answer')).toContainText('There is no room left on this device');
    await page.evaluate(() => (window as Window & { makeRoom?: () => void }).makeRoom?.());
    await field.fill('Not lost, and kept.');
    await expect(page.locator('my-answer')).toContainText('Saved on this device.');
    await page.reload();
    await expect(page.locator('.own-answer')).toContainText('Not lost, and kept.');
  });
});

test('without a network a backup is made and brought in as with one', async ({ page, context, isMobile }) => {
  test.skip(!isMobile, 'The worker is the same at every size.');
  await visit(page, '/');
  await whenSaved(page);
  await context.setOffline(true);
  await fillAll(page);
  const file = await saveBackup(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(told(page, 'in')).toContainText('nothing would change');
  await context.setOffline(false);
});

test('a QR code says all of it, and its text pasted on another device brings it in', async ({ page, another }) => {
  await visit(page, '/my-details/');
  await page.locator('#company').fill('Example Motors');
  await expect(page.locator('.saved')).toHaveText('Saved on this device.');
  await page.goto('/backup/');
  await page.getByRole('button', { name: 'Show as QR code' }).click();
  const svg = page.getByRole('img', { name: 'QR code with your backup' });
  await expect(svg).toBeVisible();
  const size = Number((await svg.getAttribute('viewBox'))?.split(' ')[3]);
  const text = readCode(size, (await svg.locator('path').getAttribute('d')) ?? '');
  await page.getByRole('button', { name: /^Blank mode/ }).click();
  await expect(svg).toHaveCount(0);

  const other = await another();
  await other.goto('/backup/');
  await other.getByText('Or paste the text of a QR code').click();
  await other.getByLabel('Text of the code').fill(text);
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await expect(told(other, 'in')).toHaveText('Done: it is on this device now.');
  await other.goto('/my-details/');
  await expect(other.locator('#company')).toHaveValue('Example Motors');
});

test('where there is a share sheet the file goes to it, and a sheet that is closed is no backup', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files }: { files: File[] }) => {
        if (shared.length === 0) {
          shared.push('closed');
          throw new DOMException('closed', 'AbortError');
        }
        for (const file of files) shared.push(file.name, await file.text());
      },
    });
  });
  await fillAll(page);
  await page.goto('/backup/');
  const shareIt = page.getByRole('button', { name: 'Share…' });
  await shareIt.click();
  await expect(page.locator('.since')).toContainText('No backup was made yet');
  await shareIt.click();
  await expect(told(page, 'out')).toHaveText('Handed over.');
  await expect(page.locator('.since')).toContainText('Last backup on');
  const shared = await page.evaluate(() => (window as Window & { shared?: string[] }).shared ?? []);
  expect(shared[1]).toMatch(/^mlops-guide-backup-.*\.txt$/);
  expect(shared[2]).toContain('Example Motors');
});

/** What a QR code says, from its drawing: runs of dark modules. */
function readCode(size: number, path: string): string {
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let dy = 0; dy < scale; dy++) {
      const from = (Number(y) * scale + dy) * width + Number(x) * scale;
      for (let at = from; at < from + Number(length) * scale; at++) pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  const read = jsQR(pixels, width, width);
  if (read === null) throw new Error('The code cannot be read.');
  return read.data;
}
