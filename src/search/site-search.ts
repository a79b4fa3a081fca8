import type { Searcher } from './searcher.ts';

/**
 * Opens the dialog at once, on a tap, `/` or Ctrl/Cmd+K, so that a phone shows its keyboard; the searcher behind it is fetched
 * only then. The dialog has an address, `?q=drift`, and a step in the history: Back closes it and keeps the page.
 */
class SiteSearch extends HTMLElement {
  #searcher: Promise<Searcher> | undefined;
  /** Whether the step back of a closed dialog is still on its way. */
  #returning = false;

  connectedCallback() {
    const [dialog, input] = [this.querySelector('dialog'), this.querySelector('input')];
    if (dialog === null || input === null) return;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-search]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.open());
    }
    for (const box of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) this.#lead(box);
    document.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (shortcut || (event.key === '/' && !typing)) {
        event.preventDefault();
        this.open();
      }
    });
    // A search field keeps Escape for itself, to clear its text.
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
    // Not at every key: each new address makes the browser ask for the page's icon.
    let later: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      clearTimeout(later);
      if (isSearch()) history.replaceState({ search: true }, '', address(input.value));
    };
    input.addEventListener('input', () => {
      clearTimeout(later);
      later = setTimeout(note, 500);
    });
    let leaving = false;
    dialog.addEventListener('click', ({ target }) => {
      leaving = target instanceof Element && target.closest('a') !== null;
      if (leaving) note();
      if (leaving || target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      clearTimeout(later);
      this.#returning = isSearch() && !leaving;
      if (this.#returning) history.back();
    });
    addEventListener('popstate', () => {
      this.#returning = false;
      if (isSearch()) this.open();
      else dialog.close();
    });
    // Back from a result, to a page that the browser kept as it was.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && isSearch()) this.open();
    });
    if (query() !== null) {
      // A link with a query opens the search over the page: Back leads to the page without it.
      if (!isSearch()) history.replaceState(null, '', address(null));
      this.open(new URLSearchParams(initial).get('q') ?? '');
    }
  }

  /** Opens the dialog, with what was typed last or with a given query. */
  open(text?: string) {
    const [dialog, input] = [this.querySelector('dialog'), this.querySelector('input')];
    if (dialog === null || input === null || dialog.open) return;
    if (this.#returning) {
      addEventListener('popstate', () => this.open(text), { once: true });
      return;
    }
    input.value = text ?? query() ?? input.value;
    if (!isSearch()) history.pushState({ search: true }, '', address(input.value));
    dialog.showModal();
    input.focus();
    this.#load(dialog).then(
      (searcher) => searcher.update(),
      () => {
        this.#searcher = undefined;
        const status = this.querySelector('.status');
        if (status) status.textContent = 'Search could not be loaded. Check the connection, or load the page again.';
      },
    );
  }

  /** The searcher, fetched the first time. */
  #load(dialog: HTMLDialogElement): Promise<Searcher> {
    const base = this.dataset['base'] ?? '/';
    if (this.#searcher === undefined) fetchAhead(`${base}pagefind/`);
    return (this.#searcher ??= import('./searcher.ts').then(({ Searcher }) => new Searcher(dialog, base)));
  }

  /** A search box in a page: the first key that is typed in it goes on in the dialog, and the searcher is fetched meanwhile. */
  #lead(box: HTMLFormElement) {
    const [dialog, field] = [this.querySelector('dialog'), box.querySelector('input')];
    if (dialog === null || field === null) return;
    const goOn = (): void => {
      const { value } = field;
      field.value = '';
      this.open(value);
    };
    box.hidden = false;
    field.addEventListener('focus', () => void this.#load(dialog).catch(() => (this.#searcher = undefined)));
    field.addEventListener('input', goOn);
    box.addEventListener('submit', (event) => {
      event.preventDefault();
      goOn();
    });
  }
}

/** Asks at once for what the searcher will ask for one after the other. */
function fetchAhead(folder: string): void {
  const add = (properties: Partial<HTMLLinkElement>): void =>
    document.head.append(Object.assign(document.createElement('link'), properties));
  add({ rel: 'modulepreload', href: `${folder}pagefind.js` });
  for (const name of ['vocabulary.txt', 'wasm.en.pagefind']) {
    add({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + name });
  }
}

const initial = location.search;

/** The query in the address; null when there is none. */
function query(): string | null {
  return new URLSearchParams(location.search).get('q');
}

/** The address of this page with a query, or without one. */
function address(text: string | null): string {
  const url = new URL(location.href);
  if (text === null) url.searchParams.delete('q');
  else url.searchParams.set('q', text);
  return url.href;
}

function isSearch(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'search' in state;
}

customElements.define('site-search', SiteSearch);
