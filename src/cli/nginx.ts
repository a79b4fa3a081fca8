/** Lays the built guide out for nginx: `node src/cli/nginx.ts /srv/guide` writes `nginx.conf` and `www/` into that folder. */

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nginxConfig } from '../build/nginx.ts';
import { publishing } from '../guide.ts';
import { publishedAt } from '../site.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const [given] = process.argv.slice(2);

if (given === undefined || !existsSync(join(dist, '_headers'))) {
  console.error('Build the guide first, then name a folder: npm run build && node src/cli/nginx.ts /srv/guide');
  process.exit(1);
}

const folder = resolve(given);
const { base } = publishedAt(publishing.site, process.env);
const www = join(folder, 'www');
const read = (name: string): string => (existsSync(join(dist, name)) ? readFileSync(join(dist, name), 'utf8') : '');

mkdirSync(www, { recursive: true });
cpSync(dist, join(www, base), { recursive: true });
writeFileSync(
  join(folder, 'nginx.conf'),
  nginxConfig({
    headers: read('_headers'),
    redirects: read('_redirects'),
    base,
    www,
    port: Number(process.env['PORT'] ?? 8080),
    temp: '/tmp',
  }),
);
console.log(`The guide is in ${www}${base}. Start it with: nginx -c ${folder}/nginx.conf`);
