/** What this device knows of the reader's practice, read from the store and written to it. */

import { today } from '../mine/state.ts';
import { markKey, readMarkKey, type Card, type Json, type Live } from '../storage/schema.ts';
import type { Written } from '../storage/status.ts';
import type { Store } from '../storage/store.ts';
import { endOfDay } from './days.ts';
import type { PracticeCard } from './decks.ts';
import { outcomes, type Grade } from './schedule.ts';
import { interviewKey, limitsKey, readInterview, readLimits, readRepeat, repeatKey } from './settings.ts';
import type { Graded } from './strength.ts';
import { before, latestFor, type Facts } from './today.ts';

/** What is read of the store. */
export interface Memory extends Omit<Facts, 'cards' | 'now' | 'today' | 'dayEnd'> {
  /** The reader's own answers, by card. */
  own: ReadonlyMap<string, string>;
  questions: readonly Live<'questions'>[];
  practised: ReadonlySet<string>;
  mocks: readonly Live<'mocks'>[];
}

/** Collections that practice depends on. */
export const watched = ['cards', 'reviews', 'marks', 'answers', 'questions', 'settings', 'mocks'] as const;

/** Reads everything. */
export async function readMemory(store: Store): Promise<Memory> {
  const [cards, reviews, marks, answers, questions, mocks, interview, limits, repeat] = await Promise.all([
    store.all('cards'),
    store.all('reviews'),
    store.all('marks'),
    store.all('answers'),
    store.all('questions'),
    store.all('mocks'),
    store.get('settings', interviewKey),
    store.get('settings', limitsKey),
    store.get('settings', repeatKey),
  ]);
  const marked = (name: 'saved' | 'practised') =>
    new Set(
      marks.flatMap(({ key }) => {
        const mark = readMarkKey(key);
        return mark?.mark === name ? [mark.slug] : [];
      }),
    );
  return {
    schedules: new Map(cards.map(({ key, value }) => [key, value])),
    reviews: reviews.map(({ key, value: { card, grade, at, more } }): Graded => {
      const time = new Date(at);
      return { key, card, grade, at: time.getTime(), day: today(time), more };
    }),
    saved: marked('saved'),
    practised: marked('practised'),
    repeat: new Set(readRepeat(repeat)),
    interview: readInterview(interview),
    limits: readLimits(limits),
    own: new Map(answers.map(({ key, value }) => [key, value.text])),
    questions,
    mocks,
  };
}

/** What the day depends on, now. */
export function factsOf(memory: Memory, cards: readonly PracticeCard[], now = Date.now()): Facts {
  const day = today(new Date(now));
  return { ...memory, cards, now, today: day, dayEnd: endOfDay(day) };
}

/** Writes a grade: the card's new schedule and a line in the log, which can be undone. Returns the key of that line. */
export async function writeGrade(
  store: Store,
  facts: Facts,
  id: string,
  grade: Grade,
  more: Record<string, Json> = {},
): Promise<{ key: string; written: Written }> {
  const latest = latestFor(id, facts, endOfDay);
  let was: Card | undefined;
  await store.update('cards', id, (card) => {
    was = card;
    return outcomes(card, facts.now, latest)[grade].card;
  });
  const key = crypto.randomUUID();
  const isRepeated = facts.repeat.has(id);
  const written = await store.put('reviews', key, {
    card: id,
    grade,
    at: new Date(facts.now).toISOString(),
    more: {
      ...more,
      before: was === undefined ? null : (was as unknown as Json),
      ...(isRepeated ? { repeat: true } : {}),
    },
  });
  // Known again: a mock interview's wish to repeat it is fulfilled.
  if (isRepeated && grade >= 3) await changeRepeat(store, (ids) => ids.filter((one) => one !== id));
  return { key, written };
}

/** Takes a grade back: the card is as it was before. Returns the card's id; undefined when there is no such grade. */
export async function undoGrade(store: Store, key: string): Promise<string | undefined> {
  const review = await store.get('reviews', key);
  if (review === undefined) return undefined;
  const { card, more } = review;
  const was = before(more);
  await (was === undefined ? store.remove('cards', card) : store.put('cards', card, was));
  await store.remove('reviews', key);
  if (more?.['repeat'] === true) await changeRepeat(store, (ids) => [...new Set([...ids, card])]);
  return card;
}

/** Changes the list of cards that a mock interview sent back. */
export function changeRepeat(store: Store, change: (ids: string[]) => string[]): Promise<Written> {
  return store.update('settings', repeatKey, (setting) => change(readRepeat(setting)));
}

/** Saves a question, or takes the mark away. */
export function toggleSaved(store: Store, id: string): Promise<Written> {
  return store.update('marks', markKey('saved', id), (mark) => (mark === undefined ? { on: today() } : undefined));
}
