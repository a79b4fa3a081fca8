/**
 * Whether this device holds something of the reader's: a tiny note that can be read at once, so that a page loads the
 * storage code, and waits for a database, only where that is of use.
 */

/** What tells this site's things from those of others at the same origin: its base path. */
export const site = import.meta.env.BASE_URL;

const key = `mine ${site}`;

/** The database of voice recordings (practice/recordings.ts): it is apart because no backup holds them. */
export const recordingsName = `guide recordings ${site}`;

/** Whether this device holds something of the reader's. False where the browser refuses to say. */
export function holdsSomething(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Notes that this device holds something, or that it holds nothing any more. */
export function noteHolding(holds: boolean): void {
  try {
    if (holds) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Where this is refused or full, nothing is noted: the page then shows the guide without the reader's things.
  }
}

/** Forgets what else of the reader's there is: recordings, the last searches, and whether the reader's things are hidden. */
export function forgetOthers(): void {
  try {
    indexedDB.deleteDatabase(recordingsName);
    for (const other of Object.keys(sessionStorage)) {
      if (other.startsWith(`practice ${site}`)) sessionStorage.removeItem(other);
    }
  } catch {
    // Where the browser keeps nothing, it has none of these.
  }
  for (const other of ['searches', `blank ${site}`, 'listen-speed']) {
    try {
      localStorage.removeItem(other);
    } catch {
      // Where storage is refused, nothing is in it.
    }
  }
}
