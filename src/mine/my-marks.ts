import { readMarkKey } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';
import { isBlank, onBlank } from './blank.ts';
import { coalesced } from './coalesce.ts';
import { make } from './dom.ts';
import { showMine } from './here.ts';
import { dayInWords } from './shown.ts';
import { myStore } from './state.ts';
import { guideTitles, titled, type Titled } from './titles.ts';

/** Lists the guide's questions that the reader saved, answered, was asked, or practised. */
class MyMarks extends HTMLElement {
  connectedCallback() {
    void this.#begin();
  }

  async #begin() {
    const store = await myStore();
    await showMine();
    const show = coalesced(() => this.#show(store));
    for (const name of ['answers', 'marks', 'asked'] as const) store.subscribe(name, () => void show());
    onBlank(() => void show());
    await show();
  }

  async #show(store: Store) {
    const [answers, marks, asked, titles] = await Promise.all([
      store.all('answers'),
      store.all('marks'),
      store.all('asked'),
      guideTitles(),
    ]);
    const marked = marks.flatMap(({ key, value: { on } }) => {
      const mark = readMarkKey(key);
      return mark === undefined ? [] : [{ ...mark, about: dayInWords(on) }];
    });
    const lists: [title: string, items: { slug: string; about: string }[]][] = [
      ['Saved', marked.filter(({ mark }) => mark === 'saved')],
      [
        'Asked in an interview',
        asked.map(({ value: { slug, company, date } }) => ({
          slug,
          about: [company, dayInWords(date)].filter((part) => part !== '').join(', '),
        })),
      ],
      ['Answers I wrote', answers.map(({ key }) => ({ slug: key, about: '' }))],
      ['Practised', marked.filter(({ mark }) => mark === 'practised')],
    ];
    const filled = isBlank() ? [] : lists.filter(([, items]) => items.length > 0);
    this.hidden = filled.length === 0;
    this.replaceChildren(
      ...filled.flatMap(([title, items]) => [
        make('h2', {}, title),
        make('ul', {}, ...items.map(({ slug, about }) => link(titled(titles, slug), about))),
      ]),
    );
  }
}

function link({ title, href }: Titled, about: string): HTMLLIElement {
  const anchor = make('a', { href }, make('span', {}, title));
  if (about !== '') anchor.append(make('small', {}, about));
  return make('li', {}, anchor);
}

customElements.define('my-marks', MyMarks);
