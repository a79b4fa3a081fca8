/** What the guide calls its questions, for lists of what the reader has: a device keeps only the id of a card. */

import type { CardList } from '../questions/cards.ts';
import { address } from './address.ts';

/** A question of the guide: its title, and the address of its page. */
export interface Titled {
  title: string;
  href: string;
}

let titles: Promise<ReadonlyMap<string, Titled>> | undefined;

/** Questions by the id of their card. Empty where the file cannot be fetched; the next call tries again. */
export function guideTitles(): Promise<ReadonlyMap<string, Titled>> {
  titles ??= fetchTitles().catch(() => {
    titles = undefined;
    return new Map<string, Titled>();
  });
  return titles;
}

/** The question of an id; one that the guide has no more stands under its id. */
export function titled(all: ReadonlyMap<string, Titled>, id: string): Titled {
  return all.get(id) ?? { title: id, href: address(`/${id}/`) };
}

async function fetchTitles(): Promise<ReadonlyMap<string, Titled>> {
  const answer = await fetch(address('/cards.json'));
  if (!answer.ok) throw new Error(`The cards were answered with status ${answer.status}.`);
  const { cards } = (await answer.json()) as CardList;
  return new Map(cards.map(({ id, question, href }) => [id, { title: question, href }]));
}
