/** The guide's questions as cards, fetched once a page, and their answers by subject when they are shown. */

import { address } from '../mine/address.ts';
import { spokenText, readMarkdown } from '../mine/markdown.ts';
import { toNodes } from '../mine/dom.ts';
import { toElements } from '../components/markup.ts';
import { countWords, speakingSeconds } from '../questions/speech.ts';
import type { CardAnswer, CardAnswers, CardList } from '../questions/cards.ts';
import type { Live } from '../storage/schema.ts';
import type { Round, Subject } from '../guide.ts';
import type { PracticeCard } from './decks.ts';

/** What is shown behind a card. */
export interface Answer {
  nodes: (Node | string)[];
  points: string[];
}

export class Library {
  readonly #list: CardList;
  readonly #files = new Map<string, Promise<CardAnswers>>();

  private constructor(list: CardList) {
    this.#list = list;
  }

  /** Fetches the cards. Rejects where they cannot be had. */
  static async open(cards: string): Promise<Library> {
    return new Library(await fetchJson<CardList>(cards));
  }

  /** Every card: the guide's, then the reader's own questions. */
  cards(mine: readonly Live<'questions'>[]): PracticeCard[] {
    return [...this.#list.cards.map((card) => ({ ...card, mine: false })), ...mine.map(toCard)];
  }

  /** The answer to a card of the guide. Rejects where it cannot be had. */
  async answer({ id, subject }: PracticeCard): Promise<Answer> {
    const file = subject === undefined ? undefined : this.#list.answers[subject];
    const answer: CardAnswer | undefined = file === undefined ? undefined : (await this.#file(file))[id];
    return { nodes: toElements(answer?.answer ?? [], address('/')), points: answer?.points ?? [] };
  }

  #file(name: string): Promise<CardAnswers> {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const fetched = fetchJson<CardAnswers>(name);
    this.#files.set(name, fetched);
    // One that failed is asked for again.
    fetched.catch(() => this.#files.delete(name));
    return fetched;
  }
}

/** The answer that the reader wrote, as it is shown and as points. */
export function ownAnswer(text: string): Answer {
  const pieces = readMarkdown(text);
  const points = pieces.flatMap((piece) => {
    if (typeof piece === 'string' || 'detail' in piece) return [];
    const parts = piece.tag === 'ul' || piece.tag === 'ol' ? piece.children : [piece];
    return parts.map((part) => spokenText([part]).trim()).filter((point) => point !== '');
  });
  return { nodes: toNodes(pieces), points };
}

/** Seconds that it takes to say what the reader wrote. */
export function ownSeconds(text: string): number {
  return speakingSeconds(countWords(spokenText(readMarkdown(text))));
}

function toCard({ key, value }: Live<'questions'>): PracticeCard {
  const { title, round, subject, where, answer, topics = [] } = value;
  return {
    id: key,
    href: address('/my-questions/'),
    question: title,
    summary: where === '' ? 'A question of yours.' : `Asked: ${where}.`,
    // After the guide's own.
    rounds: round === undefined ? {} : { [round as Round]: 1e6 },
    followUps: [],
    subject: subject as Subject | undefined,
    topics,
    seconds: Math.max(30, ownSeconds(answer)),
    asked: 1,
    mine: true,
  };
}

async function fetchJson<T>(file: string): Promise<T> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} was answered with status ${answer.status}.`);
  return (await answer.json()) as T;
}
