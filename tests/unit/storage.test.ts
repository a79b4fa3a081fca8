import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdsSomething } from '../../src/storage/flag.ts';
import { openStore } from '../../src/storage/open.ts';
import { noEntries } from '../../src/storage/schema.ts';
import { describeStatus } from '../../src/storage/status.ts';
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
      { key: 'noticePeriod', value: '60 days', edited: expect.any(Number) as number },
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
    const tap = (store: Store) => store.update('settings', 'taps', (taps) => (typeof taps === 'number' ? taps : 0) + 1);
    await Promise.all([...tabs, ...tabs, ...tabs, ...tabs].map(tap));
    expect(await (await tab()).get('settings', 'taps')).toBe(12);
  });

  test('what is too long or of the wrong kind is not taken, and the message says so', async () => {
    const store = await tab();
    await store.put('answers', 'a', { text: 'short' });
    const written = await store.put('answers', 'a', { text: 'x'.repeat(100_001) });
    expect(written).toMatchObject({
      kept: false,
      reason: 'invalid',
      message: expect.stringContaining('longer than') as string,
    });
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

describe('tabs', () => {
  test('each hears of the changes of the others, with the value', async () => {
    const [mine, other] = [await tab(), await tab()];
    const heard: Change[] = [];
    const stop = other.subscribe('details', (change) => heard.push(change));
    await mine.put('details', 'name', 'A');
    await mine.put('settings', 'deaf', true);
    await settle();
    await mine.remove('details', 'name');
    await settle();
    expect(heard).toEqual([
      { key: 'name', value: 'A', elsewhere: true },
      { key: 'name', value: undefined, elsewhere: true },
    ]);
    stop();
    await mine.put('details', 'name', 'B');
    await settle();
    expect(heard).toHaveLength(2);
  });

  test('the tab that changes something hears of it too', async () => {
    const store = await tab();
    const heard: Change[] = [];
    store.subscribe('details', (change) => heard.push(change));
    await store.put('details', 'name', 'A');
    await store.put('details', 'name', 'A');
    expect(heard).toEqual([{ key: 'name', value: 'A', elsewhere: false }]);
  });

  test('a listener that fails keeps nothing from the others', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const store = await tab();
    const heard = vi.fn();
    store.subscribe('details', () => {
      throw new Error('A mistake of the page.');
    });
    store.subscribe('details', heard);
    expect(await store.put('details', 'name', 'A')).toEqual({ kept: true });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledTimes(1);
  });

  test('"delete everything" deletes everything, in every tab, and all can go on', async () => {
    const [mine, other] = [await tab(), await tab()];
    localStorage.setItem('searches', 'something');
    localStorage.setItem('theme', 'dark');
    await mine.put('details', 'name', 'A');
    await other.put('questions', 'q', { title: 'Why?', where: '', when: '2026-11-23', answer: '' });
    await settle();
    const heard: Change[] = [];
    other.subscribe('details', (change) => heard.push(change));
    expect(await mine.deleteEverything()).toEqual({ kept: true });
    await settle();
    expect(heard).toEqual([{ key: 'name', value: undefined, elsewhere: true }]);
    expect(await mine.entries()).toEqual(noEntries());
    expect(await other.entries()).toEqual(noEntries());
    expect(localStorage.getItem('searches')).toBeNull();
    expect(localStorage.getItem('theme')).toBe('dark');
    expect(await other.put('details', 'name', 'B')).toEqual({ kept: true });
    await settle();
    expect(await mine.get('details', 'name')).toBe('B');
  });
});

describe('a browser that does not keep things', () => {
  test('refused storage: everything works until the tab closes, and the status says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not allowed.', 'SecurityError');
    });
    vi.stubGlobal('localStorage', undefined);
    const store = await tab();
    expect(store.status).toEqual({ type: 'tab', reason: 'refused', unsaved: 0 });
    const written = await store.put('details', 'name', 'A');
    expect(written).toMatchObject({
      kept: false,
      reason: 'refused',
      message: expect.stringMatching(/until this tab/) as string,
    });
    expect(await store.get('details', 'name')).toBe('A');
    expect(await store.all('details')).toHaveLength(1);
    expect((await store.sinceBackup()).changes).toBe(1);
    expect(store.status).toMatchObject({ unsaved: 1 });
    expect(holdsSomething()).toBe(false);
    expect(await store.deleteEverything()).toEqual({ kept: true });
    expect(await store.get('details', 'name')).toBeUndefined();
  });

  test('a full device: what was written stays in the tab, and is kept as soon as there is room', async () => {
    const store = await tab();
    const seen: string[] = [];
    store.onStatus((status) => seen.push(status.type === 'tab' ? `${status.reason} ${status.unsaved}` : status.type));
    await store.put('answers', 'a', { text: 'before' });
    const makeRoom = fill();
    const written = await store.put('answers', 'a', { text: 'after' });
    expect(written).toMatchObject({ kept: false, reason: 'full', message: expect.stringMatching(/no room/) as string });
    await store.update('answers', 'a', (answer) => ({ text: `${answer?.text ?? ''} that` }));
    await store.remove('details', 'nothing');
    expect(await store.get('answers', 'a')).toEqual({ text: 'after that' });
    expect((await store.entries()).answers).toHaveLength(1);
    expect(await (await tab()).get('answers', 'a')).toEqual({ text: 'before' });
    makeRoom();
    expect(await store.put('details', 'name', 'A')).toEqual({ kept: true });
    expect(await (await tab()).get('answers', 'a')).toEqual({ text: 'after that' });
    expect(seen).toEqual(['full 0', 'full 1', 'kept']);
  });

  test('a write that fails changes nothing of what is stored', async () => {
    const store = await tab();
    await store.put('answers', 'a', { text: 'one' });
    await store.put('answers', 'b', { text: 'two' });
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++puts === 2) throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const edited = now + 1000;
    const entry = (key: string) => ({ key, value: { text: 'new' }, edited });
    expect(await store.merge({ ...noEntries(), answers: [entry('a'), entry('b')] })).toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(puts).toBe(2);
    expect((await (await tab()).all('answers')).map(({ value }) => value.text).sort()).toEqual(['one', 'two']);
  });

  test('a connection that the browser closed is opened again', async () => {
    const transaction = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')
      ?.value as IDBDatabase['transaction'];
    const store = await tab();
    await store.put('details', 'name', 'A');
    let closed = 1;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      if (closed-- > 0) throw new DOMException('The connection is closing.', 'InvalidStateError');
      return transaction.apply(this, given);
    });
    expect(await store.put('details', 'name', 'B')).toEqual({ kept: true });
    expect(await store.get('details', 'name')).toBe('B');
  });
});

describe('other versions of the guide', () => {
  /** A database as version 1 made it. */
  async function versionOne() {
    const database = await openDB(name, 1, {
      upgrade(made) {
        for (const store of ['details', 'answers', 'marks', 'asked', 'questions']) {
          made.createObjectStore(store, { keyPath: 'key' });
        }
        made.createObjectStore('notes');
      },
    });
    await database.put('details', { key: 'noticePeriod', value: '60 days', edited: 1 });
    await database.put('answers', { key: 'hr/why', value: { text: 'Because.' }, edited: 2 });
    await database.put('marks', { key: 'saved hr/why', value: { on: '2026-11-20' }, edited: 3 });
    await database.put('asked', { key: 'x', edited: 4, deleted: true });
    await database.put('questions', {
      key: 'q',
      value: { title: 'Why?', where: 'a call', when: '2026-11-20', answer: '' },
      edited: 5,
    });
    await database.put('notes', { at: 10, upTo: 3 }, 'backup');
    return database;
  }

  test('a database of version 1 keeps everything and takes what is new', async () => {
    (await versionOne()).close();
    const store = await tab();
    expect(await store.entries()).toEqual({
      ...noEntries(),
      details: [{ key: 'noticePeriod', value: '60 days', edited: 1 }],
      answers: [{ key: 'hr/why', value: { text: 'Because.' }, edited: 2 }],
      marks: [{ key: 'saved hr/why', value: { on: '2026-11-20' }, edited: 3 }],
      asked: [{ key: 'x', edited: 4, deleted: true }],
      questions: [{ key: 'q', value: { title: 'Why?', where: 'a call', when: '2026-11-20', answer: '' }, edited: 5 }],
    });
    expect(await store.sinceBackup()).toEqual({ changes: 2, lastBackup: 10, due: false });
    const mock = { begun: '2026-11-23T09:00:00.000Z' };
    expect(await store.put('mocks', 'm', mock)).toEqual({ kept: true });
    expect(await (await tab()).get('mocks', 'm')).toEqual(mock);
  });

  test('a database of a newer version is read and stays as it is', async () => {
    (await versionOne()).close();
    const newer = await openDB(name, 3, {
      upgrade: (made) => void made.createObjectStore('letters', { keyPath: 'key' }),
    });
    await newer.put('letters', { key: 'l' });
    const store = await tab();
    expect(store.status).toEqual({ type: 'tab', reason: 'newer', unsaved: 0 });
    expect(await store.get('details', 'noticePeriod')).toBe('60 days');
    expect(await store.put('details', 'noticePeriod', '30 days')).toMatchObject({ kept: false, reason: 'newer' });
    await store.put('settings', 'new', 1);
    expect(await store.all('details')).toMatchObject([{ value: '30 days' }]);
    expect(await store.entries()).toMatchObject({ answers: [{ key: 'hr/why' }], settings: [{ key: 'new' }] });
    expect(store.status).toMatchObject({ unsaved: 2 });
    expect(await newer.get('details', 'noticePeriod')).toMatchObject({ value: '60 days' });
    expect(newer.version).toBe(3);
    newer.close();
  });

  test('a tab that gets older than another gives way, goes on reading, and says so', async () => {
    const store = await tab();
    await store.put('details', 'name', 'A');
    const newer = await openDB(name, 3);
    await settle();
    expect(store.status).toMatchObject({ type: 'tab', reason: 'replaced' });
    expect(await store.get('details', 'name')).toBe('A');
    expect(await store.put('details', 'name', 'B')).toMatchObject({ kept: false, reason: 'replaced' });
    expect(await store.get('details', 'name')).toBe('B');
    expect(await newer.get('details', 'name')).toMatchObject({ value: 'A' });
    newer.close();
  });

  test('an older tab that keeps the database: what is written waits, and is kept when the tab is closed', async () => {
    const older = await versionOne();
    const store = await tab(100);
    expect(store.status).toMatchObject({ type: 'tab', reason: 'blocked' });
    const heard: Change[] = [];
    store.subscribe('details', (change) => heard.push(change));
    expect(await store.put('details', 'name', 'A')).toMatchObject({ kept: false, reason: 'blocked' });
    expect(await store.get('details', 'name')).toBe('A');
    older.close();
    await settle();
    await settle();
    expect(store.status.type).toBe('kept');
    expect(heard.map(({ key }) => key)).toEqual(['name', 'name', 'noticePeriod']);
    expect(await (await tab()).all('details')).toHaveLength(2);
  });

  test('everything of a newer version is deleted too where the reader wants that', async () => {
    (await openDB(name, 3)).close();
    const store = await tab();
    expect(store.status).toMatchObject({ reason: 'newer' });
    expect(await store.deleteEverything()).toEqual({ kept: true });
    expect(await store.put('details', 'name', 'A')).toEqual({ kept: true });
  });
});

describe('the reminder of a backup', () => {
  test('is due after twenty changes; what is changed many times is one', async () => {
    const store = await tab();
    for (let index = 0; index < 19; index++) await store.put('details', `d${index}`, 'x');
    for (const text of ['a', 'ab', 'abc']) await store.put('details', 'd0', text);
    await store.put('settings', 'theme', 'dark');
    expect(await store.sinceBackup()).toEqual({ changes: 19, lastBackup: undefined, due: false });
    await store.remove('details', 'd1');
    await store.put('details', 'd19', 'x');
    expect(await store.sinceBackup()).toMatchObject({ changes: 20, due: true });
    const saved = await store.entries();
    await store.noteBackup(saved);
    expect(await store.sinceBackup()).toEqual({ changes: 0, lastBackup: now, due: false });
    await store.put('details', 'd0', 'y');
    expect(await (await tab()).sinceBackup()).toMatchObject({ changes: 1 });
  });

  test('what came out of a backup is no change; what the backup has not is', async () => {
    const theirs = { ...noEntries(), details: [{ key: 'name', value: 'A', edited: now - 5 }] };
    const store = await tab();
    await store.merge(theirs);
    expect((await store.sinceBackup()).changes).toBe(0);
    await store.put('details', 'homeState', 'B');
    await store.merge(theirs);
    expect((await store.sinceBackup()).changes).toBe(1);
  });
});
