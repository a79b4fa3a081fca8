/** The bar with which one listens: what is read, pause, back, next and speed. */

import { button, make } from '../mine/dom.ts';
import { addStyles } from '../components/add-styles.ts';
import styles from './listen.css?url';
import { Speaker, speeds, type Speaking } from './speaker.ts';
import { toParts, type Track } from './speech-text.ts';

const speedKey = 'listen-speed';

/** A bar that is put into the page; it reads nothing until `listen` is called. */
export class ListenBar {
  readonly element: HTMLElement;
  readonly #speaker = new Speaker((state) => this.#show(state));
  readonly #toggle: HTMLButtonElement;
  readonly #now = make('p', { className: 'now' });
  readonly #closed: () => void;
  #tracks: readonly Track[] = [];

  constructor(closed: () => void = () => undefined) {
    this.#closed = closed;
    this.#toggle = button('Pause', () => this.#speaker.toggle(), 'main');
    const back = button('Back', () => this.#speaker.move(-1));
    const next = button('Next', () => this.#speaker.move(1));
    const close = button('Stop', () => this.close());
    const speed = make(
      'select',
      {},
      ...speeds.map((rate) => make('option', { value: String(rate), selected: rate === readSpeed() }, `${rate}×`)),
    );
    speed.addEventListener('change', () => {
      this.#speaker.setRate(Number(speed.value));
      keepSpeed(speed.value);
    });
    this.#speaker.setRate(readSpeed());
    const label = make('label', { className: 'speed' }, make('span', { className: 'sr-only' }, 'Speed'), speed);
    this.#now.setAttribute('aria-live', 'polite');
    this.element = make(
      'section',
      { className: 'listen-bar', ariaLabel: 'Listen', hidden: true },
      this.#now,
      make('div', { className: 'controls' }, back, this.#toggle, next, label, close),
    );
  }

  /** Reads tracks aloud, from the first. Call it in a tap: browsers ask for one. */
  listen(tracks: readonly Track[]): void {
    void addStyles(styles);
    this.#tracks = tracks;
    for (const control of this.element.querySelectorAll<HTMLButtonElement>('button')) {
      if (control.textContent === 'Back' || control.textContent === 'Next') control.hidden = tracks.length < 2;
    }
    this.element.hidden = false;
    this.#speaker.load(tracks);
    this.#speaker.play();
    this.#toggle.focus({ preventScroll: true });
  }

  close(): void {
    if (this.element.hidden) return;
    this.#speaker.stop();
    this.element.hidden = true;
    this.#closed();
  }

  #show({ track, playing, done }: Speaking): void {
    this.#toggle.textContent = playing ? 'Pause' : done ? 'Again' : 'Go on';
    const count = this.#tracks.length;
    const title = this.#tracks[track]?.title ?? '';
    const words = done ? 'That was all.' : count < 2 ? title : `${track + 1} of ${count}: ${title}`;
    if (this.#now.textContent !== words) this.#now.textContent = words;
  }
}

/** What an answer on the page says, block by block: the reader's own where it stands first. */
export function partsOf(answer: Element): string[] {
  const blocks = [...answer.querySelectorAll('p, li, h3, h4, blockquote, td')].filter(
    (block) => !block.matches('.about') && block.querySelector('p, li') === null && block.closest('details') === null,
  );
  return toParts(blocks.length === 0 ? [answer.textContent] : blocks.map(({ textContent }) => textContent));
}

function readSpeed(): number {
  try {
    const kept = Number(localStorage.getItem(speedKey));
    return speeds.find((rate) => rate === kept) ?? 1;
  } catch {
    return 1;
  }
}

function keepSpeed(speed: string): void {
  try {
    localStorage.setItem(speedKey, speed);
  } catch {
    // Refused: the speed holds for this page.
  }
}
