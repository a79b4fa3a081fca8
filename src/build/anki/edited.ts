/**
 * When each note was last changed. Anki takes an incoming note only when it is newer than the one it has, so this must grow with
 * every edit, and yet be equal for equal input: the moment of the commit that last touched the file is both. Without Git it is
 * the day of the last check; a file with edits that are not committed has its own time.
 */

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder, type QuestionFile } from '../../questions/check.ts';

/** What shapes every note besides its own file. */
const machinery = [
  'src/build/anki',
  'src/build/diagrams',
  'src/examples',
  'src/guide.ts',
  'src/questions',
  'src/styles/diagram.css',
  'src/styles/theme.css',
];

export interface EditTimes {
  /** Seconds since 1970 of a question file's last change. */
  ofFile: (file: QuestionFile) => number;
  /** Seconds since 1970 of the last change to what makes notes of files. */
  ofMachinery: number;
}

/** The times for a project's question files. */
export function editTimes(root: string, files: readonly QuestionFile[]): EditTimes {
  const committed = new Map<string, number>();
  let time = 0;
  // Newest first: the first time that a path is named is its last change.
  for (const line of git(root, [
    'log',
    '--format=@%ct',
    '--name-only',
    '--no-renames',
    '--relative',
    '--',
    questionsFolder,
  ])) {
    if (line.startsWith('@')) time = Number(line.slice(1));
    else if (line !== '' && !committed.has(line)) committed.set(line, time);
  }
  const changed = new Set(
    git(root, ['status', '--porcelain', '--untracked-files=all', '--', questionsFolder]).map((line) => line.slice(3)),
  );
  const ofFile = ({ path, text }: QuestionFile): number => {
    const known = committed.get(path);
    if (known !== undefined && !changed.has(path)) return known;
    return committed.size === 0 ? dayOfCheck(text) : Math.floor(statSync(join(root, path)).mtimeMs / 1000);
  };
  const newest = Number(git(root, ['log', '-1', '--format=%ct', '--', ...machinery])[0] ?? 0);
  return { ofFile, ofMachinery: newest > 0 ? newest : Math.max(0, ...files.map(ofFile)) };
}

/** Midnight of the day that `verified` names. */
function dayOfCheck(text: string): number {
  return Date.parse(/^verified:\s*(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? '2020-01-01') / 1000;
}

/** The lines of what Git says; none where it is not there, or the project is no repository. */
function git(root: string, parameters: readonly string[]): string[] {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...parameters], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}
