/** The page of flashcards: the decks, or the deck that the address names. */

import { rounds, subjects } from '../guide.ts';
import { onBlank } from '../mine/blank.ts';
import { myStore } from '../mine/state.ts';
import { button, make } from '../mine/dom.ts';
import { deckKey, readDeck, type Deck } from './decks.ts';
import { DeckList } from './deck-list.ts';
import { Library } from './library.ts';
import { Session } from './session.ts';

class PracticeApp extends HTMLElement {
  #session: Session | undefined;
  #list: DeckList | undefined;

  connectedCallback(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const loading = make('p', { className: 'loading', role: 'status' }, 'Fetching the cards…');
    this.replaceChildren(loading);
    try {
      const [library, store] = await Promise.all([Library.open(this.dataset['cards'] ?? ''), myStore()]);
      const open = (deck: Deck): void => {
        history.pushState(null, '', `?deck=${deckKey(deck)}`);
        void show();
      };
      const close = (): void => {
        history.pushState(null, '', location.pathname);
        void show();
      };
      this.#list = new DeckList(library, store, open);
      const show = async (): Promise<void> => {
        this.#session?.close();
        this.#session = undefined;
        const deck = readDeck(
          new URLSearchParams(location.search).get('deck') ?? '',
          Object.keys(rounds),
          Object.keys(subjects),
        );
        if (deck === undefined) {
          await this.#list?.show();
          if (this.#list) this.replaceChildren(this.#list.element);
          return;
        }
        const session = new Session(library, store, deck, close);
        this.#session = session;
        await session.begin();
        if (this.#session === session) this.replaceChildren(session.element);
        session.focus();
      };
      window.addEventListener('popstate', () => void show());
      onBlank(() => void (this.#session ? this.#session.refresh() : this.#list?.show()));
      await show();
    } catch {
      const again = button('Try again', () => void this.#begin(), 'main');
      this.replaceChildren(
        make(
          'p',
          { role: 'alert' },
          'The cards could not be fetched. They need a connection once, or the saved guide.',
        ),
        again,
      );
    }
  }
}

customElements.define('practice-app', PracticeApp);
