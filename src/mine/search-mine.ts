/** What the search dialog asks of this device: the reader's texts, and items that show those that were found. */

import type { Vocabulary } from '../search/correct.ts';
import { marked } from '../search/results.ts';
import { snippet } from '../search/snippet.ts';
import { address } from './address.ts';
import { isBlank } from './blank.ts';
import { make } from './dom.ts';
import { findMine, type MyText } from './find.ts';
import { readMarkdown, spokenText } from './markdown.ts';
import { dayInWords } from './shown.ts';
import { myStore } from './state.ts';
import { guideTitles, titled } from './titles.ts';

/** At most so many are shown: the guide's own results are below them. */
const most = 3;

/** List items of the reader's texts for a query, best first. None in blank mode. */
export async function findMyItems(query: string, site: Vocabulary, literally: boolean): Promise<HTMLLIElement[]> {
  if (isBlank()) return [];
  const { plan, best } = await findMine(query, await myTexts(), site, most, literally);
  return isBlank() ? [] : best.map((text) => item(text, plan.marks));
}

async function myTexts(): Promise<MyText[]> {
  const store = await myStore();
  const [answers, questions, titles] = await Promise.all([store.all('answers'), store.all('questions'), guideTitles()]);
  return [
    ...answers.map(({ key, value }) => ({
      id: `answer ${key}`,
      url: titled(titles, key).href,
      kind: 'My answer',
      title: titled(titles, key).title,
      aliases: [],
      answer: spokenText(readMarkdown(value.text)),
    })),
    ...questions.map(({ key, value }) => ({
      id: `question ${key}`,
      url: `${address('/my-questions/')}#${key}`,
      kind: ['My question', value.where, dayInWords(value.when)].filter((part) => part !== '').join(' · '),
      title: value.title,
      aliases: [],
      answer: spokenText(readMarkdown(value.answer)),
    })),
  ];
}

function item({ url, title, answer, kind }: MyText, marks: readonly string[]): HTMLLIElement {
  return make(
    'li',
    { className: 'mine' },
    make(
      'a',
      { href: url },
      marked('strong', title, marks),
      marked('p', snippet(answer, marks), marks),
      make('small', {}, make('mark', {}, 'mine'), ` ${kind}`),
    ),
  );
}
