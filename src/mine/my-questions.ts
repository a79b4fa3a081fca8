import type { Live, MyQuestion } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';
import { isBlank, onBlank } from './blank.ts';
import { coalesced } from './coalesce.ts';
import { make } from './dom.ts';
import { showMine } from './here.ts';
import { MyQuestionItem } from './my-question-item.ts';
import { myStore, newKey, savedWords, today } from './state.ts';

/** Takes questions down, lists them, and lets each be answered. `/my-questions/?new` begins with the field. */
class MyQuestions extends HTMLElement {
  readonly #items = new Map<string, MyQuestionItem>();
  readonly #list = coalesced(() => this.#showList());
  #store: Store | undefined;

  connectedCallback() {
    void this.#begin();
  }

  async #begin() {
    this.#store = await myStore();
    await showMine();
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#keep();
    });
    // Enter keeps the question, as it ends a line elsewhere: a question has one.
    this.#field('title').addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    this.querySelector('.export button')?.addEventListener('click', () => void this.#export());
    this.#field('when').value = today();
    this.#store.subscribe('questions', () => void this.#list());
    onBlank(() => void this.#list());
    await this.#list();
    this.hidden = false;
    if (new URLSearchParams(location.search).has('new')) this.#field('title').focus();
    document.getElementById(location.hash.slice(1))?.querySelector('details')?.setAttribute('open', '');
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  async #keep() {
    const title = this.#field('title');
    const question: MyQuestion = {
      title: title.value.trim().replace(/\s+/g, ' '),
      where: this.#field('where').value.trim(),
      when: this.#field('when').value,
      answer: '',
    };
    if (question.title === '') {
      title.focus();
      return;
    }
    // Emptied before it is written: the next question may be typed meanwhile.
    title.value = '';
    title.focus();
    const written = await this.#store?.put('questions', newKey(), question);
    if (written === undefined) return;
    this.say(savedWords(written));
    if (!written.kept && written.reason === 'invalid' && title.value === '') title.value = question.title;
  }

  async #showList() {
    const store = this.#store;
    if (store === undefined) return;
    const kept = (await store.all('questions')).sort(newestFirst);
    const all = isBlank() ? [] : kept;
    const keys = new Set(all.map(({ key }) => key));
    for (const [key, item] of this.#items) {
      if (keys.has(key)) continue;
      item.element.remove();
      this.#items.delete(key);
    }
    const list = this.querySelector('.my-list');
    all.forEach((entry, index) => {
      const item = this.#items.get(entry.key) ?? this.#newItem(store, entry);
      item.show(entry.value);
      // An item that is being typed in must not be moved, or the focus goes.
      if (list?.children[index] !== item.element) list?.insertBefore(item.element, list.children[index] ?? null);
    });
    this.#show('.empty', all.length === 0 && !isBlank());
    this.#show('.hidden-note', isBlank());
    this.#show('.export', all.length > 0);
    const places = [...new Set(all.map(({ value }) => value.where))].filter((where) => where !== '');
    this.querySelector('datalist')?.replaceChildren(...places.map((value) => make('option', { value })));
  }

  #newItem(store: Store, { key }: Live<'questions'>): MyQuestionItem {
    const template = this.querySelector<HTMLTemplateElement>('.places-of-guide');
    const selects = [...(template?.content.cloneNode(true) as DocumentFragment).querySelectorAll('select')];
    const item = new MyQuestionItem({
      id: key,
      selects,
      change: (edit) => store.update('questions', key, (value) => value && edit(value)),
      say: (written) => this.say(savedWords(written)),
      remove: () =>
        void store.remove('questions', key).then((written) => this.say(written.kept ? 'Deleted.' : written.message)),
    });
    this.#items.set(key, item);
    return item;
  }

  async #export() {
    const all = (await this.#store?.all('questions')) ?? [];
    // Fetched with the tap: few readers ever export.
    const { exportQuestions } = await import('./export.ts');
    const said = exportQuestions(
      all.map(({ value }) => value),
      today(),
    );
    const place = this.querySelector('.exported');
    if (place) place.textContent = said;
  }

  say(words: string) {
    const place = this.querySelector('.mine-status');
    if (place) place.textContent = words;
  }

  #show(selector: string, visible: boolean) {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !visible;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') ?? fail();
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.#form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? fail();
  }
}

function newestFirst(a: Live<'questions'>, b: Live<'questions'>): number {
  // Of one day in the order of their keys, so that editing one does not move it.
  return b.value.when.localeCompare(a.value.when) || a.key.localeCompare(b.key);
}

function fail(): never {
  throw new Error('The form of My questions is not whole.');
}

customElements.define('my-questions', MyQuestions);
