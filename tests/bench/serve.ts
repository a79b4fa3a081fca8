/** Serves a built site as a static host does, and counts what it sends. The same for every site that is compared. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { temporaryFolder } from './folders.ts';

/** A response as it went over the wire. */
export interface Sent {
  path: string;
  type: 'html' | 'js' | 'css' | 'other';
  /** Head and body, compressed. */
  bytes: number;
}

export interface Server {
  /** `http://localhost:4000`, without a slash at the end. */
  origin: string;
  /**
   * Every response so far. Counted here and not by the browser, which leaves out the body of a worker's script and all
   * that a service worker fetches.
   */
  sent: Sent[];
  /** While set, every request fails as without a network. */
  down: boolean;
  close: () => void;
}

/**
 * Serves a copy of a folder, so that a build meanwhile disturbs nothing. Texts are compressed before the first request;
 * what has a
 * hash in its name may be kept for ever, and all else is asked for anew, as Astro's guides for hosts say.
 */
export async function serve(dist: string): Promise<Server> {
  const folder = temporaryFolder('guide-bench-served');
  cpSync(dist, folder, { recursive: true });
  compress(folder);
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const kept = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', kept);
    },
  });
  const state: Server = { origin: '', sent: [], down: false, close: () => server.close() };
  const server = createServer((request, response) => {
    const { socket, url = '/' } = request;
    if (state.down) {
      socket.destroy();
      return;
    }
    const before = socket.bytesWritten;
    response.once('finish', () => {
      const type = typeOf(String(response.getHeader('content-type') ?? ''));
      state.sent.push({ path: url, type, bytes: socket.bytesWritten - before });
    });
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end('Not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  state.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return state;
}

/** Bytes of responses, of one type or of all. */
export function bytesOf(sent: readonly Sent[], type?: Sent['type']): number {
  return sent.filter((one) => type === undefined || one.type === type).reduce((sum, { bytes }) => sum + bytes, 0);
}

function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css|js|mjs|json|svg|txt|xml|webmanifest)$/.test(name)) continue;
    const path = join(folder, name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}

function typeOf(contentType: string): Sent['type'] {
  return (
    (['html', 'css'] as const).find((type) => contentType.includes(type)) ??
    (contentType.includes('javascript') ? 'js' : 'other')
  );
}
