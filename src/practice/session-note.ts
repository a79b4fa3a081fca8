/** Where one is in a deck, for a reload in the middle: kept by this tab alone. */

import { site } from '../storage/flag.ts';
import type { Extra } from './today.ts';

export interface Kept extends Extra {
  /** The card that is shown, whether its answer is too, and the card before it. */
  card: string | undefined;
  shown: boolean;
  last: string | undefined;
  /** The card whose grade was taken back: it is shown again, due or not. */
  undone: string | undefined;
  /** Keys of the grades given here, for undoing them. */
  graded: string[];
}

const nothing: Kept = {
  card: undefined,
  shown: false,
  last: undefined,
  undone: undefined,
  graded: [],
  more: 0,
  ahead: [],
};

/** Where one was in a deck today. */
export function readSession(deck: string): Kept {
  try {
    const note: unknown = JSON.parse(sessionStorage.getItem(keyOf(deck)) ?? 'null');
    if (!isNote(note) || note.day !== new Date().toDateString()) return nothing;
    return { ...nothing, ...note.kept };
  } catch {
    return nothing;
  }
}

/** Notes where one is. */
export function keepSession(deck: string, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(deck), JSON.stringify({ day: new Date().toDateString(), kept }));
  } catch {
    // Refused: a reload begins with the next card.
  }
}

/** Forgets it: the deck is left. */
export function forgetSession(deck: string): void {
  try {
    sessionStorage.removeItem(keyOf(deck));
  } catch {
    // There is none.
  }
}

function keyOf(deck: string): string {
  return `practice ${site} ${deck}`;
}

function isNote(note: unknown): note is { day: string; kept: Partial<Kept> } {
  return typeof note === 'object' && note !== null && 'day' in note && 'kept' in note && typeof note.kept === 'object';
}
