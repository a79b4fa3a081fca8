/**
 * The author's own private words (an employer, a client, a street), in `.deny.json` at the project's root, which no
 * repository holds. It holds no word either, only salted hashes: a copy that gets about does not say them outright.
 *
 * SHA-256 rather than scrypt: the gate compares some hundred thousand words and phrases in a second. It can do so only
 * with a hash that is cheap, or with a cheap tag before a dear one, and whoever has the file can try guesses as cheaply,
 * whatever comes after the tag. So the hash is plain, and the file stays on the author's machine.
 */

import { hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** The file's name, from the project's root. */
export const denyFile = '.deny.json';

/** Words that a phrase may have at most. */
const mostWords = 4;

const denyList = z.object({
  /** Random, in hexadecimal; new for each list. */
  salt: z.string().regex(/^[\da-f]{32}$/),
  /** Words of the longest phrase. */
  longest: z.number().int().min(0).max(mostWords),
  /** Of each word or phrase its tag and its hash, sorted, so that their order says nothing. */
  entries: z.array(z.object({ tag: z.number().int(), hash: z.string() })),
});

export type DenyList = z.infer<typeof denyList>;

/** The deny list of a project, or undefined when it has none. Throws when the file is no such list. */
export function readDenyList(root: string): DenyList | undefined {
  const path = join(root, denyFile);
  if (!existsSync(path)) return undefined;
  try {
    return denyList.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${denyFile} is no deny list. Delete it and add your words again: npm run deny`, { cause });
  }
}

/** Adds words and phrases to a project's deny list and returns how many it holds now. Throws for what is no phrase. */
export function addToDenyList(root: string, phrases: readonly string[]): number {
  const { salt, longest, entries } = readDenyList(root) ?? newList();
  const added = phrases.map((phrase) => wordsOf(phrase).map(({ word }) => normalise(word)));
  if (added.some((words) => words.length === 0 || words.length > mostWords || words.join('').length < 2)) {
    throw new Error(`An entry is one to ${mostWords} words, and two letters at least; nothing was added.`);
  }
  const seed = seedOf(salt);
  const all = new Map(entries.map((entry) => [entry.hash, entry]));
  for (const words of added) {
    const entry = { tag: tagOf(words.map((word) => wordNumber(seed, word))), hash: hashOf(salt, words.join(' ')) };
    all.set(entry.hash, entry);
  }
  const list: DenyList = {
    salt,
    longest: Math.max(longest, ...added.map((words) => words.length)),
    entries: [...all.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  };
  // For the author's eyes only.
  writeFileSync(join(root, denyFile), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
  return list.entries.length;
}

function newList(): DenyList {
  return { salt: randomBytes(16).toString('hex'), longest: 0, entries: [] };
}

/** The words of a text as they stand, with their places. Pure. */
export function wordsOf(text: string): { word: string; start: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({ word, start: index }));
}

/** A word as it is compared: compatible characters, no case. Pure. */
export function normalise(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** The salted hash of a phrase: its words, normalised, joined by single spaces. Pure. */
export function hashOf(salt: string, phrase: string): string {
  return hash('sha256', `${salt}:${phrase}`, 'base64');
}

/** Where the tags of a list begin. Pure. */
export function seedOf(salt: string): number {
  return parseInt(salt.slice(0, 8), 16);
}

/** A number for a word, by FNV-1a: quick, and good enough to tell most words apart. Pure. */
export function wordNumber(seed: number, word: string): number {
  let number = seed ^ 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    number = Math.imul(number ^ word.charCodeAt(index), 0x01000193);
  }
  return number;
}

/** A number of 16 bits for a phrase, from the numbers of its words. Only what has the tag of an entry is hashed. Pure. */
export function tagOf(words: readonly number[]): number {
  const number = words.reduce(addToTag, 0);
  return foldTag(number);
}

/** A phrase's number with one more word. Pure. */
export function addToTag(number: number, word: number): number {
  return Math.imul(number ^ word, 0x85ebca6b) ^ (number >>> 13);
}

/** The tag that a phrase's number stands for. Pure. */
export function foldTag(number: number): number {
  return (number ^ (number >>> 16)) & 0xffff;
}
