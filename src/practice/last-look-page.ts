/** The last 15 minutes before an interview: the reader's facts, then what needs a last look. */

import { rounds } from '../guide.ts';
import { address } from '../mine/address.ts';
import { isBlank, onBlank } from '../mine/blank.ts';
import { button, make } from '../mine/dom.ts';
import { dayInWords } from '../mine/shown.ts';
import { myStore, readShownDetails } from '../mine/state.ts';
import { details, type Detail } from '../details.ts';
import { answerView } from './answer-view.ts';
import { daysAway, daysBetween } from './days.ts';
import { cardsIn } from './decks.ts';
import { Library } from './library.ts';
import { ListenBar, partsOf } from './listen-bar.ts';
import { factsOf, readMemory } from './memory.ts';
import { lastLook } from './plan.ts';
import { needs } from './progress.ts';
import { onVoices } from './speaker.ts';
import { chosenOf } from './today.ts';

const minutes = 15;

/** What one is asked to say exactly. */
const facts15: readonly Detail[] = ['totalExperience', 'currentCtc', 'expectedCtc', 'noticePeriod'];

class LastLook extends HTMLElement {
  readonly #bar = new ListenBar();

  connectedCallback(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const [library, store] = await Promise.all([Library.open(this.dataset['cards'] ?? ''), myStore()]);
      const show = async (): Promise<void> => {
        const memory = await readMemory(store);
        const facts = factsOf(memory, library.cards(isBlank() ? [] : memory.questions));
        const scope = cardsIn({ kind: 'interview' }, facts.cards, chosenOf(facts));
        const chosen = lastLook(scope, needs(facts), minutes * 60);
        const views = await Promise.all(
          chosen.map(async (card) => ({ card, answer: await answerView(card, library, memory) })),
        );
        const items = views.map(({ card, answer }) =>
          make(
            'li',
            {},
            make(
              'details',
              {},
              make('summary', {}, make('h3', {}, card.question), make('span', { className: 'short' }, card.summary)),
              answer.element,
              make('p', { className: 'links' }, make('a', { href: card.href }, 'Open its page')),
            ),
          ),
        );
        const listen = button('Listen to all', () =>
          this.#bar.listen(
            views.map(({ card, answer: { element } }) => ({
              title: card.question,
              parts: [card.question, ...partsOf(element.querySelector('.own-answer') ?? element)],
            })),
          ),
        );
        listen.hidden = true;
        onVoices((found) => {
          listen.hidden = !found;
        });
        const { interview } = facts;
        const round = interview?.round === undefined ? 'all rounds' : `the ${rounds[interview.round].label} round`;
        const when =
          interview === undefined
            ? `No interview date is set, so this is of ${round}.`
            : `Your interview is ${daysAway(daysBetween(facts.today, interview.day))}, on ${dayInWords(interview.day)}: ${round}.`;
        const own = Object.entries(isBlank() ? {} : await readShownDetails(store)).filter(([name]) =>
          facts15.includes(name as Detail),
        );
        const sum = Math.round(chosen.reduce((total, { seconds }) => total + seconds, 0) / 60);
        this.replaceChildren(
          make(
            'div',
            { className: 'look' },
            make('p', {}, when),
            make(
              'p',
              { className: 'links' },
              listen,
              make('a', { className: 'button', href: address('/practice/') }, 'Interview date'),
            ),
            ...(own.length === 0
              ? []
              : [
                  make('h2', {}, 'Your facts'),
                  make(
                    'dl',
                    { className: 'facts' },
                    ...own.map(([name, value]) =>
                      make('div', {}, make('dt', {}, details[name as Detail].label), make('dd', {}, value)),
                    ),
                  ),
                ]),
            make('h2', {}, `${chosen.length} questions, ${sum} minutes to say`),
            make('p', {}, 'Those that you know least and that are asked most. Say each aloud before you open it.'),
            make('ol', { className: 'look-list' }, ...items),
            make('h2', {}, 'Then breathe'),
            make('p', {}, 'Water, a quiet room, the camera at eye level, this tab closed. You have done the work.'),
            this.#bar.element,
          ),
        );
      };
      onBlank(() => void show());
      await show();
    } catch {
      this.replaceChildren(
        make('p', { role: 'alert' }, 'The questions could not be fetched. Reload the page when there is a connection.'),
      );
    }
  }
}

customElements.define('last-look', LastLook);
