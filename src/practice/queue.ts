/** What comes next today, and what the next days bring. Pure. */

import type { Card } from '../storage/schema.ts';
import { dueAt, isLearning, minute, recall } from './schedule.ts';

/** A card that is being learnt is shown early, rather than making the reader wait for it. */
const ahead = 20 * minute;

export interface QueueInput {
  /** The deck, in its order. */
  ids: readonly string[];
  schedules: ReadonlyMap<string, Card>;
  now: number;
  /** The last moment of today. */
  dayEnd: number;
  /** How many cards never seen before may still be shown today, and how many cards in all. */
  freshLeft: number;
  left: number;
  /** Cards to show today before any other, in this order: the plan to a date, or what a mock interview sent back. */
  first?: readonly string[];
}

export interface Queue {
  /** Ids to be seen today, in their order. */
  today: string[];
  /** Cards still being learnt that come again in a few minutes. */
  soon: string[];
  /** How many more are due or new than the day's limit lets in. */
  beyond: number;
}

/**
 * Today's queue: what is being learnt and due now, then what was asked for, then what is due (the least known first), then what was never
 * seen. Never more than the day's limit; cards being learnt were counted when they were first shown today.
 */
export function todaysQueue(input: QueueInput): Queue {
  const { ids, schedules, now, dayEnd, first = [] } = input;
  const known = ids.flatMap((id) => {
    const card = schedules.get(id);
    return card === undefined || card.state === 0 ? [] : [{ id, card, due: dueAt(card) }];
  });
  const learning = known.filter(({ card, due }) => isLearning(card) && due <= dayEnd);
  const byDue = learning.toSorted((a, b) => a.due - b.due);
  const ready = byDue.filter(({ due }) => due <= now).map(({ id }) => id);
  const soon = byDue.filter(({ due }) => due > now && due <= now + ahead).map(({ id }) => id);

  const taken = new Set([...ready, ...soon]);
  const wanted = first.filter((id) => !taken.has(id));
  for (const id of wanted) taken.add(id);
  const reviews = known
    .filter(({ id, card, due }) => !taken.has(id) && !isLearning(card) && due <= dayEnd)
    .map((one) => ({ ...one, recall: recall(one.card, now) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ id }) => id);
  const seen = new Set(known.map(({ id }) => id));
  const fresh = ids.filter((id) => !seen.has(id) && !taken.has(id));

  const counted = [...wanted, ...reviews, ...fresh.slice(0, Math.max(0, input.freshLeft))];
  const today = counted.slice(0, Math.max(0, input.left));
  return { today: [...ready, ...today], soon, beyond: wanted.length + reviews.length + fresh.length - today.length };
}

/** The card to show now: the next of the queue, or one that would come again in a few minutes; undefined when all is done. */
export function nextUp({ today, soon }: Queue, justSeen?: string): string | undefined {
  const other = today.find((id) => id !== justSeen) ?? today[0];
  return other ?? soon.find((id) => id !== justSeen) ?? soon[0];
}

/** How many cards come due on each of the next days; what is overdue counts today. */
export function forecast(
  schedules: Iterable<Card>,
  today: string,
  count: number,
  dayOf: (moment: number) => string,
  next: (day: string, count: number) => string,
): { day: string; due: number }[] {
  const days = Array.from({ length: count }, (_, index) => ({ day: next(today, index), due: 0 }));
  const byDay = new Map(days.map((entry) => [entry.day, entry]));
  for (const card of schedules) {
    if (card.state === 0) continue;
    const day = dayOf(dueAt(card));
    const entry = byDay.get(day < today ? today : day);
    if (entry !== undefined) entry.due++;
  }
  return days;
}
