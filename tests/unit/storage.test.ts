import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdsSomething } from '../../src/storage/flag.ts';
import { openStore } from '../../src/storage/open.ts';
import { noEntries, type Entries } from '../../src/storage/schema.ts';
import { describeStatus, type Status } from '../../src/storage/status.ts';
import type { Change, Store } from '../../src/storage/store.ts';

let now = 0;
let name = '';
let count = 0;
const stores: Store[] = [];

/** A tab of the guide: all tabs of one test share the database. */
async function tab(patience = 500): Promise<Store> {
  const store = await openStore({ name, now: () => ++now, patience });
  stores.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = Date.UTC(2026, 10, 23);
  name = `test ${++count}`;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets tabs hear of each other. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

/** The browser's storage is full from now on, until the returned function is called. */
function fill(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  return () => spy.mockRestore();
}

describe('a device that keeps things', () => {
  test('what is put is there, in this tab, in another, and after all were closed', async () => {
    const store = await tab();
    expect(await store.put('details', 'noticePeriod', '60 days')).toEqual({ kept: true });
    expect(await store.get('details', 'noticePeriod')).toBe('60 days');
    expect(await (await tab()).get('details', 'noticePeriod')).toBe('60 days');
    for (const open of stores.splice(0)) open.close();
    expect(await (await tab()).all('details')).toEqual([
      { key: 'noticePeriod', value: '60 days', edited: expect.any(Number) },
    ]);
    expect(store.status.type).toBe('kept');
  });

  test('the newest edit comes first', async () => {
    const store = await tab();
    for (const key of ['a', 'b', 'c']) await store.put('answers', key, { text: key });
    await store.put('answers', 'a', { text: 'again' });
    expect((await store.all('answers')).map(({ key }) => key)).toEqual(['a', 'c', 'b']);
  });

  test('what is removed is gone, and leaves an entry that says so', async () => {
    const store = await tab();
    await store.put('details', 'name', 'A');
    await store.remove('details', 'name');
    expect(await store.get('details', 'name')).toBeUndefined();
    expect(await store.all('details')).toEqual([]);
    expect((await store.entries()).details).toEqual([{ key: 'name', edited: now, deleted: true }]);
  });

  test('removing what was never there leaves nothing', async () => {
    const store = await tab();
    expect(await store.remove('details', 'name')).toEqual({ kept: true });
    expect((await store.entries()).details).toEqual([]);
  });

  test('an edit is newer than what it changes even where the clock went back', async () => {
    const store = await tab();
    await store.put('details', 'name', 'A');
    now -= 1_000_000;
    await store.put('details', 'name', 'B');
    const other = { ...noEntries(), details: [{ key: 'name', value: 'A', edited: Date.UTC(2026, 10, 23) + 1 }] };
    await store.merge(other);
    expect(await store.get('details', 'name')).toBe('B');
  });

  test('updates of many tabs at once are all made', async () => {
    const tabs = [await tab(), await tab(), await tab()];
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        tabs[index % 3]?.update('settings', 'taps', (taps) => (typeof taps === 'number' ? taps : 0) + 1),
      ),
    );
    expect(await tabs[0]?.get('settings', 'taps')).toBe(30);
  });

  test('what is too long or of the wrong kind is not taken, and the message says so', async () => {
    const store = await tab();
    await store.put('answers', 'a', { text: 'short' });
    const written = await store.put('answers', 'a', { text: 'x'.repeat(100_001) });
    expect(written).toMatchObject({ kept: false, reason: 'invalid', message: expect.stringContaining('longer than') });
    expect(await store.put('marks', 'saved a', { on: '2026-02-30' })).toMatchObject({ reason: 'invalid' });
    expect(await store.get('answers', 'a')).toEqual({ text: 'short' });
  });

  test('what somebody else put into the database is not shown, and not deleted', async () => {
    const store = await tab();
    await store.put('answers', 'good', { text: 'good' });
    const database = await openDB(name);
    await database.put('answers', { key: 'bad', value: { text: 7 }, edited: 1 });
    expect((await store.all('answers')).map(({ key }) => key)).toEqual(['good']);
    expect(await store.get('answers', 'bad')).toBeUndefined();
    expect(await database.count('answers')).toBe(2);
    database.close();
  });

  test('the note that this device holds something comes with the first write and goes with the last', async () => {
    const store = await tab();
    expect(holdsSomething()).toBe(false);
    await store.put('details', 'name', 'A');
    expect(holdsSomething()).toBe(true);
    await store.deleteEverything();
    expect(holdsSomething()).toBe(false);
  });

  test('the note comes back where only it was lost', async () => {
    const store = await tab();
    await store.put('details', 'name', 'A');
    localStorage.removeItem('mine /');
    await store.all('details');
    expect(holdsSomething()).toBe(true);
  });

  test('the browser is asked once to keep what is here, when something is first written', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist, persisted: () => Promise.resolve(false) } });
    const store = await tab();
    expect(persist).not.toHaveBeenCalled();
    expect(store.status).toEqual({ type: 'kept', persistent: false });
    await store.put('details', 'name', 'A');
    await store.put('details', 'name', 'B');
    await settle();
    expect(persist).toHaveBeenCalledTimes(1);
    expect(store.status).toEqual({ type: 'kept', persistent: true });
  });

  test('status texts say what the browser may do', () => {
    expect(describeStatus({ type: 'kept' })).toMatch(/Safari after seven days/);
    expect(describeStatus({ type: 'kept', persistent: true })).not.toMatch(/may delete/);
  });
});
