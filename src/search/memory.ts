/**
 * What this device remembers of searches: the last queries, and those that found nothing (the author's to-write list).
 * Kept in the browser's own storage and sent nowhere. A browser that refuses storage remembers nothing.
 */

/** A query that found nothing, with the day on which it was last typed: `2026-11-23`. */
export interface Missed {
  query: string;
  day: string;
}

export interface Memory {
  /** Newest first. */
  recent: string[];
  missed: Missed[];
}

const key = 'searches';
const most = { recent: 6, missed: 200 };

/** A memory with a query that was used put first. */
export function withRecent(memory: Memory, query: string): Memory {
  return {
    ...memory,
    recent: [query, ...memory.recent.filter((other) => !isSame(other, query))].slice(0, most.recent),
  };
}

/** A memory with a query that found nothing put first. */
export function withMissed(memory: Memory, query: string, day: string): Memory {
  const others = memory.missed.filter((other) => !isSame(other.query, query));
  return { ...memory, missed: [{ query, day }, ...others].slice(0, most.missed) };
}

/** The missed queries as lines of text, for a to-write list. */
export function missedAsText({ missed }: Memory): string {
  return missed.map(({ query, day }) => `${day}  ${query}`).join('\n');
}

/** Reads a memory from its text; whatever is not one gives an empty memory. */
export function parseMemory(text: string | null): Memory {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isRecord(value)) return { recent: [], missed: [] };
    const { recent, missed } = value;
    return {
      recent: Array.isArray(recent) ? recent.filter((query) => typeof query === 'string') : [],
      missed: Array.isArray(missed) ? missed.filter(isMissed) : [],
    };
  } catch {
    return { recent: [], missed: [] };
  }
}

/** What this device remembers now. */
export function recall(): Memory {
  try {
    return parseMemory(localStorage.getItem(key));
  } catch {
    return { recent: [], missed: [] };
  }
}

/** Keeps a memory on this device. */
export function keep(memory: Memory): void {
  try {
    localStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // Storage may be refused or full: the search works without a memory.
  }
}

function isMissed(value: unknown): value is Missed {
  return isRecord(value) && typeof value['query'] === 'string' && typeof value['day'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
