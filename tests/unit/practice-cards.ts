/** Cards to practise with in tests. */

import type { PracticeCard } from '../../src/practice/decks.ts';

export function practiceCard(id: string, more: Partial<PracticeCard> = {}): PracticeCard {
  return {
    id,
    href: `/${id}/`,
    question: `What is ${id}?`,
    summary: 'It is a thing.',
    subject: id.split('/')[0] as PracticeCard['subject'],
    rounds: { hr: 1 },
    topics: [],
    followUps: [],
    seconds: 40,
    asked: 1,
    mine: false,
    ...more,
  };
}
