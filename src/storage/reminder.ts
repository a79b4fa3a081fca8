/** When the reader should be reminded of a backup. Pure. */

import { collectionNames, type Collection, type Entries, type Entry } from './schema.ts';
import type { SinceBackup } from './store.ts';

/** Changes after which a backup is due. */
const remindAfter = 20;
/** What a reader would not call a change: grades come in dozens, and each changes a card, which counts. */
const uncounted: readonly Collection[] = ['reviews', 'settings'];
/** The collections in which changes count. */
export const counted = collectionNames.filter((name) => !uncounted.includes(name));

/** What a device knows of its last backup. */
export interface BackupNote {
  /** When it was made. */
  at: number;
  /** The newest edit in it. */
  upTo: number;
}

/** The note of a backup that holds these entries. */
export function backupNote(saved: Entries, now: number): BackupNote {
  const edits = collectionNames.flatMap((name) => saved[name].map(({ edited }) => edited));
  return { at: now, upTo: edits.reduce((a, b) => Math.max(a, b), 0) };
}

/** What changed since the last backup, and whether it is time for one. Something that is changed many times is one change. */
export function sinceBackup(entries: Entries, note: BackupNote | undefined): SinceBackup {
  const changes = counted
    .flatMap((name): readonly Entry[] => entries[name])
    .filter(({ edited }) => edited > (note?.upTo ?? -1)).length;
  return { changes, lastBackup: note?.at, due: changes >= remindAfter };
}

/** Whether a value of the database is such a note. */
export function isNote(value: unknown): value is BackupNote {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('upTo' in value)) return false;
  return typeof value.at === 'number' && typeof value.upTo === 'number';
}
