import type { Asked } from '../storage/schema.ts';
import { labelled, make } from './dom.ts';

/** A small form for where and when a question was asked; hidden until it is wanted. */
export function askedForm(day: string, save: (asked: Omit<Asked, 'slug'>) => void): HTMLFormElement {
  const company = make('input', { type: 'text', maxLength: 200, autocomplete: 'off', placeholder: 'May stay empty' });
  const date = make('input', { type: 'date', value: day, max: '9999-12-31', required: true });
  const form = make(
    'form',
    { className: 'asked-form', hidden: true },
    labelled('Company', company),
    labelled('Day', date),
    make('button', { type: 'submit', className: 'main' }, 'Keep'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save({ company: company.value.trim(), date: date.value });
    company.value = '';
  });
  return form;
}
