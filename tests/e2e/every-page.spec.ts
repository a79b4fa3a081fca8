import { AxeBuilder } from '@axe-core/playwright';
import { expect, pages, test, visit } from './guide.ts';

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThanOrEqual(90);
});

for (const path of pages) {
  test(`${path} fits every width, has no accessibility violation, and big enough targets`, async ({
    page,
    isMobile,
  }) => {
    await visit(page, path, 'light');
    const whole = await new AxeBuilder({ page }).analyze();
    expect(whole.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(dark.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`)).toEqual([]);

    for (const width of isMobile ? [320, 360, 412] : [768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
    }

    if (isMobile) {
      await page.setViewportSize({ width: 360, height: 740 });
      // Links inside a sentence are exempt, as in WCAG 2.5.8: their height is that of the line.
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, summary, input, label, a')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              element.closest('.sr-only, svg, .content p, .content li, .content td, .sources') === null,
          )
          .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
          .filter(({ box }) => box.right > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(
            ({ element, box }) =>
              `${element.outerHTML.slice(0, 120)} ${Math.round(box.width)}x${Math.round(box.height)}`,
          ),
      );
      expect(small).toEqual([]);
    }
  });
}
