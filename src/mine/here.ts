/** Puts what this device holds into the page: details, own answers, marks. Fetched only where there is something to show. */

import { addStyles } from '../components/add-styles.ts';
import { onPage } from '../components/shown-page.ts';
import { holdsSomething } from '../storage/flag.ts';
import type { Store } from '../storage/store.ts';
import { isBlank, onBlank, setBlank } from './blank.ts';
import { coalesced } from './coalesce.ts';
import { takeDrafts } from './drafts.ts';
import { fillDetails } from './my-detail.ts';
import { myStore, readShownDetails } from './state.ts';
import styles from './mine.css?url';

let begun: Promise<void> | undefined;
/** Done when the page that is shown has what it needs. */
let shown: Promise<void> | undefined;

/** Shows what is the reader's, now and whenever it changes, in this tab or another, on this page and those turned to. */
export async function showMine(): Promise<void> {
  begun ??= begin();
  await begun;
  await shown;
}

/** Does what a button of `<my-answer>` says. */
export async function actOnQuestion(act: string): Promise<void> {
  await showMine();
  const { act: run } = await import('./question.ts');
  run(act);
}

async function begin(): Promise<void> {
  const [store] = await Promise.all([myStore(), addStyles(styles)]);
  await takeDrafts(store);
  const { dataset } = document.documentElement;
  const note = (): void => {
    if (!holdsSomething()) delete dataset['mine'];
    else dataset['mine'] ??= 'shown';
  };
  note();
  const fill = coalesced(async () => {
    note();
    const values = await readShownDetails(store);
    fillDetails(isBlank() ? {} : values);
  });
  onBlank(() => {
    showSwitch();
    // At once, not after the next read of the database.
    if (isBlank()) fillDetails({});
    void fill();
  });
  store.subscribe('details', () => void fill());
  store.subscribe('settings', () => void fill());
  for (const name of ['answers', 'marks', 'asked', 'questions'] as const) store.subscribe(name, note);
  window.addEventListener('storage', note);
  document.querySelector('.blank-switch')?.addEventListener('click', () => setBlank(!isBlank()));
  showSwitch();
  const remind = await import('./notice.ts').then(({ reminder }) => reminder(store));
  onPage((left) => {
    shown = showOnPage(store, left).then(remind);
  });
  await fill();
}

/** What only some pages have. */
async function showOnPage(store: Store, left: AbortSignal): Promise<void> {
  const question = document.querySelector<HTMLElement>('.content[data-question]');
  if (question !== null) await (await import('./question.ts')).showQuestion(question, store, left);
  if (document.querySelector('question-list') !== null) await (await import('./lists.ts')).markLists(store);
}

function showSwitch(): void {
  document.querySelector('.blank-switch')?.setAttribute('aria-pressed', String(isBlank()));
}
