/** Backups that only their passphrase opens. */

import { app, readBackup, type Read } from './backup.ts';
import { decrypt, encrypt, type Encrypted } from './cipher.ts';
import { schemaVersion } from './schema.ts';

export type { Encrypted };

/** A backup's text as one that only the passphrase opens. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const file = { app, version: schemaVersion, encrypted: await encrypt(text, passphrase) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Opens an encrypted backup. A wrong passphrase, and a file that was changed, are refused. Never throws. */
export async function unlock(encrypted: Encrypted, passphrase: string): Promise<Read> {
  const text = await decrypt(encrypted, passphrase);
  if (text !== undefined) return readBackup(text);
  return {
    type: 'refused',
    why: 'wrong passphrase',
    message: 'That passphrase does not open this backup. Mind capitals and spaces; nothing was changed.',
  };
}
