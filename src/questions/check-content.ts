/**
 * What a question must be beside correct: short enough to say, to the point, followed by others, plain to read, and asked once.
 * The tests hold every page to it; a build goes on without, so that a page can be looked at while it is written. Pure.
 */

import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../build/problems.ts';
import { countWords, depthStart, plainText, speakingSeconds } from './answer.ts';
import type { QuestionFile } from './check.ts';
import { readFrontMatter, type Report } from './check-front-matter.ts';
import { filler } from './filler.ts';
import { passagesOf } from './prose.ts';

/** Spoken words of an answer: 20 to 90 seconds. */
const spoken = { least: 50, most: 225 };

/** The first sentence answers the question in at most so many words. */
const longestFirstSentence = 34;

/** Questions that may come next. */
const followUps = { least: 2, most: 4 };

/** Titles that share this part of their telling words ask the same. */
const sameQuestion = 0.75;

/** Everything that is unfinished, long-winded or said twice. */
export function checkContent(files: readonly QuestionFile[]): Problem[] {
  return [...files.flatMap((file) => checkPage(file)), ...similarTitles(files)];
}

function checkPage(file: QuestionFile): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (line, reason, remedy) => problems.push({ file: file.path, line, reason, remedy });
  const tree = mdxToMdast(file.text);
  const blocks = ('children' in tree ? tree.children : []).filter(({ type }) => type !== 'yaml');
  checkAnswer(blocks, report);
  checkFollowUps(file, report);
  for (const block of blocks) checkNesting(block, 0, report);
  checkFiller(file, report);
  return problems;
}

function checkAnswer(blocks: readonly MdastNode[], report: Report): void {
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  const line = blocks[0]?.position?.start.line ?? 1;
  const answer = plainText(blocks.slice(0, end));
  const words = countWords(answer);
  if (words < spoken.least || words > spoken.most) {
    report(
      line,
      `The answer takes ${speakingSeconds(words)} seconds to say (${words} words).`,
      `Say it in ${speakingSeconds(spoken.least)} to ${speakingSeconds(spoken.most)} seconds: ${spoken.least} to ${spoken.most} words.`,
    );
  }
  const first = countWords(firstSentence(answer));
  if (first > longestFirstSentence) {
    report(
      line,
      `The first sentence has ${first} words.`,
      'Answer the question in under 35, and give the reason after it.',
    );
  }
  if (end === blocks.length) {
    report(
      line,
      'The question has no depth.',
      'Add sections with `##` for what is asked next: how it works, what breaks.',
    );
  }
}

/** The first sentence of a text: up to a full stop, or to the end of its paragraph. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = text.split('\n');
  return /^.*?[.?!](?=\s+["“'(]?[\p{Lu}\d[])/u.exec(paragraph)?.[0] ?? paragraph;
}

function checkFollowUps(file: QuestionFile, report: Report): void {
  const frontMatter = readFrontMatter(file.text);
  const list: unknown = (frontMatter?.document.toJS() as Record<string, unknown> | null)?.['followUps'];
  const count = Array.isArray(list) ? list.length : 0;
  if (count < followUps.least || count > followUps.most) {
    report(
      1,
      `The question has ${count} follow-ups.`,
      `Name the ${followUps.least} to ${followUps.most} questions that an interviewer is likely to ask next.`,
    );
  }
}

function checkNesting(node: MdastNode, depth: number, report: Report): void {
  const inside = node.type === 'list' ? depth + 1 : depth;
  if (node.type === 'list' && inside > 2) {
    report(
      node.position?.start.line ?? 1,
      'A list stands in a list in a list.',
      'One level inside another is the most that a phone shows well: make it a section or a sentence.',
    );
  }
  if ('children' in node) for (const child of node.children) checkNesting(child, inside, report);
}

function checkFiller(file: QuestionFile, report: Report): void {
  for (const { text, line } of [...shownFields(file), ...passagesOf(file.text)]) {
    for (const phrase of filler) {
      if (new RegExp(`(?<![\\p{L}-])${phrase}(?![\\p{L}-])`, 'iu').test(text)) {
        report(line, `"${phrase}" says nothing.`, 'Take it away, or say what is meant (src/questions/filler.ts).');
      }
    }
  }
}

/** Title and description, with their lines. */
export function shownFields(file: QuestionFile): { text: string; line: number }[] {
  return file.text
    .split('\n')
    .slice(0, 8)
    .flatMap((text, index) => {
      const value = /^(?:title|description): (.*)$/.exec(text)?.[1];
      return value === undefined ? [] : [{ text: value, line: index + 1 }];
    });
}

function similarTitles(files: readonly QuestionFile[]): Problem[] {
  const titles = files.map((file) => {
    const title = shownFields(file)[0]?.text ?? '';
    return { file, title, words: tellingWords(title) };
  });
  return titles.flatMap((one, index) => {
    const twin = titles.slice(0, index).find((other) => likeness(one.words, other.words) >= sameQuestion);
    if (twin === undefined) return [];
    return [
      {
        file: one.file.path,
        line: 2,
        reason: `The title asks what ${twin.file.path} asks: ${twin.title}`,
        remedy: 'Make one page of the two, or say in the title what is different.',
      },
    ];
  });
}

/** Words of questions that tell nothing of what is asked. */
const askingWords = new Set(
  (
    'a an and are as at be by can could did do does explain for from give gave had has have how i if in into is it its me my of on or our ' +
    'should so tell than that the their them then there these they this to us use used using was we what when where which who why ' +
    'will with would you your'
  ).split(' '),
);

/** The words of a title that tell what is asked, without endings. */
export function tellingWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !askingWords.has(word)).map((word) => word.replace(/(?<=\w{3})(?:ing|ed|es|s|e)$/, '')),
  );
}

/** The share of the words of two sets that are in both. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
