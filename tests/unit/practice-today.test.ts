import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInterview, readLimits, readRepeat, usualLimits, writeInterview } from '../../src/practice/settings.ts';
import { toParts } from '../../src/practice/speech-text.ts';
import { day, outcomes, type Grade } from '../../src/practice/schedule.ts';
import { aheadOf, before, latestFor, planOf, queueOf, type Facts } from '../../src/practice/today.ts';
import type { Card, Json } from '../../src/storage/schema.ts';
import { practiceCard } from './practice-cards.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const base: Facts = {
  cards: Array.from({ length: 30 }, (_, index) => practiceCard(`hr/${index}`, { asked: 30 - index })),
  schedules: new Map(),
  reviews: [],
  saved: new Set(),
  repeat: new Set(),
  interview: undefined,
  limits: { fresh: 10, most: 50 },
  now,
  today: '2026-11-23',
  dayEnd: Date.parse('2026-11-23T23:59:59.000Z'),
};

/** The facts after some grades of today, each as the page writes it. */
function graded(facts: Facts, list: readonly [string, Grade][]): Facts {
  const schedules = new Map<string, Card>(facts.schedules);
  const reviews = list.map(([card, grade], index) => {
    const was = schedules.get(card);
    schedules.set(card, outcomes(was, now)[grade].card);
    const more = { before: (was ?? null) as unknown as Json };
    return { key: `${facts.today} ${index}`, card, grade, at: now + index, day: facts.today, more };
  });
  return { ...facts, schedules, reviews: [...facts.reviews, ...reviews] };
}

describe('the queue of a deck today', () => {
  test('lets in no more new cards than the limit, over the whole day, unless the reader says so', () => {
    expect(queueOf({ kind: 'all' }, base).today).toHaveLength(10);
    const later = graded(
      base,
      queueOf({ kind: 'all' }, base)
        .today.slice(0, 7)
        .map((id) => [id, 4]),
    );
    expect(queueOf({ kind: 'all' }, later).today).toHaveLength(3);
    expect(queueOf({ kind: 'all' }, later, undefined, { more: 5, ahead: [] }).today).toHaveLength(8);
    expect(queueOf({ kind: 'all' }, later).beyond).toBe(20);
  });

  test('of weak cards, and of those sent back, has each once a day, due or not', () => {
    const failed = graded(base, [['hr/3', 1]]);
    const tomorrow = { ...failed, now: now + day, today: '2026-11-24', dayEnd: base.dayEnd + day };
    expect(queueOf({ kind: 'weak' }, tomorrow).today).toEqual(['hr/3']);
    expect(queueOf({ kind: 'repeat' }, { ...base, repeat: new Set(['hr/5']) }).today).toEqual(['hr/5']);
    const known = graded({ ...base, repeat: new Set(['hr/5']) }, [['hr/5', 4]]);
    expect(queueOf({ kind: 'repeat' }, known).today).toEqual([]);
  });

  test('offers what is not due to who wants to go on', () => {
    const known = graded(base, [
      ['hr/1', 4],
      ['hr/2', 4],
    ]);
    expect(aheadOf({ kind: 'all' }, known, 5)).toEqual([]);
    const tomorrow = { ...known, now: now + day, today: '2026-11-24', dayEnd: base.dayEnd + day };
    const ahead = aheadOf({ kind: 'all' }, tomorrow, 5);
    expect(ahead.toSorted()).toEqual(['hr/1', 'hr/2']);
    expect(queueOf({ kind: 'all' }, tomorrow, undefined, { more: 0, ahead }).today.slice(0, 2)).toEqual(ahead);
  });
});

describe('the interview’s queue', () => {
  const interview = { day: '2026-11-27', round: 'hr' as const, perDay: 20, since: '2026-11-23' };
  const facts: Facts = { ...base, interview };

  test('is today’s part of the plan, and does not change while it is worked through', () => {
    const plan = planOf(facts);
    expect(plan?.days.map(({ ids }) => ids.length)).toEqual([15, 15, 15, 15]);
    const first = queueOf({ kind: 'interview' }, facts).today;
    expect(first).toEqual(plan?.days[0]?.ids);
    const later = graded(
      facts,
      first.slice(0, 6).map((id) => [id, 4]),
    );
    expect(queueOf({ kind: 'interview' }, later).today).toEqual(first.slice(6));
    expect(planOf(later)).toEqual(plan);
  });

  test('is over after the last day, and minds what was met before the plan only when it was begun', () => {
    expect(planOf({ ...facts, today: '2026-11-28' })).toBeUndefined();
    expect(queueOf({ kind: 'interview' }, { ...facts, today: '2026-11-28' }).today).toEqual([]);
    const met = graded(facts, [['hr/0', 4]]);
    const tomorrow = { ...met, now: now + day, today: '2026-11-24', dayEnd: base.dayEnd + day };
    expect(
      planOf(tomorrow)
        ?.days.flatMap(({ ids }) => ids)
        .filter((id) => id === 'hr/0'),
    ).toHaveLength(1);
    const anew = { ...tomorrow, interview: { ...interview, since: '2026-11-24' } };
    expect(
      planOf(anew)
        ?.days.flatMap(({ ids }) => ids)
        .filter((id) => id === 'hr/0'),
    ).toHaveLength(2);
  });

  test('keeps its cards from going past the eve, as long as the eve is to come', () => {
    const endOf = (one: string) => Date.parse(`${one}T23:59:59.000Z`);
    expect(latestFor('hr/1', facts, endOf)).toBe(endOf('2026-11-26'));
    expect(latestFor('data/1', facts, endOf)).toBe(Infinity);
    expect(latestFor('hr/1', { ...facts, today: '2026-11-26' }, endOf)).toBe(Infinity);
    expect(latestFor('hr/1', base, endOf)).toBe(Infinity);
  });
});

describe('what is kept', () => {
  test('comes back as it was, and what is strange as the usual', () => {
    const interview = { day: '2026-12-01', round: undefined, perDay: 12, since: '2026-11-23' };
    expect(readInterview(writeInterview(interview))).toEqual(interview);
    expect(readLimits({ fresh: 5, most: 40 })).toEqual({ fresh: 5, most: 40 });
    expect(readRepeat(['hr/a', 3, 'hr/b'])).toEqual(['hr/a', 'hr/b']);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const limits = readLimits(value as Json);
        expect(Number.isInteger(limits.fresh) && limits.most >= 1).toBe(true);
        readInterview(value as Json);
        readRepeat(value as Json);
      }),
    );
    expect(readLimits({ fresh: -3, most: 'x' })).toEqual(usualLimits);
    expect(readInterview({ day: 'soon' })).toBeUndefined();
    expect(before({ before: { due: 'never' } })).toBeUndefined();
  });
});

describe('a text that is read aloud', () => {
  test('comes sentence by sentence, without brackets and arrows', () => {
    expect(toParts(['My notice is [notice period]. I use CI/CD, e.g. Jenkins.', 'Train → test'])).toEqual([
      'My notice is notice period.',
      'I use CI/CD, e.g. Jenkins.',
      'Train, test',
    ]);
  });

  test('loses no word and has no piece too long for a voice', () => {
    const letters = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z,. ]{0,400}$/)), (blocks) => {
        const parts = toParts(blocks);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(220);
        expect(letters(parts.join(''))).toBe(letters(blocks.join('')));
      }),
    );
  });
});
