/** The build's last step: nothing private is published or committed. */

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../problems.ts';
import { allowed, type Allowed } from './allow.ts';
import { denyFile, readDenyList } from './deny-list.ts';
import { addresses } from './detect/address.ts';
import { deniedWords } from './detect/denied.ts';
import { aadhaars, pans } from './detect/identity.ts';
import { mails } from './detect/mail.ts';
import { payFigures } from './detect/pay.ts';
import { phones } from './detect/phone.ts';
import { filesBelow, trackedFiles } from './files.ts';
import type { Detector } from './finding.ts';
import { lookout } from './look.ts';
import { judge, toProblems, type Found } from './report.ts';

const allowFile = 'src/build/privacy/allow.ts';

/** Everything private in the built site and in the repository's tracked files, with file and line, masked. */
export async function checkPrivacy(options: {
  /** The folder that is published. */
  dist: string;
  /** The project's root. */
  root: string;
  /** Exceptions; the project's own when left out. */
  allow?: readonly Allowed[];
  /** Told what was looked at, and what could not be. */
  say?: (message: string) => void;
}): Promise<Problem[]> {
  const { dist, root, allow = allowed, say } = options;
  const shipped = filesBelow(dist, root);
  const tracked = trackedFiles(root);
  const committed = 'files' in tracked ? tracked.files : [];
  const denyList = readDenyList(root);
  const detectors: Detector[] = [phones, mails, payFigures, pans, aadhaars, addresses];
  if (denyList !== undefined) detectors.push(deniedWords(denyList));

  const lookInto = lookout(root, detectors);
  const problems: Problem[] = [];
  const found: Found[] = [];
  // The author's own files come first: that is where things are mended.
  for (const file of new Set([...committed, ...shipped])) {
    try {
      found.push(...(await lookInto(file)));
    } catch (error) {
      problems.push(unreadable(file, error));
    }
  }
  const { left, stale } = judge(found, allow);
  problems.push(...toProblems(left));
  if (shipped.length === 0) problems.push(nothingShipped(relative(root, dist)));
  if (committed.includes(denyFile)) problems.push(trackedDenyList);
  // Another project's files cannot tell whether this one's exceptions are still needed.
  if (options.allow !== undefined || committed.includes(allowFile)) {
    problems.push(...stale.map((entry) => staleEntry(root, entry)));
  }

  say?.(
    `Looked for private things in ${shipped.length} published files, ` +
      ('reason' in tracked ? `not in tracked ones: ${tracked.reason}.` : `and in ${committed.length} tracked ones.`),
  );
  return problems;
}

function unreadable(file: string, error: unknown): Problem {
  return {
    file,
    line: 1,
    reason: `Nobody can say what is in it: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: 'Mend or remove the file, or teach src/build/privacy/unpack.ts to open it.',
  };
}

function nothingShipped(folder: string): Problem {
  return { file: folder, line: 1, reason: 'There is no built file to look into.', remedy: 'Build the guide first.' };
}

const trackedDenyList: Problem = {
  file: denyFile,
  line: 1,
  reason: 'The deny list is tracked by Git: its hashes can be tried against guesses.',
  remedy: `Run \`git rm --cached ${denyFile}\` and add it to .gitignore.`,
};

function staleEntry(root: string, { kind, reason }: Allowed): Problem {
  const path = join(root, allowFile);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const isNamed = reason.trim() !== '';
  return {
    file: allowFile,
    line: isNamed ? Math.max(1, lines.findIndex((line) => line.includes(reason)) + 1) : 1,
    reason: isNamed
      ? `The exception for "${kind}" (${reason}) matches nothing any more.`
      : `An exception for "${kind}" gives no reason.`,
    remedy: isNamed ? 'Remove the entry.' : 'Say why everybody may read it.',
  };
}
