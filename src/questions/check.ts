/**
 * Reads every question file and says all that is wrong with them, with file, line, reason and remedy. Pure.
 * What a page needs the browser for (does the diagram draw?) is checked in `build/diagrams`.
 */

import { isMap, isNode } from 'yaml';
import type { Problem } from '../build/problems.ts';
import { subjects } from '../guide.ts';
import { checkExamples } from './check-examples.ts';
import { checkFrontMatter, readFrontMatter, type Report } from './check-front-matter.ts';
import { checkText } from './check-text.ts';
import type { ExampleFile } from './example.ts';
import { duplicateMoves } from './moved.ts';

/** A question file as text: its path from the project's root, and what it holds. */
export interface QuestionFile {
  path: string;
  text: string;
}

/** The folder that holds the question files, from the project's root. */
export const questionsFolder = 'src/content/docs';

/** Everything wrong with the files and the examples they show. An empty list means that the site can be built from them. */
export function checkQuestions(files: readonly QuestionFile[], examples: readonly ExampleFile[] = []): Problem[] {
  const slugs = new Set(files.map(({ path }) => slugOf(path)));
  return [
    ...files.flatMap((file) => checkFile(file, slugs)),
    ...duplicatePlaces(files),
    ...duplicateMoves(files),
    ...checkExamples(files, examples),
  ];
}

/** `subject/name` of a question file. */
export function slugOf(path: string): string {
  return path.slice(questionsFolder.length + 1).replace(/\.mdx?$/, '');
}

function checkFile(file: QuestionFile, slugs: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (line, reason, remedy) => problems.push({ file: file.path, line, reason, remedy });

  checkPlace(file.path, report);
  const frontMatter = readFrontMatter(file.text);
  if (frontMatter === undefined) {
    report(
      1,
      'There is no front matter.',
      'Begin the file with `---`, the fields, and `---`; the README has an example.',
    );
  } else {
    checkFrontMatter(frontMatter, slugOf(file.path), slugs, report);
  }
  checkText(file.text, slugs, report);
  return problems;
}

function checkPlace(path: string, report: Report): void {
  const [subject = '', name] = slugOf(path).split('/');
  if (!path.endsWith('.mdx')) {
    report(1, 'A question is an `.mdx` file.', 'Rename the file to end in `.mdx`.');
  }
  if (name === undefined || slugOf(path).split('/').length !== 2 || !(subject in subjects)) {
    report(
      1,
      `The folder "${name === undefined ? '' : subject}" is no subject.`,
      `Move the file to ${questionsFolder}/<subject>/, where the subject is one of: ${Object.keys(subjects).join(', ')}.`,
    );
  } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    report(1, `"${name}" is no good address.`, 'Name the file in lower-case letters, digits and single hyphens.');
  }
}

/** Two questions at one place of a round would be in no certain order. */
function duplicatePlaces(files: readonly QuestionFile[]): Problem[] {
  const taken = new Map<string, string>();
  return files.flatMap((file) => {
    const frontMatter = readFrontMatter(file.text);
    const places: unknown = frontMatter?.document.get('rounds');
    if (frontMatter === undefined || !isMap(places)) return [];
    return places.items.flatMap((pair) => {
      const key = `${String(pair.key)}: ${String(pair.value)}`;
      const other = taken.get(key);
      taken.set(key, file.path);
      if (other === undefined) return [];
      const line = frontMatter.lineAt(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
      return [
        {
          file: file.path,
          line,
          reason: `The place "${key}" is taken by ${other}.`,
          remedy: 'Choose another place; a fraction goes between two: `13.5`.',
        },
      ];
    });
  });
}
