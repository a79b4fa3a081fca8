/** A new question file: valid in form, and empty where only its author knows what to write. Pure. */

import { rounds, subjects, type Round } from '../guide.ts';
import { questionsFolder, slugOf, type QuestionFile } from './check.ts';
import { readFrontMatter } from './check-front-matter.ts';
import { didYouMean } from './did-you-mean.ts';
import { likeness, shownFields, tellingWords } from './check-content.ts';

export interface Wish {
  title: string;
  subject: string;
  rounds: readonly string[];
  /** The address's last part; made from the title when it is left out. */
  name?: string | undefined;
  /** Today, `2026-11-23`. */
  today: string;
}

/** The file, and pages that may ask the same already; or what is wrong with the wish. */
export type NewQuestion = { file: QuestionFile; similar: string[] } | { problem: string };

/** Titles that share so much of their telling words may ask the same. */
const similarEnough = 0.5;

export function newQuestion(wish: Wish, existing: readonly QuestionFile[]): NewQuestion {
  const title = wish.title.trim();
  if (title === '') return { problem: 'Say the question first: npm run new -- "What is …?" --subject … --round …' };
  if (!(wish.subject in subjects)) return { problem: unknown('subject', wish.subject, Object.keys(subjects)) };
  const stranger = wish.rounds.find((round) => !(round in rounds));
  if (stranger !== undefined || wish.rounds.length === 0)
    return { problem: unknown('round', stranger ?? '', Object.keys(rounds)) };
  const name = wish.name ?? nameFor(title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return {
      problem: `"${name}" is no good address. Choose one with --name, in lower-case letters, digits and single hyphens.`,
    };
  }
  const path = `${questionsFolder}/${wish.subject}/${name}.mdx`;
  if (existing.some((file) => file.path === path)) {
    return { problem: `${path} is there already. Choose another address with --name.` };
  }
  const places = wish.rounds.map((round) => `  ${round}: ${nextPlace(round as Round, existing)}`);
  return { file: { path, text: textOf(title, places, wish.today) }, similar: similarTo(title, existing) };
}

/** The last part of an address for a title: the words of its first clause that tell what is asked. */
export function nameFor(title: string): string {
  const [clause = ''] = title.toLowerCase().split(/[,:;.?!(]/);
  const ascii = clause.normalize('NFD').replace(/\p{M}/gu, '');
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => tellingWords(word).size > 0);
  return (telling.length > 0 ? telling : words).slice(0, 6).join('-');
}

/** The place after the last one of a round. */
function nextPlace(round: Round, existing: readonly QuestionFile[]): number {
  const places = existing.map((file) => Number(readFrontMatter(file.text)?.document.getIn(['rounds', round]) ?? 0));
  return Math.floor(Math.max(0, ...places.filter((place) => Number.isFinite(place)))) + 1;
}

function similarTo(title: string, existing: readonly QuestionFile[]): string[] {
  const words = tellingWords(title);
  return existing
    .filter((file) => likeness(words, tellingWords(shownFields(file)[0]?.text ?? '')) >= similarEnough)
    .map(({ path }) => slugOf(path));
}

function textOf(title: string, places: readonly string[], today: string): string {
  return `---
title: ${JSON.stringify(title)}
description: # the answer in one sentence, at most 160 characters
rounds: # each with its place there; a fraction goes between two
${places.join('\n')}
topics: [] # keys of the list in src/guide.ts
aliases: [] # what people type and the text does not say
followUps: [] # two to four questions that come next: subject/name
sources: [] # what backs the answer, each with \`title\` and \`url\`
verified: ${today}
---



## How it works


`;
}

function unknown(kind: string, given: string, known: readonly string[]): string {
  const reason = given === '' ? `Name a ${kind}: --${kind} <${kind}>.` : `The ${kind} "${given}" does not exist.`;
  return `${reason} ${given === '' ? '' : didYouMean(given, new Set(known))}One of: ${known.join(', ')}.`;
}
