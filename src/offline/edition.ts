/**
 * An edition is one build of the guide as a device saves it: all its files, known by the hash of their bytes. Written by
 * `build/offline.ts`, read by the worker. Pure.
 */

/** What the worker is built with: where its edition is described. */
export interface EditionLink {
  /** Hash over all files: two builds with the same files are the same edition. */
  version: string;
  /** Address of the edition's description, from the site's base. */
  url: string;
  /** SHA-256 of the description, in hexadecimal. */
  hash: string;
}

export interface Edition {
  version: string;
  /** Number of pages a reader can open. */
  pages: number;
  files: EditionFile[];
  /** All files in one gzip stream: first the heads of all, then the rest of all, both in the order of `files`. */
  pack: EditionFile;
}

export interface EditionFile {
  /** Address from the site's base, without a leading slash: `hr/current-ctc/`. */
  url: string;
  /** Size in bytes. */
  bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  /**
   * Bytes of its head, when it is a page. The heads of all pages are much alike, and gzip sees that only where they stand within 32 KB of each
   * other.
   */
  head?: number;
}

/** The parts of an unpacked pack: each file with its bytes. Throws when the sizes do not add up. */
export function splitPack({ files }: Edition, unpacked: Uint8Array): [EditionFile, Uint8Array][] {
  let headAt = 0;
  let restAt = files.reduce((sum, { head = 0 }) => sum + head, 0);
  const parts = files.map((file): [EditionFile, Uint8Array] => {
    const { bytes, head = 0 } = file;
    const part = new Uint8Array(bytes);
    part.set(unpacked.subarray(headAt, (headAt += head)));
    part.set(unpacked.subarray(restAt, (restAt += bytes - head)), head);
    return [file, part];
  });
  if (restAt !== unpacked.length) throw new Error('The sizes of the files do not add up to the pack.');
  return parts;
}

/** Size in bytes of all files on the device. */
export function editionBytes(edition: Edition): number {
  return edition.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Which files of a new edition must be fetched: those whose bytes the saved one does not hold. */
export function changedFiles(edition: Edition, saved: Edition | undefined): EditionFile[] {
  const held = new Set(saved?.files.map(({ hash }) => hash));
  return edition.files.filter(({ hash }) => !held.has(hash));
}

/**
 * Whether to fetch the whole pack rather than the changed files one by one. A pack is one request and compresses all pages
 * together; a few files are cheaper by themselves.
 */
export function fetchesPack(edition: Edition, changed: readonly EditionFile[]): boolean {
  return changed.length > 40 || changed.length > edition.files.length / 2;
}

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** Content type of a file by its address; a page has none but ends in a slash. */
export function contentType(url: string): string {
  if (url === '' || url.endsWith('/')) return contentTypes['html'] ?? '';
  return contentTypes[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
