/** Reads the cards of a deck aloud: question, then answer. */

import { button, make } from '../mine/dom.ts';
import { answerView } from './answer-view.ts';
import type { PracticeCard } from './decks.ts';
import type { Library } from './library.ts';
import { ListenBar, partsOf } from './listen-bar.ts';
import type { Memory } from './memory.ts';
import { onVoices } from './voices.ts';
import type { Track } from './speech-text.ts';

export class SessionListening {
  readonly bar: ListenBar;
  readonly #library: Library;
  readonly #memory: () => Memory | undefined;
  #opener = make('button');

  constructor(library: Library, memory: () => Memory | undefined) {
    this.#library = library;
    this.#memory = memory;
    this.bar = new ListenBar(() => this.#opener.focus());
    onVoices((found) => {
      this.#found = found;
      this.#opener.hidden = !found;
    });
  }

  #found = false;

  /** The button that begins; not there where the device has no voice. */
  opener(cards: () => readonly PracticeCard[]): HTMLElement {
    this.#opener = button('Listen', () => void this.#begin(cards()), 'quiet');
    this.#opener.hidden = !this.#found;
    return this.#opener;
  }

  async #begin(cards: readonly PracticeCard[]): Promise<void> {
    const memory = this.#memory();
    if (memory === undefined) return;
    const tracks = await Promise.all(
      cards.map(async (card): Promise<Track> => {
        const { element } = await answerView(card, this.#library, memory);
        // The answers fill their blanks only where they stand in the page.
        const place = make('div', { hidden: true }, element);
        document.body.append(place);
        const parts = partsOf(element.querySelector('.own-answer') ?? element);
        place.remove();
        return { title: card.question, parts: [card.question, ...parts] };
      }),
    );
    this.bar.listen(tracks);
  }
}
