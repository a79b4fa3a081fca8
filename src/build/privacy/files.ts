/** Which files the privacy gate looks into: all that is published, and all that the repository holds. */

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of the files below a folder, from the project's root, sorted; packs come after what they were made of. */
export function filesBelow(folder: string, root: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((a, b) => Number(a.endsWith('.pack')) - Number(b.endsWith('.pack')) || (a < b ? -1 : 1));
}

/** Paths of the tracked files that are there, from the project's root; or the reason why nobody can say. */
export function trackedFiles(root: string): { files: string[] } | { reason: string } {
  const { status, stdout, stderr, error } = spawnSync('git', ['ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) return { reason: 'Git is not installed' };
  if (status !== 0) return { reason: stderr.split('\n')[0]?.replace(/^fatal: /, '') ?? 'Git failed' };
  const files = stdout.split('\0').filter((path) => {
    return path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  });
  return { files };
}
