import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysAway, daysBetween, weekday } from '../../src/practice/days.ts';
import { cardsIn, deckKey, readDeck, type Deck } from '../../src/practice/decks.ts';
import { day, dueAt, grades, intervalWords, minute, outcomes, recall } from '../../src/practice/schedule.ts';
import { lastGrades, levelOf, need } from '../../src/practice/strength.ts';
import { checkValue, type Card } from '../../src/storage/schema.ts';
import { practiceCard } from './practice-cards.ts';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const time = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') });
const moment = time.map((value) => new Date(value).toISOString());
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Whatever a backup may hold that the store takes. */
const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    due: moment,
    stability: number,
    difficulty: number,
    scheduled_days: number,
    reps: number,
    lapses: number,
    state: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    elapsed_days: number,
    learning_steps: number,
    last_review: moment,
  },
  { requiredKeys: ['due', 'stability', 'difficulty', 'scheduled_days', 'reps', 'lapses', 'state'] },
);
const grade = fc.constantFrom(...grades);

describe('a schedule', () => {
  test('gives a new card minutes for Again and Good, days for Easy', () => {
    const next = outcomes(undefined, now);
    expect(grades.map((one) => intervalWords(next[one].interval))).toEqual(['1 min', '6 min', '10 min', '8 days']);
    expect(next[4].card).toMatchObject({ state: 2, reps: 1, last_review: '2026-11-23T09:00:00.000Z' });
  });

  test('never goes back in time and never throws, whatever a backup held', () => {
    fc.assert(
      fc.property(fc.option(anyCard, { nil: undefined }), time, (card, at) => {
        const next = outcomes(card, at);
        for (const one of grades) {
          expect(next[one].interval).toBeGreaterThan(0);
          expect(dueAt(next[one].card)).toBe(at + next[one].interval);
          expect(next[one].card.scheduled_days).toBeGreaterThanOrEqual(0);
          expect(checkValue('cards', next[one].card)).toHaveProperty('value');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('orders the grades: a better one never comes sooner', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 40 })), { maxLength: 12 }), (history) => {
        const { card, at } = study(history);
        const next = outcomes(card, at);
        const intervals = grades.map((one) => next[one].interval);
        expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
      }),
    );
  });

  test('sends no card past the eve of an interview, and minds one that is over no more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 40 })), { maxLength: 12 }),
        fc.integer({ min: -30, max: 60 }),
        (history, days) => {
          const { card, at } = study(history);
          const latest = at + days * day;
          for (const one of grades) {
            const due = dueAt(outcomes(card, at, latest)[one].card);
            expect(due).toBeGreaterThan(at);
            if (days > 0) expect(due).toBeLessThanOrEqual(latest);
            else expect(due).toBe(dueAt(outcomes(card, at)[one].card));
          }
        },
      ),
    );
  });

  test('takes the chance to know an answer down as time passes', () => {
    const { card } = outcomes(undefined, now)[4];
    const chances = [0, 1, 8, 30, 300].map((days) => recall(card, now + days * day));
    expect(chances[0]).toBe(1);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[2]).toBeCloseTo(0.9, 1);
    expect(recall(undefined, now)).toBe(0);
  });

  test.each([
    [30_000, '1 min'],
    [10 * minute, '10 min'],
    [60 * minute, '1 hour'],
    [5 * 60 * minute, '5 hours'],
    [day, '1 day'],
    [30 * day, '30 days'],
    [31 * day, '1 month'],
    [76 * day, '2.5 months'],
    [365 * day, '1 year'],
    [800 * day, '2.2 years'],
  ])('says %i milliseconds as %s', (interval, words) => {
    expect(intervalWords(interval)).toBe(words);
  });

  function study(history: readonly (readonly [1 | 2 | 3 | 4, number])[]): { card: Card | undefined; at: number } {
    let card: Card | undefined;
    let at = now;
    for (const [one, days] of history) {
      card = outcomes(card, at)[one].card;
      at += days * day;
    }
    return { card, at };
  }
});

describe('how well a card is known', () => {
  const known = outcomes(outcomes(undefined, now)[4].card, now + 8 * day)[4].card;
  const later = now + 9 * day;

  test('follows the last grade, then the chance to know it', () => {
    expect(levelOf(undefined, undefined, later)).toBe('new');
    expect(levelOf(known, 4, later)).toBe('known');
    expect(levelOf(known, 1, later)).toBe('weak');
    expect(levelOf(known, 2, later)).toBe('weak');
    expect(levelOf(outcomes(undefined, now)[3].card, 3, now + minute)).toBe('learning');
    expect(levelOf(known, 4, now + 4000 * day)).toBe('weak');
  });

  test('orders what needs practice: failed, then not seen, then shaky, then known', () => {
    const learning = outcomes(undefined, now)[3].card;
    const all = [
      need(known, 1, later),
      need(known, 2, later),
      need(undefined, undefined, later),
      need(learning, 3, later),
      need(known, 4, later),
    ];
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(
        fc.option(anyCard, { nil: undefined }),
        fc.option(grade, { nil: undefined }),
        time,
        (card, one, at) => {
          const value = need(card, one, at);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('takes the newest grade of each card, in whatever order they come', () => {
    const review = (card: string, one: 1 | 3, at: number) => ({
      key: `${at}`,
      card,
      grade: one,
      at,
      day: '',
      more: undefined,
    });
    const grade3 = lastGrades([review('a', 3, 20), review('a', 1, 10), review('b', 1, 5)]);
    expect([...grade3]).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });
});

describe('days', () => {
  test('add up, over months and the hours that a clock skips', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekday('2026-11-23')).toBe(0);
    expect([-2, -1, 0, 1, 9].map(daysAway)).toEqual(['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 9 days']);
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
        expect(daysBetween('2026-11-23', addDays('2026-11-23', count))).toBe(count);
      }),
    );
  });
});

describe('decks', () => {
  const cards = [
    practiceCard('hr/a', { rounds: { hr: 2 } }),
    practiceCard('data/b', { rounds: { hr: 1, technical: 1 } }),
    practiceCard('0b1', { mine: true, rounds: {}, subject: undefined }),
  ];
  const chosen = {
    saved: new Set(['hr/a']),
    weak: new Set(['data/b']),
    repeat: new Set<string>(),
    scope: 'technical' as const,
  };
  const ids = (deck: Deck) => cardsIn(deck, cards, chosen).map(({ id }) => id);

  test('hold what they say, a round in its own order', () => {
    expect(ids({ kind: 'all' })).toEqual(['hr/a', 'data/b', '0b1']);
    expect(ids({ kind: 'round', name: 'hr' })).toEqual(['data/b', 'hr/a']);
    expect(ids({ kind: 'subject', name: 'data' })).toEqual(['data/b']);
    expect(ids({ kind: 'saved' })).toEqual(['hr/a']);
    expect(ids({ kind: 'weak' })).toEqual(['data/b']);
    expect(ids({ kind: 'repeat' })).toEqual([]);
    expect(ids({ kind: 'mine' })).toEqual(['0b1']);
    expect(ids({ kind: 'interview' })).toEqual(['data/b']);
  });

  test('stand in an address, and what is no deck is none', () => {
    const all: Deck[] = [{ kind: 'weak' }, { kind: 'round', name: 'hr' }, { kind: 'subject', name: 'data' }];
    for (const deck of all) expect(readDeck(deckKey(deck), ['hr'], ['data'])).toEqual(deck);
    for (const key of ['', 'round:', 'round:nonsense', 'subject:hr', 'constructor'])
      expect(readDeck(key, ['hr'], ['data'])).toBeUndefined();
  });
});
