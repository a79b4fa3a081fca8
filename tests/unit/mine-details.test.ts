import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailGroups, details } from '../../src/details.ts';
import { amountInWords, parseAmount, type Wording } from '../../src/mine/amount.ts';
import { dayInWords, derivedDetails, shownDetails, timeSince } from '../../src/mine/shown.ts';

const indian: Wording = { style: 'indian', currency: '' };
const euro: Wording = { style: 'international', currency: '€' };
const day = '2026-11-23';
/** Sums are put together here, so that no file of the guide holds one that looks like a person's. */
const lpa = (lakhs: number) => [String(lakhs), 'LPA'].join(' ');

test('every detail has a group, a label and words for its blank, which no other has', () => {
  const all = Object.values(details);
  expect(all.length).toBeGreaterThanOrEqual(29);
  expect(new Set(all.map(({ blank }) => blank)).size).toBe(all.length);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  expect(new Set(all.map(({ group }) => group))).toEqual(new Set(Object.keys(detailGroups)));
});

test.each([
  ['2026-11-23', undefined],
  ['2026-10-23', '1 month'],
  ['2026-10-24', undefined],
  ['2025-11-24', '11 months'],
  ['2025-11-23', '1 year'],
  ['2025-05-23', '1.5 years'],
  ['2020-11-23', '6 years'],
  ['2020-06-01', '6 years'],
  ['2020-05-01', '6.5 years'],
  ['2027-01-01', undefined],
  ['long ago', undefined],
  [undefined, undefined],
])('the time since %s is %s', (start, words) => {
  expect(timeSince(start, day)).toBe(words);
});

test('experience grows with the calendar and is never longer than the time that passed', () => {
  const date = fc.date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [start = '', end = ''] = [a, b].map((value) => value.toISOString().slice(0, 10)).sort();
      const years = (Date.parse(end) - Date.parse(start)) / 31_556_952_000;
      const said = timeSince(start, end) ?? '0 months';
      const number = Number(said.split(' ')[0]) / (said.includes('month') ? 12 : 1);
      expect(number).toBeLessThanOrEqual(years + 0.02);
      expect(number).toBeGreaterThan(years - 0.53);
    }),
  );
});

test('a day is said in words, and what is no day is left alone', () => {
  expect(dayInWords('2027-01-05')).toBe('5 January 2027');
  expect(dayInWords('soon')).toBe('soon');
});

test.each([
  ['12', indian, 12e5],
  [lpa(12.5), indian, 12.5e5],
  [['12', '34', '000'].join(','), indian, 1_234_000],
  ['1.2 cr', indian, 1.2e7],
  ['₹ 9 lakhs', indian, 9e5],
  ['70k', euro, 70_000],
  ['70.000', euro, 70_000],
  ['€ 70,000 a year', euro, 70_000],
  ['12', euro, 12],
  ['8 to 9 lakh', indian, undefined],
  ['5,000 a month', euro, undefined],
  ['competitive', euro, undefined],
  ['', euro, undefined],
])('“%s” is read as a sum of a year', (text, wording, sum) => {
  expect(parseAmount(text, wording)).toBe(sum);
});

test('reading any text as a sum gives a positive number or nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(indian, euro), (text, wording) => {
      const sum = parseAmount(text, wording);
      expect(sum === undefined || (Number.isFinite(sum) && sum > 0)).toBe(true);
    }),
  );
});

test('a yearly Indian sum that is said is read as the same sum again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_900 }), (thousands) => {
      const sum = thousands * 1000;
      expect(parseAmount(amountInWords(sum, 'year', indian), indian)).toBeCloseTo(sum, 3);
    }),
  );
});

test('a bare number gets its currency, and anything else is said as it was typed', () => {
  const said = (value: string, wording: Wording) => shownDetails({ currentCtc: value }, wording, day).currentCtc;
  expect(said('12', indian)).toBe(lpa(12));
  expect(said('1250000', indian)).toBe(lpa(12.5));
  expect(said('70000', euro)).toBe(['€70', '000'].join(','));
  expect(said('70000', { style: 'international', currency: 'USD' })).toBe(['USD', '70,000'].join(' '));
  expect(said('about 12 lakh, mostly fixed', indian)).toBe('about 12 lakh, mostly fixed');
  expect(shownDetails({ currentTakeHome: '80000' }, indian, day).currentTakeHome).toBe('₹80,000');
  expect(shownDetails({ currentTakeHome: '80' }, indian, day).currentTakeHome).toBe('80');
});

test('a month follows from a year, and the raise from the two sums', () => {
  const typed = { currentCtc: '12', expectedCtc: '15' };
  expect(derivedDetails(typed, indian, day)).toEqual({
    currentMonthly: '₹1,00,000',
    expectedMonthly: '₹1,25,000',
    expectedRaise: '25 %',
  });
  expect(derivedDetails({ currentCtc: '15', expectedCtc: '12' }, indian, day).expectedRaise).toBeUndefined();
  expect(derivedDetails({ expectedCtc: '12' }, indian, day).expectedRaise).toBeUndefined();
});

test('what is typed goes before what is derived, and an emptied field gives the derived value back', () => {
  const typed = { careerStart: '2020-11-23', totalExperience: 'about six years' };
  expect(shownDetails(typed, euro, day).totalExperience).toBe('about six years');
  expect(shownDetails({ ...typed, totalExperience: '  ' }, euro, day).totalExperience).toBe('6 years');
  expect(shownDetails(typed, euro, day).careerStart).toBe('23 November 2020');
});

test('a name that is no detail, as in a backup of another edition, is not shown', () => {
  const typed = { unknown: 'x', constructor: 'y' } as Record<string, string>;
  expect(shownDetails(typed, euro, day)).toEqual({});
});
