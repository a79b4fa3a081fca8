/** The reader's questions as files of the guide. Pure. */

import { strToU8, zipSync } from 'fflate';
import { rounds, subjects, topics, type Round, type Subject } from '../guide.ts';
import { countWords } from '../questions/speech.ts';
import type { MyQuestion } from '../storage/schema.ts';
import { toMdxText } from './mdx-text.ts';

export interface MdxFile {
  /** From the guide's folder: `src/content/docs/cloud/how-do-you-price-a-token.mdx`. */
  path: string;
  text: string;
  question: MyQuestion;
}

export interface Export {
  files: MdxFile[];
  /** Questions that are not ready for the guide, and what each lacks: `a subject`. */
  notReady: { question: MyQuestion; lacks: string[] }[];
}

export interface ExportOptions {
  /** Today, as the day on which the answer was checked: `2026-11-23`. */
  day: string;
  /** The last place that is taken in a round. What it is not told of goes far behind every question. */
  lastPlace?: (round: Round) => number;
}

/** Makes a file of each question that is ready. */
export function toFiles(questions: readonly MyQuestion[], { day, lastPlace = () => 1000 }: ExportOptions): Export {
  const made: Export = { files: [], notReady: [] };
  const paths = new Set<string>();
  const places = new Map<Round, number>();
  for (const question of questions) {
    const lacks = whatItLacks(question);
    if (lacks.length > 0) {
      made.notReady.push({ question, lacks });
      continue;
    }
    const folder = `src/content/docs/${question.subject ?? ''}`;
    const name = nameFor(question.title);
    let path = `${folder}/${name}.mdx`;
    for (let count = 2; paths.has(path); count++) path = `${folder}/${name}-${count}.mdx`;
    paths.add(path);
    const round = roundOf(question);
    const place = Math.floor(places.get(round) ?? lastPlace(round)) + 1;
    places.set(round, place);
    made.files.push({
      path,
      text: `${frontMatter(question, round, place, day)}\n${toMdxText(question.answer)}\n`,
      question,
    });
  }
  return made;
}

/** The files as one zip file, for the reader's downloads. */
export function zipped(files: readonly MdxFile[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]))));
}

/** What a question needs before it can be a page of the guide: "a subject", "an answer of 20 words". */
export function whatItLacks(question: MyQuestion): string[] {
  const { subject } = question;
  const isKnown = subject !== undefined && Object.hasOwn(subjects, subject);
  const lacks: string[] = [];
  if (!/[a-z0-9]/i.test(bare(question.title))) lacks.push('a title with a letter in it');
  if (!isKnown) lacks.push('a subject');
  if (countWords(spoken(question.answer)) < 20) lacks.push('an answer of at least 20 words before the first ##');
  if (isKnown && !('ownExperience' in subjects[subject as Subject]) && sourcesOf(question).length === 0) {
    lacks.push('a link to what backs the answer');
  }
  return lacks;
}

function frontMatter(question: MyQuestion, round: Round, place: number, day: string): string {
  const known = (question.topics ?? []).filter((topic) => Object.hasOwn(topics, topic));
  const aliases = (question.aliases ?? []).map(line).filter((alias) => alias !== '');
  const sources = sourcesOf(question);
  return [
    '---',
    `title: ${yaml(line(question.title))}`,
    `description: ${yaml(describe(question))}`,
    'rounds:',
    `  ${round}: ${place}`,
    ...(known.length > 0 ? [`topics: [${known.join(', ')}]`] : []),
    ...(aliases.length > 0 ? [`aliases: [${aliases.map((alias) => JSON.stringify(alias)).join(', ')}]`] : []),
    ...(sources.length > 0 ? ['sources:'] : []),
    ...sources.flatMap(({ title, url }) => [`  - title: ${yaml(line(title))}`, `    url: ${yaml(url)}`]),
    `verified: ${day}`,
    '---',
    '',
  ].join('\n');
}

/** The round that the reader named, or the one in which such questions come. */
function roundOf({ round, subject }: MyQuestion): Round {
  if (round !== undefined && Object.hasOwn(rounds, round)) return round as Round;
  if (subject === 'hr') return 'hr';
  return subject === 'about-you' || subject === 'stories' ? 'about-you' : 'technical';
}

/** What the reader named as sources, and what the answer links to. */
function sourcesOf({ sources = [], answer }: MyQuestion): { title: string; url: string }[] {
  const linked = Array.from(
    answer.matchAll(/(?<!!)\[([^\]\n]+)\]\((https?:\/\/[^\s()<>]+)\)/g),
    ([, title = '', url = '']) => ({
      title,
      url,
    }),
  );
  const all = [...sources, ...linked].filter(({ title, url }) => line(title) !== '' && isAddress(url));
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

function isAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** The answer in one sentence: the reader's, or the first of the answer as far as 160 characters go. */
function describe(question: MyQuestion): string {
  const given = line(question.description ?? '');
  if (given !== '') return given;
  const text = line(spoken(question.answer));
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  if (sentence.length <= 160) return sentence;
  return `${sentence
    .slice(0, 159)
    .replace(/\s+\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What is said aloud, roughly, without Markdown's signs. */
function spoken(answer: string): string {
  const [said = ''] = answer.replace(/\r\n?/g, '\n').split(/^## /m);
  return said
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*\s*$|$(?![\s\S]))/gm, ' ')
    .replace(/<MyDetail name="\w+" \/>/g, '…')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^\s*(?:[-*+>]|\d+[.)]|#+)\s+/gm, '')
    .replace(/[*_`~\\|]/g, '');
}

/** A name of a file: `how-do-you-price-a-token`. */
function nameFor(title: string): string {
  const words = bare(title)
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = words[0]?.slice(0, 60) ?? '';
  for (const word of words.slice(1)) {
    if (name.length + word.length >= 60) break;
    name += `-${word}`;
  }
  return name;
}

/** Without accents. */
function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function line(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A text as YAML: as it stands where that says the same, else in quotes. */
function yaml(text: string): string {
  return /^[A-Za-z][\w ,.?()/'’-]*[\w.?)]$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
