/** The way to the database: opens it when it is needed, again when it was closed, and says what stands in the way. */

import { deleteDB } from 'idb';
import { openDatabase, readNewer, type Database } from './database.ts';
import { noEntries, type Entries } from './schema.ts';
import type { TabReason } from './status.ts';
import { NotWritten } from './write.ts';

/** Why the database cannot be used now. */
export class NoDatabase extends Error {
  readonly reason: TabReason;

  constructor(reason: TabReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

export class Connection {
  readonly #name: string;
  readonly #patience: number;
  /** Told when the way opens or closes without being asked. */
  readonly #changed: (trouble: TabReason | undefined) => void;
  #opening: Promise<Database> | undefined;
  #open: Database | undefined;
  #closed = false;
  /** Whether opening takes longer than anybody waits; it goes on, and `changed` is told when it comes to its end. */
  #late = false;
  /** Set where another version of the guide has the database: trying again does not help. */
  #final: 'newer' | 'replaced' | undefined;
  #readable: Promise<Entries> | undefined;

  constructor(name: string, patience: number, changed: (trouble: TabReason | undefined) => void) {
    this.#name = name;
    this.#patience = patience;
    this.#changed = changed;
  }

  /** Does something with the database. Rejects with `NoDatabase` or with what the work itself threw. */
  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.#reach();
    try {
      return await work(database);
    } catch (error) {
      // A browser may close a database at any time, such as Safari when its storage process ends: one more try.
      if (!isNamed(causeOf(error), 'InvalidStateError')) throw error;
      this.#forget();
      return await work(await this.#reach());
    }
  }

  /** What can be read, but not changed, where a newer version of the guide has the database; else nothing. */
  async readable(): Promise<Entries> {
    if (this.#final === undefined) return noEntries();
    this.#readable ??= within(this.#patience, readNewer(this.#name)).catch(noEntries);
    return this.#readable;
  }

  /** What can be read has changed. */
  refresh(): void {
    this.#readable = undefined;
  }

  /** Deletes the database itself, of whichever version. Open tabs of this guide give way; one that does not is not waited for. */
  async delete(): Promise<void> {
    this.#open?.close();
    this.#forget();
    await within(this.#patience, deleteDB(this.#name));
    this.#final = undefined;
    this.#readable = undefined;
  }

  close(): void {
    this.#closed = true;
    this.#open?.close();
    this.#forget();
  }

  async #reach(): Promise<Database> {
    if (this.#final !== undefined) throw new NoDatabase(this.#final);
    if (this.#late) throw new NoDatabase('blocked');
    this.#opening ??= this.#begin();
    try {
      return await within(this.#patience, this.#opening);
    } catch (error) {
      if (error instanceof NoDatabase) throw error;
      this.#late = true;
      throw new NoDatabase('blocked', error);
    }
  }

  async #begin(): Promise<Database> {
    try {
      const database = await openDatabase(this.#name, {
        gone: (deleted) => {
          this.#forget();
          if (deleted) return;
          this.#final = 'replaced';
          this.#changed('replaced');
        },
        closed: () => this.#forget(),
      });
      if (this.#closed) database.close();
      this.#open = database;
      if (this.#late) this.#changed(undefined);
      this.#late = false;
      return database;
    } catch (error) {
      this.#opening = undefined;
      this.#late = false;
      if (!isNamed(error, 'VersionError')) throw new NoDatabase('refused', error);
      this.#final = 'newer';
      throw new NoDatabase('newer', error);
    }
  }

  #forget(): void {
    this.#opening = undefined;
    this.#open = undefined;
  }
}

/** What a failed write failed of; any other error itself. */
export function causeOf(error: unknown): unknown {
  return error instanceof NotWritten ? error.cause : error;
}

/** Whether an error is of a name: `DOMException` is not the same in every browser, its names are. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}

/** Waits for something, but not longer than so many milliseconds. */
async function within<T>(patience: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
