/** Makes sure that every diagram of the question files is drawn, and says what is wrong with those that cannot be. */

import { findDiagrams, type Diagram } from '../../questions/diagram.ts';
import type { QuestionFile } from '../../questions/check.ts';
import { launchBrowser, noBrowserRemedy } from '../browser.ts';
import type { Problem } from '../problems.ts';
import { keyOf, readCached, removeStale, writeCached } from './cache.ts';
import { draw, prepare, type Drawing, type Spacing } from './draw.ts';
import { chooseLayout, phoneWidth, portrait } from './layout.ts';

interface Wanted extends Diagram {
  path: string;
}

/**
 * Draws the diagrams that are not kept yet; starts a browser only then. Returns a problem for each one that Mermaid
 * cannot read, that is too wide for a phone, or that needs a browser where there is none.
 */
export async function drawMissing(files: readonly QuestionFile[]): Promise<Problem[]> {
  const all = files.flatMap(({ path, text }) => findDiagrams(text).map((diagram) => ({ ...diagram, path })));
  const missing = all.filter(({ source, problems }) => problems.length === 0 && readCached(source) === undefined);
  if (missing.length === 0) return [];
  const problems = await drawAll(missing);
  if (problems.length === 0) removeStale(all.map(({ source }) => source));
  return problems;
}

async function drawAll(wanted: readonly Wanted[]): Promise<Problem[]> {
  const browser = await launchBrowser();
  if (browser === undefined) {
    return wanted.map((diagram) =>
      problem(diagram, 'The diagram is new or changed, and there is no browser to draw it.', noBrowserRemedy),
    );
  }
  try {
    const page = await browser.newPage();
    await prepare(page);
    const problems: Problem[] = [];
    for (const diagram of wanted) {
      const found = await drawOne(diagram, (id, source, room) => draw(page, id, source, room));
      if (found !== undefined) problems.push(found);
    }
    return problems;
  } finally {
    await browser.close();
  }
}

async function drawOne(
  diagram: Wanted,
  drawing: (id: string, source: string, room: Spacing) => Promise<Drawing>,
): Promise<Problem | undefined> {
  const id = `d${keyOf(diagram.source).slice(0, 6)}`;
  try {
    const authored = await drawing(id, diagram.source, 'roomy');
    const tall = await drawing(`${id}t`, portrait(diagram.source), 'tight');
    const layout = chooseLayout(authored, tall);
    if (layout.kind === 'tooWide') {
      return problem(
        diagram,
        `The diagram is ${layout.width} px wide in portrait; above ${phoneWidth} px its text is too small to read on a phone.`,
        'Put fewer nodes side by side, shorten labels, or break a label with `<br/>` inside quotes.',
      );
    }
    writeCached(diagram.source, layout);
    return undefined;
  } catch (error) {
    return mermaidProblem(diagram, error instanceof Error ? error.message : String(error));
  }
}

/** Mermaid's own message, with the line of the fence turned into the line of the file. */
function mermaidProblem(diagram: Wanted, message: string): Problem {
  const text = message.replace(/^page\.evaluate: (Error: )?/, '').split(/\n\s+at /)[0] ?? '';
  const line = Number(/on line (\d+)/.exec(text)?.[1] ?? 0);
  const reason = text
    .replace(/(?:Parse|Lexical) error on line \d+[:.]?\s*/, '')
    .replace(/-*\^[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ...problem(
      diagram,
      `Mermaid cannot read the diagram: ${reason}`,
      'Mend the line; a label with brackets or punctuation needs quotes: `A["Train (GPU)"]`.',
    ),
    line: diagram.line + Math.min(line, diagram.source.split('\n').length),
  };
}

function problem({ path, line }: Wanted, reason: string, remedy: string): Problem {
  return { file: path, line, reason, remedy };
}
