/**
 * Recordings of the reader's voice: a database of their own on this device. They are in no backup, and no request carries them. A recording
 * is kept piece by piece as it is made, so that a call or a reload costs a second of it.
 */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { recordingsName } from '../storage/flag.ts';

/** A piece of a recording. Bytes rather than a Blob: some versions of Safari lose those. */
interface Piece {
  /** `<mock> <question> <take>` */
  recording: string;
  type: string;
  bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  pieces: { key: number; value: Piece; indexes: { recording: string } };
}

/** What is kept where the browser keeps no database: until the page is left. */
const inMemory: Piece[] = [];
let opened: Promise<IDBPDatabase<Schema> | undefined> | undefined;

/** The name of a recording of a question, without its take. */
export function recordingOf(mock: string, question: number): string {
  return `${mock} ${question} `;
}

/** Keeps a piece. */
export async function keepPiece(recording: string, data: Blob): Promise<void> {
  const piece = { recording, type: data.type, bytes: await data.arrayBuffer() };
  if (piece.bytes.byteLength === 0) return;
  try {
    const database = await open();
    if (database === undefined) inMemory.push(piece);
    else await database.add('pieces', piece);
  } catch {
    // No room left, say: it can be played until the page is left.
    inMemory.push(piece);
  }
}

/** The takes whose name begins so, oldest first, each as one sound. */
export async function takes(prefix: string): Promise<{ recording: string; sound: Blob }[]> {
  const database = await open();
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const kept = (await database?.getAllFromIndex('pieces', 'recording', range).catch(() => [])) ?? [];
  const all = [...kept, ...inMemory.filter(({ recording }) => recording.startsWith(prefix))];
  const byTake = groupBy(all);
  return [...byTake]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([recording, pieces]) => ({
      recording,
      sound: new Blob(
        pieces.map(({ bytes }) => bytes),
        { type: pieces[0]?.type ?? '' },
      ),
    }));
}

/** Deletes the recordings whose name begins so; all with an empty one. */
export async function deleteTakes(prefix: string): Promise<void> {
  for (let index = inMemory.length - 1; index >= 0; index--) {
    if (inMemory[index]?.recording.startsWith(prefix)) inMemory.splice(index, 1);
  }
  const database = await open();
  if (database === undefined) return;
  const transaction = database.transaction('pieces', 'readwrite');
  const index = transaction.store.index('recording');
  for await (const cursor of index.iterate(IDBKeyRange.bound(prefix, `${prefix}\uffff`))) await cursor.delete();
  await transaction.done;
}

function open(): Promise<IDBPDatabase<Schema> | undefined> {
  opened ??= openDB<Schema>(recordingsName, 1, {
    upgrade(database) {
      database.createObjectStore('pieces', { autoIncrement: true }).createIndex('recording', 'recording');
    },
    blocking(_old, _new, event) {
      // Another tab deletes everything: it must not wait for this one.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  }).catch(() => undefined);
  return opened;
}

function groupBy(pieces: readonly Piece[]): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) groups.set(piece.recording, [...(groups.get(piece.recording) ?? []), piece]);
  return groups;
}
