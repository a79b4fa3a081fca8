/** What can be wrong with the fields of a question. Pure. */

import { LineCounter, parseDocument, isMap, isNode, isPair, type Document } from 'yaml';
import { rounds, subjects, topics, type Subject } from '../guide.ts';
import { didYouMean } from './did-you-mean.ts';
import { otherPages } from './other-pages.ts';
import { formerAddresses, questionSchema } from './schema.ts';

/** Takes a problem: 1-based line of the file, what is wrong, what to do. */
export type Report = (line: number, reason: string, remedy: string) => void;

export interface FrontMatter {
  document: Document.Parsed;
  /** Line of the file at an offset of the YAML. */
  lineAt: (offset: number) => number;
}

/** The front matter of a file with the lines of its parts; undefined when there is none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: lines });
  return { document, lineAt: (offset) => lines.linePos(offset).line + 1 };
}

/** Reports every field that is missing, unknown or wrong, and follow-ups that lead nowhere. */
export function checkFrontMatter(
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
  for (const address of formerAddresses(result.data)) {
    if (slugs.has(address)) {
      report(
        lineOf(['formerly']),
        `The question "${address}" is still there.`,
        '`formerly` names an address that this file had before it was moved; take it away where the file was not moved.',
      );
    } else if (otherPages.includes(`/${address}/`)) {
      report(
        lineOf(['formerly']),
        `"/${address}/" is another page of the guide.`,
        'Name an address that a question had.',
      );
    }
  }
  result.data.followUps.forEach((followUp, index) => {
    const line = lineOf(['followUps', index]);
    if (followUp === slug) {
      report(line, 'The question names itself as a follow-up.', 'Name another question, or take the line away.');
    } else if (!slugs.has(followUp)) {
      report(
        line,
        `The follow-up "${followUp}" is no question.`,
        `${didYouMean(followUp, slugs)}Write \`subject/name\` of an existing file.`,
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
  if (value === null && path.length === 1) {
    return [`The field "${field}" is empty.`, `Fill it${example(field)}.`];
  }
  switch (field) {
    case 'rounds':
      return [
        `"rounds" is not a list of rounds and places: ${message}.`,
        `Write \`rounds:\` and below it \`${Object.keys(rounds)[0] ?? ''}: 15\`. Rounds: ${Object.keys(rounds).join(', ')}.`,
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
    rounds: `, such as \`rounds: { ${Object.keys(rounds)[0] ?? ''}: 15 }\``,
    verified: ', such as `verified: 2026-11-23`',
    aliases: ', such as `aliases: [k8s, kube]`',
    followUps: ', such as `followUps: [data/feature-store]`',
    formerly: ', such as `formerly: data/feature-store`',
  };
  return examples[field] ?? '';
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
