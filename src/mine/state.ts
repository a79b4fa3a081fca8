/** The store of this page, and the few things that several parts of the page read from it. */

import { openStore } from '../storage/open.ts';
import type { Store } from '../storage/store.ts';
import type { Written } from '../storage/status.ts';
import type { Wording } from './amount.ts';
import { shownDetails, type Details } from './shown.ts';

let opened: Promise<Store> | undefined;

/** The store; opened once a page. */
export function myStore(): Promise<Store> {
  opened ??= openStore();
  return opened;
}

/** What is typed in My details, and the wording for pay. */
export async function readDetails(store: Store): Promise<{ typed: Details; wording: Wording }> {
  const [entries, setting] = await Promise.all([store.all('details'), store.get('settings', wordingKey)]);
  return {
    typed: Object.fromEntries(entries.map(({ key, value }) => [key, value])),
    wording: readWording(setting),
  };
}

/** What the answers say for each detail today. */
export async function readShownDetails(store: Store): Promise<Details> {
  const { typed, wording } = await readDetails(store);
  return shownDetails(typed, wording, today());
}

/** The name of the setting that holds a `Wording`. */
export const wordingKey = 'wording';

/** Today as the reader's calendar has it: `2026-11-23`. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A new key: a random UUID. `crypto.randomUUID` is missing where the guide is read without https, as from a laptop at home. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What to say of something that was written. */
export function savedWords(written: Written): string {
  return written.kept ? 'Saved on this device.' : written.message;
}

function readWording(setting: unknown): Wording {
  const { style, currency } = (setting ?? {}) as Record<string, unknown>;
  return {
    style: style === 'international' ? 'international' : 'indian',
    currency: typeof currency === 'string' ? currency : '',
  };
}
