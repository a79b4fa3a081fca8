/** The IndexedDB database: opening it, the ladder of its versions, and reading what a browser or an older guide left in it. */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { put as addTo, type Keys } from './entries.ts';
import { checkEntry, collectionNames, noEntries, schemaVersion } from './schema.ts';
import type { Collection, Entries, Entry } from './schema.ts';

/** Each collection is an object store of entries; `notes` holds what is of this device only. */
export type Schema = DBSchema &
  Record<Collection, { key: string; value: Entry }> & {
    notes: { key: string; value: unknown };
  };
export type Database = IDBPDatabase<Schema>;

/** What happens to an open database from outside. */
export interface Happenings {
  /** Another tab deletes the database (`deleted`) or brings it to a newer version; it is closed here. */
  gone: (deleted: boolean) => void;
  /** The browser closed the database. */
  closed: () => void;
}

/** What each version of the database adds to the one before it: the first step leads to version 1. Never changed, only added to. */
const steps: readonly ((database: IDBPDatabase) => void)[] = [
  (database) => {
    for (const name of ['details', 'answers', 'marks', 'asked', 'questions']) {
      database.createObjectStore(name, { keyPath: 'key' });
    }
    database.createObjectStore('notes');
  },
  (database) => {
    for (const name of ['cards', 'reviews', 'mocks', 'settings']) database.createObjectStore(name, { keyPath: 'key' });
  },
];

/** Opens the database and brings one of an older version up to this one. Rejects where the browser does not allow it. */
export async function openDatabase(name: string, happenings: Happenings): Promise<Database> {
  const database = await openDB<Schema>(name, schemaVersion, {
    upgrade(opened, from) {
      for (const step of steps.slice(from)) step(opened as unknown as IDBPDatabase);
    },
    blocking(_current, next, event) {
      (event.target as IDBDatabase).close();
      happenings.gone(next === null);
    },
    terminated: happenings.closed,
  });
  return database;
}

/** What a database of a newer version holds, as far as this version understands it. The database stays as it is. */
export async function readNewer(name: string): Promise<Entries> {
  const entries = noEntries();
  const database = await openDB<Schema>(name, undefined, {
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
  try {
    for (const collection of collectionNames) {
      if (database.objectStoreNames.contains(collection)) {
        addTo(entries, collection, understood(collection, await database.getAll(collection)));
      }
    }
  } finally {
    database.close();
  }
  return entries;
}

/** All entries of some collections, read in one go so that they belong together. */
export async function readAll(database: Database, names: readonly Collection[] = collectionNames): Promise<Entries> {
  const entries = noEntries();
  const transaction = database.transaction([...names]);
  await Promise.all(
    names.map(async (name) => addTo(entries, name, understood(name, await transaction.objectStore(name).getAll()))),
  );
  return entries;
}

/** The entries under some keys. */
export async function readKeys(database: Database, keys: Keys): Promise<Entries> {
  const entries = noEntries();
  await Promise.all(
    collectionNames.map(async (name) => {
      const raw = await Promise.all((keys[name] ?? []).map((key) => database.get(name, key)));
      addTo(entries, name, understood(name, raw));
    }),
  );
  return entries;
}

/** The entries that are what they must be. Others stay in the database, and are not shown. */
export function understood<C extends Collection>(collection: C, raw: readonly unknown[]): Entry<C>[] {
  return raw.flatMap((item) => {
    const checked = checkEntry(collection, item);
    return 'entry' in checked ? [checked.entry] : [];
  });
}
