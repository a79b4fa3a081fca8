/** Reads a deck with another library than the one that wrote it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of a zip by name; yauzl refuses what is not by the book, and checks every sum. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
  for await (const entry of archive.eachEntry()) {
    files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return files;
}

/** Rows of a query on a database that is there as bytes. */
export function query(database: Buffer, ...queries: string[]): Record<string, unknown>[][] {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, database);
    const opened = new DatabaseSync(path, { readOnly: true });
    const found = queries.map((one) => opened.prepare(one).all());
    opened.close();
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
