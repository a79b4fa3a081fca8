/** One question of the reader's in the list: folded, with its answer, its places in the guide, and a way to delete it. */

import type { MyQuestion } from '../storage/schema.ts';
import type { Written } from '../storage/status.ts';
import { AnswerEditor } from './answer-editor.ts';
import { button, labelled, make, toNodes } from './dom.ts';
import { keepDraft } from './drafts.ts';
import { readMarkdown } from './markdown.ts';
import { dayInWords } from './shown.ts';

interface Options {
  id: string;
  /** Empty lists of the rounds and subjects of the guide. */
  selects: HTMLSelectElement[];
  change: (edit: (question: MyQuestion) => MyQuestion) => Promise<Written>;
  /** Says what became of a change that has no words of its own. */
  say: (written: Written) => void;
  remove: () => void;
}

export class MyQuestionItem {
  readonly element: HTMLLIElement;
  readonly #options: Options;
  readonly #title = make('h2', {});
  readonly #place = make('small', {});
  readonly #answer = make('div', { className: 'own-answer' });
  readonly #tools: HTMLElement;
  readonly #write: HTMLButtonElement;
  readonly #editor: AnswerEditor;
  #value: MyQuestion | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#write = button('Write the answer', () => this.#open(), 'main');
    const remove = button('Delete', () => this.#askToRemove(remove), 'quiet');
    this.#tools = make('div', { className: 'tools' }, this.#write, remove);
    const places = make('div', { className: 'places' }, ...options.selects.map((select) => this.#named(select)));
    this.#editor = new AnswerEditor({
      label: 'My answer',
      save: (answer) => options.change((question) => ({ ...question, answer })),
      note: (text) => keepDraft({ collection: 'questions', key: options.id, text }),
      close: () => {
        if (this.#value) this.show(this.#value);
        this.#write.focus();
      },
    });
    this.element = make(
      'li',
      { id: options.id },
      make(
        'details',
        {},
        make('summary', {}, make('span', { className: 'name' }, this.#title, this.#place)),
        this.#answer,
        places,
        this.#tools,
      ),
    );
  }

  /** Shows the question as it is kept now. */
  show(value: MyQuestion): void {
    this.#value = value;
    this.#title.textContent = value.title;
    this.#place.textContent = [value.where, dayInWords(value.when), value.answer === '' ? 'no answer yet' : '']
      .filter((part) => part !== '')
      .join(' · ');
    for (const select of this.#options.selects) select.value = value[select.name as 'round' | 'subject'] ?? '';
    this.#write.textContent = value.answer === '' ? 'Write the answer' : 'Edit the answer';
    if (this.#editor.isOpen) {
      this.#editor.hear(value.answer);
      return;
    }
    this.#answer.hidden = value.answer.trim() === '';
    this.#answer.replaceChildren(...toNodes(readMarkdown(value.answer)));
  }

  #open(): void {
    this.#answer.hidden = true;
    this.#tools.before(this.#editor.element);
    this.#editor.open(this.#value?.answer ?? '');
  }

  #named(select: HTMLSelectElement): HTMLLabelElement {
    const name = select.name as 'round' | 'subject';
    select.addEventListener('change', () => {
      const written = this.#options.change((question) => {
        const { round, subject, ...rest } = { ...question, [name]: select.value };
        return { ...rest, ...(round ? { round } : {}), ...(subject ? { subject } : {}) };
      });
      void written.then(this.#options.say);
    });
    return labelled(name === 'round' ? 'Round' : 'Subject', select);
  }

  /** Deletes at the second tap: an answer may be long, and there is no way back. */
  #askToRemove(remove: HTMLButtonElement): void {
    if (remove.dataset['asks'] !== undefined) {
      this.#options.remove();
      return;
    }
    remove.dataset['asks'] = '';
    remove.textContent = 'Really delete';
    remove.addEventListener(
      'blur',
      () => {
        delete remove.dataset['asks'];
        remove.textContent = 'Delete';
      },
      { once: true },
    );
  }
}
