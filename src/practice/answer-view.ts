/** The answer to a card: the reader's own first if there is one, the guide's below it. */

import { isBlank } from '../mine/blank.ts';
import { make } from '../mine/dom.ts';
import { showOwnFirst } from '../mine/own-answer.ts';
import type { PracticeCard } from './decks.ts';
import { ownAnswer, type Library } from './library.ts';
import type { Memory } from './memory.ts';

export interface AnswerView {
  element: HTMLElement;
  /** What it says, point by point. */
  points: string[];
}

/** Makes the answer. Where the guide's cannot be fetched, it says so and leads to the page. */
export async function answerView(card: PracticeCard, library: Library, memory: Memory): Promise<AnswerView> {
  const element = make('div', { className: 'answer content' });
  if (card.mine) {
    const text = memory.questions.find(({ key }) => key === card.id)?.value.answer ?? '';
    const { nodes, points } = ownAnswer(text);
    const own = make('div', {}, ...(text.trim() === '' ? ['You have not written an answer to this one yet.'] : nodes));
    own.dataset['part'] = 'answer';
    element.append(own);
    return { element, points };
  }
  const guides = make('div');
  guides.dataset['part'] = 'answer';
  element.append(guides);
  let points: string[] = [];
  try {
    const answer = await library.answer(card);
    guides.append(...answer.nodes);
    points = answer.points;
  } catch {
    guides.append('The answer could not be fetched. ', make('a', { href: card.href }, 'Open its page'), '.');
  }
  const text = isBlank() ? '' : (memory.own.get(card.id) ?? '');
  if (text.trim() !== '') {
    showOwnFirst(element, text);
    const own = ownAnswer(text).points;
    if (own.length > 0) points = own;
  }
  return { element, points };
}
