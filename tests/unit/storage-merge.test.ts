import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive, mergeEntries, planImport, restored } from '../../src/storage/merge.ts';
import { checkEntry, collectionNames, noEntries, type Entries, type Entry } from '../../src/storage/schema.ts';
import { entriesOf } from './entries.ts';

const entries = entriesOf();

/** All entries with their collection, by both names. */
function all(set: Entries): Map<string, Entry> {
  return new Map(
    collectionNames.flatMap((name) => set[name].map((entry): [string, Entry] => [`${name} ${entry.key}`, entry])),
  );
}

describe('merging two devices', () => {
  test('arbitrary entries are right ones, so that the tests below speak of real things', () => {
    let seen = 0;
    fc.assert(
      fc.property(entries, (set) => {
        for (const name of collectionNames) {
          for (const entry of set[name]) {
            seen++;
            expect(checkEntry(name, entry)).toEqual({ entry });
          }
        }
      }),
    );
    expect(seen).toBeGreaterThan(500);
  });

  test('the order of the sides makes no difference', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
      }),
    );
  });

  test('merging again, or with oneself, changes nothing', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const merged = mergeEntries(a, b);
        expect(mergeEntries(a, a)).toEqual(a);
        expect(mergeEntries(merged, b)).toEqual(merged);
        expect(mergeEntries(merged, a)).toEqual(merged);
      }),
    );
  });

  test('of three devices, it does not matter which two are merged first', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
    );
  });

  test('nothing is lost: each entry is there unless the other side has a newer one, and none is made up', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const [inA, inB, merged] = [all(a), all(b), all(mergeEntries(a, b))];
        expect([...merged.keys()].sort()).toEqual([...new Set([...inA.keys(), ...inB.keys()])].sort());
        for (const [key, entry] of merged) {
          const sides = [inA.get(key), inB.get(key)].filter((side) => side !== undefined);
          expect(sides).toContainEqual(entry);
          expect(entry.edited).toBe(Math.max(...sides.map(({ edited }) => edited)));
          // At one moment, what is there goes before what was deleted.
          const newest = sides.filter(({ edited }) => edited === entry.edited);
          if (newest.some((side) => isLive(side))) expect(isLive(entry)).toBe(true);
        }
      }),
    );
  });
});

describe('the plan of an import', () => {
  test('says of each entry what the merge does with it', () => {
    fc.assert(
      fc.property(entries, entries, (mine, theirs) => {
        const plan = planImport(mine, theirs);
        const [before, after] = [all(mine), all(mergeEntries(mine, theirs))];
        const live = (entry: Entry | undefined) => entry !== undefined && isLive(entry);
        const changes = { added: plan.added, changed: plan.changed, removed: plan.removed };
        for (const [kind, list] of Object.entries(changes)) {
          for (const { collection, key } of list) {
            const [old, now] = [before.get(`${collection} ${key}`), after.get(`${collection} ${key}`)];
            expect([kind, live(old), live(now)]).toEqual([kind, kind !== 'added', kind !== 'removed']);
          }
        }
        // What the reader sees changes only where the plan says so.
        const told = new Set(
          Object.values(changes).flatMap((list) => list.map(({ collection, key }) => `${collection} ${key}`)),
        );
        for (const [key, entry] of after) {
          if (told.has(key)) continue;
          const old = before.get(key);
          expect(live(entry)).toBe(live(old));
          if (old !== undefined && isLive(old) && isLive(entry)) expect(entry.value).toEqual(old.value);
        }
      }),
    );
  });

  test('counts what only one side has', () => {
    const live = (key: string, value: string, edited: number) => ({ key, value, edited });
    const gone = (key: string, edited: number) => ({ key, edited, deleted: true as const });
    const mine: Entries = {
      ...noEntries(),
      details: [
        live('same', 'x', 1),
        live('older', 'x', 1),
        live('newer', 'x', 9),
        live('own', 'x', 1),
        gone('deleted', 9),
        live('dropped', 'x', 1),
      ],
    };
    const theirs: Entries = {
      ...noEntries(),
      details: [
        live('same', 'x', 5),
        live('older', 'y', 2),
        live('newer', 'y', 2),
        live('deleted', 'y', 2),
        gone('dropped', 2),
        live('new', 'y', 2),
        gone('unknown', 1),
      ],
    };
    const { added, changed, removed, kept, deletedHere, same, onlyHere } = planImport(mine, theirs);
    const keys = [added, changed, removed, kept, deletedHere].map((list) => list.map(({ key }) => key).join(' '));
    expect(keys).toEqual(['new', 'older', 'dropped', 'newer', 'deleted']);
    expect({ same, onlyHere }).toEqual({ same: 1, onlyHere: 1 });
  });

  test('what was deleted here comes back when the reader wants it, and stays back', () => {
    const theirs: Entries = { ...noEntries(), details: [{ key: 'name', value: 'A', edited: 5 }] };
    const mine: Entries = { ...noEntries(), details: [{ key: 'name', edited: 9, deleted: true }] };
    expect(mergeEntries(mine, theirs)).toEqual(mine);
    const back = mergeEntries(mine, restored(mine, theirs));
    expect(back.details).toEqual([{ key: 'name', value: 'A', edited: 10 }]);
    expect(mergeEntries(back, mine)).toEqual(back);
  });
});
