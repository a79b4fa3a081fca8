/** Questions as the notes of an Anki deck: fields, tags, images. Pure. */

import { hash } from 'node:crypto';
import { guide, rounds, subjects, type Round } from '../../guide.ts';
import { cardId, type CardSource } from '../../questions/cards.ts';
import { escape, toHtml } from '../../questions/markup-html.ts';
import { questionMarkup } from '../../questions/markup.ts';
import type { QuestionData } from '../../questions/schema.ts';
import { css, front, back } from './card.ts';
import { diagramImage, diagramText, type Colours, type Theme } from './diagram-image.ts';

/** What a note is made from. */
export interface NoteSource extends Omit<CardSource, 'href'>, Pick<QuestionData, 'sources' | 'verified'> {
  /** Seconds since 1970 of the last change. */
  edited: number;
}

/** A deck as `package.ts` writes it. */
export interface Deck {
  /** The name of the top deck; each note is in a deck below it. */
  name: string;
  description: string;
  noteType: {
    name: string;
    /** Anki takes two note types for one by their id, and by the names of fields and of the card: these never change. */
    id: number;
    fields: readonly string[];
    front: string;
    back: string;
    css: string;
    edited: number;
  };
  notes: Note[];
  /** Images by file name. */
  media: ReadonlyMap<string, string>;
}

export interface Note {
  /** By it Anki knows the note again. */
  guid: string;
  /** What is unique and stays, for the numbers that Anki wants. */
  key: string;
  /** The name of its deck below the top one. */
  deck: string;
  tags: string[];
  /** HTML, in the order of the note type's fields. */
  fields: string[];
  edited: number;
}

export interface DeckOptions {
  /** Where the guide is published, for links; without it their words stand alone. */
  site: string | undefined;
  /** Seconds since 1970 of the last change to how notes are made. */
  machineryEdited: number;
  colours: Colours;
  /** The text of a file that a page shows as an example, by its path below `src/examples`. */
  example: (file: string) => string | undefined;
  /** The kept drawing of a diagram. */
  drawing: (source: string) => string;
}

/** The fields of a note. Names and number are for good: with others, a reader would get a second copy of everything. */
export const fields = ['Question', 'Answer', 'Depth', 'Next', 'Sources', 'Facts', 'Id'] as const;

/** All questions as a deck. New cards come in the order given. */
export function toDeck(questions: readonly NoteSource[], options: DeckOptions): Deck {
  const media = new Map<string, string>();
  const byId = new Map(questions.map((question) => [question.id, question]));
  const subjectOrder = Object.keys(subjects);
  const sorted = questions.toSorted(
    (a, b) =>
      subjectOrder.indexOf(a.subject) - subjectOrder.indexOf(b.subject) ||
      firstPlace(a) - firstPlace(b) ||
      (a.id < b.id ? -1 : 1),
  );
  return {
    name: guide.title,
    description: escape(guide.tagline),
    noteType: {
      name: guide.title,
      id: 1_700_000_000_000 + (number(guide.fileName) % 1e9),
      fields,
      front,
      back,
      css,
      edited: options.machineryEdited,
    },
    notes: sorted.map((question) => toNote(question, byId, media, options)),
    media,
  };
}

function toNote(
  question: NoteSource,
  byId: ReadonlyMap<string, NoteSource>,
  media: Map<string, string>,
  options: DeckOptions,
): Note {
  const key = cardId(question);
  const followUps = question.followUps.flatMap((id) => byId.get(id) ?? []);
  const link = (href: string): string | undefined => {
    if (/^https?:/.test(href)) return href;
    return options.site === undefined || !href.startsWith('/') ? undefined : options.site.replace(/\/$/, '') + href;
  };
  const html = { link, diagram: (source: string) => images(options.drawing(source), options.colours, media) };
  const { answer, depth } = questionMarkup(question.body, options.example);
  const values: Record<(typeof fields)[number], string> = {
    Question: escape(question.title),
    Answer: toHtml(answer, html),
    Depth: toHtml(depth, html),
    Next: list(followUps.map(({ id, title }) => anchor(link(`/${id}/`), title))),
    Sources: list(question.sources.map(({ url, title }) => anchor(url, title))),
    Facts: [
      subjects[question.subject].label,
      ...roundsOf(question).map((round) => `${rounds[round].label} round`),
      `${question.seconds} seconds to say`,
      `checked ${question.verified.toISOString().slice(0, 10)}`,
    ]
      .map(escape)
      .join(' · '),
    Id: escape(key),
  };
  return {
    guid: hash('sha256', `${guide.fileName}/${key}`, 'base64url').slice(0, 16),
    key,
    deck: subjects[question.subject].label,
    tags: [
      `subject::${question.subject}`,
      ...roundsOf(question).map((round) => `round::${round}`),
      ...question.topics.map((topic) => `topic::${topic}`),
    ].map((tag) => `${guide.fileName}::${tag}`),
    fields: fields.map((field) => values[field]),
    // Titles of follow-ups are part of the note.
    edited: Math.max(options.machineryEdited, question.edited, ...followUps.map(({ edited }) => edited)),
  };
}

/** A drawing in both themes: the card's style sheet shows the one that fits. */
function images(svg: string, colours: Colours, media: Map<string, string>): string {
  const text = escape(diagramText(svg));
  const image = (theme: Theme): string => {
    const content = diagramImage(svg, colours[theme]);
    // A changed drawing is another file: Anki keeps a file that it has.
    const name = `${guide.fileName}-${hash('sha256', content).slice(0, 12)}.svg`;
    media.set(name, content);
    return `<img class="${theme}" src="${name}" alt="${text}">`;
  };
  return `<div class="diagram">${image('light')}${image('dark')}</div>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function anchor(href: string | undefined, words: string): string {
  return href === undefined ? escape(words) : `<a href="${escape(href)}">${escape(words)}</a>`;
}

function roundsOf(question: NoteSource): Round[] {
  return (Object.keys(rounds) as Round[]).filter((round) => question.rounds[round] !== undefined);
}

/** Where a question is first met: the first of its rounds, then its place there. */
function firstPlace(question: NoteSource): number {
  const round = roundsOf(question)[0];
  return round === undefined ? Infinity : Object.keys(rounds).indexOf(round) * 1000 + (question.rounds[round] ?? 0);
}

/** A number of 40 bits that belongs to a text. */
export function number(text: string): number {
  return parseInt(hash('sha256', text).slice(0, 10), 16);
}
