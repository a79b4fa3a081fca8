/** Serves the built guide to this machine and to phones on the same network: `npm run serve`, the last part of `npm start`. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { renderUnicodeCompact } from 'uqr';
import { publishing } from '../guide.ts';
import { publishedAt } from '../site.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const firstPort = Number(process.env['PORT'] ?? 4321);
const { base } = publishedAt(publishing.site, process.env);

if (!existsSync(`${dist}index.html`)) {
  console.error('There is no built guide yet. Run `npm start`, or `npm run build` first.');
  process.exit(1);
}

const files = sirv(dist, { dev: true, etag: true });
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (url.startsWith(base)) {
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  } else {
    notFound();
  }

  function notFound(): void {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(readFileSync(`${dist}404.html`));
  }
});

listen(firstPort);

/** Takes the port, or the next one that is free. */
function listen(port: number): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && port < firstPort + 20) {
      listen(port + 1);
    } else {
      console.error(
        `The guide cannot be served on port ${port}: ${error.message}. Choose another: PORT=8080 npm start`,
      );
      process.exit(1);
    }
  });
  server.listen(port, '0.0.0.0', () => {
    announce(port);
  });
}

function announce(port: number): void {
  const phone = lanAddress();
  console.log(`\n  The guide is served.\n\n  On this machine   http://localhost:${port}${base}`);
  if (phone === undefined) {
    console.log('  On a phone        this machine is on no network that a phone could reach\n');
  } else {
    const url = `http://${phone}:${port}${base}`;
    console.log(`  On a phone        ${url}   (on the same network; scan:)\n`);
    console.log(renderUnicodeCompact(url, { border: 2 }));
  }
  console.log('  Stop with Ctrl+C.\n');
}

/** The first address of this machine on its network. */
function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
