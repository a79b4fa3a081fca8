import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLevels, levelsOf, needs, studyDays, weakestPlaces } from '../../src/practice/progress.ts';
import { day, outcomes } from '../../src/practice/schedule.ts';
import { practiceCard } from './practice-cards.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const known = outcomes(outcomes(undefined, now - 9 * day)[4].card, now - day)[4].card;
const failed = outcomes(known, now)[1].card;
const review = (card: string, grade: 1 | 4, at: number) => ({
  key: card,
  card,
  grade,
  at,
  day: '2026-11-23',
  more: undefined,
});
const input = {
  cards: [
    practiceCard('hr/a', { topics: ['pay'] }),
    practiceCard('data/b', { topics: ['pay', 'spark'] }),
    practiceCard('data/c'),
    practiceCard('cloud/d'),
  ],
  schedules: new Map([
    ['hr/a', known],
    ['data/b', failed],
  ]),
  reviews: [review('hr/a', 4, now - day), review('data/b', 1, now)],
  now,
  today: '2026-11-23',
};

test('every card has one level, and the counts add up', () => {
  const levels = levelsOf(input);
  expect([...levels.values()]).toEqual(['known', 'weak', 'new', 'new']);
  expect(countLevels(levels.values())).toEqual({ known: 1, learning: 0, weak: 1, new: 2 });
  const need = needs(input);
  expect(need('data/b')).toBeGreaterThan(need('data/c'));
  expect(need('data/c')).toBeGreaterThan(need('hr/a'));
});

test('the weakest places come first, and places never practised are not among them', () => {
  expect(weakestPlaces(input, ({ subject }) => (subject === undefined ? [] : [subject]))).toMatchObject([
    { key: 'data', cards: 2, seen: 1, weak: 1 },
    { key: 'hr', cards: 1, seen: 1, weak: 0 },
  ]);
  expect(weakestPlaces(input, ({ topics }) => topics).map(({ key }) => key)).toEqual(['spark', 'pay']);
});

test('days of study begin on a Monday, and a row of days goes on until one is missed', () => {
  const study = studyDays(['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-01'], '2026-11-23', 2);
  expect(study.days).toHaveLength(8);
  expect(study.days[0]).toEqual({ day: '2026-11-16', grades: 0 });
  expect(study).toMatchObject({ studied: 3, row: 2 });
  expect(study.days.at(-2)).toEqual({ day: '2026-11-22', grades: 2 });
  expect(studyDays(['2026-11-23', '2026-11-22'], '2026-11-23', 1).row).toBe(2);
  expect(studyDays(['2026-11-20'], '2026-11-23', 1).row).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 53 }), (weeks) => {
      const { days } = studyDays([], '2026-11-25', weeks);
      expect(days).toHaveLength(7 * (weeks - 1) + 3);
    }),
  );
});
