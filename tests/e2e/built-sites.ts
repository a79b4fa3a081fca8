/** Builds and serves what the tests need besides `dist`: the same guide below `/guide/`. Runs once before all tests. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOffline } from '../../src/build/offline.ts';
import { findNginx, startNginx } from './nginx.ts';
import { SiteServer } from './site-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the guide below `/guide/` is said to be published. */
export const address = 'https://guide.example';

/** The built guide for each base path that the tests use. */
export const sites = { '/': join(root, 'dist'), '/guide/': join(root, 'test-results', 'guide') };

export type Base = keyof typeof sites;

/** A copy of a built site with another text on one page, as a later edition: a folder to deploy. */
export async function laterEdition(dist: string): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(dist, copy, { recursive: true });
  const page = join(copy, 'hr', 'current-ctc', 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('What is your current CTC?</h1>', 'What is your current CTC now?</h1>'));
  // A deploy takes the older edition away.
  rmSync(join(copy, 'offline'), { recursive: true });
  await writeOffline(copy);
  return copy;
}

/** Port of the guide below `/guide/`, for the project "base": the one after that of `dist`. */
export const basePort = Number(process.env['TEST_PORT'] ?? 4517) + 1;

/** Builds the guide below `/guide/` and serves it until all tests have run: by the container's server where nginx is installed. */
export default async function serveBelowPath(): Promise<() => Promise<void>> {
  buildForBase();
  const nginx = findNginx();
  console.log(
    `The guide below /guide/ is served by ${nginx ?? "the tests' own server, since nginx is not installed"}.`,
  );
  return nginx === undefined ? startOwn() : (await startNginx(nginx, sites['/guide/'], '/guide/', basePort)).stop;
}

function buildForBase(): void {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE: `${address}/guide/`, OUT: sites['/guide/'] },
  });
  if (status !== 0) throw new Error(`The guide could not be built for /guide/:\n${stdout}${stderr}`);
}

/** A static server that knows nothing outside the guide's path either. */
async function startOwn(): Promise<() => Promise<void>> {
  const server = new SiteServer(sites['/guide/'], '/guide/', basePort);
  await server.start();
  return () => server.stop();
}
