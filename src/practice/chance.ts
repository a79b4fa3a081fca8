/** Chance that can be repeated: the same seed gives the same numbers. Pure. */

/** A source of numbers from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of some things, each as likely as it weighs; undefined when there is none. */
export function pick<T>(things: readonly T[], weight: (thing: T) => number, random: () => number): T | undefined {
  const weights = things.map((thing) => Math.max(0, weight(thing)));
  let left = random() * weights.reduce((sum, value) => sum + value, 0);
  for (const [index, thing] of things.entries()) {
    left -= weights[index] ?? 0;
    if (left < 0) return thing;
  }
  return things.at(-1);
}
