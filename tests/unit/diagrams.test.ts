import { describe, expect, test } from 'vitest';
import { readCached, staleFiles } from '../../src/build/diagrams/cache.ts';
import { drawMissing } from '../../src/build/diagrams/index.ts';
import { chooseLayout, phoneWidth, portrait, screenWidth } from '../../src/build/diagrams/layout.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { findDiagrams } from '../../src/questions/diagram.ts';

const drawing = (width: number) => ({ svg: `<svg width="${width}"/>`, width, height: 100 });

describe('which drawings a reader gets', () => {
  test('a narrow one serves every screen', () => {
    expect(chooseLayout(drawing(phoneWidth), drawing(300)).kind).toBe('one');
  });
  test('a wide one has a portrait one beside it', () => {
    expect(chooseLayout(drawing(screenWidth), drawing(300)).kind).toBe('pair');
  });
  test('one wider than any column is shown in portrait everywhere', () => {
    expect(chooseLayout(drawing(screenWidth + 1), drawing(300))).toEqual({ kind: 'one', drawing: drawing(300) });
  });
  test('one that no phone can show is refused with its width', () => {
    expect(chooseLayout(drawing(800), drawing(500))).toEqual({ kind: 'tooWide', width: 500 });
  });
  test('portrait turns only the direction', () => {
    expect(portrait('flowchart LR\n  A[LR] --> B')).toBe('flowchart TB\n  A[LR] --> B');
    expect(portrait('flowchart TD\n  A --> B')).toBe('flowchart TD\n  A --> B');
  });
});

describe('the diagrams of the guide', () => {
  const sources = readQuestions(process.cwd()).flatMap(({ text }) => findDiagrams(text).map(({ source }) => source));

  test('are at least those that the guide promises', () => {
    expect(sources.length).toBeGreaterThanOrEqual(8);
  });

  test('are drawn and kept in the repository, and nothing else is', () => {
    for (const source of sources) expect(readCached(source), source).toBeDefined();
    expect(staleFiles(sources)).toEqual([]);
  });

  test('hold no style, script or colour of their own', () => {
    for (const source of sources) {
      const cached = readCached(source);
      const svgs = cached?.kind === 'pair' ? [cached.wide, cached.tall] : [cached?.svg ?? ''];
      for (const svg of svgs) {
        expect(svg).toMatch(/^<svg [^>]*role="(img|group)"/);
        expect(svg).toMatch(/<title[^>]*>\S/);
        expect(svg).toMatch(/<desc[^>]*>\S/);
        expect(svg).not.toMatch(/<style|style=|<script|#[0-9a-f]{6}\b|fill="(?!none)/i);
      }
    }
  });
});

describe('a diagram that cannot be drawn', () => {
  const file = (...lines: string[]) => ({
    path: 'src/content/docs/data/x.mdx',
    text: ['Text.', '', '```mermaid', ...lines, '```', ''].join('\n'),
  });

  test('is named with the line of the file and what Mermaid says', async () => {
    const problems = await drawMissing([
      file('flowchart LR', '  accTitle: A', '  accDescr: B', '  A[open --> B', '  B --> C'),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'src/content/docs/data/x.mdx' });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(7);
    expect(problems[0]?.reason).toMatch(/^Mermaid cannot read the diagram: .*pen --> B/);
  });

  test('is refused when it is too wide for a phone', async () => {
    const row = Array.from({ length: 9 }, (_, index) => `  A --> B${index}["A wide label ${index}"]`);
    const problems = await drawMissing([file('flowchart TB', '  accTitle: A', '  accDescr: B', ...row)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/px wide in portrait; above 437 px/);
  });

  test('names the command when there is no browser', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    process.env['PLAYWRIGHT_BROWSERS_PATH'] = '/nowhere';
    try {
      const problems = await drawMissing([file('flowchart LR', '  accTitle: New', '  accDescr: B', '  A --> B')]);
      // Where Playwright's own browser is found all the same, it draws.
      for (const { remedy } of problems) expect(remedy).toContain('npm run browser');
    } finally {
      process.env['PATH'] = path;
      delete process.env['PLAYWRIGHT_BROWSERS_PATH'];
    }
  });
});
