/**
 * Takes the questions of a backup into the guide: `npm run import -- backup.json`. A backup with a passphrase asks for it, or takes
 * it from the environment's BACKUP_PASSPHRASE: as an argument it would be in the shell's history.
 */

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatProblems } from '../build/problems.ts';
import { readBackup, refuseSize, type Read } from '../storage/backup.ts';
import { unlock } from '../storage/encryption.ts';
import { importQuestions } from './import-questions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const usage = `Usage: npm run import -- backup.json
  --allow="words"   words of your details that may stand in a question`;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { allow: { type: 'string', multiple: true } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(usage);
    return 1;
  }
  // npm runs commands in the project's root, wherever it was called.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    console.error(`${file}: There is no such file.`);
    return 1;
  }
  const read = refuseSize(size) ?? (await readFile(path));
  if (read.type !== 'backup') {
    console.error(`${file}: ${read.type === 'refused' ? read.message : 'It holds another encrypted backup.'}`);
    return 1;
  }
  const day = new Date().toISOString().slice(0, 10);
  const { written, left, problems, todo } = await importQuestions({
    root,
    entries: read.entries,
    day,
    allow: values.allow ?? [],
  });
  for (const path of written) console.log(`Written: ${path}`);
  for (const { title, why } of left) console.log(`Left alone: “${title}”: ${why}.`);
  if (problems.length > 0) {
    console.error(
      `${formatProblems(problems).replace('nothing was published', 'nothing was written')}\n\nThe lines are those that the files would have. Mend the questions on the page “My questions” and make the backup again.`,
    );
    return 1;
  }
  if (todo.length > 0) {
    console.log(formatProblems(todo).replace(/^.*\n/, '\nStill to be done by hand, or `npm test` will say so:\n'));
  }
  if (written.length === 0 && left.length === 0) console.log('The backup holds no question of your own.');
  return 0;
}

async function readFile(path: string): Promise<Read> {
  const read = await readBackup(readFileSync(path, 'utf8'));
  return read.type === 'encrypted' ? unlock(read.encrypted, await passphrase()) : read;
}

async function passphrase(): Promise<string> {
  const given = process.env['BACKUP_PASSPHRASE'];
  if (given !== undefined) return given;
  const isTyped = process.stdin.isTTY;
  if (isTyped) process.stderr.write('Passphrase of the backup: ');
  // What is typed is not shown.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTyped });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTyped) process.stderr.write('\n');
  }
}
