import { details, type Detail } from '../details.ts';
import type { Store } from '../storage/store.ts';
import { isBlank, onBlank } from './blank.ts';
import { coalesced } from './coalesce.ts';
import { keepDraft, put } from './drafts.ts';
import { showMine } from './here.ts';
import { derivedDetails, type Details } from './shown.ts';
import { myStore, readDetails, savedWords, today, wordingKey } from './state.ts';
import type { Wording } from './amount.ts';

/** Milliseconds without a key after which a field is saved. */
const pause = 250;

/** Fills the form of My details from this device, and saves each field as it is typed. */
class DetailsForm extends HTMLElement {
  readonly #waiting = new Map<HTMLInputElement, ReturnType<typeof setTimeout>>();
  #store: Store | undefined;

  connectedCallback() {
    void this.#begin();
  }

  async #begin() {
    const store = await myStore();
    this.#store = store;
    await showMine();
    await this.#fill();
    this.hidden = false;
    this.#showBlank();
    // A blank in an answer leads to its field, which was not there when the page was opened.
    document.getElementById(location.hash.slice(1))?.focus();
    this.addEventListener('input', ({ target }) => this.#typed(target));
    this.addEventListener('change', ({ target }) => void this.#changed(target));
    window.addEventListener('pagehide', () => {
      for (const { name, value } of this.#waiting.keys())
        keepDraft({ collection: 'details', key: name, text: value.trim() });
    });
    document.addEventListener('visibilitychange', () => void this.#flush());
    window.addEventListener('hashchange', () => document.getElementById(location.hash.slice(1))?.focus());
    const [fill, derive] = [coalesced(() => this.#fill()), coalesced(() => this.#derive())];
    store.subscribe('details', ({ elsewhere }) => void (elsewhere ? fill() : derive()));
    store.subscribe('settings', ({ elsewhere }) => void (elsewhere ? fill() : derive()));
    onBlank(() => this.#showBlank());
  }

  /** Puts what is kept into the fields; not into one that is being typed in. */
  async #fill() {
    if (this.#store === undefined) return;
    const { typed, wording } = await readDetails(this.#store);
    for (const field of this.#fields()) {
      if (!this.#waiting.has(field)) field.value = typed[field.name as Detail] ?? '';
    }
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name="style"]'))
      radio.checked = radio.value === wording.style;
    const currency = this.#currency;
    if (currency && document.activeElement !== currency) currency.value = wording.currency;
    this.#showDerived(typed, wording);
  }

  async #derive() {
    if (this.#store === undefined) return;
    const { typed, wording } = await readDetails(this.#store);
    this.#showDerived(typed, wording);
  }

  /** Shows in an empty field what follows from the others. */
  #showDerived(typed: Details, wording: Wording) {
    this.dataset['style'] = wording.style;
    const derived = derivedDetails(typed, wording, today());
    for (const field of this.#fields()) {
      const value = derived[field.name as Detail];
      const place = this.querySelector(`#${field.name}-hint .derived`);
      if (place) place.textContent = value === undefined ? '' : ` Worked out: ${value}.`;
      field.placeholder = value ?? '';
    }
  }

  #typed(target: EventTarget | null) {
    if (!(target instanceof HTMLInputElement)) return;
    if (target === this.#currency) void this.#saveWording();
    if (!('detail' in target.dataset)) return;
    clearTimeout(this.#waiting.get(target));
    this.#say('');
    this.#waiting.set(
      target,
      setTimeout(() => void this.#save(target), pause),
    );
  }

  async #changed(target: EventTarget | null) {
    if (!(target instanceof HTMLInputElement)) return;
    if ('detail' in target.dataset) await this.#save(target);
    else await this.#saveWording();
  }

  async #save(field: HTMLInputElement) {
    const store = this.#store;
    const waiting = this.#waiting.get(field);
    // A date that is half typed has no value, and is not one that was taken away.
    if (store === undefined || waiting === undefined || field.validity.badInput) return;
    clearTimeout(waiting);
    const written = await put(store, { collection: 'details', key: field.name, text: field.value.trim() });
    // Typed in again while it was written: the next pause saves that.
    if (this.#waiting.get(field) !== waiting) return;
    this.#waiting.delete(field);
    this.#say(savedWords(written));
  }

  async #saveWording() {
    const style = this.querySelector<HTMLInputElement>('[name="style"]:checked')?.value ?? 'indian';
    const currency = this.#currency?.value.trim() ?? '';
    const written = await this.#store?.put('settings', wordingKey, { style, currency });
    if (written) this.#say(savedWords(written));
  }

  async #flush() {
    await Promise.all([...this.#waiting.keys()].map((field) => this.#save(field)));
  }

  #showBlank() {
    const [form, note] = [this.querySelector('form'), this.querySelector<HTMLElement>('.hidden-note')];
    if (form) form.hidden = isBlank();
    if (note) note.hidden = !isBlank();
  }

  #say(words: string) {
    const place = this.querySelector('.saved');
    if (place) place.textContent = words;
  }

  #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-detail]')].filter(({ name }) =>
      Object.hasOwn(details, name),
    );
  }

  get #currency(): HTMLInputElement | null {
    return this.querySelector('[name="currency"]');
  }
}

customElements.define('details-form', DetailsForm);
