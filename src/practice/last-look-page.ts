/** The last 15 minutes before an interview: the reader's facts, then what needs a last look. */

import { details, saidExactly } from '../details.ts';
import { rounds } from '../guide.ts';
import { address } from '../mine/address.ts';
import { isBlank, onBlank } from '../mine/blank.ts';
import { button, make } from '../mine/dom.ts';
import { dayInWords, type Details } from '../mine/shown.ts';
import { readShownDetails } from '../mine/state.ts';
import type { Store } from '../storage/store.ts';
import { answerView } from './answer-view.ts';
import { CardsElement } from './cards-element.ts';
import { daysAway, daysBetween } from './days.ts';
import { cardsIn, type PracticeCard } from './decks.ts';
import type { Library } from './library.ts';
import { ListenBar, partsOf } from './listen-bar.ts';
import { factsOf, readMemory } from './memory.ts';
import { lastLook } from './plan.ts';
import { needs } from './progress.ts';
import { onVoices } from './voices.ts';
import { chosenOf, type Facts } from './today.ts';

const minutes = 15;

/** A card with its answer as it is shown. */
interface Look {
  card: PracticeCard;
  answer: HTMLElement;
}

class LastLook extends CardsElement {
  readonly #bar = new ListenBar();

  protected async begin(library: Library, store: Store): Promise<void> {
    const show = async (): Promise<void> => {
      const memory = await readMemory(store);
      const facts = factsOf(memory, library.cards(isBlank() ? [] : memory.questions));
      const scope = cardsIn({ kind: 'interview' }, facts.cards, chosenOf(facts));
      const cards = lastLook(scope, needs(facts), minutes * 60);
      const looks = await Promise.all(
        cards.map(async (card) => ({ card, answer: (await answerView(card, library, memory)).element })),
      );
      const own = isBlank() ? {} : await readShownDetails(store);
      this.replaceChildren(
        make(
          'div',
          { className: 'look' },
          make('p', {}, whenWords(facts)),
          make(
            'p',
            { className: 'links' },
            this.#listenButton(looks),
            make('a', { className: 'button', href: address('/practice/') }, 'Interview date'),
          ),
          ...ownFacts(own),
          ...lookList(looks),
          make('h2', {}, 'Then breathe'),
          make('p', {}, 'Water, a quiet room, the camera at eye level, this tab closed. You have done the work.'),
          this.#bar.element,
        ),
      );
    };
    onBlank(() => void show());
    await show();
  }

  #listenButton(looks: readonly Look[]): HTMLElement {
    const element = button('Listen to all', () =>
      this.#bar.listen(
        looks.map(({ card: { question }, answer }) => ({
          title: question,
          parts: [question, ...partsOf(answer.querySelector('.own-answer') ?? answer)],
        })),
      ),
    );
    element.hidden = true;
    onVoices((found) => {
      element.hidden = !found;
    });
    return element;
  }
}

/** When the interview is, and of which round these are. */
function whenWords({ interview, today }: Facts): string {
  const round = interview?.round === undefined ? 'all rounds' : `the ${rounds[interview.round].label} round`;
  return interview === undefined
    ? `No interview date is set, so this is of ${round}.`
    : `Your interview is ${daysAway(daysBetween(today, interview.day))}, on ${dayInWords(interview.day)}: ${round}.`;
}

/** The details that one is asked to say exactly, where they are filled. */
function ownFacts(own: Details): HTMLElement[] {
  const items = saidExactly.flatMap((name) => {
    const value = own[name];
    return value === undefined ? [] : [make('div', {}, make('dt', {}, details[name].label), make('dd', {}, value))];
  });
  return items.length === 0 ? [] : [make('h2', {}, 'Your facts'), make('dl', { className: 'facts' }, ...items)];
}

function lookList(looks: readonly Look[]): HTMLElement[] {
  const items = looks.map(({ card, answer }) =>
    make(
      'li',
      {},
      make(
        'details',
        {},
        make('summary', {}, make('h3', {}, card.question), make('span', { className: 'short' }, card.summary)),
        answer,
        make('p', { className: 'links' }, make('a', { href: card.href }, 'Open its page')),
      ),
    ),
  );
  const sum = Math.round(looks.reduce((total, { card }) => total + card.seconds, 0) / 60);
  return [
    make('h2', {}, `${looks.length} questions, ${sum} minutes to say`),
    make('ol', { className: 'look-list' }, ...items),
  ];
}

customElements.define('last-look', LastLook);
