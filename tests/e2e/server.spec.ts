/** The container's server: its headers on every kind of file. Needs nginx, which comes with Debian, macOS's Homebrew and GitHub's runners. */

import { globSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { basePort, sites } from './built-sites.ts';
import { expect, test } from './guide.ts';
import { findNginx } from './nginx.ts';

/** It is started before all tests, for the project "base": see built-sites.ts. */
const nginx = findNginx();
const dist = sites['/guide/'];

test.skip(
  ({ isMobile }) => !isMobile || nginx === undefined,
  'The same at every size; and nginx is not installed everywhere (apt-get install nginx).',
);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Not by `fetch`, which unpacks what it gets. */
function ask(path: string, headers: Record<string, string> = { 'Accept-Encoding': 'gzip' }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port: basePort, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

/** One published file of each kind, by the ending of its name. */
const kinds = new Map(
  globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((file) => [`${file.startsWith('_astro') ? '_astro ' : ''}${extname(file)}`, file]),
);

const types: Record<string, RegExp> = {
  '.html': /^text\/html; charset=utf-8$/,
  '.css': /^text\/css; charset=utf-8$/,
  '.js': /^text\/javascript; charset=utf-8$/,
  '.json': /^application\/json$/,
  '.md': /^text\/markdown; charset=utf-8$/,
  '.txt': /^text\/plain; charset=utf-8$/,
  '.xml': /^application\/xml; charset=utf-8$/,
  '.svg': /^image\/svg\+xml$/,
  '.png': /^image\/png$/,
  '.csv': /^text\/csv; charset=utf-8$/,
  '.webmanifest': /^application\/manifest\+json$/,
};

test('every kind of file has its type, the policy, its caching, and is compressed where that helps', async () => {
  expect(kinds.size).toBeGreaterThanOrEqual(11);
  for (const [kind, file] of kinds) {
    const bytes = readFileSync(join(dist, file));
    const { status, headers, body } = await ask(`/guide/${file}`);
    expect(status, file).toBe(200);
    expect(headers['content-type'], file).toMatch(types[extname(file)] ?? /^application\/(octet-stream|wasm)$/);
    expect(headers['content-security-policy'], file).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
    expect(headers['x-content-type-options'], file).toBe('nosniff');
    expect(headers['referrer-policy'], file).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy'], file).toContain('camera=()');
    expect(headers['cache-control'], file).toBe(
      kind.startsWith('_astro') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    expect(headers['server'], file).toBe('nginx');
    const shrinks = types[extname(file)] !== undefined && extname(file) !== '.png' && bytes.length >= 512;
    expect(headers['content-encoding'], file).toBe(shrinks ? 'gzip' : undefined);
    expect((shrinks ? gunzipSync(body) : body).equals(bytes), file).toBe(true);
  }
});

test('what has not changed is not sent again', async () => {
  const first = await ask('/guide/');
  const again = await ask('/guide/', { 'If-None-Match': String(first.headers.etag), 'Accept-Encoding': 'gzip' });
  expect([first.status, again.status, again.body.length]).toEqual([200, 304, 0]);
});

test('an address that is none has the page that says so; one without its slash leads on; nothing is served beside the guide', async () => {
  const missing = await ask('/guide/no/such/page/', {});
  expect(missing.status).toBe(404);
  expect(String(missing.body)).toContain('Page not found');
  expect(missing.headers['content-security-policy']).toContain("default-src 'none'");
  const slashless = await ask('/guide/hr/current-ctc', {});
  expect([slashless.status, slashless.headers.location]).toEqual([301, '/guide/hr/current-ctc/']);
  for (const path of ['/', '/hr/current-ctc/', '/guide/_headers', '/guide/../nginx.conf', '/nginx.conf']) {
    expect([400, 404], path).toContain((await ask(path, {})).status);
  }
  expect((await ask('/healthz', {})).status).toBe(200);
});
