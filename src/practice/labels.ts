/** What decks are called. */

import { rounds, subjects } from '../guide.ts';
import type { Deck } from './decks.ts';

const names = {
  all: 'All questions',
  saved: 'Saved',
  weak: 'Weak',
  repeat: 'To repeat',
  mine: 'My questions',
  interview: 'To the interview',
} as const;

/** A deck's name. */
export function deckLabel(deck: Deck): string {
  if (deck.kind === 'round') return rounds[deck.name].label;
  return deck.kind === 'subject' ? subjects[deck.name].label : names[deck.kind];
}
