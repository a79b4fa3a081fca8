/**
 * When a card is to be seen again: the scheduler FSRS, as Anki has it, over the cards that the store keeps. Pure: the moment is an
 * argument, and no interval is left to chance.
 * https://github.com/open-spaced-repetition/ts-fsrs
 */

import { createEmptyCard, fsrs, Rating, State, type CardInput, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Card, Review } from '../storage/schema.ts';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = Review['grade'];

export const grades = [1, 2, 3, 4] as const satisfies readonly Grade[];
export const gradeNames: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** What a grade would do: the card afterwards, and the milliseconds until it is due. */
export interface Outcome {
  card: Card;
  interval: number;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

const scheduler = fsrs({ enable_fuzz: false });
const states = [State.New, State.Learning, State.Review, State.Relearning] as const;
/** What FSRS can calculate with. A backup may hold anything that has the right shape. */
const limits = { stability: [0.001, 36_500], difficulty: [1, 10] } as const;

/**
 * What each grade would do to a card now; undefined is a card that was never seen. No card is sent past `latest`, such as the eve of
 * an interview, as long as that is still to come.
 */
export function outcomes(card: Card | undefined, now: number, latest = Infinity): Record<Grade, Outcome> {
  const preview = scheduler.repeat(toFsrs(card, now), now);
  const bound = latest > now ? latest : Infinity;
  const of = (grade: FsrsGrade): Outcome => {
    const next = preview[grade].card;
    const due = Math.max(now + minute, Math.min(next.due.getTime(), bound));
    return {
      interval: due - now,
      card: {
        due: moment(due),
        stability: next.stability,
        difficulty: next.difficulty,
        scheduled_days: Math.min(next.scheduled_days, Math.ceil((due - now) / day)),
        learning_steps: next.learning_steps,
        reps: next.reps,
        lapses: next.lapses,
        state: next.state,
        last_review: moment(now),
      },
    };
  };
  return { 1: of(Rating.Again), 2: of(Rating.Hard), 3: of(Rating.Good), 4: of(Rating.Easy) };
}

/** How likely the answer is still known, from 0 to 1; 0 for a card that was never seen. */
export function recall(card: Card | undefined, now: number): number {
  if (card === undefined || card.state === 0) return 0;
  const chance = scheduler.get_retrievability(toFsrs(card, now), now, false);
  return Number.isFinite(chance) ? Math.min(1, Math.max(0, chance)) : 0;
}

/** The moment from which a card is due. */
export function dueAt(card: Card): number {
  return new Date(card.due).getTime();
}

/** Whether a card is still being learnt: it comes again within the same sitting. */
export function isLearning(card: Card): boolean {
  return card.state === 1 || card.state === 3;
}

/** A time as it stands on a button: "10 min", "3 days", "2.5 months". */
export function intervalWords(interval: number): string {
  const minutes = Math.max(1, Math.round(interval / minute));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`;
  const days = Math.round(interval / day);
  if (days < 31) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 15.22) / 2;
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.round(days / 36.525) / 10;
  return years === 1 ? '1 year' : `${years} years`;
}

/** A card of the store for FSRS, with what it cannot calculate with put right: a clock that was set back, a strange backup. */
function toFsrs(card: Card | undefined, now: number): CardInput {
  if (card === undefined || card.state === 0) return createEmptyCard(now);
  const last = Math.min(now, new Date(card.last_review ?? card.due).getTime());
  return {
    ...createEmptyCard(now),
    due: card.due,
    stability: clamp(card.stability, limits.stability),
    difficulty: clamp(card.difficulty, limits.difficulty),
    scheduled_days: whole(card.scheduled_days),
    learning_steps: whole(card.learning_steps ?? 0),
    reps: whole(card.reps),
    lapses: whole(card.lapses),
    state: states[card.state],
    last_review: last,
  };
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

function whole(value: number): number {
  return Math.min(1e6, Math.max(0, Math.round(value)));
}

function moment(time: number): string {
  return new Date(Math.round(time)).toISOString();
}
