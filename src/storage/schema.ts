/**
 * What the reader's device keeps: the collections, the shape of their values, and the checks that every value passes when it
 * is read, written or imported. Pure.
 *
 * Each fact is an entry of its own with the moment of its last edit, so that two devices can be merged by the newest edit
 * without losing what only one of them has. What was deleted leaves an entry that says so, or a merge would bring it back.
 */

import * as v from 'valibot';

/** The version of the database and of backup files. A change of shape adds one, and a step in `migrations.ts`. */
export const schemaVersion = 2;

/** The longest text that one field takes: an answer of some 16,000 words. */
export const longestText = 100_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const number = v.pipe(v.number(), v.finite());
/** A day: `2026-11-23`. */
const day = v.pipe(
  v.string(),
  v.check((value) => isMoment(`${value}T00:00:00.000Z`)),
);
/** A moment: `2026-11-23T09:30:00.000Z`. */
const moment = v.pipe(v.string(), v.check(isMoment));
const json = v.custom<Json>((value) => isJson(value));
const jsonObject = v.custom<Record<string, Json>>((value) => isRecord(value) && isJson(value));

/** The collections, each with the check of its values. The order is that of a backup file. */
export const collections = {
  /** The reader's details. Key: the detail's name, such as `currentCtc`. */
  details: text(2000),
  /** The reader's own answers, in Markdown. Key: `subject/name` of the question. */
  answers: v.object({ text: text(longestText) }),
  /** Questions that are saved or practised, since which day. Key: `markKey('saved', slug)`. */
  marks: v.object({ on: day }),
  /** Questions of the guide that an interviewer asked. Key: a UUID. */
  asked: v.object({ slug: words(300), company: text(200), date: day, round: v.optional(words(40)) }),
  /** Questions that the reader wrote down. Key: a UUID. */
  questions: v.object({
    title: words(300),
    /** Where it was asked: a company, a site, a friend. May be empty. */
    where: text(200),
    when: day,
    /** A round and a subject of the guide. */
    round: v.optional(words(40)),
    subject: v.optional(words(40)),
    /** The reader's answer in Markdown: what is said aloud, then `##` sections. Empty until it is written. */
    answer: text(longestText),
    /** For an export to the guide, where the reader gives them. */
    description: v.optional(text(160)),
    topics: v.optional(v.pipe(v.array(words(40)), v.maxLength(40))),
    aliases: v.optional(v.pipe(v.array(words(100)), v.maxLength(40))),
    sources: v.optional(v.pipe(v.array(v.object({ title: words(300), url: words(2000) })), v.maxLength(40))),
  }),
  /** The schedule of each question that is practised: a card of FSRS. Key: `subject/name`, or the UUID of a question of the reader's. */
  cards: v.object({
    due: moment,
    stability: number,
    difficulty: number,
    elapsed_days: v.optional(number),
    scheduled_days: number,
    learning_steps: v.optional(number),
    reps: number,
    lapses: number,
    /** 0 new, 1 learning, 2 review, 3 relearning. */
    state: v.picklist([0, 1, 2, 3]),
    last_review: v.optional(moment),
  }),
  /** The log of grades. Key: a UUID. */
  reviews: v.object({
    /** The card's key. */
    card: words(300),
    /** 1 again, 2 hard, 3 good, 4 easy. */
    grade: v.picklist([1, 2, 3, 4]),
    at: moment,
    /** What the schedule needs besides, such as the card before the grade. */
    more: v.optional(jsonObject),
  }),
  /** Mock interviews. Key: a UUID. */
  mocks: v.object({ begun: moment, more: v.optional(jsonObject) }),
  /** Choices such as the blank mode or the day of the interview. Key: the setting's name. */
  settings: json,
} as const;

export type Collection = keyof typeof collections;
/** The type of the values of a collection: `Value<'answers'>`. */
export type Value<C extends Collection = Collection> = v.InferOutput<(typeof collections)[C]>;
export type Mark = 'saved' | 'practised';
export type MyQuestion = Value<'questions'>;
export type Asked = Value<'asked'>;
export type Card = Value<'cards'>;
export type Review = Value<'reviews'>;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Something that is there. */
export interface Live<C extends Collection = Collection> {
  key: string;
  value: Value<C>;
  /** Milliseconds since 1970. */
  edited: number;
}
/** What remains of something that was deleted. */
export interface Deleted {
  key: string;
  edited: number;
  deleted: true;
}
/** What is kept under a key. */
export type Entry<C extends Collection = Collection> = Live<C> | Deleted;

/** All that a device or a backup holds. */
export type Entries = { [C in Collection]: Entry<C>[] };

/** The names of the collections, in the order of a backup file. */
export const collectionNames = Object.keys(collections) as Collection[];

/** The key of a mark. */
export function markKey(mark: Mark, slug: string): string {
  return `${mark} ${slug}`;
}

/** The mark and the question that a key stands for; undefined for what is no such key. */
export function readMarkKey(key: string): { mark: Mark; slug: string } | undefined {
  const [, mark, slug] = /^(saved|practised) (.+)$/s.exec(key) ?? [];
  return mark === undefined || slug === undefined ? undefined : { mark: mark as Mark, slug };
}

/** An empty set of collections. */
export function noEntries(): Entries {
  return Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Entries;
}

/** A value as the collection takes it, without fields that it does not know; or what is wrong with it. */
export function checkValue<C extends Collection>(
  collection: C,
  value: unknown,
): { value: Value<C> } | { problem: string } {
  const result = v.safeParse<v.GenericSchema>(collections[collection], value);
  return result.success ? { value: result.output as Value<C> } : { problem: problemOf(result.issues[0]) };
}

/** An entry whose key, value and moment are right; or what is wrong with it. */
export function checkEntry<C extends Collection>(
  collection: C,
  entry: unknown,
): { entry: Entry<C> } | { problem: string } {
  const frame = v.safeParse(frameOf, entry);
  if (!frame.success) return { problem: problemOf(frame.issues[0]) };
  const { key, edited, deleted, value } = frame.output;
  if (deleted === true) return { entry: { key, edited, deleted } };
  const checked = checkValue(collection, value);
  return 'problem' in checked ? checked : { entry: { key, value: checked.value, edited } };
}

/** The last moment that a date can be written with four digits for its year. */
const latest = 253_402_300_799_999;

const frameOf = v.object({
  key: words(320),
  edited: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest)),
  deleted: v.optional(v.literal(true)),
  value: v.optional(v.unknown()),
});

/** The place in a value and what is wrong there. The value itself is not told: it may be private. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? '';
  const problem =
    issue.type === 'max_length'
      ? `is longer than ${String((issue as v.MaxLengthIssue<string, number>).requirement)}`
      : 'is missing or not what it must be';
  return `${place === '' ? 'the value' : `“${place}”`} ${problem}`;
}

function isMoment(value: string): boolean {
  const date = new Date(value);
  // Written back it is another one where there is no such day, as the 31st of a month that has 30.
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value can be written as JSON and read back the same. What is nested very deep is not worth keeping. */
function isJson(value: unknown, room = 16): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (room === 0 || typeof value !== 'object') return false;
  return (Array.isArray(value) ? value : Object.values(value)).every((part) => isJson(part, room - 1));
}
