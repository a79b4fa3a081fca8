/** Sets of cards to practise. Pure. */

import type { Round, Subject } from '../guide.ts';
import type { Card } from '../questions/cards.ts';

/** A card as the practice pages use it: a question of the guide, or one that the reader wrote down. */
export interface PracticeCard extends Pick<Card, 'id' | 'href' | 'question' | 'summary' | 'rounds' | 'followUps'> {
  subject: Subject | undefined;
  topics: readonly string[];
  seconds: number;
  asked: number;
  /** Whether it is a question of the reader's own. */
  mine: boolean;
}

export type Deck =
  | { kind: 'all' | 'saved' | 'weak' | 'repeat' | 'mine' | 'interview' }
  | { kind: 'round'; name: Round }
  | { kind: 'subject'; name: Subject };

/** What besides the cards says which are in a deck: ids of cards. */
export interface Chosen {
  saved: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  /** What a mock interview sent back. */
  repeat: ReadonlySet<string>;
  /** The rounds of the interview to come; undefined is every round. */
  scope: Round | undefined;
}

const simple = ['all', 'saved', 'weak', 'repeat', 'mine', 'interview'] as const;

/** A deck as part of an address: `weak`, `round:hr`. */
export function deckKey(deck: Deck): string {
  return 'name' in deck ? `${deck.kind}:${deck.name}` : deck.kind;
}

/** The deck that a part of an address names; undefined for what names none. */
export function readDeck(key: string, rounds: readonly string[], subjects: readonly string[]): Deck | undefined {
  const kind = simple.find((name) => name === key);
  if (kind !== undefined) return { kind };
  const [, place, name = ''] = /^(round|subject):(.+)$/.exec(key) ?? [];
  if (place === 'round' && rounds.includes(name)) return { kind: 'round', name: name as Round };
  if (place === 'subject' && subjects.includes(name)) return { kind: 'subject', name: name as Subject };
  return undefined;
}

/** The cards of a deck. A round has its own order; every other deck keeps that of the guide. */
export function cardsIn(deck: Deck, cards: readonly PracticeCard[], chosen: Chosen): PracticeCard[] {
  switch (deck.kind) {
    case 'all':
      return [...cards];
    case 'mine':
      return cards.filter(({ mine }) => mine);
    case 'saved':
    case 'weak':
    case 'repeat':
      return cards.filter(({ id }) => chosen[deck.kind as 'saved' | 'weak' | 'repeat'].has(id));
    case 'round':
      return inRound(cards, deck.name);
    case 'subject':
      return cards.filter(({ subject }) => subject === deck.name);
    case 'interview':
      return chosen.scope === undefined ? [...cards] : inRound(cards, chosen.scope);
  }
}

function inRound(cards: readonly PracticeCard[], round: Round): PracticeCard[] {
  return cards
    .filter(({ rounds }) => rounds[round] !== undefined)
    .sort((a, b) => (a.rounds[round] ?? 0) - (b.rounds[round] ?? 0));
}
