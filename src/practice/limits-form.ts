/** How many cards a day. */

import { labelled, make } from '../mine/dom.ts';
import { savedWords } from '../mine/state.ts';
import type { Store } from '../storage/store.ts';
import { limitsKey, type Limits } from './settings.ts';

/** The two limits, kept as they are changed. */
export function limitsForm(limits: Limits, store: Store, changed: () => void): HTMLElement {
  const status = make('p', { className: 'saved', role: 'status' });
  const now = { ...limits };
  const field = (name: keyof Limits, label: string): HTMLElement => {
    const input = make('input', {
      type: 'number',
      min: '1',
      max: '500',
      inputMode: 'numeric',
      value: String(now[name]),
    });
    input.addEventListener('change', () => {
      const value = Math.floor(input.valueAsNumber);
      if (!(value >= 1 && value <= 500)) {
        status.textContent = 'A number from 1 to 500, please.';
        return;
      }
      now[name] = value;
      void store.put('settings', limitsKey, { ...now }).then((written) => {
        status.textContent = savedWords(written);
        if (written.kept) changed();
      });
    });
    return labelled(label, input);
  };
  const fields = make(
    'div',
    { className: 'fields' },
    field('fresh', 'New cards a day'),
    field('most', 'Cards a day in all'),
  );
  return make('details', { className: 'limits' }, make('summary', {}, 'How many a day'), fields, status);
}
