/** Sets of questions that only this device knows, for the cheat sheet. */

import { myStore } from '../mine/state.ts';
import type { Card } from '../questions/cards.ts';
import { factsOf, readMemory } from './memory.ts';
import { chosenOf } from './today.ts';

/** The ids of the cards that the reader saved, or that are weak now, in the guide's order. */
export async function idsOf(which: 'saved' | 'weak', cards: readonly Card[]): Promise<string[]> {
  const memory = await readMemory(await myStore());
  const chosen = chosenOf(
    factsOf(
      memory,
      cards.map((card) => ({ ...card, mine: false })),
    ),
  );
  return cards.map(({ id }) => id).filter((id) => chosen[which].has(id));
}
