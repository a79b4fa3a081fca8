/**
 * Blank mode: the page looks as it does for everybody, with nothing of the reader's. The choice is the device's own, is no part of a
 * backup, and stands on `<html data-mine>` before the first paint (starlight/ThemeProvider.astro).
 */

import { site } from '../storage/flag.ts';

const blankKey = `blank ${site}`;

/** Whether what is the reader's must not be seen now. */
export function isBlank(): boolean {
  return document.documentElement.dataset['mine'] === 'blank';
}

/** Hides what is the reader's, or shows it again, here and in every other tab. */
export function setBlank(blank: boolean): void {
  try {
    if (blank) localStorage.setItem(blankKey, '1');
    else localStorage.removeItem(blankKey);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
  apply(blank);
}

/** Calls when blank mode begins or ends, here or in another tab. Returns what ends that. */
export function onBlank(listener: (blank: boolean) => void): () => void {
  const call = (): void => listener(isBlank());
  changes.addEventListener('change', call);
  return () => changes.removeEventListener('change', call);
}

const changes = new EventTarget();

function apply(blank: boolean): void {
  document.documentElement.dataset['mine'] = blank ? 'blank' : 'shown';
  changes.dispatchEvent(new Event('change'));
}

window.addEventListener('storage', ({ key, newValue }) => {
  if (key === blankKey) apply(newValue !== null);
});
// A page that comes back from the browser's memory heard nothing while it was away.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  try {
    apply(localStorage.getItem(blankKey) !== null);
  } catch {
    // As it was.
  }
});
