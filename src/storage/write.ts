/** Changing entries of the database in one transaction. */

import { understood, type Database } from './database.ts';
import { different, keysOf, put } from './entries.ts';
import { byKey, mergeEntries } from './merge.ts';
import { collectionNames, noEntries, type Collection, type Entries } from './schema.ts';

/** What is read before something is written. */
export type Scope = { collection: Collection; key: string } | 'everything';

/** What could not be written, though it is known what should be. */
export class NotWritten extends Error {
  readonly made: Entries;

  constructor(made: Entries, cause: unknown) {
    super('The database did not take it.', { cause });
    this.made = made;
  }
}

/**
 * Reads, lets `make` say what is to be written, and writes it together with what waits to be written. All or nothing. Returns
 * what `make` said; rejects with `NotWritten` where it was said and not written.
 */
export async function writeThrough(
  database: Database,
  scope: Scope,
  waiting: Entries,
  make: (entries: Entries) => Entries,
): Promise<Entries> {
  const keys = keysOf(waiting);
  if (scope !== 'everything') (keys[scope.collection] ??= []).push(scope.key);
  const names = scope === 'everything' ? collectionNames : collectionNames.filter((name) => name in keys);
  const transaction = database.transaction(names, 'readwrite');
  transaction.done.catch(() => undefined);
  let made: Entries | undefined;
  try {
    const entries = noEntries();
    for (const name of names) {
      const store = transaction.objectStore(name);
      const raw =
        scope === 'everything'
          ? await store.getAll()
          : await Promise.all((keys[name] ?? []).map((key) => store.get(key)));
      put(entries, name, [...byKey(understood(name, raw)).values()]);
    }
    const known = mergeEntries(entries, waiting);
    made = make(known);
    const changed = different(mergeEntries(known, made), entries);
    await Promise.all(
      names.flatMap((name) => changed[name].map(async (entry) => transaction.objectStore(name).put(entry))),
    );
    await transaction.done;
    return made;
  } catch (error) {
    // Where the device is full, a single request may only say that it was given up; the transaction says why.
    const cause: unknown = transaction.error ?? error;
    abort(transaction);
    throw made === undefined ? cause : new NotWritten(made, cause);
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
