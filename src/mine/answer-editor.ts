/** A field for an answer in Markdown that saves itself, with its length and speaking time. */

import type { Written } from '../storage/status.ts';
import { longestText } from '../storage/schema.ts';
import { button, labelled, make } from './dom.ts';
import { readMarkdown, spokenText } from './markdown.ts';
import { describeLength } from './own-answer.ts';
import { savedWords } from './state.ts';

interface Options {
  /** The name of the field. */
  label: string;
  save: (text: string) => Promise<Written>;
  /** Notes at once what is not saved when the page is left. */
  note: (text: string) => void;
  /** The guide's answer to begin with, where there is one. */
  guides?: () => string;
  /** Called when the reader is done. */
  close: () => void;
}

/** Milliseconds without a key after which the text is saved. */
const pause = 400;

export class AnswerEditor {
  readonly element: HTMLElement;
  isOpen = false;
  readonly #options: Options;
  readonly #field: HTMLTextAreaElement;
  readonly #length = make('span', { className: 'length' });
  readonly #status = make('span', { role: 'status' });
  readonly #begin: HTMLButtonElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was handed over to be saved, and what is known to be. */
  #saved = '';
  #kept = '';

  constructor(options: Options) {
    this.#options = options;
    this.#field = make('textarea', { rows: 8, maxLength: longestText, spellcheck: true });
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('blur', () => void this.#save());
    // A phone may end a page that is out of sight without a word.
    document.addEventListener('visibilitychange', () => void this.#save());
    window.addEventListener('pagehide', () => {
      if (this.isOpen && this.#field.value !== this.#kept) options.note(this.#field.value);
    });
    this.#begin = button('Begin with the guide’s', () => this.#beginWithGuides());
    this.element = make(
      'div',
      { className: 'answer-editor' },
      labelled(options.label, this.#field),
      make('p', { className: 'mine-status' }, this.#length, this.#status),
      make(
        'div',
        { className: 'tools' },
        button('Done', () => this.#done(), 'main'),
        ...(options.guides ? [this.#begin] : []),
      ),
      make(
        'p',
        { className: 'hint' },
        'Markdown works: **bold**, - lists, `code`. A detail’s name in brackets, such as [notice period], is filled like a blank.',
      ),
    );
  }

  /** Opens with a text and puts the cursor there. */
  open(text: string): void {
    this.isOpen = true;
    this.#saved = this.#kept = text;
    this.#field.value = text;
    this.#status.textContent = '';
    this.#measure();
    this.#field.focus();
  }

  /** Saves what is not saved yet and goes away. */
  close(): void {
    if (!this.isOpen) return;
    void this.#save();
    this.isOpen = false;
    this.element.remove();
  }

  /** Takes over a text that another tab wrote, unless something is being typed here. */
  hear(text: string): void {
    if (!this.isOpen || this.#field.value !== this.#saved) return;
    this.#saved = this.#kept = text;
    this.#field.value = text;
    this.#measure();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#status.textContent = '';
    this.#measure();
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#field.value;
    if (!this.isOpen || text === this.#saved) return;
    this.#saved = text;
    const written = await this.#options.save(text);
    if (written.kept) this.#kept = text;
    this.#status.textContent = savedWords(written);
  }

  #done(): void {
    this.close();
    this.#options.close();
  }

  #beginWithGuides(): void {
    this.#field.value = this.#options.guides?.() ?? '';
    this.#field.focus();
    this.#typed();
  }

  #measure(): void {
    this.#length.textContent = describeLength(spokenText(readMarkdown(this.#field.value)));
    this.#begin.hidden = this.#field.value.trim() !== '';
  }
}
