/** The cards as files: what `/cards.json` and `/cards/<subject>.json` hold. Build only: it reads the collection. */

import { hash } from 'node:crypto';
import { rounds, type Round, type Subject } from '../guide.ts';
import { toAnswers, toCards, type CardList, type CardSource } from './cards.ts';
import { inRound, inSubject, path, questions, usedSubjects, type Question } from './index.ts';

/** Every question once, in the order of the rounds. */
export const inGuideOrder: Question[] = [
  ...new Set([...(Object.keys(rounds) as Round[]).flatMap((round) => inRound(round)), ...questions.values()]),
];

/** The file with the answers of a subject. */
export function answersFile(subject: Subject): string {
  return JSON.stringify(toAnswers(inSubject(subject).map(toSource)));
}

/** The file with all cards. */
export function cardsFile(): string {
  const list: CardList = {
    format: 1,
    cards: toCards(inGuideOrder.map(toSource)),
    answers: Object.fromEntries(
      usedSubjects.map((subject) => [subject, versioned(`/cards/${subject}.json`, answersFile(subject))]),
    ),
  };
  return JSON.stringify(list);
}

/**
 * Address of the cards for a page, which hands it to its script: `<sheet-form data-cards={cardsAddress}>`. The version makes a
 * browser's old copy miss; a saved edition finds the file without it.
 */
export const cardsAddress = versioned('/cards.json', cardsFile());

/** For the head of a page that begins with the cards: they are fetched along with its scripts, and not after them. */
export const cardsAhead = {
  tag: 'link' as const,
  attrs: { rel: 'preload', as: 'fetch', href: cardsAddress, crossorigin: 'anonymous' },
};

function versioned(address: string, content: string): string {
  return `${path(address)}?v=${hash('sha256', content).slice(0, 8)}`;
}

function toSource(question: Question): CardSource {
  return { ...question, body: question.entry.body ?? '' };
}
