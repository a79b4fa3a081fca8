import { loadPagefind, type Pagefind, type PagefindPage } from './pagefind.ts';
import { titleFirst } from './rank.ts';
import { hasAll, mark, queryWords, snippet } from './snippet.ts';

/** Results shown at the most: more than this nobody reads in a hurry. */
const most = 15;

/** Searches while the reader types, and shows what is found. One for a dialog; fetched when that first opens. */
export class Searcher {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  /** The query shown last: results of an older one come too late and are dropped. */
  #latest = '';

  constructor(dialog: HTMLDialogElement, base: string) {
    this.#dialog = dialog;
    this.#base = base;
    this.#input = part(dialog, 'input');
    this.#status = part(dialog, 'p');
    this.#list = part(dialog, 'ol');
    this.#input.addEventListener('input', () => void this.update());
    dialog.addEventListener('keydown', (event) => this.#moveByKey(event));
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
      // A link to another place of the same page leaves the dialog open otherwise.
      if (target instanceof Element && target.closest('a')) dialog.close();
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
    const query = this.#input.value.trim();
    this.#latest = query;
    if (import.meta.env.DEV) {
      this.#status.textContent = 'Search needs a build: stop `npm run dev` and run `npm start`.';
      return;
    }
    if (query === '') {
      this.#list.replaceChildren();
      this.#status.textContent = '';
    }
    try {
      this.#pagefind ??= loadPagefind(this.#base);
      const pagefind = await this.#pagefind;
      if (query === '' || query !== this.#latest) return;
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      if (query === this.#latest) this.#show(query, titleFirst(pages, query), results.length);
    } catch {
      this.#pagefind = undefined;
      if (query !== this.#latest) return;
      this.#list.replaceChildren();
      this.#status.textContent =
        'Search could not be loaded. Check the connection and type again; the pages still work.';
    }
  }

  #show(query: string, pages: readonly PagefindPage[], found: number): void {
    const words = queryWords(query);
    this.#list.replaceChildren(...pages.map((page) => resultItem(page, words)));
    this.#list.dataset['query'] = query;
    this.#list.scrollTop = 0;
    this.#status.textContent =
      found === 0
        ? `Nothing found for “${query}”. Try one word of it, or another word.`
        : `${found} question${found === 1 ? '' : 's'} found${found > pages.length ? `, the best ${pages.length} shown` : ''}`;
  }

  /** Arrow keys go from the field to the results and back. */
  #moveByKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops: HTMLElement[] = [this.#input, ...this.#list.querySelectorAll('a')];
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

/** A result: the question, the lines of its answer with the match, its subject. A match in the depth opens its section. */
function resultItem({ url, meta, sub_results: sections }: PagefindPage, words: readonly string[]): HTMLLIElement {
  const inAnswer = hasAll(`${meta.title} ${meta.answer}`, words);
  const section = inAnswer ? undefined : sections.find((candidate) => candidate.url.includes('#'));
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = section?.url ?? url;
  link.append(
    element('strong', meta.title, words),
    element('p', snippet(meta.answer, words), words),
    element('small', section === undefined ? meta.subject : `${meta.subject} · ${section.title}`, []),
  );
  item.append(link);
  return item;
}

function element(tag: 'strong' | 'p' | 'small', text: string, words: readonly string[]): HTMLElement {
  const node = document.createElement(tag);
  for (const piece of mark(text, words)) {
    if (piece.match) {
      const marked = document.createElement('mark');
      marked.textContent = piece.text;
      node.append(marked);
    } else {
      node.append(piece.text);
    }
  }
  return node;
}

function part<Tag extends 'input' | 'p' | 'ol' | 'form'>(parent: HTMLElement, tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = parent.querySelector(tag);
  if (found === null) throw new Error(`The search dialog has no ${tag}.`);
  return found;
}
