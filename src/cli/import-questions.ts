/** Takes the questions of a backup into the guide's folder, or says all that is in the way. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isMap } from 'yaml';
import { allowed } from '../build/privacy/allow.ts';
import { readDenyList } from '../build/privacy/deny-list.ts';
import { addresses } from '../build/privacy/detect/address.ts';
import { deniedWords } from '../build/privacy/detect/denied.ts';
import { aadhaars, pans } from '../build/privacy/detect/identity.ts';
import { mails } from '../build/privacy/detect/mail.ts';
import { payFigures } from '../build/privacy/detect/pay.ts';
import { phones } from '../build/privacy/detect/phone.ts';
import type { Detector } from '../build/privacy/finding.ts';
import { lookout } from '../build/privacy/look.ts';
import { judge, toProblems, type Found } from '../build/privacy/report.ts';
import type { Problem } from '../build/problems.ts';
import { readExamples } from '../build/read-examples.ts';
import { readQuestions } from '../build/read-questions.ts';
import { rounds, type Round } from '../guide.ts';
import { toFiles, type MdxFile } from '../mine/export-mdx.ts';
import { checkContent } from '../questions/check-content.ts';
import { readFrontMatter } from '../questions/check-front-matter.ts';
import { checkQuestions, type QuestionFile } from '../questions/check.ts';
import { isLive } from '../storage/merge.ts';
import type { Entries } from '../storage/schema.ts';
import { findOwnWords } from './own-words.ts';

export interface Imported {
  /** Files that were written. None where there is a problem. */
  written: string[];
  /** Questions that were left alone, and why. */
  left: { title: string; why: string }[];
  /** What must be mended first. */
  problems: Problem[];
  /** What the tests will want of the files that were written: the author's work. */
  todo: Problem[];
}

/** Writes each question of a backup that is ready as a file of the guide. Overwrites nothing; with any problem, writes nothing. */
export async function importQuestions(options: {
  /** The project's root. */
  root: string;
  entries: Entries;
  /** Today: `2026-11-23`. */
  day: string;
  /** Values of details that may stand in a question. */
  allow?: readonly string[];
}): Promise<Imported> {
  const { root, entries, day, allow } = options;
  const guide = readQuestions(root);
  const known = new Map(guide.map((file) => [essence(titleOf(file)), file.path]));
  const left: Imported['left'] = [];
  const fresh = entries.questions
    .filter((entry) => isLive(entry))
    .map(({ value }) => value)
    .filter(({ title }) => {
      const path = known.get(essence(title));
      if (path !== undefined) left.push({ title, why: `it is in the guide already: ${path}` });
      return path === undefined;
    });
  const { files, notReady } = toFiles(fresh, { day, lastPlace: (round) => lastPlace(guide, round) });
  for (const { question, lacks } of notReady)
    left.push({ title: question.title, why: `it lacks ${lacks.join(' and ')}` });
  const free = files.filter(({ path, question }) => {
    const isTaken = existsSync(join(root, path));
    if (isTaken) left.push({ title: question.title, why: `${path} is another question; change the title of one` });
    return !isTaken;
  });

  const isNew = new Set(free.map(({ path }) => path));
  const values = entries.details.filter((entry) => isLive(entry));
  const problems = [
    ...checkQuestions([...guide, ...free], readExamples(root)).filter(({ file }) => isNew.has(file)),
    ...free.flatMap((file) => findOwnWords(file, values, allow)),
    ...(await findPrivate(root, free)),
  ];
  if (problems.length > 0) return { written: [], left, problems, todo: [] };
  for (const { path, text } of free) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // A file that came to be in the meantime is not overwritten either.
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  const todo = checkContent([...guide, ...free]).filter(({ file }) => isNew.has(file));
  return { written: free.map(({ path }) => path), left, problems, todo };
}

/** What the build's privacy gate would say of the files, before they are in the guide. */
async function findPrivate(root: string, files: readonly MdxFile[]): Promise<Problem[]> {
  const denyList = readDenyList(root);
  const detectors: Detector[] = [phones, mails, payFigures, pans, aadhaars, addresses];
  if (denyList !== undefined) detectors.push(deniedWords(denyList));
  const folder = mkdtempSync(join(tmpdir(), 'guide-import-'));
  try {
    const lookInto = lookout(folder, detectors);
    const found: Found[] = [];
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      found.push(...(await lookInto(path)));
    }
    return toProblems(judge(found, allowed).left);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last place that is taken in a round; 0 where none is. */
function lastPlace(guide: readonly QuestionFile[], round: Round): number {
  const places = guide.map((file) => {
    const all: unknown = readFrontMatter(file.text)?.document.get('rounds');
    const place: unknown = isMap(all) && round in rounds ? all.get(round) : undefined;
    return typeof place === 'number' ? place : 0;
  });
  return Math.max(0, ...places);
}

function titleOf(file: QuestionFile): string {
  const title: unknown = readFrontMatter(file.text)?.document.get('title');
  return typeof title === 'string' ? title : file.path;
}

/** A title without what two people would write differently. */
function essence(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
