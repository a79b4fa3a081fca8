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

const key = `drafts ${site}`;

/** Notes a text at once. */
export function keepDraft(draft: Draft): void {
  try {
    const others = read().filter((other) => other.collection !== draft.collection || other.key !== draft.key);
    localStorage.setItem(key, JSON.stringify([...others, draft]));
    noteHolding(true);
  } catch {
    // Refused or full: what was typed in the last moment is lost, as it is without this.
  }
}

/** Puts all noted texts into the store. */
export async function takeDrafts(store: Store): Promise<void> {
  const drafts = read();
  if (drafts.length === 0) return;
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
  for (const draft of drafts) await put(store, draft);
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

function read(): Draft[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  const { collection, key: name, text } = (value ?? {}) as Record<string, unknown>;
  return (
    ['details', 'answers', 'questions'].includes(String(collection)) &&
    typeof name === 'string' &&
    typeof text === 'string'
  );
}
