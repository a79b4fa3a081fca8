/** Keeps the screen on while one speaks: nobody touches a phone during an answer of two minutes. */

let lock: WakeLockSentinel | undefined;

/** Keeps the screen on until `letSleep`. Where the browser cannot, or will not on a low battery, it stays as it is. */
export async function keepAwake(): Promise<void> {
  if (!('wakeLock' in navigator) || lock !== undefined) return;
  lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  // The browser takes it back when the page is hidden.
  lock?.addEventListener('release', () => (lock = undefined));
}

export async function letSleep(): Promise<void> {
  const held = lock;
  lock = undefined;
  await held?.release().catch(() => undefined);
}
