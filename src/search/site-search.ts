import type { Searcher } from './searcher.ts';

/**
 * Opens the dialog at once, on a tap, `/` or Ctrl/Cmd+K, so that a phone shows its keyboard; the searcher behind it
 * is fetched only then.
 */
class SiteSearch extends HTMLElement {
  #searcher: Promise<Searcher> | undefined;

  connectedCallback() {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-search]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.open());
    }
    // A search field keeps Escape for itself, to clear its text.
    this.querySelector('input')?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.querySelector('dialog')?.close();
    });
    const query = new URLSearchParams(location.search).get('q');
    if (query !== null) this.open(query);
    document.addEventListener('keydown', (event) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (shortcut || (event.key === '/' && !typing)) {
        event.preventDefault();
        this.open();
      }
    });
  }

  /** Opens the dialog, with what was typed last or with a given query. */
  open(query?: string) {
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    if (dialog === null || input === null || dialog.open) return;
    if (query !== undefined) input.value = query;
    dialog.showModal();
    input.focus();
    this.#searcher ??= import('./searcher.ts').then(
      ({ Searcher }) => new Searcher(dialog, this.dataset['base'] ?? '/'),
    );
    this.#searcher.then(
      (searcher) => searcher.update(),
      () => {
        this.#searcher = undefined;
        const status = this.querySelector('.status');
        if (status) status.textContent = 'Search could not be loaded. Check the connection, or load the page again.';
      },
    );
  }
}
customElements.define('site-search', SiteSearch);
