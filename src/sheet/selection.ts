/** What a reader has chosen for a cheat sheet of their own: as part of an address, and as the cards in it. Pure. */

import type { Card } from '../questions/cards.ts';

/** The choices, each with the names ticked in it; kept in the address, so that a sheet can be bookmarked. */
export interface Choice {
  rounds: string[];
  subjects: string[];
  /** Names of `sources.ts`. */
  sources: string[];
}

/** A part of a sheet. */
export interface Group {
  kind: keyof Choice;
  name: string;
  cards: Card[];
}

const keys = { rounds: 'round', subjects: 'subject', sources: 'show' } as const satisfies Record<keyof Choice, string>;

/** The choice that an address names: `?round=hr&subject=data&show=asked-most`. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const all = (key: string) => [...new Set(parameters.getAll(key))].filter((name) => name !== '');
  return { rounds: all(keys.rounds), subjects: all(keys.subjects), sources: all(keys.sources) };
}

/** An address's parameters with this choice in place of the one they name. */
export function writeChoice(search: string, choice: Choice): string {
  const parameters = new URLSearchParams(search);
  for (const kind of Object.keys(keys) as (keyof Choice)[]) {
    parameters.delete(keys[kind]);
    for (const name of choice[kind]) parameters.append(keys[kind], name);
  }
  return parameters.toString();
}

/**
 * The cards of a choice, in parts: what a source names first, then each round in its own order, then each subject. A card is
 * there once, in the first part that has it; a part with none left is not there.
 */
export function groupsOf(
  cards: readonly Card[],
  choice: Choice,
  fromSources: ReadonlyMap<string, readonly string[]>,
): Group[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const place = (card: Card, round: string) => card.rounds[round as keyof Card['rounds']];
  const groups: Group[] = [
    ...choice.sources.map((name) => ({
      kind: 'sources' as const,
      name,
      cards: (fromSources.get(name) ?? []).flatMap((id) => byId.get(id) ?? []),
    })),
    ...choice.rounds.map((name) => ({
      kind: 'rounds' as const,
      name,
      cards: cards
        .filter((card) => place(card, name) !== undefined)
        .sort((a, b) => (place(a, name) ?? 0) - (place(b, name) ?? 0)),
    })),
    ...choice.subjects.map((name) => ({
      kind: 'subjects' as const,
      name,
      cards: cards.filter(({ subject }) => subject === name),
    })),
  ];
  const taken = new Set<string>();
  return groups
    .map((group) => {
      const left = group.cards.filter(({ id }) => !taken.has(id));
      for (const { id } of left) taken.add(id);
      return { ...group, cards: left };
    })
    .filter((group) => group.cards.length > 0);
}
