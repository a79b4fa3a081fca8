/** Reads every text in an SQLite database: a deck for Anki holds one. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How every such file begins. */
export const databaseMark = 'SQLite format 3\0';

/** The texts of every row of every table, one a row. Throws what SQLite cannot read. */
export function databaseTexts(bytes: Buffer): string[] {
  // SQLite opens files only.
  const folder = mkdtempSync(join(tmpdir(), 'look-'));
  try {
    const path = join(folder, 'database');
    writeFileSync(path, bytes);
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      return tables.flatMap(({ name }) => {
        const quoted = `"${String(name).replaceAll('"', '""')}"`;
        return database.prepare(`SELECT * FROM ${quoted}`).all().map(rowText);
      });
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowText(row: Record<string, unknown>): string {
  return Object.values(row)
    .flatMap((value) =>
      typeof value === 'string' ? value : value instanceof Uint8Array ? Buffer.from(value).toString() : [],
    )
    .join('\n');
}
