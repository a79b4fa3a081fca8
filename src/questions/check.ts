/**
 * Reads every question file and says all that is wrong with them, with file, line, reason and remedy. Pure.
 * What a page needs the browser for (does the diagram draw?) is checked in `build/diagrams`.
 */

import distance from 'damerau-levenshtein';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineCounter, parseDocument, isMap, isNode, isPair, type Document } from 'yaml';
import { details, rounds, subjects, topics, type Subject } from '../guide.ts';
import type { Problem } from '../build/problems.ts';
import { countWords, depthStart, detailName, plainText } from './answer.ts';
import { findDiagrams } from './diagram.ts';
import { questionSchema } from './schema.ts';

/** A question file as text: its path from the project's root, and what it holds. */
export interface QuestionFile {
  path: string;
  text: string;
}

/** The folder that holds the question files, from the project's root. */
export const questionsFolder = 'src/content/docs';

/** Pages of the site that are no question but may be linked from one. */
const otherPages = [
  '/',
  '/about/',
  ...Object.keys(rounds).map((round) => `/rounds/${round}/`),
  ...Object.keys(subjects).map((subject) => `/${subject}/`),
];

/** Fewer words than this are no answer that a person could say. */
const leastWords = 20;

/** Everything wrong with the files. An empty list means that the site can be built from them. */
export function checkQuestions(files: readonly QuestionFile[]): Problem[] {
  const slugs = new Set(files.map(({ path }) => slugOf(path)));
  return [...files.flatMap((file) => checkFile(file, slugs)), ...duplicatePlaces(files)];
}

/** `subject/name` of a question file. */
export function slugOf(path: string): string {
  return path.slice(questionsFolder.length + 1).replace(/\.mdx?$/, '');
}

type Report = (line: number, reason: string, remedy: string) => void;

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
  checkBody(file.text, slugs, report);
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

interface FrontMatter {
  document: Document.Parsed;
  /** Line of the file at an offset of the YAML. */
  lineAt: (offset: number) => number;
}

function readFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: lines });
  return { document, lineAt: (offset) => lines.linePos(offset).line + 1 };
}

function checkFrontMatter(
  { document, lineAt }: FrontMatter,
  slug: string,
  slugs: ReadonlySet<string>,
  report: Report,
): void {
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report(
        lineAt(error.pos[0]),
        `The front matter is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? ''}.`,
        'Mend the line; a text that holds ": " or "#" needs quotes.',
      );
    }
    return;
  }
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  const result = questionSchema.strict().safeParse(document.toJS() ?? {});
  const issues = result.error?.issues ?? [];
  for (const issue of issues) {
    // "names no round" says nothing new of a list whose only round is unknown.
    if (issue.code === 'custom' && issues.some((other) => other !== issue && other.path[0] === issue.path[0])) continue;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(lineOf([...issue.path, key]), ...explainKey(issue.path, key));
    } else {
      report(lineOf(issue.path), ...explain(issue.path, issue.message, valueAt(document, issue.path)));
    }
  }
  if (!result.success) return;
  if (result.data.sources.length === 0 && needsSources(slug)) {
    report(
      1,
      'The answer names no source.',
      'Add `sources:` with the `title` and `url` of the documentation or paper that backs it.',
    );
  }
  result.data.followUps.forEach((followUp, index) => {
    const line = lineOf(['followUps', index]);
    if (followUp === slug) {
      report(line, 'The question names itself as a follow-up.', 'Name another question, or take the line away.');
    } else if (!slugs.has(followUp)) {
      report(
        line,
        `The follow-up "${followUp}" is no question.`,
        `${nearest(followUp, slugs)}Write \`subject/name\` of an existing file.`,
      );
    }
  });
}

/** Whether a question's subject is one of facts, which need something to back them. */
function needsSources(slug: string): boolean {
  const subject = slug.split('/')[0] ?? '';
  return subject in subjects && !('ownExperience' in subjects[subject as Subject]);
}

/** Reason and remedy for a key that the schema does not know: a field, or a round. */
function explainKey(path: readonly PropertyKey[], key: string): [reason: string, remedy: string] {
  return path[0] === 'rounds'
    ? [`The round "${key}" does not exist.`, `Use one of: ${Object.keys(rounds).join(', ')}.`]
    : [`"${key}" is no field of a question.`, `The fields are: ${Object.keys(questionSchema.shape).join(', ')}.`];
}

/** Reason and remedy for a value that the schema refuses. */
function explain(path: readonly PropertyKey[], message: string, value: unknown): [reason: string, remedy: string] {
  const field = String(path[0] ?? '');
  const given = JSON.stringify(value);
  if (value === undefined && path.length === 1) {
    return [`The field "${field}" is missing.`, `Add \`${field}:\` to the front matter${example(field)}.`];
  }
  switch (field) {
    case 'rounds':
      return [
        `"rounds" is not a list of rounds and places: ${message}.`,
        `Write \`rounds:\` and below it \`screening: 15\`. Rounds: ${Object.keys(rounds).join(', ')}.`,
      ];
    case 'topics':
      return [
        `The topic ${given} does not exist.`,
        `Use keys of the list \`topics\` in src/guide.ts: ${Object.keys(topics).join(', ')}.`,
      ];
    case 'description':
      return typeof value === 'string' && value.length > 160
        ? [
            `The description has ${value.length} characters; 160 is the most that chats and search engines show.`,
            'Say it in one shorter sentence.',
          ]
        : [
            `The description is not a sentence: ${message}.`,
            'Write the answer in one sentence of at most 160 characters.',
          ];
    case 'verified':
      return [
        `"verified" is not a date: ${given}.`,
        'Write the day of the last check as year-month-day: `verified: 2026-11-23`.',
      ];
    case 'sources':
      return [`A source is wrong: ${message}.`, 'Each source has a `title` and a `url` that begins with https://.'];
    default:
      return [`"${path.map(String).join('.')}" is ${given}: ${message}.`, `Mend the field${example(field)}.`];
  }
}

function example(field: string): string {
  const examples: Record<string, string> = {
    title: ', such as `title: What is a feature store?`',
    description: ', the answer in one sentence of at most 160 characters',
    rounds: ', such as `rounds: { screening: 15 }`',
    verified: ', such as `verified: 2026-11-23`',
    aliases: ', such as `aliases: [k8s, kube]`',
    followUps: ', such as `followUps: [data/feature-store]`',
  };
  return examples[field] ?? '';
}

function checkBody(text: string, slugs: ReadonlySet<string>, report: Report): void {
  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
    report(
      Number(place?.[1] ?? 1),
      `The text cannot be read: ${(place?.[3] ?? message).replace(/\s*\(mdx[^)]*\)$/, '')}`,
      'In MDX, `{`, `}` and `<` are code: put them between backticks, or write the word.',
    );
    return;
  }
  const blocks = ('children' in tree ? tree.children : []).filter(({ type }) => type !== 'yaml');
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  const words = countWords(plainText(blocks.slice(0, end)));
  if (words < leastWords) {
    report(
      blocks[0]?.position?.start.line ?? lastLine(text),
      words === 0 ? 'The answer is empty.' : `The answer has only ${words} words.`,
      'Write what a person would say aloud before the first `##`: 50 to 225 words.',
    );
  }
  visit(tree, (node) => checkNode(node, slugs, report));
  for (const diagram of findDiagrams(text)) {
    for (const { line, reason, remedy } of diagram.problems) report(line, reason, remedy);
    for (const link of diagram.links) checkLink(link.href, link.line, slugs, report);
  }
}

function checkNode(node: MdastNode, slugs: ReadonlySet<string>, report: Report): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      if (node.depth === 1 || node.depth > 3) {
        report(
          line,
          `A heading of level ${node.depth} has no place on a question page.`,
          'Use `##` for a section of the depth and `###` inside it.',
        );
      }
      break;
    case 'tableRow':
      if (node.children.some((cell) => plainText([cell]) === '')) {
        report(
          line,
          'A cell of the table is empty.',
          'Give the column a name, or the cell a word: a screen reader reads each.',
        );
      }
      break;
    case 'link':
    case 'definition':
      checkLink(node.url, line, slugs, report);
      break;
    case 'code':
      if (!node.lang)
        report(
          line,
          'The code block does not say its language.',
          'Name it after the fence, such as ```python; `text` for none.',
        );
      break;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      checkElement(node, line, report);
      break;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      report(
        line,
        `\`{${node.value}}\` is code in MDX.`,
        'Put braces between backticks; a private fact is `<MyDetail name="…" />`.',
      );
      break;
    case 'mdxjsEsm':
      report(
        line,
        'A question file holds text, no code of its own.',
        'Take the `import` or `export` away; `<MyDetail/>` needs none.',
      );
      break;
    default:
  }
}

function checkElement(
  node: Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
  line: number,
  report: Report,
): void {
  const name = detailName(node);
  if (name === undefined) {
    report(
      line,
      `\`<${node.name ?? ''}>\` is not known.`,
      'Use Markdown, or `<MyDetail name="…" />` for a private fact.',
    );
  } else if (!(name in details)) {
    report(
      line,
      `The detail "${name}" does not exist.`,
      `${nearest(name, new Set(Object.keys(details)))}The names are listed under \`details\` in src/guide.ts.`,
    );
  }
}

function checkLink(url: string, line: number, slugs: ReadonlySet<string>, report: Report): void {
  if (/^(https?:|mailto:|#)/.test(url)) return;
  if (!url.startsWith('/')) {
    report(line, `The link "${url}" is relative.`, 'Write a link inside the guide as `/subject/name/`.');
    return;
  }
  const [page = ''] = url.split('#');
  if (!page.endsWith('/')) {
    report(line, `The link "${url}" does not end in a slash.`, `Write \`${page}/\`.`);
  } else if (!otherPages.includes(page) && !slugs.has(page.slice(1, -1))) {
    report(
      line,
      `The link "${url}" leads nowhere.`,
      `${nearest(page.slice(1, -1), slugs)}Write \`/subject/name/\` of an existing page.`,
    );
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

/** "Did you mean …? " for the known name nearest to a wrong one; empty when none is near. */
function nearest(wrong: string, known: ReadonlySet<string>): string {
  const near = [...known]
    .map((name) => ({ name, steps: distance(wrong, name).steps }))
    .filter(({ steps }) => steps <= wrong.length / 2)
    .sort((a, b) => a.steps - b.steps)[0];
  return near === undefined ? '' : `Did you mean "${near.name}"? `;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

function valueAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? undefined : document.getIn(path);
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function lastLine(text: string): number {
  return text.trimEnd().split('\n').length;
}
