/** The store of a device: the database, and beside it what could not be written there. */

import { Announcer } from './announcer.ts';
import { causeOf, Connection, isNamed, NoDatabase } from './connection.ts';
import { readAll, readKeys, understood, type Database } from './database.ts';
import { asDeleted, count, different, find, keysOf, only, put } from './entries.ts';
import { forgetOthers, holdsSomething, noteHolding } from './flag.ts';
import { byKey, isLive, mergeEntries, planImport, restored, sameValue, type ImportPlan } from './merge.ts';
import { checkEntry, collectionNames, noEntries } from './schema.ts';
import type { Collection, Entries, Entry, Live, Value } from './schema.ts';
import { explain, type Status, type TabReason, type Written } from './status.ts';
import { backupNote, counted, isNote, sinceBackup, type BackupNote } from './reminder.ts';
import type { Listener, SinceBackup, Store } from './store.ts';
import { joinTabs, type News, type Tabs } from './tabs.ts';
import { NotWritten, writeThrough, type Scope } from './write.ts';

export class DeviceStore implements Store {
  readonly #now: () => number;
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #announcer = new Announcer();
  /** What is not in the database yet. */
  #unsaved: Entries = noEntries();
  #backup: BackupNote | undefined;
  #trouble: TabReason | undefined;
  #persistent: boolean | undefined;
  #asked = false;
  /** Writing goes one after another, so that each sees what the one before it could not write. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, now: () => number, patience: number) {
    this.#now = now;
    this.#connection = new Connection(name, patience, (trouble) => void this.#hearOf(trouble));
    this.#tabs = joinTabs(name, (news) => void this.#hear(news));
  }

  /** Finds out how this browser keeps things. */
  async begin(): Promise<void> {
    await this.#try(() => Promise.resolve());
    this.#persistent = await persistence('persisted');
    this.#showStatus();
  }

  get status(): Status {
    return this.#announcer.status;
  }

  async get<C extends Collection>(collection: C, key: string): Promise<Value<C> | undefined> {
    const raw = await this.#try((database) => database.get(collection, key));
    const kept =
      'result' in raw ? understood(collection, [raw.result]) : (await this.#connection.readable())[collection];
    const entry = byKey<C>([...kept, ...this.#unsaved[collection]] as Entry<C>[]).get(key);
    return entry !== undefined && isLive(entry) ? entry.value : undefined;
  }

  async all<C extends Collection>(collection: C): Promise<Live<C>[]> {
    const raw = await this.#try((database) => database.getAll(collection));
    const kept = 'result' in raw ? understood(collection, raw.result) : (await this.#connection.readable())[collection];
    // The note may have been lost without the database, as when a reader clears one and not the other.
    if (kept.length > 0 && !holdsSomething()) noteHolding(true);
    return [...byKey<C>([...kept, ...this.#unsaved[collection]] as Entry<C>[]).values()]
      .filter((entry) => isLive(entry))
      .sort((a, b) => b.edited - a.edited || (a.key < b.key ? -1 : 1));
  }

  async put<C extends Collection>(collection: C, key: string, value: Value<C>): Promise<Written> {
    return this.update(collection, key, () => value);
  }

  async remove(collection: Collection, key: string): Promise<Written> {
    return this.update(collection, key, () => undefined);
  }

  async update<C extends Collection>(
    collection: C,
    key: string,
    change: (value: Value<C> | undefined) => Value<C> | undefined,
  ): Promise<Written> {
    let problem: string | undefined;
    const written = await this.#write({ collection, key }, (entries) => {
      const old = find(entries, collection, key);
      const value = change(old !== undefined && isLive(old) ? structuredClone(old.value) : undefined);
      // An edit is newer than what it changes even where this device's clock is behind.
      const edited = Math.max(this.#now(), (old?.edited ?? -1) + 1);
      if (value === undefined) {
        return old !== undefined && isLive(old) ? only(collection, [{ key, edited, deleted: true }]) : noEntries();
      }
      const checked = checkEntry(collection, { key, value, edited });
      if ('problem' in checked) {
        problem = checked.problem;
        return noEntries();
      }
      return old !== undefined && sameValue(old, checked.entry) ? noEntries() : only(collection, [checked.entry]);
    });
    if (problem === undefined) return written;
    return { kept: false, reason: 'invalid', message: `This was not taken: ${problem}.` };
  }

  subscribe<C extends Collection>(collection: C, listener: Listener<C>): () => void {
    return this.#announcer.subscribe(collection, listener);
  }

  onStatus(listener: (status: Status) => void): () => void {
    return this.#announcer.onStatus(listener);
  }

  async entries(): Promise<Entries> {
    return this.#entriesOf(collectionNames);
  }

  async #entriesOf(names: readonly Collection[]): Promise<Entries> {
    const read = await this.#try((database) => readAll(database, names));
    return mergeEntries('result' in read ? read.result : await this.#connection.readable(), this.#unsaved);
  }

  async sinceBackup(): Promise<SinceBackup> {
    const read = await this.#try((database) => database.get('notes', 'backup'));
    const note = 'result' in read && isNote(read.result) ? read.result : this.#backup;
    return sinceBackup(await this.#entriesOf(counted), note);
  }

  async noteBackup(saved: Entries): Promise<void> {
    const note = backupNote(saved, this.#now());
    this.#backup = note;
    await this.#try((database) => database.put('notes', note, 'backup'));
  }

  async plan(theirs: Entries): Promise<ImportPlan> {
    return planImport(await this.entries(), theirs);
  }

  async merge(theirs: Entries, options: { restoreDeleted?: boolean } = {}): Promise<Written> {
    let merged: Entries | undefined;
    const written = await this.#write('everything', (mine) => {
      merged = mergeEntries(mine, options.restoreDeleted === true ? restored(mine, theirs) : theirs);
      return different(merged, mine);
    });
    // What came out of a file a moment ago needs no reminder of a backup.
    if (written.kept && merged !== undefined && count(different(merged, theirs)) === 0) await this.noteBackup(theirs);
    return written;
  }

  async deleteEverything(): Promise<Written> {
    const run = this.#last.then(() => this.#delete());
    this.#last = run.catch(() => undefined);
    return run;
  }

  close(): void {
    this.#connection.close();
    this.#tabs.close();
    this.#announcer.close();
  }

  async #delete(): Promise<Written> {
    const gone = asDeleted(await this.entries());
    this.#unsaved = noEntries();
    this.#backup = undefined;
    // First what the database holds: that needs no other tab to give way. Then the database itself.
    const cleared = await this.#try(async (database) => {
      const transaction = database.transaction([...collectionNames, 'notes'], 'readwrite');
      await Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
      await transaction.done;
    });
    const isDeleted = await this.#connection.delete().then(
      () => true,
      () => false,
    );
    if (!isDeleted && 'reason' in cleared && cleared.reason !== 'refused') {
      const message = 'The browser did not let the guide delete what it keeps. Close its other tabs and try again.';
      return { kept: false, reason: cleared.reason, message };
    }
    noteHolding(false);
    forgetOthers();
    this.#announcer.tell(gone, false);
    this.#tabs.tell({ keys: keysOf(gone), deleted: true });
    await this.#try(() => Promise.resolve());
    this.#showStatus();
    return { kept: true };
  }

  /**
   * Changes entries in one transaction: reads, lets `make` say what is to be written, and writes it together with what could
   * not be written before. What cannot be written stays in this tab.
   */
  async #write(what: Scope, make: (entries: Entries) => Entries) {
    const run = this.#last.then(() => this.#writeNow(what, make));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #writeNow(what: Scope, make: (entries: Entries) => Entries): Promise<Written> {
    const waiting = this.#unsaved;
    const done = await this.#try((database) => writeThrough(database, what, waiting, make));
    const isKept = 'result' in done;
    const made = isKept
      ? done.result
      : done.error instanceof NotWritten
        ? done.error.made
        : // The database could not even be read: what is known in this tab must do.
          make(mergeEntries(await this.#connection.readable(), waiting));
    this.#unsaved = isKept ? noEntries() : mergeEntries(waiting, made);
    const written = keysOf(mergeEntries(waiting, made));
    if (isKept && Object.keys(written).length > 0) {
      noteHolding(true);
      this.#tabs.tell({ keys: written, deleted: false });
      if (!this.#asked) void this.#askToPersist();
      this.#trouble = undefined;
    }
    this.#showStatus();
    this.#announcer.tell(made, false);
    return isKept ? { kept: true } : { kept: false, reason: done.reason, message: explain(done.reason) };
  }

  /** Does something with the database, or says why it could not be done. */
  async #try<T>(
    work: (database: Database) => Promise<T>,
  ): Promise<{ result: T } | { reason: TabReason; error: unknown }> {
    try {
      const result = await this.#connection.use(work);
      // Reading works where writing does not: only when nothing waits to be written is all well.
      if (count(this.#unsaved) === 0) this.#trouble = undefined;
      this.#showStatus();
      return { result };
    } catch (error) {
      const reason = reasonOf(error);
      this.#trouble = reason;
      this.#showStatus();
      return { reason, error };
    }
  }

  /** The database came after all, or another tab took it over. */
  async #hearOf(trouble: TabReason | undefined): Promise<void> {
    if (trouble !== undefined) {
      this.#trouble = trouble;
      this.#showStatus();
      return;
    }
    await this.#write('everything', noEntries);
    this.#announcer.tell(await this.entries(), true);
  }

  async #hear({ keys, deleted }: News): Promise<void> {
    this.#connection.refresh();
    if (deleted) {
      this.#unsaved = noEntries();
      this.#backup = undefined;
    }
    const read = await this.#try((database) => readKeys(database, keys));
    const entries = mergeEntries('result' in read ? read.result : await this.#connection.readable(), this.#unsaved);
    const changed = noEntries();
    for (const name of collectionNames) {
      const list = (keys[name] ?? []).map(
        (key) => find(entries, name, key) ?? { key, edited: 0, deleted: true as const },
      );
      put(changed, name, list);
    }
    this.#announcer.tell(changed, true);
  }

  async #askToPersist(): Promise<void> {
    this.#asked = true;
    if (this.#persistent !== true) this.#persistent = await persistence('persist');
    this.#showStatus();
  }

  #showStatus(): void {
    this.#announcer.show(
      this.#trouble === undefined
        ? { type: 'kept', ...(this.#persistent === undefined ? {} : { persistent: this.#persistent }) }
        : { type: 'tab', reason: this.#trouble, unsaved: count(this.#unsaved) },
    );
  }
}

function reasonOf(error: unknown): TabReason {
  if (error instanceof NoDatabase) return error.reason;
  return isNamed(causeOf(error), 'QuotaExceededError') ? 'full' : 'failed';
}

/** Asks the browser whether it deletes what is kept here by itself, or not to; undefined where it does not say. */
async function persistence(what: 'persisted' | 'persist'): Promise<boolean | undefined> {
  try {
    return await navigator.storage[what]();
  } catch {
    return undefined;
  }
}
