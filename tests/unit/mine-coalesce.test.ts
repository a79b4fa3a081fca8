import { expect, test } from 'vitest';
import { coalesced } from '../../src/mine/coalesce.ts';

test('many calls at once are one run, and one more for those that came while it ran', async () => {
  let runs = 0;
  const call = coalesced(async () => {
    runs++;
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await Promise.all(Array.from({ length: 500 }, () => call()));
  expect(runs).toBe(2);
  await call();
  expect(runs).toBe(3);
});

test('a call is answered by a run that began after it, so it never misses a change', async () => {
  let value = 0;
  let seen = -1;
  const call = coalesced(async () => {
    const read = value;
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen = read;
  });
  for (let round = 1; round <= 20; round++) {
    value = round;
    const done = call();
    value = round + 100;
    await Promise.all([done, call()]);
    expect(seen).toBe(round + 100);
  }
});

test('a run that fails does not stop the next', async () => {
  let runs = 0;
  const call = coalesced(() => {
    runs++;
    return runs === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
  });
  const [first, second] = await Promise.allSettled([call(), call()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  expect(runs).toBe(2);
});
