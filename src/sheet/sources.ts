/**
 * What a sheet can be made of besides rounds and subjects. This is the one place to add a set of questions that only this device
 * knows, such as saved or weak ones: a source that names none is not offered.
 */

import { askedMost } from '../questions/asked.ts';
import type { Card } from '../questions/cards.ts';
import { holdsSomething } from '../storage/flag.ts';

export interface Source {
  /** As in the address: `?show=asked-most`. */
  name: string;
  /** What the form says. */
  label: string;
  /** Ids of the cards in it, in their order on the sheet. */
  ids: (cards: readonly Card[]) => Promise<string[]> | string[];
}

/** How many questions "asked most" has: about two printed pages of answers. */
const most = 20;

export const sources: readonly Source[] = [
  {
    name: 'asked-most',
    label: `The ${most} asked most`,
    ids: (cards) =>
      askedMost(cards)
        .slice(0, most)
        .map(({ id }) => id),
  },
  { name: 'saved', label: 'Saved by me', ids: (cards) => ownIds('saved', cards) },
  { name: 'weak', label: 'Weak for me', ids: (cards) => ownIds('weak', cards) },
];

/** What this device knows is fetched only where it holds something. */
async function ownIds(which: 'saved' | 'weak', cards: readonly Card[]): Promise<string[]> {
  if (!holdsSomething()) return [];
  return (await import('../practice/sheet-sources.ts')).idsOf(which, cards);
}
