/** Arbitrary entries of every collection, for property tests. */

import * as fc from 'fast-check';
import { collectionNames, noEntries, type Collection, type Entries, type Entry } from '../../src/storage/schema.ts';
import { put } from '../../src/storage/entries.ts';

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '{"app":',
    '\u2028',
    '\ud83d',
    '%00',
    ' ',
  ),
);
const words = text.map((value) => `x${value}`);
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Without the fields that are undefined: JSON has none such. */
const dense = <T extends object>(value: fc.Arbitrary<T>) =>
  value.map((fields) => JSON.parse(JSON.stringify(fields)) as T);
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

export const values: Record<Collection, fc.Arbitrary<unknown>> = {
  details: text,
  answers: fc.record({ text }),
  marks: fc.record({ on: day }),
  asked: dense(fc.record({ slug: words, company: text, date: day, round: optional(words) })),
  questions: dense(
    fc.record({
      title: words,
      where: text,
      when: day,
      round: optional(fc.constantFrom('hr', 'technical', 'unknown')),
      subject: optional(fc.constantFrom('hr', 'cloud', 'unknown')),
      answer: text,
      description: optional(text),
      topics: optional(fc.array(words, { maxLength: 3 })),
      aliases: optional(fc.array(words, { maxLength: 3 })),
      sources: optional(fc.array(fc.record({ title: words, url: words }), { maxLength: 2 })),
    }),
  ),
  cards: dense(
    fc.record({
      due: moment,
      stability: number,
      difficulty: number,
      elapsed_days: optional(fc.nat()),
      scheduled_days: fc.nat(),
      learning_steps: optional(fc.nat()),
      reps: fc.nat(),
      lapses: fc.nat(),
      state: fc.constantFrom(0, 1, 2, 3),
      last_review: optional(moment),
    }),
  ),
  reviews: dense(
    fc.record({ card: words, grade: fc.constantFrom(1, 2, 3, 4), at: moment, more: optional(fc.constant({ a: [1] })) }),
  ),
  mocks: fc.record({ begun: moment }),
  settings: json,
};

/** Entries with few keys, so that two sets have some in common. `edited` makes the moments. */
export function entriesOf(edited: fc.Arbitrary<number> = fc.integer({ min: 0, max: 5 })): fc.Arbitrary<Entries> {
  return fc
    .record(
      Object.fromEntries(
        collectionNames.map((name) => [
          name,
          fc.uniqueArray(entry(name, edited), { selector: ({ key }) => key, maxLength: 4 }),
        ]),
      ) as Record<Collection, fc.Arbitrary<Entry[]>>,
    )
    .map((lists) => {
      const entries = noEntries();
      for (const name of collectionNames)
        put(
          entries,
          name,
          lists[name].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        );
      return entries;
    });
}

function entry(name: Collection, edited: fc.Arbitrary<number>): fc.Arbitrary<Entry> {
  const key = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__', 'hr/why'), words);
  const live = fc.record({ key, value: values[name], edited });
  const deleted = fc.record({ key, edited, deleted: fc.constant(true as const) });
  return fc.oneof({ weight: 4, arbitrary: live as fc.Arbitrary<Entry> }, { weight: 1, arbitrary: deleted });
}
