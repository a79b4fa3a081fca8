/** How well a card is known. Pure. */

import type { Card, Review } from '../storage/schema.ts';
import { isLearning, recall, type Grade } from './schedule.ts';

/** A grade with its day on the reader's calendar. */
export interface Graded {
  key: string;
  card: string;
  grade: Grade;
  /** Milliseconds since 1970. */
  at: number;
  day: string;
  more: Review['more'];
}

export type Level = 'new' | 'weak' | 'learning' | 'known';

export const levels: readonly Level[] = ['known', 'learning', 'weak', 'new'];
export const levelNames: Record<Level, string> = {
  known: 'Known',
  learning: 'Getting there',
  weak: 'Weak',
  new: 'Not seen',
};

/** Below this chance an answer counts as forgotten. */
const forgotten = 0.7;
/** FSRS difficulty, 1 to 10, from which a card is hard for this reader. */
const hard = 8.5;

/** How well a card is known now. Weak: graded Again or Hard the last time, hard for this reader, or probably forgotten. */
export function levelOf(card: Card | undefined, last: Grade | undefined, now: number): Level {
  if (card === undefined || (card.state === 0 && last === undefined)) return 'new';
  if (last === 1 || last === 2) return 'weak';
  if (isLearning(card)) return 'learning';
  if (card.difficulty >= hard || recall(card, now) < forgotten) return 'weak';
  return card.stability >= 7 ? 'known' : 'learning';
}

/** How much a card needs to be practised, from 0 (known) to 1 (weak). What was never seen is near the top. */
export function need(card: Card | undefined, last: Grade | undefined, now: number): number {
  const level = levelOf(card, last, now);
  if (level === 'new') return 0.75;
  const missing = 1 - recall(card, now);
  if (level === 'weak') return Math.min(1, 0.8 + 0.1 * missing + (last === 1 ? 0.1 : 0));
  return (level === 'learning' ? 0.35 : 0) + 0.3 * missing;
}

/** The last grade of each card. */
export function lastGrades(reviews: readonly Graded[]): Map<string, Grade> {
  const newest = new Map<string, Graded>();
  for (const review of reviews) {
    const other = newest.get(review.card);
    if (other === undefined || review.at >= other.at) newest.set(review.card, review);
  }
  return new Map([...newest].map(([card, { grade }]) => [card, grade]));
}
