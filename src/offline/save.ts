/**
 * Saves an edition of the guide in a cache of its own: all of it or nothing. Runs in the worker; network, caches and clock
 * come in as arguments.
 *
 * Own code and not Workbox's precaching, because that fetches every file by itself (some 300 requests, where the pack is one,
 * and a fifth of the bytes since all pages are compressed together), tells no progress, and cannot tell a captive portal's
 * page from the guide's without a hash for each file.
 */

import { changedFiles, contentType, editionBytes, fetchesPack, splitPack } from './edition.ts';
import type { Edition, EditionFile, EditionLink } from './edition.ts';

export interface Surroundings {
  caches: CacheStorage;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Address of the site with its base path: `https://example.org/guide/`. */
  base: string;
  now: () => number;
  /** Told the share that is done, from 0 to 1. */
  progress: (done: number) => void;
}

/** What is known of a saved edition; kept in its own cache, and written last: without it the cache is not whole. */
export interface SavedEdition {
  edition: Edition;
  savedAt: number;
}

/** A reason that a reader can understand. */
export class SaveError extends Error {}

const noteUrl = '__saved';

/** The name of the cache that holds a version. The base is part of it: several sites may share an origin. */
export function cacheName(base: string, version: string): string {
  return `${cachePrefix(base)}${version}`;
}

/** How the names of all caches of this site begin. */
export function cachePrefix(base: string): string {
  return `guide ${new URL(base).pathname} `;
}

/** The saved edition of a version; undefined when it is not saved, or not whole. */
export async function readSaved(
  { caches, base }: Pick<Surroundings, 'caches' | 'base'>,
  version: string,
): Promise<SavedEdition | undefined> {
  const name = cacheName(base, version);
  if (!(await caches.has(name))) return undefined;
  const note = await (await caches.open(name)).match(base + noteUrl);
  return note === undefined ? undefined : ((await note.json()) as SavedEdition);
}

/** Saves an edition, taking from an older saved one what is the same. Throws a `SaveError`; then nothing of it is kept. */
export async function saveEdition(at: Surroundings, link: EditionLink): Promise<SavedEdition> {
  const name = cacheName(at.base, link.version);
  try {
    const edition = JSON.parse(new TextDecoder().decode(await download(at, { ...link, bytes: 0 }))) as Edition;
    const cache = await at.caches.open(name);
    const older = await newestOlder(at, link.version);
    const changed = changedFiles(edition, older?.edition);
    if (older !== undefined) await copySame(at, cache, edition, older.edition);
    const parts = fetchesPack(edition, changed) ? await fetchPack(at, edition) : await fetchEach(at, changed);
    for (const [file, bytes] of parts) await cache.put(at.base + file.url, response(file.url, bytes));
    const saved = { edition, savedAt: at.now() };
    await cache.put(at.base + noteUrl, new Response(JSON.stringify(saved)));
    return saved;
  } catch (error) {
    // An edition that was whole before stays: only what this attempt began is taken away.
    if ((await readSaved(at, link.version)) === undefined) await at.caches.delete(name);
    throw explain(error);
  }
}

/** How many files there are and how many of them are missing or not what they must be. */
export async function testSaved(at: Surroundings, { edition }: SavedEdition): Promise<{ files: number; bad: number }> {
  const cache = await at.caches.open(cacheName(at.base, edition.version));
  let bad = 0;
  for (const file of edition.files) {
    const kept = await cache.match(at.base + file.url);
    if (kept === undefined || (await sha256(await kept.arrayBuffer())) !== file.hash) bad++;
  }
  return { files: edition.files.length, bad };
}

async function fetchPack(at: Surroundings, edition: Edition): Promise<[EditionFile, Uint8Array][]> {
  const packed = await download(at, edition.pack);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return splitPack(edition, new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function fetchEach(
  at: Surroundings,
  files: readonly EditionFile[],
): Promise<[EditionFile, Uint8Array<ArrayBuffer>][]> {
  const parts: [EditionFile, Uint8Array<ArrayBuffer>][] = [];
  for (const file of files) {
    parts.push([file, await download({ ...at, progress: () => undefined }, file)]);
    at.progress(parts.length / files.length);
  }
  return parts;
}

/** Bytes of a file that are what they must be, or an error that says what came instead. */
async function download(at: Surroundings, file: EditionFile): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await at.fetch(at.base + file.url, { cache: 'no-cache', credentials: 'omit' });
  if (answer.status === 404) throw new SaveError('a newer version was just published; it is saved at the next visit');
  if (!answer.ok || answer.body === null) throw new SaveError(`the site answered with status ${answer.status}`);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    if (file.bytes > 0) at.progress(Math.min(received / file.bytes, 1));
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  if ((await sha256(bytes)) === file.hash) return bytes;
  throw new SaveError(
    /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 100))) && !file.url.endsWith('/')
      ? 'the network answered with a page of its own; sign in to it first'
      : 'the download was cut off on its way',
  );
}

/** Puts those files into the new cache whose bytes the older one holds. */
async function copySame(at: Surroundings, cache: Cache, edition: Edition, older: Edition): Promise<void> {
  const held = new Map(older.files.map(({ hash, url }) => [hash, url]));
  const source = await at.caches.open(cacheName(at.base, older.version));
  for (const { url, hash } of edition.files) {
    const from = held.get(hash);
    const kept = from === undefined ? undefined : await source.match(at.base + from);
    if (kept !== undefined) await cache.put(at.base + url, response(url, new Uint8Array(await kept.arrayBuffer())));
  }
}

/** The saved edition to copy from: the same version where files are missing, else the newest other one. */
async function newestOlder(at: Surroundings, version: string): Promise<SavedEdition | undefined> {
  let newest: SavedEdition | undefined;
  for (const name of await at.caches.keys()) {
    if (!name.startsWith(cachePrefix(at.base))) continue;
    const other = name.slice(cachePrefix(at.base).length);
    const saved = other === version ? undefined : await readSaved(at, other);
    if (saved !== undefined && saved.savedAt > (newest?.savedAt ?? -1) && (await testSaved(at, saved)).bad === 0)
      newest = saved;
  }
  return newest;
}

function response(url: string, bytes: Uint8Array): Response {
  const headers = { 'Content-Type': contentType(url), 'Content-Length': String(bytes.length) };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function explain(error: unknown): SaveError {
  if (error instanceof SaveError) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new SaveError(isFull ? 'there is not enough room on this device' : 'the connection was lost', {
    cause: error,
  });
}

export { editionBytes };
