/**
 * What was typed in the last moment before a page was left. A database cannot be written while a page goes away; this is a note
 * that can, at once. The next page that opens puts it into the database.
 */

import { noteHolding, site } from '../storage/flag.ts';
import type { MyQuestion } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';

/** A text that was not written yet: a detail, an own answer, or the answer of a question of the reader's. */
export interface Draft {
  collection: 'details' | 'answers' | 'questions';
  key: string;
  text: string;
}

/** A draft as it is noted, with the moment: milliseconds since 1970. */
type Note = Draft & { at: number };

const key = `drafts ${site}`;

/** Notes a text at once. */
export function keepDraft(draft: Draft, at = Date.now()): void {
  try {
    const others = read().filter((other) => other.collection !== draft.collection || other.key !== draft.key);
    localStorage.setItem(key, JSON.stringify([...others, { ...draft, at } satisfies Note]));
    noteHolding(true);
  } catch {
    // Refused or full: what was typed in the last moment is lost, as it is without this.
  }
}

/** Puts all noted texts into the store. Each note stays until its text is kept: this page may be left at once, too. */
export async function takeDrafts(store: Store): Promise<void> {
  for (const draft of read()) {
    const edited = (await store.all(draft.collection)).find((entry) => entry.key === draft.key)?.edited ?? 0;
    // Another tab may have written something newer since.
    const written = edited > draft.at ? { kept: true as const } : await put(store, draft);
    if (!written.kept && written.reason !== 'invalid') continue;
    const others = read().filter((other) => JSON.stringify(other) !== JSON.stringify(draft));
    try {
      if (others.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(others));
    } catch {
      // It is written again with the next page, which changes nothing.
    }
  }
}

/** Forgets them: everything is being deleted. */
export function dropDrafts(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There are none where storage is refused.
  }
}

/** Writes one text as its collection has it; an empty one deletes. */
export async function put(store: Store, { collection, key: name, text }: Draft) {
  if (collection === 'questions') {
    return store.update('questions', name, (value): MyQuestion | undefined => value && { ...value, answer: text });
  }
  if (text.trim() === '') return store.remove(collection, name);
  return collection === 'answers' ? store.put('answers', name, { text }) : store.put('details', name, text);
}

function read(): Note[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isNote) : [];
  } catch {
    return [];
  }
}

function isNote(value: unknown): value is Note {
  const { collection, key: name, text, at } = (value ?? {}) as Record<string, unknown>;
  return (
    ['details', 'answers', 'questions'].includes(String(collection)) &&
    typeof name === 'string' &&
    typeof text === 'string' &&
    typeof at === 'number'
  );
}
