import { createHash } from 'node:crypto';

/**
 * Git's own name for a text, shortened: `git log --find-object=<version>` finds the commits with it. Unlike the commit's name it changes only with the
 * file, so a device that has the page need not fetch it again for a change elsewhere.
 */
export function fileVersion(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex').slice(0, 12);
}
