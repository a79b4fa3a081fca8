/**
 * The reader's things on this device. All reading and writing of the page goes through a `Store`; `open.ts` opens it.
 *
 * Nothing here throws for what a browser may do: where it cannot write, what was written stays readable in this tab, the
 * status says why, and the next write tries again.
 */

import type { ImportPlan } from './merge.ts';
import type { Collection, Entries, Live, Value } from './schema.ts';
import type { Status, Written } from './status.ts';

/** Told of a change in a collection, from this tab or another: the key, and the new value; undefined when it is deleted. */
export type Listener<C extends Collection> = (change: Change<C>) => void;
export interface Change<C extends Collection = Collection> {
  key: string;
  value: Value<C> | undefined;
  /** Whether another tab made it. */
  elsewhere: boolean;
}

export interface Store {
  /** The value under a key; undefined when there is none. */
  get<C extends Collection>(collection: C, key: string): Promise<Value<C> | undefined>;
  /** Everything in a collection, the newest edit first. */
  all<C extends Collection>(collection: C): Promise<Live<C>[]>;
  /** Keeps a value under a key. */
  put<C extends Collection>(collection: C, key: string, value: Value<C>): Promise<Written>;
  /** Deletes what is under a key. */
  remove(collection: Collection, key: string): Promise<Written>;
  /** Changes what is under a key, in one step: no other tab comes in between. What is undefined afterwards is deleted. */
  update<C extends Collection>(
    collection: C,
    key: string,
    change: (value: Value<C> | undefined) => Value<C> | undefined,
  ): Promise<Written>;
  /** Calls back for every change in a collection until the returned function is called. */
  subscribe<C extends Collection>(collection: C, listener: Listener<C>): () => void;

  /** How what is written now is kept. */
  readonly status: Status;
  /** Calls back whenever the status changes until the returned function is called. */
  onStatus(listener: (status: Status) => void): () => void;

  /** Everything, for a backup. */
  entries(): Promise<Entries>;
  /** How many things have changed since the last backup, and whether the reader should be reminded of one. */
  sinceBackup(): Promise<SinceBackup>;
  /** Notes that these entries are in a backup now. */
  noteBackup(saved: Entries): Promise<void>;
  /** What an import would change. Nothing is changed. */
  plan(theirs: Entries): Promise<ImportPlan>;
  /** Merges entries of a backup into this device, all or nothing. */
  merge(theirs: Entries, options?: { restoreDeleted?: boolean }): Promise<Written>;
  /** Deletes everything of the reader's, in every tab. */
  deleteEverything(): Promise<Written>;
  /** Closes the database and stops listening. */
  close(): void;
}

export interface SinceBackup {
  /** How many entries have changed. Grades in the practice log and settings do not count. */
  changes: number;
  /** Milliseconds since 1970; undefined when there was none yet. */
  lastBackup: number | undefined;
  /** Whether a reminder is due. */
  due: boolean;
}
