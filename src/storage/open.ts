/** Opens the store of this device. */

import { DeviceStore } from './device-store.ts';
import { site } from './flag.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** Name of the database and of the channel between tabs; that of this site when left out. */
  name?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds after which a database that does not open is given up for now. */
  patience?: number;
}

/** Opens the store. Always succeeds: where the browser keeps nothing, the store lasts as long as the tab and says so. */
export async function openStore({ name = `guide ${site}`, now, patience }: OpenOptions = {}): Promise<Store> {
  const store = new DeviceStore(name, now ?? (() => Date.now()), patience ?? 4000);
  await store.begin();
  return store;
}
