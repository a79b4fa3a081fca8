/** Small things to do with sets of entries. Pure. */

import { byKey, isLive, sameEntry } from './merge.ts';
import { collectionNames, noEntries, type Collection, type Entries, type Entry } from './schema.ts';

/** The keys of a set of entries, by collection; collections without any are left out. */
export type Keys = Partial<Record<Collection, string[]>>;

/** Puts the entries of one collection into a set. */
export function put(entries: Entries, collection: Collection, list: readonly Entry[]): void {
  (entries as Record<Collection, readonly Entry[]>)[collection] = list;
}

/** A set with the entries of one collection. */
export function only(collection: Collection, list: readonly Entry[]): Entries {
  const entries = noEntries();
  put(entries, collection, list);
  return entries;
}

/** What stands under a key. */
export function find<C extends Collection>(entries: Entries, collection: C, key: string): Entry<C> | undefined {
  return (entries[collection] as Entry<C>[]).find((entry) => entry.key === key);
}

/** The entries of a set that the other has not, or not so. */
export function different(entries: Entries, other: Entries): Entries {
  const rest = noEntries();
  for (const name of collectionNames) {
    const others = byKey<Collection>(other[name]);
    const list: readonly Entry[] = entries[name];
    put(
      rest,
      name,
      list.filter((entry) => {
        const twin = others.get(entry.key);
        return twin === undefined || !sameEntry(entry, twin);
      }),
    );
  }
  return rest;
}

/** The keys of a set. */
export function keysOf(entries: Entries): Keys {
  return Object.fromEntries(
    collectionNames
      .filter((name) => entries[name].length > 0)
      .map((name) => [name, entries[name].map(({ key }) => key)]),
  );
}

/** How many entries a set has. */
export function count(entries: Entries): number {
  return collectionNames.reduce((sum, name) => sum + entries[name].length, 0);
}

/** The set after everything in it was deleted. */
export function asDeleted(entries: Entries): Entries {
  const deleted = noEntries();
  for (const name of collectionNames) {
    const list: readonly Entry[] = entries[name];
    put(
      deleted,
      name,
      list.filter((entry) => isLive(entry)).map(({ key, edited }) => ({ key, edited, deleted: true })),
    );
  }
  return deleted;
}
