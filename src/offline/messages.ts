/** What pages and the worker say to each other. */

/** From a page to the worker. Each is answered on the port that comes with it, but `apply`. */
export type Request =
  /** Is the guide saved, and how much of it? */
  | { type: 'status' }
  /** Save it (again): what is missing is fetched. */
  | { type: 'save' }
  /** Compare every saved file with what it must be. */
  | { type: 'test' }
  /** Replace the worker that waits behind this one. */
  | { type: 'apply' };

/** From the worker to the pages. */
export type Message =
  | { type: 'saved'; pages: number; bytes: number; /** Milliseconds since 1970. */ savedAt: number }
  | { type: 'unsaved' }
  | { type: 'progress'; /** From 0 to 1. */ done: number }
  | { type: 'failed'; reason: string }
  | { type: 'tested'; files: number; /** Files that are missing or not what they must be. */ bad: number };
