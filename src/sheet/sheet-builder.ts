/** Makes a cheat sheet of the reader's own choice from the published cards. */

import { toElements } from '../components/markup.ts';
import type { Card, CardAnswers, CardList } from '../questions/cards.ts';
import { groupsOf, readChoice, writeChoice, type Choice, type Group } from './selection.ts';
import { sources } from './sources.ts';

class SheetBuilder extends HTMLElement {
  readonly #files = new Map<string, Promise<unknown>>();
  /** Counts the choices made, so that a slow answer to an older one is dropped. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    form.addEventListener('change', () => {
      const parameters = writeChoice(location.search, this.#ticked());
      history.replaceState(history.state, '', parameters === '' ? location.pathname : `?${parameters}`);
      void this.#show();
    });
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      await this.#offerSources();
    } catch {
      this.#say('The questions could not be loaded. Reload the page when there is a connection.');
      return;
    }
    const choice = readChoice(location.search);
    for (const box of this.#boxes()) box.checked = choice[box.name as keyof Choice].includes(box.value);
    await this.#show();
  }

  /** Adds a box for each source that has a question. */
  async #offerSources(): Promise<void> {
    const { cards } = await this.#list();
    const fieldset = this.querySelector<HTMLElement>('[data-kind=sources]');
    const found = await Promise.all(sources.map(async (source) => ({ ...source, found: await source.ids(cards) })));
    for (const { name, label, found: ids } of found) {
      if (ids.length === 0) continue;
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', name: 'sources', value: name });
      const element = document.createElement('label');
      element.append(box, make('span', label));
      fieldset?.append(element);
    }
    fieldset?.toggleAttribute('hidden', fieldset.querySelector('input') === null);
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const choice = this.#ticked();
    try {
      const list = await this.#list();
      const ids = new Map<string, readonly string[]>();
      for (const source of sources) {
        if (choice.sources.includes(source.name)) ids.set(source.name, await source.ids(list.cards));
      }
      const groups = groupsOf(list.cards, choice, ids);
      const answers = await this.#answers(list, groups);
      if (turn !== this.#turn) return;
      document.querySelector('.sheet')?.replaceChildren(...groups.map((group) => this.#section(group, answers)));
      const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
      this.#say(
        count === 0
          ? 'Tick what you want on the sheet.'
          : `${count} question${count === 1 ? '' : 's'} on the sheet below.`,
      );
    } catch {
      if (turn === this.#turn) this.#say('The answers could not be loaded. Try again when there is a connection.');
    }
  }

  #section({ kind, name, cards }: Group, answers: CardAnswers): HTMLElement {
    const section = document.createElement('section');
    section.append(make('h2', this.#labelOf(kind, name)), ...cards.map((card) => this.#article(card, answers)));
    return section;
  }

  #article({ id, question, summary }: Card, answers: CardAnswers): HTMLElement {
    const answer = document.createElement('div');
    answer.dataset['part'] = 'answer';
    answer.append(...toElements(answers[id]?.answer ?? [], this.dataset['base'] ?? '/'));
    const short = make('p', summary);
    short.className = 'summary';
    const article = document.createElement('article');
    article.append(make('h3', question), short, answer);
    return article;
  }

  async #answers(list: CardList, groups: readonly Group[]): Promise<CardAnswers> {
    const subjects = new Set(groups.flatMap(({ cards }) => cards.map(({ subject }) => subject)));
    const files = await Promise.all(
      [...subjects].map((subject) => this.#fetch<CardAnswers>(list.answers[subject] ?? '')),
    );
    return Object.assign({}, ...files) as CardAnswers;
  }

  #list(): Promise<CardList> {
    return this.#fetch<CardList>(this.dataset['cards'] ?? '');
  }

  /** A file of cards, fetched once; one that failed is asked for again. */
  #fetch<T>(address: string): Promise<T> {
    const known = this.#files.get(address);
    if (known !== undefined) return known as Promise<T>;
    const fetched = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json() as Promise<T>;
    });
    this.#files.set(address, fetched);
    fetched.catch(() => this.#files.delete(address));
    return fetched;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  #ticked(): Choice {
    const names = (kind: keyof Choice) =>
      this.#boxes()
        .filter((box) => box.name === kind && box.checked)
        .map(({ value }) => value);
    return { rounds: names('rounds'), subjects: names('subjects'), sources: names('sources') };
  }

  #labelOf(kind: keyof Choice, name: string): string {
    const box = this.#boxes().find((one) => one.name === kind && one.value === name);
    return box?.parentElement?.textContent.trim() ?? name;
  }

  #say(words: string): void {
    const status = this.querySelector('.said');
    if (status !== null) status.textContent = words;
  }
}

function make(tag: 'h2' | 'h3' | 'p' | 'span', words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

customElements.define('sheet-builder', SheetBuilder);
