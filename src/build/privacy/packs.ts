/** Takes a pack apart: the build puts every file into one gzip stream, and says beside it where each one ends. */

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitPack, type Edition } from '../../offline/edition.ts';

/** The files in a pack with their names, or undefined when a file is no pack. Throws when pack and description differ. */
export function packedFiles(path: string, bytes: Buffer): { name: string; bytes: Buffer }[] | undefined {
  const description = path.replace(/\.pack$/, '.json');
  if (description === path || !existsSync(description)) return undefined;
  const edition = JSON.parse(readFileSync(description, 'utf8')) as Edition;
  return splitPack(edition, gunzipSync(bytes)).map(([{ url }, part]) => ({
    name: url.replace(/(^|\/)$/, '$1index.html'),
    bytes: Buffer.from(part),
  }));
}
