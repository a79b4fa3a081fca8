/** Shows what a backup would change on this device, before it does. */

import { details, type Detail } from '../details.ts';
import type { Collection, Entry, Value } from '../storage/schema.ts';
import { readMarkKey } from '../storage/schema.ts';
import { isLive, type ImportPlan, type PlannedChange } from '../storage/merge.ts';
import { make } from './dom.ts';
import { titled, type Titled } from './titles.ts';

/** Names of one thing of a collection, and of several. */
const nouns: Record<Collection, [one: string, several: string]> = {
  details: ['detail', 'details'],
  answers: ['answer', 'answers'],
  marks: ['mark', 'marks'],
  asked: ['note of a question asked', 'notes of questions asked'],
  questions: ['question', 'questions'],
  cards: ['practice card', 'practice cards'],
  reviews: ['grade', 'grades'],
  mocks: ['mock interview', 'mock interviews'],
  settings: ['setting', 'settings'],
};

/** "3 details, 1 answer"; "nothing" for none. */
export function describeCounts(collections: readonly Collection[]): string {
  const counts = new Map<Collection, number>();
  for (const collection of collections) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = [...counts].map(([collection, count]) => `${count} ${nouns[collection][count === 1 ? 0 : 1]}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** Whether bringing this backup in would change anything at all. */
export function changesSomething({ added, changed, removed, deletedHere }: ImportPlan): boolean {
  return added.length + changed.length + removed.length + deletedHere.length > 0;
}

/** The plan of an import in words, each list folded. */
export function previewItems(plan: ImportPlan, titles: ReadonlyMap<string, Titled>): HTMLElement[] {
  const lists: [changes: PlannedChange[], heading: string][] = [
    [plan.added, 'New on this device'],
    [plan.changed, 'Changed: the backup’s is newer'],
    [plan.removed, 'Deleted: it was deleted where the backup comes from'],
    [plan.kept, 'Not changed: yours is newer'],
    [plan.deletedHere, 'In the backup, deleted here since'],
  ];
  const shown = lists
    .filter(([changes]) => changes.length > 0)
    .map(([changes, heading]) =>
      make(
        'details',
        {},
        make('summary', {}, `${heading}: ${describeCounts(changes.map(({ collection }) => collection))}`),
        make('ul', {}, ...changes.slice(0, longest).map((change) => item(change, titles)), ...more(changes.length)),
      ),
    );
  const rest = [`${plan.same} the same on both`, `${plan.onlyHere} only on this device, which stay`].join('; ');
  return [...shown, make('p', { className: 'hint' }, `${rest}.`)];
}

/** A list longer than this tells nobody anything. */
const longest = 100;

function more(count: number): HTMLLIElement[] {
  return count > longest ? [make('li', {}, `and ${count - longest} more`)] : [];
}

function item({ collection, key, mine, theirs }: PlannedChange, titles: ReadonlyMap<string, Titled>): HTMLLIElement {
  const [before, after] = [mine, theirs].map((entry) => (entry === undefined ? '' : textOf(collection, entry)));
  const node = make('li', {}, make('strong', {}, nameOf(collection, key, theirs, mine, titles)));
  if (before) node.append(': ', make('del', {}, short(before)));
  if (after) node.append(before ? ' → ' : ': ', short(after));
  return node;
}

function nameOf(
  collection: Collection,
  key: string,
  theirs: Entry,
  mine: Entry | undefined,
  titles: ReadonlyMap<string, Titled>,
): string {
  if (collection === 'details') return Object.hasOwn(details, key) ? details[key as Detail].label : key;
  if (collection === 'marks') {
    const mark = readMarkKey(key);
    return mark === undefined ? key : `${mark.mark}: ${titled(titles, mark.slug).title}`;
  }
  const entry = [theirs, mine].find((candidate) => candidate !== undefined && isLive(candidate));
  if (entry !== undefined && isLive(entry)) {
    if (collection === 'questions') return (entry.value as Value<'questions'>).title;
    if (collection === 'asked') {
      const { slug } = entry.value as Value<'asked'>;
      return titled(titles, slug).title;
    }
  }
  return collection === 'answers' || collection === 'cards' ? titled(titles, key).title : nouns[collection][0];
}

/** What an entry says, as far as it fits one line. */
function textOf(collection: Collection, entry: Entry): string {
  if (!isLive(entry)) return '';
  switch (collection) {
    case 'details':
      return entry.value as string;
    case 'answers':
      return (entry.value as Value<'answers'>).text;
    case 'questions':
      return (entry.value as Value<'questions'>).answer;
    case 'asked': {
      const { company, date } = entry.value as Value<'asked'>;
      return [company, date].filter((part) => part !== '').join(', ');
    }
    default:
      return '';
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
