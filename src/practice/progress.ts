/** Where the reader is: what is practised, what is weak, on which days. Pure. */

import type { Card } from '../storage/schema.ts';
import { addDays, weekday } from './days.ts';
import type { PracticeCard } from './decks.ts';
import { recall } from './schedule.ts';
import { lastGrades, levelOf, need, type Graded, type Level } from './strength.ts';

export interface ProgressInput {
  cards: readonly PracticeCard[];
  schedules: ReadonlyMap<string, Card>;
  reviews: readonly Graded[];
  now: number;
  today: string;
}

/** How well each card is known. */
export function levelsOf({ cards, schedules, reviews, now }: ProgressInput): Map<string, Level> {
  const last = lastGrades(reviews);
  return new Map(cards.map(({ id }) => [id, levelOf(schedules.get(id), last.get(id), now)]));
}

/** How much each card needs practice, from 0 to 1. */
export function needs({ schedules, reviews, now }: ProgressInput): (id: string) => number {
  const last = lastGrades(reviews);
  return (id) => need(schedules.get(id), last.get(id), now);
}

/** How many cards are known how well. */
export function countLevels(levels: Iterable<Level>): Record<Level, number> {
  const counts: Record<Level, number> = { known: 0, learning: 0, weak: 0, new: 0 };
  for (const level of levels) counts[level]++;
  return counts;
}

export interface Place {
  key: string;
  cards: number;
  seen: number;
  weak: number;
  /** How likely an answer that was practised is still known, on average, from 0 to 1. */
  recall: number;
}

/** Places, such as subjects or topics, of which something was practised, the weakest first. */
export function weakestPlaces(input: ProgressInput, placesOf: (card: PracticeCard) => readonly string[]): Place[] {
  const levels = levelsOf(input);
  const places = new Map<string, Place>();
  for (const card of input.cards) {
    const level = levels.get(card.id) ?? 'new';
    for (const key of placesOf(card)) {
      const place = places.get(key) ?? { key, cards: 0, seen: 0, weak: 0, recall: 0 };
      place.cards++;
      if (level !== 'new') {
        place.seen++;
        place.recall += recall(input.schedules.get(card.id), input.now);
      }
      if (level === 'weak') place.weak++;
      places.set(key, place);
    }
  }
  return [...places.values()]
    .filter(({ seen }) => seen > 0)
    .map((place) => ({ ...place, recall: place.recall / place.seen }))
    .sort((a, b) => b.weak / b.seen - a.weak / a.seen || a.recall - b.recall || (a.key < b.key ? -1 : 1));
}

export interface Study {
  /** Every day of the last whole weeks up to today's week, Monday first; days to come are not in it. */
  days: { day: string; grades: number }[];
  /** Days with a grade, ever; and in a row up to today, or to yesterday when today is still to come. */
  studied: number;
  row: number;
}

/** On which days the reader practised. */
export function studyDays(days: readonly string[], today: string, weeks: number): Study {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const first = addDays(today, -weekday(today) - 7 * (weeks - 1));
  const shown: Study['days'] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) shown.push({ day, grades: counts.get(day) ?? 0 });
  let row = 0;
  for (let day = counts.has(today) ? today : addDays(today, -1); counts.has(day); day = addDays(day, -1)) row++;
  return { days: shown, studied: counts.size, row };
}
