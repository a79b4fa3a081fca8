/** Tells the parts of a page of changes and of the status. */

import { isLive } from './merge.ts';
import { collectionNames, type Collection, type Entries } from './schema.ts';
import type { Status } from './status.ts';
import type { Listener } from './store.ts';

export class Announcer {
  readonly #listeners = new Map<Collection, Set<Listener<Collection>>>();
  readonly #statusListeners = new Set<(status: Status) => void>();
  status: Status = { type: 'kept' };

  subscribe<C extends Collection>(collection: C, listener: Listener<C>): () => void {
    const listeners = this.#listeners.get(collection) ?? new Set();
    this.#listeners.set(collection, listeners);
    // Each is told only of the collection that it asked for.
    listeners.add(listener as unknown as Listener<Collection>);
    return () => void listeners.delete(listener as unknown as Listener<Collection>);
  }

  onStatus(listener: (status: Status) => void): () => void {
    this.#statusListeners.add(listener);
    return () => void this.#statusListeners.delete(listener);
  }

  /** Tells of entries as they are now. */
  tell(entries: Entries, elsewhere: boolean): void {
    for (const name of collectionNames) {
      for (const entry of entries[name]) {
        const change = { key: entry.key, value: isLive(entry) ? entry.value : undefined, elsewhere };
        for (const listener of this.#listeners.get(name) ?? []) attempt(() => listener(change));
      }
    }
  }

  /** Shows a status, where it is another one than before. */
  show(status: Status): void {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    for (const listener of this.#statusListeners) attempt(() => listener(status));
  }

  close(): void {
    this.#listeners.clear();
    this.#statusListeners.clear();
  }
}

/** What goes wrong in one part of a page is no reason not to tell the others. */
function attempt(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}
