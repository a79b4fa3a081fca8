/** From what was found to what the author reads: without what is allowed, masked, and no longer than is of use. Pure. */

import { matchesGlob } from 'node:path';
import type { Problem } from '../problems.ts';
import type { Allowed } from './allow.ts';
import { kinds, type Finding, type Kind } from './finding.ts';

/** A finding with its place. */
export interface Found extends Pick<Finding, 'kind' | 'text'> {
  file: string;
  /** 1-based, in the file or in the text unpacked from it. */
  line: number;
  column: number;
  /** What the text was unpacked from, or undefined when it is the file as it stands. */
  from: string | undefined;
}

/** What a text was "unpacked from" that is a file's path. */
export const theName = "the file's name";

/** Lines that one kind of finding may fill before repeats in other files are left out. */
const mostPlaces = 30;

/** What no entry allows, and the entries that allowed nothing. */
export function judge(found: readonly Found[], allow: readonly Allowed[]): { left: Found[]; stale: Allowed[] } {
  const used = new Set<Allowed>();
  const left = found.filter((item) => {
    const entry = allow.find((candidate) => allows(candidate, item));
    if (entry !== undefined) used.add(entry);
    return entry === undefined;
  });
  return { left, stale: allow.filter((entry) => !used.has(entry)) };
}

function allows(entry: Allowed, { kind, text, file }: Found): boolean {
  if (entry.kind !== kind || entry.reason.trim() === '') return false;
  if (entry.path !== undefined && !matchesGlob(file, entry.path)) return false;
  return 'text' in entry ? entry.text === text : text.replace(entry.pattern, '') === '';
}

/** A problem for each finding. Every distinct one is named; of one that is in many files, only so many as there is room for. */
export function toProblems(found: readonly Found[]): Problem[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const same = Map.groupBy(
      found.filter((item) => item.kind === kind),
      essence,
    );
    const room = Math.max(1, Math.floor(mostPlaces / same.size));
    return [...same.values()].flatMap((places) =>
      places.slice(0, room).map((place, index) => toProblem(place, index === room - 1 ? places.length - room : 0)),
    );
  });
}

function toProblem({ kind, text, file, line, column, from }: Found, elsewhere: number): Problem {
  const { name, remedy } = kinds[kind];
  // A word of the deny list is not even hinted at: others read this too, in the log of a build.
  const shown = kind === 'denied' ? '' : `, “${mask(text, kind === 'secret')}”,`;
  const unpacked = from === theName ? ` of ${from}` : ` of the text unpacked from ${from ?? 'it'}`;
  const place = `column ${column}${from === undefined ? '' : unpacked}`;
  const more = elsewhere > 0 ? ` It is in ${elsewhere} more ${elsewhere === 1 ? 'file' : 'files'}.` : '';
  return { file, line, reason: `${name}${shown} at ${place}.${more}`, remedy };
}

/** Enough of a text to know it again, too little to tell it. */
export function mask(text: string, isSecret: boolean): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  const kept = Math.min(isSecret ? 4 : 2, Math.floor(characters.length / 4));
  const end = isSecret || kept === 0 ? [] : characters.slice(-kept);
  return `${characters.slice(0, kept).join('')}…${end.join('')}`;
}

/** What is the same however it is written. */
export function essence({ kind, text }: Pick<Finding, 'kind' | 'text'>): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  // With or without its country's code, it rings at the same place.
  return `${kind} ${kind === 'phone' ? bare.slice(-10) : bare}`;
}
