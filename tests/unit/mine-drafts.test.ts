import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { dropDrafts, keepDraft, takeDrafts } from '../../src/mine/drafts.ts';
import { openStore } from '../../src/storage/open.ts';

let kept: Map<string, string>;
let count = 0;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const open = (now = () => Date.now()) => openStore({ name: `drafts ${++count}`, now });
const notes = () => [...kept.keys()].filter((key) => key.startsWith('drafts'));

test('a note is put into the store by the next page, and then goes', async () => {
  keepDraft({ collection: 'answers', key: 'hr/x', text: 'Half' });
  keepDraft({ collection: 'answers', key: 'hr/x', text: 'Half a thought' });
  keepDraft({ collection: 'details', key: 'company', text: 'Example Motors' });
  const store = await open();
  await takeDrafts(store);
  expect(await store.get('answers', 'hr/x')).toEqual({ text: 'Half a thought' });
  expect(await store.get('details', 'company')).toBe('Example Motors');
  expect(notes()).toEqual([]);
  store.close();
});

test('an empty note deletes, and one of a question that is gone brings nothing back', async () => {
  const store = await open(() => 1000);
  await store.put('details', 'company', 'Example Motors');
  keepDraft({ collection: 'details', key: 'company', text: '' }, 2000);
  keepDraft({ collection: 'questions', key: 'gone', text: 'An answer' }, 2000);
  await takeDrafts(store);
  expect(await store.all('details')).toEqual([]);
  expect(await store.all('questions')).toEqual([]);
  expect(notes()).toEqual([]);
  store.close();
});

test('a note does not replace what was written after it', async () => {
  const store = await open(() => 3000);
  await store.put('answers', 'hr/x', { text: 'Newer' });
  keepDraft({ collection: 'answers', key: 'hr/x', text: 'Older' }, 2000);
  await takeDrafts(store);
  expect(await store.get('answers', 'hr/x')).toEqual({ text: 'Newer' });
  expect(notes()).toEqual([]);
  store.close();
});

test('a note stays until its text is kept', async () => {
  const store = await open();
  keepDraft({ collection: 'answers', key: 'hr/x', text: 'Half' });
  const full = { kept: false, reason: 'full', message: '' } as const;
  await takeDrafts({ ...store, all: () => Promise.resolve([]), put: () => Promise.resolve(full) });
  expect(notes()).toHaveLength(1);
  await takeDrafts(store);
  expect(await store.get('answers', 'hr/x')).toEqual({ text: 'Half' });
  expect(notes()).toEqual([]);
  store.close();
});

test('what is no note is left out, and all are dropped on wish', async () => {
  const store = await open();
  keepDraft({ collection: 'details', key: 'company', text: 'x' });
  const [name = ''] = notes();
  for (const wrong of ['', '{', 'null', '[1,null,{"collection":"reviews","key":"a","text":"b","at":1}]']) {
    kept.set(name, wrong);
    await takeDrafts(store);
  }
  expect(await store.all('details')).toEqual([]);
  keepDraft({ collection: 'details', key: 'company', text: 'x' });
  dropDrafts();
  expect(notes()).toEqual([]);
  store.close();
});
