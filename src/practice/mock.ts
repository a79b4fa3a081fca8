/** Chooses the questions of a mock interview. Pure: chance is a seed. */

import type { Round } from '../guide.ts';
import { pick, seeded } from './chance.ts';
import type { PracticeCard } from './decks.ts';

/** How long an interviewer stays with a topic. */
export type Mix = 'deep' | 'balanced' | 'broad';

export const mixes: Record<Mix, { label: string; summary: string; most: number }> = {
  deep: { label: 'Deep', summary: 'up to 4 follow-ups', most: 4 },
  balanced: { label: 'Balanced', summary: '1 or 2 follow-ups', most: 2 },
  broad: { label: 'Broad', summary: 'few follow-ups', most: 1 },
};

export interface MockChoice {
  /** The round that is rehearsed; undefined for all of them. */
  round: Round | undefined;
  minutes: number;
  mix: Mix;
}

/** A question of the interview. */
export interface MockQuestion {
  id: string;
  /** The question that led to this one; undefined for an opener. */
  after: string | undefined;
  /** Seconds in which to answer. */
  target: number;
}

export interface MockInput extends MockChoice {
  cards: readonly PracticeCard[];
  /** How much a card needs practice, from 0 to 1. */
  need: (id: string) => number;
  seed: number;
}

/** Seconds to think before one speaks, and to hear the next question after it. */
const pause = 20;

/** The seconds in which a question is to be answered: those that its answer takes to say, and some to think. */
export function targetOf(card: Pick<PracticeCard, 'seconds'>): number {
  return Math.max(45, Math.ceil((card.seconds * 1.25 + pause) / 5) * 5);
}

/**
 * The questions in their order: an opener, then follow-ups along `followUps`, then the next opener; each at most once, as many as the
 * time lets in, one at the least. What is weak or was never seen is the likelier. The same seed gives the same interview.
 */
export function planMock({ cards, round, minutes, mix, need, seed }: MockInput): MockQuestion[] {
  const random = seeded(seed);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const scope = round === undefined ? cards : cards.filter(({ rounds }) => rounds[round] !== undefined);
  const inScope = new Set(scope.map(({ id }) => id));
  const used = new Set<string>();
  const questions: MockQuestion[] = [];
  let left = minutes * 60;

  const add = (card: PracticeCard, after: string | undefined): void => {
    used.add(card.id);
    left -= targetOf(card);
    questions.push({ id: card.id, after, target: targetOf(card) });
  };
  const fits = (card: PracticeCard): boolean =>
    !used.has(card.id) && (questions.length === 0 || targetOf(card) <= left);
  // Squared, so that a weak card is many times as likely as a known one, which still may come.
  const weight = ({ id, asked }: PracticeCard): number => (0.15 + need(id)) ** 2 * (1 + asked / 4);
  const next = (from: PracticeCard): PracticeCard | undefined => {
    const followUps = from.followUps.flatMap((id) => byId.get(id) ?? []).filter(fits);
    // An interviewer may leave the round, but does not do so often.
    return pick(followUps, (card) => weight(card) * (inScope.has(card.id) ? 1 : 0.3), random);
  };

  for (;;) {
    const candidates = openers(scope.filter(fits), round, questions.length === 0);
    const opener = pick(candidates, weight, random);
    if (opener === undefined) return questions;
    add(opener, undefined);
    const most = mix === 'balanced' ? 1 + Math.floor(random() * 2) : mix === 'deep' ? 2 + Math.floor(random() * 3) : 1;
    // A broad interview follows up on every third answer or so.
    let links = mix === 'broad' && random() > 0.35 ? 0 : most;
    let last = opener;
    while (links-- > 0) {
      const following = next(last);
      if (following === undefined) break;
      add(following, last.id);
      last = following;
    }
  }
}

/** An interview begins as its round does; later on a question that nothing leads to is as good as any. */
function openers(cards: readonly PracticeCard[], round: Round | undefined, isFirst: boolean): readonly PracticeCard[] {
  if (!isFirst || round === undefined) return cards;
  return cards.toSorted((a, b) => (a.rounds[round] ?? 0) - (b.rounds[round] ?? 0)).slice(0, 3);
}
