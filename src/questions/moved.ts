/** Questions whose file was moved: their former addresses. Pure. */

import type { Problem } from '../build/problems.ts';
import { readFrontMatter } from './check-front-matter.ts';

/** Every former address that a question file names, `subject/name`, the oldest first; the file may still have faults. */
export function readFormerly(text: string): string[] {
  const fields = readFrontMatter(text)?.document.toJS() as { formerly?: unknown } | null | undefined;
  return [fields?.formerly ?? []].flat().filter((address) => typeof address === 'string');
}

/** An address that two questions have had would lead to only one of them. */
export function duplicateMoves(files: readonly { path: string; text: string }[]): Problem[] {
  const taken = new Map<string, string>();
  return files.flatMap(({ path, text }) =>
    readFormerly(text).flatMap((address) => {
      const other = taken.get(address);
      taken.set(address, path);
      if (other === undefined) return [];
      const line = text.slice(0, text.indexOf('formerly:')).split('\n').length;
      const reason = `${other} was "${address}" too.`;
      return [{ file: path, line, reason, remedy: 'Name the address that this one file had before it was moved.' }];
    }),
  );
}
