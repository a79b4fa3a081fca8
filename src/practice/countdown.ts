/** The time that an answer takes, as a quiet bar. Nothing is announced or flashes: an interviewer does not either. */

import { make } from '../mine/dom.ts';

/** "1:05" */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A bar that runs down, and what is left in words. */
export class Countdown {
  readonly element: HTMLElement;
  readonly #bar = make('progress');
  readonly #words = make('span');

  constructor() {
    this.#bar.setAttribute('aria-hidden', 'true');
    this.element = make('div', { className: 'countdown', role: 'timer' }, this.#bar, this.#words);
  }

  /** Shows how much of the target was spent, in seconds. */
  show(spent: number, target: number): void {
    const left = target - spent;
    this.#bar.max = target;
    this.#bar.value = Math.max(0, left);
    this.#words.textContent = left >= 0 ? `${clock(Math.ceil(left))} left` : `${clock(-left)} over`;
    this.element.classList.toggle('over', left < 0);
  }
}
