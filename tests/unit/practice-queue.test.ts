import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/practice/days.ts';
import { lastLook, notYet, planTo, type PlanInput } from '../../src/practice/plan.ts';
import { forecast, nextUp, todaysQueue, type QueueInput } from '../../src/practice/queue.ts';
import { day, minute, outcomes } from '../../src/practice/schedule.ts';
import type { Card } from '../../src/storage/schema.ts';
import { practiceCard } from './practice-cards.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const today = '2026-11-23';
const dayEnd = Date.parse('2026-11-23T23:59:59.000Z');

describe('today’s queue', () => {
  const card = (state: Card['state'], due: number, stability = 5): Card => ({
    due: new Date(due).toISOString(),
    stability,
    difficulty: 5,
    scheduled_days: 3,
    reps: 2,
    lapses: 0,
    state,
    last_review: new Date(now - 3 * day).toISOString(),
  });
  const base: QueueInput = {
    ids: ['fresh1', 'late', 'learning', 'soon', 'fresh2', 'due', 'shaky'],
    schedules: new Map([
      ['late', card(2, now + 5 * day)],
      ['learning', card(1, now - minute)],
      ['soon', card(3, now + 5 * minute)],
      ['due', card(2, now - minute, 30)],
      ['shaky', card(2, now - minute, 1)],
    ]),
    now,
    dayEnd,
    freshLeft: 1,
    left: 10,
  };

  test('has what is being learnt, then what is due with the least known first, then what is new', () => {
    expect(todaysQueue(base)).toEqual({ today: ['learning', 'shaky', 'due', 'fresh1'], soon: ['soon'], beyond: 1 });
  });

  test('puts what was asked for first, known or not', () => {
    expect(todaysQueue({ ...base, first: ['late', 'fresh2'], left: 3 }).today).toEqual([
      'learning',
      'late',
      'fresh2',
      'shaky',
    ]);
  });

  test('shows a card being learnt early when nothing else is left, and another than the last where it can', () => {
    const queue = todaysQueue({ ...base, left: 0 });
    expect(queue).toMatchObject({ today: ['learning'], beyond: 4 });
    expect(nextUp(queue)).toBe('learning');
    expect(nextUp(queue, 'learning')).toBe('learning');
    expect(nextUp({ ...queue, today: [] })).toBe('soon');
    expect(nextUp({ today: ['a', 'b'], soon: [], beyond: 0 }, 'a')).toBe('b');
    expect(nextUp({ today: [], soon: [], beyond: 3 })).toBeUndefined();
  });

  test('never has more than the day’s limits let in, and every card in the deck is due, new, learnt or later', () => {
    const anyCards = fc.array(
      fc.tuple(
        fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
        fc.integer({ min: -5 * day, max: 5 * day }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        anyCards,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 30 }),
        (list, freshLeft, left) => {
          const ids = list.map((_, index) => `card${index}`);
          const schedules = new Map<string, Card>(
            list.flatMap(([state, due], index) =>
              index % 3 === 0 ? [] : [[`card${index}`, card(state, now + due)] as const],
            ),
          );
          const queue = todaysQueue({ ids, schedules, now, dayEnd, freshLeft, left });
          const counted = queue.today.filter((id) => ![1, 3].includes(schedules.get(id)?.state ?? 0));
          expect(counted.length).toBeLessThanOrEqual(left);
          expect(counted.filter((id) => (schedules.get(id)?.state ?? 0) === 0).length).toBeLessThanOrEqual(freshLeft);
          expect(new Set([...queue.today, ...queue.soon]).size).toBe(queue.today.length + queue.soon.length);
          const everything = todaysQueue({ ids, schedules, now, dayEnd, freshLeft: 1e6, left: 1e6 });
          expect(everything.beyond).toBe(0);
          expect(counted.length + queue.beyond).toBe(
            everything.today.filter((id) => ![1, 3].includes(schedules.get(id)?.state ?? 0)).length,
          );
        },
      ),
    );
  });

  test('reaches every new card of a deck, day by day', () => {
    const ids = Array.from({ length: 37 }, (_, index) => `card${index}`);
    const schedules = new Map<string, Card>();
    let days = 0;
    for (let at = now; schedules.size < ids.length; at += day) {
      expect(++days).toBeLessThan(60);
      let left = 20;
      let freshLeft = 5;
      for (;;) {
        const queue = todaysQueue({ ids, schedules, now: at, dayEnd: dayEnd + at - now, freshLeft, left });
        const id = queue.today[0];
        if (id === undefined) break;
        if (!schedules.has(id)) freshLeft--;
        if (![1, 3].includes(schedules.get(id)?.state ?? 0)) left--;
        schedules.set(id, outcomes(schedules.get(id), at)[4].card);
      }
    }
    expect(days).toBeLessThanOrEqual(12);
  });

  test('the forecast counts what is overdue today, and nothing twice', () => {
    const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
    const cards = [card(2, now - 9 * day), card(2, now + day), card(1, now), card(2, now + 40 * day), card(0, now)];
    expect(forecast(cards, today, 3, dayOf, addDays)).toEqual([
      { day: '2026-11-23', due: 2 },
      { day: '2026-11-24', due: 1 },
      { day: '2026-11-25', due: 0 },
    ]);
  });
});

describe('the plan to an interview', () => {
  const cardsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `c${index}`, asked: count - index }));
  const input = (more: Partial<PlanInput>): PlanInput => ({
    cards: cardsOf(10),
    today,
    interview: addDays(today, 5),
    perDay: 20,
    met: new Map(),
    need: () => 0.75,
    ...more,
  });

  test('meets every card on two days, spread evenly over those that are left', () => {
    const plan = planTo(input({}));
    expect(plan.days.map(({ ids }) => ids.length)).toEqual([4, 4, 4, 4, 4]);
    expect(plan.days[0]).toEqual({ day: today, ids: ['c0', 'c1', 'c2', 'c3'] });
    expect(plan).toMatchObject({ left: [], enough: 4 });
  });

  test('says honestly how many fit, which are those asked most, and what would be enough', () => {
    const plan = planTo(input({ cards: cardsOf(95), interview: addDays(today, 6), perDay: 14 }));
    expect(plan.fits).toHaveLength(42);
    expect(plan.fits).toContain('c0');
    expect(plan.left).toHaveLength(53);
    expect(plan.left).toContain('c94');
    expect(plan.enough).toBe(32);
    expect(planTo(input({ cards: cardsOf(95), interview: addDays(today, 6), perDay: 32 })).left).toEqual([]);
  });

  test('ends with the weak ones, the weakest at the very end', () => {
    const need = (id: string) => (id === 'c0' ? 1 : id === 'c1' ? 0.85 : 0.1);
    const { days } = planTo(input({ need }));
    expect(days.at(-1)?.ids.slice(-2)).toEqual(['c1', 'c0']);
    const { days: met } = planTo(input({ need, met: new Map(cardsOf(10).map(({ id }) => [id, 2])) }));
    expect(met.map(({ ids }) => ids)).toEqual([[], [], [], [], ['c1', 'c0']]);
  });

  test('meets a card twice on the same day only where there is no other, and has no day after the interview', () => {
    const { days } = planTo(input({ cards: cardsOf(2), interview: addDays(today, 1) }));
    expect(days).toEqual([{ day: today, ids: ['c0', 'c1', 'c0', 'c1'] }]);
    expect(planTo(input({ interview: today })).days).toHaveLength(1);
    expect(planTo(input({ interview: addDays(today, -1) }))).toMatchObject({ days: [], fits: [] });
  });

  const anyInput = fc
    .record({
      count: fc.integer({ min: 0, max: 90 }),
      days: fc.integer({ min: 0, max: 40 }),
      perDay: fc.integer({ min: 1, max: 30 }),
      met: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 90, maxLength: 90 }),
      needs: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 90, maxLength: 90 }),
    })
    .map(({ count, days, perDay, met, needs }) =>
      input({
        cards: cardsOf(count),
        interview: addDays(today, days),
        perDay,
        met: new Map(met.map((times, index) => [`c${index}`, times])),
        need: (id) => needs[Number(id.slice(1))] ?? 0,
      }),
    );

  test('has never more than a day’s limit, and meets every card that fits often enough, on different days', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { days, fits, left } = planTo(given);
        for (const { ids } of days) expect(ids.length).toBeLessThanOrEqual(given.perDay);
        expect(new Set([...fits, ...left]).size).toBe(given.cards.length);
        expect(fits.length + left.length).toBe(given.cards.length);
        for (const id of fits) {
          const planned = days.flatMap(({ ids }) => ids).filter((one) => one === id).length;
          expect(planned + (given.met.get(id) ?? 0)).toBeGreaterThanOrEqual(2);
        }
        if (days.length > 1) for (const { ids } of days) expect(new Set(ids).size).toBe(ids.length);
        for (const id of left) expect(days.flatMap(({ ids }) => ids)).not.toContain(id);
      }),
      { numRuns: 500 },
    );
  });

  test('reaches everything in scope when the reader does each day what it says', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const begun = planTo(given);
        const met = new Map(given.met);
        for (let at = 0; at < begun.days.length; at++) {
          const plan = planTo({ ...given, today: addDays(given.today, at), met });
          expect(plan.fits.length).toBeGreaterThanOrEqual(begun.fits.length);
          for (const id of plan.days[0]?.ids ?? []) met.set(id, (met.get(id) ?? 0) + 1);
        }
        for (const id of begun.fits) expect(met.get(id) ?? 0).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });

  test('fits everything with as many a day as it says would be enough', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { enough } = planTo(given);
        expect(planTo({ ...given, perDay: enough }).left).toEqual([]);
      }),
    );
  });

  test('takes off a day’s list what was graded on it, once for each time', () => {
    expect(notYet(['a', 'b', 'a', 'b'], ['a'])).toEqual(['b', 'a', 'b']);
    expect(notYet(['a', 'b'], ['a', 'a', 'c'])).toEqual(['b']);
  });

  test('the last look has what needs it and is asked most, and no more than can be said in the time', () => {
    const cards = [
      practiceCard('hr/known', { asked: 1 }),
      practiceCard('hr/weak', { asked: 1 }),
      practiceCard('hr/asked', { asked: 4 }),
      practiceCard('hr/long', { asked: 4, seconds: 500 }),
    ];
    const need = (id: string) => (id === 'hr/weak' || id === 'hr/long' ? 1 : 0.1);
    expect(lastLook(cards, need, 100).map(({ id }) => id)).toEqual(['hr/weak', 'hr/asked']);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 })), fc.integer({ min: 0, max: 900 }), (lengths, seconds) => {
        const list = lengths.map((length, index) => practiceCard(`hr/${index}`, { seconds: length }));
        const chosen = lastLook(list, () => 0.5, seconds);
        expect(chosen.reduce((sum, card) => sum + card.seconds, 0)).toBeLessThanOrEqual(seconds);
      }),
    );
  });
});
