import { searchGuide, type Answer } from './engine.ts';
import { keep, missedAsText, recall, withMissed, withRecent } from './memory.ts';
import { loadIndex, type Filters, type GuideIndex, type FoundPage } from './pagefind.ts';
import { memoryItems, moreItem, resultItem, suggestionItems } from './results.ts';
import { suggest } from './suggest.ts';
import { words } from './words.ts';
import { holdsSomething } from '../storage/flag.ts';

/** Results fetched at once: each costs some kilobytes, and in a hurry nobody reads more. */
const most = 5;
/**
 * Milliseconds without a key before a search goes to the network: the beginning of a word finds what nobody wants, and costs as much.
 * A saved guide answers every key.
 */
const pause = 150;
/** Milliseconds without a key after which a query that finds nothing counts as looked for. */
const patience = 1500;

/** Searches while the reader types, and shows what is found. One for a dialog; fetched when that first opens. */
export class Searcher {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #base: string;
  #index: Promise<GuideIndex> | undefined;
  /** The query that the reader wants searched as typed, without correction. */
  #literal: string | undefined;
  /** Counts updates: results of an older one come too late and are dropped. */
  #turn = 0;
  #missing: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLDialogElement, base: string) {
    this.#dialog = dialog;
    this.#base = base;
    this.#input = part(dialog, 'input');
    this.#status = part(dialog, 'p');
    this.#list = part(dialog, 'ol');
    this.#input.addEventListener('input', () => void this.update());
    // Not for the field: its change event comes when the focus goes to a result, which must stay where it is.
    for (const filter of dialog.querySelectorAll('select')) filter.addEventListener('change', () => void this.update());
    dialog.addEventListener('keydown', (event) => this.#moveByKey(event));
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) keep(withRecent(recall(), this.#query));
    });
    // Enter opens the first result; the close button, which submits too, closes.
    part(dialog, 'form').addEventListener('submit', (event) => {
      if (document.activeElement !== this.#input) return;
      event.preventDefault();
      this.#list.querySelector('a')?.click();
    });
    this.#fitKeyboard();
  }

  /** Searches for what the field holds now. */
  async update(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query;
    clearTimeout(this.#missing);
    if (import.meta.env.DEV) {
      this.#status.textContent = 'Search needs a build: stop `npm run dev` and run `npm start`.';
      return;
    }
    if (query === '') this.#showMemory();
    try {
      this.#index ??= loadIndex(this.#base);
      const index = await this.#index;
      if (!isSaved()) {
        index.prepare(query);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      if (query === '' || turn !== this.#turn) return;
      const filters = this.#filters;
      const narrowed = { ...index, lookup: (expression: string) => index.lookup(expression, filters) };
      const [answer, mine] = await Promise.all([
        searchGuide(this.#input.value, narrowed, most, query === this.#literal),
        this.#mine(index),
      ]);
      if (turn === this.#turn) this.#show(query, answer, mine);
    } catch {
      this.#index = undefined;
      if (turn !== this.#turn) return;
      this.#list.replaceChildren();
      this.#status.textContent =
        'Search could not be loaded. Check the connection and type again; the pages still work.';
    }
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  /** What the reader narrowed the search to. */
  get #filters(): Filters {
    const chosen = [...this.#dialog.querySelectorAll('select')].filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, [value]]));
  }

  /** What the reader wrote and this query finds, on this device alone; nothing where the search is narrowed to a part of the guide. */
  async #mine({ vocabulary }: GuideIndex): Promise<HTMLLIElement[]> {
    if (!holdsSomething() || Object.keys(this.#filters).length > 0) return [];
    try {
      const { findMyItems } = await import('../mine/search-mine.ts');
      return await findMyItems(this.#input.value, vocabulary, this.#query === this.#literal);
    } catch {
      // The guide's own results do not wait for a device that cannot read its storage.
      return [];
    }
  }

  #show(query: string, { plan, count, best, rest }: Answer<FoundPage>, mine: readonly HTMLLIElement[]): void {
    const typed = words(plan.corrected ?? query);
    const item = (page: FoundPage) => resultItem(page, typed, plan.marks);
    this.#list.replaceChildren(...mine, ...best.map(item));
    if (rest.length > 0) this.#list.append(moreItem(rest.length, () => this.#more(rest, item)));
    this.#list.dataset['query'] = query;
    this.#list.scrollTop = 0;
    const found = `${count} question${count === 1 ? '' : 's'} found`;
    if (count === 0 && mine.length === 0) this.#showNothing(query);
    else this.#status.textContent = mine.length === 0 ? found : `${found}, and ${mine.length} of yours`;
    if (plan.corrected !== undefined) this.#status.prepend(...this.#correction(query, plan.corrected));
  }

  /** Adds further results below those that are there, which keep their place. */
  async #more(rest: readonly string[], item: (page: FoundPage) => HTMLLIElement): Promise<void> {
    const turn = this.#turn;
    const index = await this.#index;
    if (index === undefined) return;
    const pages = await Promise.all(rest.slice(0, most).map((id) => index.page(id)));
    if (turn !== this.#turn) return;
    const items = pages.map(item);
    const left = rest.slice(most);
    if (left.length > 0) items.push(moreItem(left.length, () => this.#more(left, item)));
    this.#list.lastElementChild?.replaceWith(...items);
    items[0]?.querySelector('a')?.focus();
  }

  #showNothing(query: string): void {
    this.#status.textContent = `Nothing found for “${query}”. Try another word, or one of these:`;
    const links = [...this.#dialog.querySelectorAll('option')].flatMap(({ dataset, label }) =>
      dataset['href'] === undefined ? [] : [{ label, href: dataset['href'] }],
    );
    this.#list.replaceChildren(...suggestionItems(suggest(query, links)));
    this.#missing = setTimeout(() => {
      keep(withMissed(recall(), query, new Date().toISOString().slice(0, 10)));
    }, patience);
  }

  #showMemory(): void {
    const change = (forget: 'recent' | 'missed'): void => {
      keep({ ...recall(), [forget]: [] });
      this.#showMemory();
    };
    this.#status.textContent = '';
    delete this.#list.dataset['query'];
    this.#list.replaceChildren(
      ...memoryItems(recall(), {
        search: (query) => {
          this.#input.value = query;
          this.#input.dispatchEvent(new Event('input', { bubbles: true }));
          this.#input.focus();
        },
        copyMissed: () => {
          navigator.clipboard.writeText(missedAsText(recall())).then(
            () => (this.#status.textContent = 'Copied: one line a query, with its day.'),
            () => (this.#status.textContent = 'The browser did not allow to copy.'),
          );
        },
        forgetRecent: () => change('recent'),
        forgetMissed: () => change('missed'),
      }),
    );
  }

  /** "Showing results for kubernetes. Search only for kuberntes." */
  #correction(query: string, corrected: string): (Node | string)[] {
    const literally = document.createElement('button');
    literally.type = 'button';
    literally.textContent = `Search only for ${query}`;
    literally.addEventListener('click', () => {
      this.#literal = query;
      this.#input.focus();
      void this.update();
    });
    const strong = document.createElement('strong');
    strong.textContent = corrected;
    return ['Showing results for ', strong, '. ', literally, ' '];
  }

  /** Arrow keys go from the field to the results and back. */
  #moveByKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.#input, ...this.#list.querySelectorAll<HTMLElement>('a, button')];
    const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step];
    event.preventDefault();
    next?.focus();
  }

  /** A phone's keyboard hides the lower part of the screen without telling the layout: keep the dialog above it. */
  #fitKeyboard(): void {
    const fit = (): void => {
      this.#dialog.style.setProperty('--visible-height', `${String(visualViewport?.height ?? innerHeight)}px`);
    };
    visualViewport?.addEventListener('resize', fit);
    fit();
  }
}

/** Whether the guide comes from this device. */
function isSaved(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

function part<Tag extends 'input' | 'p' | 'ol' | 'form'>(parent: HTMLElement, tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = parent.querySelector(tag);
  if (found === null) throw new Error(`The search dialog has no ${tag}.`);
  return found;
}
