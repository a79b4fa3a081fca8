/** On the home page: what is due, and the next step. Fetched only where this device holds something. */

import { rounds } from '../guide.ts';
import { address } from '../mine/address.ts';
import { isBlank, onBlank } from '../mine/blank.ts';
import { make } from '../mine/dom.ts';
import { myStore } from '../mine/state.ts';
import { daysAway, daysBetween } from './days.ts';
import { Library } from './library.ts';
import { factsOf, readMemory, watched } from './memory.ts';
import { readRun } from './mock-run.ts';
import { queueOf } from './today.ts';

/** Fills the place with what is due; it stays away where nothing was practised yet. */
export async function showDue(place: HTMLElement): Promise<void> {
  const store = await myStore();
  const library = await Library.open(place.dataset['cards'] ?? '');
  const show = async (): Promise<void> => {
    const memory = await readMemory(store);
    const { interview, schedules, mocks } = memory;
    place.hidden = isBlank() || (schedules.size === 0 && interview === undefined && mocks.length === 0);
    if (place.hidden) return;
    const facts = factsOf(memory, library.cards(memory.questions));
    const away = interview === undefined ? -1 : daysBetween(facts.today, interview.day);
    const deck = interview !== undefined && away >= 0 ? 'interview' : 'all';
    const { today, soon } = queueOf({ kind: deck }, facts);
    const count = today.length + soon.length;
    const name = interview?.round === undefined ? 'Interview' : `${rounds[interview.round].label} interview`;
    const isOpen = mocks.some(({ value }) => readRun(value.more, () => true)?.ended === false);
    const [label, href] = isOpen
      ? ['Go on with the mock interview', '/mock/']
      : away === 0
        ? ['The last 15 minutes', '/last-15-minutes/']
        : count > 0
          ? [`Practise ${count} card${count === 1 ? '' : 's'}`, `/practice/?deck=${deck}`]
          : ['Where am I', '/progress/'];
    const words = [
      ...(away >= 0 ? [`${name} ${daysAway(away)}.`] : []),
      count > 0 ? `${count} card${count === 1 ? '' : 's'} for today.` : 'Nothing is due today.',
    ];
    place.replaceChildren(make('p', {}, words.join(' ')), make('a', { className: 'next', href: address(href) }, label));
  };
  for (const one of watched) store.subscribe(one, () => void show());
  onBlank(() => void show());
  await show();
}
