/** Which questions are asked most. Pure, and small enough for a page. */

import type { Round } from '../guide.ts';

/**
 * How often a question is asked, as far as the files tell: a point for each round that asks it, another where it is one of the key
 * topics ("come up so often"), and up to one point for how many other questions lead to it.
 */
export function askedness(
  questions: readonly { id: string; rounds: Partial<Record<Round, number>>; followUps: readonly string[] }[],
): Map<string, number> {
  const leading = new Map<string, number>();
  for (const { followUps } of questions) {
    for (const id of followUps) leading.set(id, (leading.get(id) ?? 0) + 1);
  }
  const most = Math.max(1, ...leading.values());
  return new Map(
    questions.map(({ id, rounds }) => {
      const asking = Object.keys(rounds).length + ('key-topics' in rounds ? 1 : 0);
      return [id, Math.round((asking + (leading.get(id) ?? 0) / most) * 100) / 100];
    }),
  );
}

/** Cards with those asked most first; equals keep their order. */
export function askedMost<C extends { asked: number }>(cards: readonly C[]): C[] {
  return cards.toSorted((a, b) => b.asked - a.asked);
}
