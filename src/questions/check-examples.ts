/** What can be wrong with the samples of code: fences that show files, files that no page shows, samples that should be files. Pure. */

import type { Problem } from '../build/problems.ts';
import { didYouMean } from './did-you-mean.ts';
import type { QuestionFile } from './check.ts';
import type { Report } from './check-front-matter.ts';
import {
  exampleKind,
  exampleKinds,
  examplesFolder,
  inlineLanguages,
  longestInline,
  shownFile,
  shownText,
  type ExampleFile,
  type ShownFile,
} from './example.ts';
import { findFences, type Fence } from './fences.ts';

/** Reports every fence and every example file that is wrong. */
export function checkExamples(pages: readonly QuestionFile[], examples: readonly ExampleFile[]): Problem[] {
  const texts = new Map(examples.map(({ path, text }) => [path, text]));
  const shown = new Set<string>();
  const problems = pages.flatMap((page) => {
    const found: Problem[] = [];
    const report: Report = (line, reason, remedy) => found.push({ file: page.path, line, reason, remedy });
    for (const fence of findFences(page.text)) {
      const example = shownFile(fence.meta);
      if (example === undefined) {
        checkInline(fence, report);
      } else {
        shown.add(example.file);
        checkShown(fence, example, texts, report);
      }
    }
    return found;
  });
  return [...problems, ...examples.flatMap((example) => checkFile(example, shown, texts))];
}

function checkInline({ language, value, line }: Fence, report: Report): void {
  const lines = value.split('\n').length;
  if (lines <= longestInline || inlineLanguages.includes(language)) return;
  report(
    line,
    `A sample of ${lines} lines stands on the page; ${longestInline} is the most that no tool checks.`,
    `Move it to ${examplesFolder}/<subject>/<name> and show it with an empty fence: \`\`\`${language} file="<subject>/<name>".`,
  );
}

function checkShown(
  { language, value, line }: Fence,
  { file, lines }: ShownFile,
  texts: ReadonlyMap<string, string>,
  report: Report,
): void {
  if (value.trim() !== '') {
    report(
      line,
      `The fence shows the file "${file}" and has a text of its own.`,
      'Empty the fence, or take `file="…"` away.',
    );
  }
  const text = texts.get(file);
  if (text === undefined) {
    report(
      line,
      `The example "${file}" does not exist.`,
      `${didYouMean(file, new Set(texts.keys()))}Write the path of a file below ${examplesFolder}.`,
    );
    return;
  }
  if (shownText(text, lines) === undefined) {
    const count = text.trimEnd().split('\n').length;
    report(
      line,
      `"${lines ?? ''}" is no range of lines of ${file}, which has ${count}.`,
      'Write the first and the last line to show: `lines="3-20"`.',
    );
  }
  const kind = exampleKind(file);
  const languages: readonly string[] = kind === undefined ? [language] : exampleKinds[kind].languages;
  if (!languages.includes(language)) {
    report(
      line,
      `The fence calls ${file} "${language}".`,
      `Call it "${languages[0] ?? ''}", so that it is coloured right.`,
    );
  }
}

function checkFile(
  { path, text }: ExampleFile,
  shown: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const file = `${examplesFolder}/${path}`;
  const kind = exampleKind(path);
  if (kind === undefined) {
    problems.push({
      file,
      line: 1,
      reason: 'No tool checks files of this kind.',
      remedy: `Let its name end in one of: ${Object.values(exampleKinds)
        .flatMap(({ ends }) => ends)
        .join(', ')}.`,
    });
  }
  if (text.trim() === '') {
    problems.push({ file, line: 1, reason: 'The example is empty.', remedy: 'Write it, or take the file away.' });
  }
  const program = path.replace(/\.out$/, '.py');
  if (kind === 'output' && !texts.has(program)) {
    problems.push({
      file,
      line: 1,
      reason: `There is no ${program} that prints this.`,
      remedy: 'Write the program beside it, or show the text in a fence of its own.',
    });
  }
  if (!shown.has(path) && !(kind === 'output' && shown.has(program))) {
    problems.push({
      file,
      line: 1,
      reason: 'No page shows this example.',
      remedy: `Show it with an empty fence that has \`file="${path}"\`, or take the file away.`,
    });
  }
  return problems;
}
