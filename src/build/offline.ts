/** Writes what a device saves: the pack of all files, its description, and the worker that knows both. */

import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Edition, EditionFile, EditionLink } from '../offline/edition.ts';

/**
 * Files that no page asks for: that only hosts, search engines, chats and other programs read; and the deck and the table that are there to be
 * taken away: who has them needs no second copy, and who has not can get them while online.
 */
const leftOut = new RegExp(
  `^(${[
    'sw\\.js|_headers|_redirects|offline/.*|.*\\.map',
    'robots\\.txt|sitemap.*\\.xml|previews/.*',
    'llms(-full)?\\.txt|questions(\\.schema)?\\.json|.*\\.md',
    '[^/]*\\.(apkg|csv)',
  ].join('|')})$`,
);

/** Writes `sw.js` and `offline/` into the built site and returns the edition. Everything else must be in its final form. */
export async function writeOffline(dist: string): Promise<Edition> {
  const files = listFiles(dist);
  const packed = gzipSync(
    Buffer.concat([
      ...files.map(({ bytes, file: { head = 0 } }) => bytes.subarray(0, head)),
      ...files.map(({ bytes, file: { head = 0 } }) => bytes.subarray(head)),
    ]),
    { level: 9 },
  );
  const version = sha256(JSON.stringify(files.map(({ file }) => file))).slice(0, 12);
  const edition: Edition = {
    version,
    pages: files.filter(({ path, bytes }) => path.endsWith('.html') && path !== '404.html' && !leadsOn(bytes)).length,
    files: files.map(({ file }) => file),
    pack: { url: `offline/${version}.pack`, bytes: packed.length, hash: sha256(packed) },
  };
  const description = JSON.stringify(edition);
  const link: EditionLink = { version, url: `offline/${version}.json`, hash: sha256(description) };
  mkdirSync(join(dist, 'offline'), { recursive: true });
  writeFileSync(join(dist, edition.pack.url), packed);
  writeFileSync(join(dist, link.url), description);
  await writeWorker(dist, link);
  return edition;
}

function listFiles(dist: string): { path: string; bytes: Buffer; file: EditionFile }[] {
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .filter((path) => !leftOut.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(dist, path));
      const url = path.replace(/(^|\/)index\.html$/, '$1');
      const file: EditionFile = { url, bytes: bytes.length, hash: sha256(bytes) };
      const head = path.endsWith('.html') ? bytes.indexOf('</head>') : 0;
      return { path, bytes, file: head > 0 ? { ...file, head } : file };
    });
}

/** Whether a page only leads to another one: see build/moved.ts. */
function leadsOn(page: Buffer): boolean {
  return page.includes('http-equiv="refresh"');
}

/** Bundles the worker into one classic script: module workers are younger than the browsers on some phones. */
async function writeWorker(dist: string, link: EditionLink): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { __EDITION__: JSON.stringify(link) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
