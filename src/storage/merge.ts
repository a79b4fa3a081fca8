/** What two devices hold, made one: the newest edit of each entry is kept. Pure. */

import { collectionNames, noEntries, type Collection, type Entries, type Entry, type Live } from './schema.ts';

/**
 * Both sets of entries as one. Each key keeps its newest edit; what only one side has is kept. The order of the sides makes
 * no difference.
 */
export function mergeEntries(mine: Entries, theirs: Entries): Entries {
  const merged = noEntries();
  for (const name of collectionNames) set(merged, name, mergeCollection(mine[name], theirs[name]));
  return merged;
}

/** Of two entries under one key, the one that a merge keeps: the newer edit; of two made at once, always the same one. */
export function newer<C extends Collection>(a: Entry<C>, b: Entry<C>): Entry<C> {
  if (a.edited !== b.edited) return a.edited > b.edited ? a : b;
  // What is there is dearer than what was deleted; between two texts of one moment there is no right choice.
  if (isLive(a) !== isLive(b)) return isLive(a) ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Whether an entry is there, not deleted. */
export function isLive<C extends Collection>(entry: Entry<C>): entry is Live<C> {
  return !('deleted' in entry);
}

/** What an import would do with an entry, for the reader to see before. */
export interface PlannedChange {
  collection: Collection;
  key: string;
  /** What this device holds now, if anything. */
  mine: Entry | undefined;
  /** What the backup holds. */
  theirs: Entry;
}

export interface ImportPlan {
  /** In the backup and not on this device. */
  added: PlannedChange[];
  /** On both; the backup's is newer and replaces this device's. */
  changed: PlannedChange[];
  /** On this device; deleted later where the backup comes from, so it is deleted here. */
  removed: PlannedChange[];
  /** On both; this device's is newer and stays. */
  kept: PlannedChange[];
  /** In the backup, and deleted here since. It stays deleted unless the reader wants it back. */
  deletedHere: PlannedChange[];
  /** How many entries are the same on both. */
  same: number;
  /** How many entries only this device has: they stay. */
  onlyHere: number;
}

/** What merging a backup into this device would change. */
export function planImport(mine: Entries, theirs: Entries): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], removed: [], kept: [], deletedHere: [], same: 0, onlyHere: 0 };
  for (const collection of collectionNames) {
    const here = byKey<Collection>(mine[collection]);
    const there = byKey<Collection>(theirs[collection]);
    for (const [key, entry] of there) {
      const own = here.get(key);
      const list = sort(plan, own, entry);
      if (list === undefined) plan.same++;
      else if (list !== 'nothing') list.push({ collection, key, mine: own, theirs: entry });
    }
    plan.onlyHere += [...here.values()].filter((entry) => isLive(entry) && !there.has(entry.key)).length;
  }
  return plan;
}

/** Entries of a backup that were deleted here since, as if they were written anew right after that. */
export function restored(mine: Entries, theirs: Entries): Entries {
  const back = noEntries();
  for (const name of collectionNames) {
    const here = byKey<Collection>(mine[name]);
    const entries = theirs[name].map((entry: Entry) => {
      const own = here.get(entry.key);
      const isGone = own !== undefined && !isLive(own) && isLive(entry) && newer(own, entry) === own;
      return isGone ? { ...entry, edited: own.edited + 1 } : entry;
    });
    set(back, name, entries);
  }
  return back;
}

/** The list of the plan that a pair of entries belongs to; undefined where both are the same. */
function sort(plan: ImportPlan, mine: Entry | undefined, theirs: Entry): PlannedChange[] | 'nothing' | undefined {
  const isThere = isLive(theirs);
  if (mine === undefined) return isThere ? plan.added : 'nothing';
  if (!isLive(mine)) {
    if (!isThere) return 'nothing';
    return newer(mine, theirs) === mine ? plan.deletedHere : plan.added;
  }
  if (sameValue(mine, theirs)) return undefined;
  if (newer(mine, theirs) === mine) return plan.kept;
  return isThere ? plan.changed : plan.removed;
}

function mergeCollection<C extends Collection>(mine: readonly Entry<C>[], theirs: readonly Entry<C>[]): Entry<C>[] {
  return [...byKey([...mine, ...theirs]).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Entries by their key; of two with the same one, the one that a merge keeps. */
export function byKey<C extends Collection>(entries: readonly Entry<C>[]): Map<string, Entry<C>> {
  const map = new Map<string, Entry<C>>();
  for (const entry of entries) {
    const other = map.get(entry.key);
    map.set(entry.key, other === undefined ? entry : newer(other, entry));
  }
  return map;
}

/** Puts the entries of one collection into a set of all. */
function set(entries: Entries, name: Collection, list: readonly Entry[]): void {
  (entries as Record<Collection, readonly Entry[]>)[name] = list;
}

/** Whether two entries say the same, whenever they were made. */
export function sameValue(a: Entry, b: Entry): boolean {
  return isLive(a) && isLive(b) ? canonical(a.value) === canonical(b.value) : isLive(a) === isLive(b);
}

/** Whether two entries say the same, of the same moment. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a.edited === b.edited && sameValue(a, b);
}

/** A value as text that does not depend on the order in which its fields were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
