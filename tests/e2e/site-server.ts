/** A static host that a test can stop, make lie, cut off in the middle of a file, and deploy to. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export class SiteServer {
  /** The folder that is served; another one is a deploy. */
  dist: string;
  readonly base: string;
  /** Answers every request with this page, as a captive portal does. */
  portal: string | undefined;
  /** Sends only the first half of files whose address matches, and then hangs up. */
  cut: RegExp | undefined;
  /** Answers these addresses with a text of the test's own: an older worker, say. */
  readonly instead = new Map<string, string>();
  #server: Server | undefined;
  #port: number;

  /** On any free port, unless one is named. */
  constructor(dist: string, base = '/', port = 0) {
    this.#port = port;
    this.dist = dist;
    this.base = base;
  }

  /** Address of the guide's home page. */
  get url(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request.url ?? '/', response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Hangs up on everybody: the network is gone. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #answer(address: string, response: ServerResponse): void {
    const path = address.split('?')[0] ?? '';
    if (this.portal !== undefined) {
      send(response, 200, '.html', Buffer.from(this.portal));
    } else if (!path.startsWith(this.base)) {
      send(response, 404, '.txt', Buffer.from('outside the guide'));
    } else if (this.instead.has(path)) {
      send(response, 200, extname(path), Buffer.from(this.instead.get(path) ?? ''));
    } else {
      this.#file(path, response);
    }
  }

  #file(path: string, response: ServerResponse): void {
    const relative = path.slice(this.base.length);
    const file = join(this.dist, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
    if (!existsSync(file) || !statSync(file).isFile()) {
      send(response, 404, '.html', readFileSync(join(this.dist, '404.html')));
      return;
    }
    const content = readFileSync(file);
    if (this.cut?.test(path)) {
      response.writeHead(200, { 'Content-Length': content.length });
      response.write(content.subarray(0, content.length / 2), () => response.destroy());
    } else {
      send(response, 200, extname(file), content);
    }
  }
}

function send(response: ServerResponse, status: number, extension: string, content: Buffer): void {
  response.writeHead(status, {
    'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    // Some hosts send it, and a cache that heeds it misses module scripts.
    Vary: 'Origin',
  });
  response.end(content);
}
