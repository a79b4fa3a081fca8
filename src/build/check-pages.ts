/** Looks at the built pages: a question is published with its whole text, or the build stops. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { plainQuestion } from '../questions/answer.ts';
import { slugOf, type QuestionFile } from '../questions/check.ts';
import { shownFile, shownText, type ExampleFile } from '../questions/example.ts';
import { findFences } from '../questions/fences.ts';
import { findElement, parseHtml, textOf, type Element } from './html.ts';
import type { Problem } from './problems.ts';

/** A question that was published whole. Not its tree: those of 3,000 pages together hold a third of a gigabyte. */
export interface BuiltQuestion {
  /** `subject/name` */
  slug: string;
  file: QuestionFile;
  depth: Section[];
}

/** A heading of the depth with all words below it, to the next one. */
export interface Section {
  /** Undefined for what comes before the first heading. */
  heading: { level: 2 | 3; id: string; text: string } | undefined;
  text: string;
}

/** Every question's built page with its text, and a problem for each page that is missing or lost text or code. */
export async function checkPages(
  dist: string,
  files: readonly QuestionFile[],
  examples: readonly ExampleFile[] = [],
): Promise<{ questions: BuiltQuestion[]; problems: Problem[] }> {
  const questions: BuiltQuestion[] = [];
  const problems: Problem[] = [];
  const codeOf = samples(examples);
  for (const file of files) {
    // The parser is native, and what it holds for a tree is freed only between two turns of the event loop: 90 kB a page.
    await setImmediate();
    const slug = slugOf(file.path);
    const page = join(dist, slug, 'index.html');
    const tree = existsSync(page) ? parseHtml(readFileSync(page, 'utf8')) : undefined;
    const [answer, depth] = ['answer', 'depth'].map(
      (part) => tree && findElement(tree, ({ properties }) => properties['dataPart'] === part),
    );
    const expected = plainQuestion(file.text);
    if (answer === undefined || letters(textOf(answer)) !== letters(expected.answer)) {
      problems.push(
        lost(file, tree === undefined ? 'Its page was not built.' : 'Its page was built without its whole answer.'),
      );
    } else if (
      expected.depth !== '' &&
      (depth === undefined || !letters(textOf(depth)).startsWith(letters(expected.depth.split('\n')[0] ?? '')))
    ) {
      problems.push(lost(file, 'Its page was built without its depth.'));
    } else if (!hasAll(textOf(answer) + (depth === undefined ? '' : textOf(depth)), codeOf(file))) {
      problems.push(lost(file, 'Its page was built without a sample of its code.'));
    } else {
      questions.push({ slug, file, depth: sectionsOf(depth) });
    }
  }
  return { questions, problems };
}

/** The depth in sections, as plain text without the words of diagrams. */
function sectionsOf(depth: Element | undefined): Section[] {
  const sections: Section[] = [];
  let texts: string[] = [];
  let heading: Section['heading'];
  const close = (): void => {
    if (heading !== undefined || texts.length > 0) sections.push({ heading, text: texts.join('\n') });
    texts = [];
  };
  for (const child of depth?.children ?? []) {
    const text = textOf(child, ({ tagName }) => tagName === 'svg');
    if (child.type === 'element' && /^h[23]$/.test(child.tagName)) {
      close();
      heading = { level: child.tagName === 'h2' ? 2 : 3, id: String(child.properties.id), text };
    } else {
      texts.push(text);
    }
  }
  close();
  return sections;
}

/** The code that a file's page must show. */
function samples(examples: readonly ExampleFile[]): (file: QuestionFile) => string[] {
  const texts = new Map(examples.map(({ path, text }) => [path, text]));
  return ({ text }) =>
    findFences(text)
      .filter(({ language }) => language !== 'mermaid')
      .map(({ meta, value }) => {
        const shown = shownFile(meta);
        return shown === undefined ? value : (shownText(texts.get(shown.file) ?? '', shown.lines) ?? '');
      });
}

function hasAll(page: string, texts: readonly string[]): boolean {
  const shown = letters(page);
  return texts.every((text) => shown.includes(letters(text)));
}

function lost(file: QuestionFile, reason: string): Problem {
  return {
    file: file.path,
    line: 1,
    reason,
    remedy: 'Look for an error above in the build, and for Markdown that does not say what it seems to.',
  };
}

/** What must be equal: letters and digits, so that typographic quotes and spaces do not matter. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
