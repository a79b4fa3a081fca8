import { expect, test, visit } from './guide.ts';

/** The diagrams that the guide promises, with the page of each and what must be in it. */
const promised: [name: string, path: string, ...texts: string[]][] = [
  ['the ML lifecycle', '/foundations/ml-lifecycle/', 'Business', 'EDA', 'Rollback'],
  ['the TSR architecture', '/about-you/project-architecture/', 'Data and model', 'MLOps pipeline', 'Camera'],
  ['the self-healing loop', '/stories/model-drift-self-healing/', 'Retrain', 'Canary'],
  ['the CI/CD pipeline', '/pipelines/ci-cd-for-ml/', 'Train', 'Evaluate', 'Register', 'Deploy'],
  ['rollouts', '/deployment/blue-green-and-canary/', '90 %'],
  ['where data validation sits', '/data/data-validation-in-the-pipeline/', 'ingestion', 'serving'],
  ['the versioning triangle', '/experiments/versioning-in-ml-projects/', 'Code', 'Data', 'Model'],
];

for (const [name, path, ...texts] of promised) {
  test(`${name} is drawn, named, readable and in the colours of the theme`, async ({ page, isMobile }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await visit(page, path, 'light');
    const picture = page.locator('figure.diagram svg:visible').first();
    await expect(picture).toHaveAccessibleName(/\S/);
    await expect(picture).toHaveAccessibleDescription(/\S/);
    const drawn = (await page.locator('figure.diagram svg:visible').allTextContents()).join(' ');
    for (const text of texts) expect(drawn.replace(/\s+/g, ' ')).toContain(text);
    expect(scripts.filter((url) => url.includes('mermaid'))).toEqual([]);

    // 16 px in the drawing, scaled to the page: 12 px is what a phone needs.
    const size = await picture.evaluate(
      (svg: SVGSVGElement) => (16 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width,
    );
    expect(size).toBeGreaterThanOrEqual(isMobile ? 12 : 13);

    const colours = () =>
      picture.evaluate((svg) => {
        const text = svg.querySelector('text');
        const box = svg.querySelector('.node rect, .node polygon, .node path');
        return [text, box].map((element) => (element ? getComputedStyle(element).fill : ''));
      });
    const light = await colours();
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const dark = await colours();
    expect(light[0]).not.toBe(dark[0]);
    expect(light[1]).not.toBe(dark[1]);
  });
}

test('every stage of the lifecycle leads to a question', async ({ page }) => {
  await visit(page, '/foundations/ml-lifecycle/');
  const links = page.locator('figure.diagram svg:visible a');
  await expect(links).toHaveCount(14);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/^(\/guide)?\/[a-z-]+\/[a-z-]+\/$/);
    expect((await page.request.get(href)).status()).toBe(200);
  }
  await links.nth(10).click();
  await expect(page.locator('[data-part=answer]')).toBeVisible();
});

test('nothing shifts while a page with a diagram loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, '/stories/model-drift-self-healing/');
  await page.waitForLoadState('networkidle');
  await page.locator('figure.diagram').scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => Reflect.get(window, 'shifts') as number[])).toEqual([]);
});

test('a diagram opens on the whole screen, zooms by button, key and pinch, and closes to where it was', async ({
  page,
  isMobile,
}) => {
  await visit(page, '/stories/model-drift-self-healing/');
  const figure = page.locator('figure.diagram');
  const place = () =>
    figure.evaluate((element: HTMLElement) => [
      element.offsetLeft,
      element.offsetTop,
      element.offsetWidth,
      element.offsetHeight,
    ]);
  const before = await place();
  if (isMobile) await figure.locator('svg:visible').click({ position: { x: 5, y: 5 } });
  else await figure.getByRole('button', { name: /^Full screen/ }).click();

  const dialog = page.getByRole('dialog', { name: 'The self-healing loop' });
  await expect(dialog).toBeVisible();
  const picture = dialog.locator('svg');
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const start = await width();
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(width).toBeGreaterThan(start * 1.2);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(start, 0);

  if (isMobile) {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', gap: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [180 - gap, 180 + gap].map((x, id) => ({ x, y: 300, id })),
      });
    await touch('touchStart', 20);
    for (const gap of [40, 60, 80]) await touch('touchMove', gap);
    await touch('touchEnd', 80);
    await expect.poll(width).toBeGreaterThan(start * 1.5);
  }

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(figure.locator('svg:visible')).toHaveCount(1);
  expect(await place()).toEqual(before);
});
