/**
 * Adds words or phrases to the deny list, so that the build stops where one is published: `npm run deny -- word "two words"`.
 * Without any it asks for them: then they are in no shell's history.
 */

import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { addToDenyList, denyFile } from '../build/privacy/deny-list.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const given = process.argv.slice(2);
const phrases = given.length > 0 ? given : await ask();

try {
  const total = phrases.length > 0 ? addToDenyList(root, phrases) : 0;
  console.log(
    total > 0 ? `${denyFile} holds ${total} ${total === 1 ? 'entry' : 'entries'}, hashed.` : 'Nothing was added.',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function ask(): Promise<string[]> {
  if (process.stdin.isTTY) console.log('Words or phrases that must not be published, one a line; an empty line ends:');
  const phrases: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') break;
    phrases.push(line);
  }
  return phrases;
}
