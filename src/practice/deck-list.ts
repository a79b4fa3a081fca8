/** What there is to practise: the interview, the decks with what is due in each, and what the next days bring. */

import { rounds, subjects, type Round, type Subject } from '../guide.ts';
import { isBlank } from '../mine/blank.ts';
import { button, make } from '../mine/dom.ts';
import { today } from '../mine/state.ts';
import type { Store } from '../storage/store.ts';
import { addDays, shortDay } from './days.ts';
import { cardsIn, type Deck } from './decks.ts';
import { interviewPanel } from './interview-panel.ts';
import type { Library } from './library.ts';
import { limitsForm } from './limits-form.ts';
import { factsOf, readMemory, watched } from './memory.ts';
import { barPlot, partsPlot } from './plot.ts';
import { countLevels, levelsOf } from './progress.ts';
import { forecast } from './queue.ts';
import { levelNames, levels } from './strength.ts';
import { chosenOf, queueOf, type Facts } from './today.ts';

export class DeckList {
  readonly element = make('div', { className: 'decks' });
  readonly #library: Library;
  readonly #store: Store;
  readonly #open: (deck: Deck) => void;

  constructor(library: Library, store: Store, open: (deck: Deck) => void) {
    this.#library = library;
    this.#store = store;
    this.#open = open;
    for (const name of watched) {
      store.subscribe(name, ({ elsewhere }) => {
        if (elsewhere && this.element.isConnected) void this.show();
      });
    }
  }

  /** Shows everything as it is now. */
  async show(): Promise<void> {
    const memory = await readMemory(this.#store);
    const mine = isBlank() ? [] : memory.questions;
    const facts = factsOf(memory, this.#library.cards(mine));
    this.element.replaceChildren(
      interviewPanel(facts, this.#store, {
        open: () => this.#open({ kind: 'interview' }),
        changed: () => void this.show(),
      }),
      ...this.#decks(facts),
      ...plots(facts),
      limitsForm(facts.limits, this.#store, () => void this.show()),
    );
  }

  #decks(facts: Facts): HTMLElement[] {
    const chosen = chosenOf(facts);
    const entry = (deck: Deck, label: string): HTMLElement | undefined => {
      const cards = cardsIn(deck, facts.cards, chosen);
      if (cards.length === 0) return undefined;
      const { today: ids, soon } = queueOf(deck, facts, chosen);
      const count = ids.length + soon.length;
      const fresh = ids.filter((id) => (facts.schedules.get(id)?.state ?? 0) === 0).length;
      const about = count === 0 ? 'done for today' : describe(count - fresh, fresh);
      const row = button('', () => this.#open(deck), count === 0 ? 'deck done' : 'deck');
      row.append(
        make('strong', {}, label),
        make('span', { className: 'count' }, `${cards.length}`, make('span', { className: 'sr-only' }, ' cards')),
        make('span', { className: 'due' }, about),
      );
      return make('li', {}, row);
    };
    const list = (title: string, items: (HTMLElement | undefined)[]): HTMLElement[] => {
      const there = items.filter((item) => item !== undefined);
      return there.length === 0 ? [] : [make('h2', {}, title), make('ul', { className: 'deck-list' }, ...there)];
    };
    return [
      ...list('Today', [
        entry({ kind: 'all' }, 'All questions'),
        entry({ kind: 'repeat' }, 'To repeat from a mock interview'),
        entry({ kind: 'weak' }, 'Weak'),
        entry({ kind: 'saved' }, 'Saved'),
        entry({ kind: 'mine' }, 'My questions'),
      ]),
      ...list(
        'By round',
        (Object.keys(rounds) as Round[]).map((name) => entry({ kind: 'round', name }, rounds[name].label)),
      ),
      ...list(
        'By subject',
        (Object.keys(subjects) as Subject[]).map((name) => entry({ kind: 'subject', name }, subjects[name].label)),
      ),
    ];
  }
}

/** "3 due, 10 new" */
export function describe(due: number, fresh: number): string {
  return [...(due > 0 ? [`${due} due`] : []), ...(fresh > 0 ? [`${fresh} new`] : [])].join(', ');
}

/** How well the cards are known, and how many come due on each of the next days. */
export function plots(facts: Facts): HTMLElement[] {
  const counts = countLevels(levelsOf(facts).values());
  const parts = levels.map((level) => ({ label: levelNames[level], value: counts[level], className: level }));
  const summary = parts.map(({ label, value }) => `${label}: ${value}`).join(', ');
  const days = forecast(facts.schedules.values(), facts.today, 14, (time) => today(new Date(time)), addDays);
  const sum = days.reduce((total, { due }) => total + due, 0);
  const bars = days.map(({ day, due }, index) => ({
    label: index === 0 ? 'Today' : shortDay(day),
    value: due,
    ...(index % 3 === 0 ? { mark: index === 0 ? 'today' : shortDay(day).slice(4) } : {}),
  }));
  return [
    make('h2', {}, 'How it stands'),
    partsPlot('All cards', `${facts.cards.length} cards. ${summary}.`, ['Level', 'Cards'], parts),
    ...(sum === 0
      ? []
      : [
          barPlot(
            'Due in the next two weeks',
            `Cards that come due: ${days[0]?.due ?? 0} today, ${sum} in the next two weeks.`,
            ['Day', 'Cards due'],
            bars,
          ),
        ]),
  ];
}
