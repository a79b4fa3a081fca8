/**
 * The backup file: one JSON file that a person can read, with everything of the reader's.
 *
 * Whatever a file holds, reading it gives entries that are right in every field, or words that say what is wrong with it:
 * a file is taken as a whole or not at all.
 */

import { guide } from '../guide.ts';
import { byKey } from './merge.ts';
import { put } from './entries.ts';
import { checkEntry, collectionNames, noEntries, schemaVersion } from './schema.ts';
import type { Collection, Entries, Entry } from './schema.ts';
import { isEncrypted, type Encrypted } from './cipher.ts';
import { isCodeText, unpackCode } from './code-text.ts';

/** What stands in each file, so that one of another program is not taken for a backup. */
export const app = guide.fileName;

/**
 * The most that is read: 32 MB. Ten years of daily practice come to less; a phone that reads hundreds of megabytes as one
 * text runs out of memory and closes the page.
 */
export const mostBytes = 32_000_000;

/** What reading a file comes to. */
export type Read =
  | { type: 'backup'; entries: Entries; /** When it was made: `2026-11-23T09:30:00.000Z`. */ saved: string }
  /** It needs its passphrase: see encryption.ts. */
  | { type: 'encrypted'; encrypted: Encrypted }
  | Refused;

export interface Refused {
  type: 'refused';
  why: 'empty' | 'huge' | 'truncated' | 'foreign' | 'newer' | 'damaged' | 'wrong passphrase';
  message: string;
}

/** Name of a backup made on a day, for the reader's files. */
export function backupName(now: number): string {
  return `${guide.shortTitle.toLowerCase().replace(/\s+/g, '-')}-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
}

/** A backup as text. `compact` leaves out what is only for people's eyes. */
export function writeBackup(entries: Entries, now: number, { compact = false } = {}): string {
  const file: Record<string, unknown> = { app, version: schemaVersion, saved: new Date(now).toISOString() };
  for (const name of collectionNames) {
    const list: readonly Entry[] = entries[name];
    file[name] = list.map(({ edited, ...rest }) => ({ ...rest, edited: new Date(edited).toISOString() }));
  }
  return compact ? JSON.stringify(file) : `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a backup: the text of a file, or what a QR code said. Never throws. */
export async function readBackup(text: string): Promise<Read> {
  try {
    const plain = text.replace(/^\ufeff/, '').trim();
    if (plain === '') return refuse('empty', 'There is nothing in it.');
    // Each character is one to three bytes, so this is at least as strict as it says.
    if (plain.length > mostBytes) return tooLarge();
    const json = isCodeText(plain) ? await unpackCode(plain) : plain;
    if (json === undefined) return refuse('damaged', 'The text of the code is not whole: copy all of it.');
    return readJson(json);
  } catch {
    return refuse('damaged', 'It is damaged, and cannot be read.');
  }
}

/** Why a file of so many bytes is not read; undefined when it is small enough. To be asked before its text is taken. */
export function refuseSize(bytes: number): Refused | undefined {
  if (bytes === 0) return refuse('empty', 'The file is empty.');
  return bytes > mostBytes ? tooLarge() : undefined;
}

function tooLarge(): Refused {
  return refuse(
    'huge',
    `It is larger than ${mostBytes / 1e6} MB. No backup of this guide is, and reading it could crash a phone’s browser.`,
  );
}

function readJson(text: string): Read {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    const begins = text.startsWith('{') && text.includes(app);
    return begins
      ? refuse(
          'truncated',
          'The file ends in the middle, or was changed by hand: it is no whole backup. Save it again.',
        )
      : refuse('foreign', 'This is no backup of this guide.');
  }
  if (!isRecord(file) || file['app'] !== app) return refuse('foreign', 'This is no backup of this guide.');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('damaged', 'The backup does not say of which version it is.');
  }
  if (version > schemaVersion) {
    return refuse(
      'newer',
      'The backup is of a newer version of the guide than this page. Reload the page while you are online, then try again.',
    );
  }
  if ('encrypted' in file) {
    return isEncrypted(file['encrypted'])
      ? { type: 'encrypted', encrypted: file['encrypted'] }
      : refuse('damaged', 'The backup is encrypted, and what is needed to open it is damaged.');
  }
  return readEntries(steps.slice(version - 1).reduce((older, step) => step(older), file));
}

/** What each version of the file adds to the one before it: the first step leads from version 1 to 2. */
const steps: readonly ((file: Record<string, unknown>) => Record<string, unknown>)[] = [
  (file) => ({ ...file, cards: [], reviews: [], mocks: [], settings: [] }),
];

function readEntries(file: Record<string, unknown>): Read {
  const { saved } = file;
  if (typeof saved !== 'string' || Number.isNaN(Date.parse(saved))) {
    return refuse('damaged', 'The backup does not say when it was made.');
  }
  const entries = noEntries();
  for (const name of collectionNames) {
    const list = file[name];
    if (!Array.isArray(list)) return refuse('damaged', `The backup has no list of “${name}”.`);
    const read: Entry[] = [];
    for (const [index, item] of (list as unknown[]).entries()) {
      const checked = readEntry(name, item);
      if ('problem' in checked) {
        return refuse('damaged', `Entry ${index + 1} of “${name}” is damaged: ${checked.problem}.`);
      }
      read.push(checked.entry);
    }
    put(entries, name, sorted([...byKey(read).values()]));
  }
  return { type: 'backup', entries, saved: new Date(saved).toISOString() };
}

function readEntry(collection: Collection, item: unknown): { entry: Entry } | { problem: string } {
  if (!isRecord(item) || typeof item['edited'] !== 'string') return { problem: 'it does not say when it was edited' };
  return checkEntry(collection, { ...item, edited: new Date(item['edited']).getTime() });
}

function sorted(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function refuse(why: Refused['why'], message: string): Refused {
  return { type: 'refused', why, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
