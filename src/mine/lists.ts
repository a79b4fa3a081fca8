/** On lists of questions: small marks beside each, and the reader's own answer first. */

import { readMarkKey } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';
import { isBlank, onBlank } from './blank.ts';
import { coalesced } from './coalesce.ts';
import { make } from './dom.ts';
import { showOwnFirst } from './own-answer.ts';

/** What stands beside a question, in this order. */
const order = ['mine', 'saved', 'practised', 'asked'] as const;

/** Marks the lists of the page, now and whenever something changes. */
export async function markLists(store: Store): Promise<void> {
  const items = [...document.querySelectorAll<HTMLElement>('question-list [data-question]')];
  const show = coalesced(async () => {
    const [answers, marks, asked] = await Promise.all([store.all('answers'), store.all('marks'), store.all('asked')]);
    const texts = new Map(answers.map(({ key, value }) => [key, value.text]));
    const words = new Map<string, Set<string>>();
    const add = (slug: string, word: string): void => {
      words.set(slug, (words.get(slug) ?? new Set()).add(word));
    };
    for (const { key } of answers) add(key, 'mine');
    for (const { key } of marks) {
      const mark = readMarkKey(key);
      if (mark) add(mark.slug, mark.mark);
    }
    for (const { value } of asked) add(value.slug, 'asked');
    for (const item of items) {
      const slug = item.dataset['question'] ?? '';
      showMarks(item, isBlank() ? [] : order.filter((word) => words.get(slug)?.has(word)));
      const answer = item.querySelector('details');
      if (answer !== null) showOwnFirst(answer, isBlank() ? '' : (texts.get(slug) ?? ''));
    }
  });
  for (const name of ['answers', 'marks', 'asked'] as const) store.subscribe(name, () => void show());
  onBlank(() => void show());
  await show();
}

function showMarks(item: HTMLElement, words: readonly string[]): void {
  item.querySelector('.marks')?.remove();
  if (words.length === 0) return;
  const marks = make('span', { className: 'marks' }, ...words.map((word) => make('span', {}, word)));
  item.querySelector('summary small')?.before(marks);
}
