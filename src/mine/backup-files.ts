/** Backups as files of this browser: made, handed out, and read. */

import { backupName, readBackup, refuseSize, writeBackup, type Read } from '../storage/backup.ts';
import { lock } from '../storage/encryption.ts';
import { codeOf } from '../storage/qr.ts';
import type { Entries } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';

/** A backup of everything, and what is in it; encrypted where there is a passphrase. */
export async function makeBackupFile(store: Store, passphrase: string): Promise<{ file: File; entries: Entries }> {
  const entries = await store.entries();
  const now = Date.now();
  const text = await protect(writeBackup(entries, now), passphrase);
  return { file: new File([text], backupName(now), { type: 'application/json' }), entries };
}

/** A small backup as a QR code; words where it is too large for one. */
export async function makeBackupCode(store: Store, passphrase: string): Promise<SVGSVGElement | string> {
  const text = await protect(writeBackup(await store.entries(), Date.now(), { compact: true }), passphrase);
  const code = await codeOf(text);
  if (code.type === 'too large') return code.message;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR code with your backup');
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', code.path);
  svg.append(path);
  return svg;
}

/** Whether this device has a share sheet that takes files. */
export function canShare(): boolean {
  const probe = new File(['{}'], 'backup.json', { type: 'application/json' });
  return 'canShare' in navigator && navigator.canShare({ files: [asShared(probe)] });
}

/** Offers a file on the share sheet. */
export async function share(file: File): Promise<'shared' | 'cancelled' | 'refused'> {
  try {
    await navigator.share({ files: [asShared(file)], title: file.name });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused';
  }
}

/** Reads a backup file. Never throws. */
export async function readBackupFile(file: File): Promise<Read> {
  const refused = refuseSize(file.size);
  if (refused !== undefined) return refused;
  try {
    return await readBackup(await file.text());
  } catch {
    return { type: 'refused', why: 'damaged', message: 'The browser could not read this file. Choose it again.' };
  }
}

async function protect(text: string, passphrase: string): Promise<string> {
  return passphrase === '' ? text : lock(text, passphrase);
}

/** Browsers share only some kinds of files; JSON is not among them, plain text is. */
function asShared(file: File): File {
  return new File([file], file.name.replace(/\.json$/, '.txt'), { type: 'text/plain' });
}
