/** Builds what the offline tests serve besides `dist`: the same guide below `/guide/`. Runs once before all tests. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOffline } from '../../src/build/offline.ts';

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

export default function buildForBase(): void {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE: `${address}/guide/`, OUT: sites['/guide/'] },
  });
  if (status !== 0) throw new Error(`The guide could not be built for /guide/:\n${stdout}${stderr}`);
}
