/** The titles of the guide's questions, for lists of what the reader has: only its slug is kept on the device. */

import { address } from './address.ts';

let titles: Promise<Map<string, string>> | undefined;

/** Title by `subject/name`. Empty where the file cannot be fetched; the next call tries again. */
export function guideTitles(): Promise<Map<string, string>> {
  titles ??= fetchTitles().catch(() => {
    titles = undefined;
    return new Map<string, string>();
  });
  return titles;
}

async function fetchTitles(): Promise<Map<string, string>> {
  const answer = await fetch(address('/titles.json'));
  if (!answer.ok) throw new Error(`The titles were answered with status ${answer.status}.`);
  return new Map(Object.entries((await answer.json()) as Record<string, string>));
}
