import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, seeded } from '../../src/practice/chance.ts';
import { planMock, targetOf, type Mix, type MockInput } from '../../src/practice/mock.ts';
import {
  beginRun,
  current,
  end,
  gradeAnswer,
  readRun,
  show,
  spend,
  suggestedGrade,
  summarise,
  tick,
  writeRun,
  type MockRun,
} from '../../src/practice/mock-run.ts';
import { checkValue } from '../../src/storage/schema.ts';
import { practiceCard } from './practice-cards.ts';

const cards = Array.from({ length: 30 }, (_, index) =>
  practiceCard(`data/${index}`, {
    rounds: index < 20 ? { technical: index + 1 } : { hr: index },
    followUps: [`data/${(index + 1) % 30}`, `data/${(index + 7) % 30}`],
    seconds: 30 + index,
  }),
);
const input = (more: Partial<MockInput> = {}): MockInput => ({
  cards,
  round: 'technical',
  minutes: 20,
  mix: 'balanced',
  need: () => 0.5,
  seed: 7,
  ...more,
});
const anyInput = fc
  .record({
    seed: fc.integer(),
    minutes: fc.integer({ min: 1, max: 90 }),
    mix: fc.constantFrom<Mix>('deep', 'balanced', 'broad'),
    round: fc.constantFrom('technical' as const, 'hr' as const, 'screening' as const, undefined),
    needs: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ needs, ...more }) => input({ ...more, need: (id) => needs[Number(id.slice(5))] ?? 0 }));

describe('the questions of a mock interview', () => {
  test('are the same for the same seed, and others for another', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        expect(planMock(given)).toEqual(planMock(given));
      }),
    );
    const ids = [1, 2, 3, 4, 5].map((seed) =>
      planMock(input({ seed }))
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(ids).size).toBeGreaterThan(1);
  });

  test('come once each, fit the time, and each follow-up is one of the question before it', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const questions = planMock(given);
        expect(questions.length > 0).toBe(given.round !== 'screening');
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        const seconds = questions.reduce((sum, { target }) => sum + target, 0);
        if (questions.length > 1) expect(seconds).toBeLessThanOrEqual(given.minutes * 60);
        questions.forEach(({ id, after, target }, index) => {
          const card = cards.find((one) => one.id === id);
          expect(target).toBe(card && targetOf(card));
          if (after === undefined) {
            if (given.round !== undefined) expect(card?.rounds[given.round]).toBeDefined();
            return;
          }
          expect(questions[index - 1]?.id).toBe(after);
          expect(cards.find((one) => one.id === after)?.followUps).toContain(id);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('begin with one of the first questions of the round, and stay with a topic as long as asked', () => {
    for (let seed = 0; seed < 40; seed++) {
      expect(['data/0', 'data/1', 'data/2']).toContain(planMock(input({ seed }))[0]?.id);
    }
    const followUps = (mix: Mix) =>
      Array.from({ length: 40 }, (_, seed) => planMock(input({ seed, mix, minutes: 30 })))
        .flat()
        .filter(({ after }) => after !== undefined).length;
    expect(followUps('deep')).toBeGreaterThan(followUps('balanced'));
    expect(followUps('balanced')).toBeGreaterThan(followUps('broad'));
    expect(followUps('broad')).toBeGreaterThan(0);
  });

  test('are rather the weak ones, yet any may come', () => {
    const weak = new Set(['data/5', 'data/11', 'data/17']);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 300; seed++) {
      const need = (id: string) => (weak.has(id) ? 1 : 0.1);
      for (const { id, after } of planMock(input({ seed, minutes: 8, need })).slice(1))
        if (after === undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const mean = (isWeak: boolean) => {
      const all = cards.slice(0, 20).filter(({ id }) => weak.has(id) === isWeak);
      return all.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0) / all.length;
    };
    expect(mean(true)).toBeGreaterThan(4 * mean(false));
    expect(mean(false)).toBeGreaterThan(0);
  });

  test('give time to think beside that to speak', () => {
    expect(targetOf({ seconds: 5 })).toBe(45);
    expect(targetOf({ seconds: 60 })).toBe(95);
  });

  test('chance picks what weighs something, and is spread over all of it', () => {
    const random = seeded(1);
    const picked = Array.from({ length: 400 }, () => pick(['a', 'b', 'c'], (one) => (one === 'b' ? 0 : 1), random));
    expect(new Set(picked)).toEqual(new Set(['a', 'c']));
    expect(picked.filter((one) => one === 'a').length).toBeGreaterThan(150);
    expect(pick<string>([], () => 1, random)).toBeUndefined();
  });
});

describe('a mock interview as it goes on', () => {
  const questions = planMock(input({ minutes: 5 }));
  const begun = beginRun({ round: 'technical', minutes: 5, mix: 'balanced' }, 7, questions);

  test('counts the time until the answer is shown, takes points and a grade, and goes on', () => {
    let run = spend(spend(begun, 1000), 500);
    run = spend(show(run, 3), 9000);
    run = tick(tick(tick(run, 2), 0), 2);
    expect(current(run)).toMatchObject({ spent: 1500, said: [0], points: 3 });
    run = gradeAnswer(run, 2);
    expect(run).toMatchObject({ at: 1, shown: false, ended: false });
    expect(summarise(run)).toMatchObject({ spent: 1500, long: [], repeat: [{ id: questions[0]?.id }] });
    expect(summarise(end(run)).open).toHaveLength(questions.length - 1);
    expect(current(end(run))).toBeUndefined();
  });

  test('ends after its last question', () => {
    expect(questions.length).toBeGreaterThan(1);
    const run = questions.reduce((one) => gradeAnswer(show(spend(one, 600_000), 2), 4), begun);
    expect(run.ended).toBe(true);
    expect(summarise(run)).toMatchObject({ open: [], repeat: [] });
    expect(summarise(run).long).toHaveLength(questions.length);
  });

  test('suggests a grade by the points that were said', () => {
    const grades = [0, 1, 2, 3, 4].map((said) =>
      suggestedGrade({ points: 4, said: Array.from({ length: said }, (_, i) => i) }),
    );
    expect(grades).toEqual([1, 1, 2, 3, 4]);
    expect(suggestedGrade({ points: 0, said: [] })).toBe(1);
  });

  test('is kept by the store after any step and read back the same', () => {
    const step = fc.oneof(
      fc.nat(100_000).map((time) => (run: MockRun) => spend(run, time)),
      fc.nat(9).map((points) => (run: MockRun) => show(run, points)),
      fc.nat(9).map((point) => (run: MockRun) => tick(run, point)),
      fc
        .constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
        .map((one) => (run: MockRun) => gradeAnswer(run, one)),
      fc.constant((run: MockRun) => end(run)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const run = steps.reduce((one, apply) => (one.ended ? one : apply(one)), begun);
        const value = { begun: '2026-11-23T09:00:00.000Z', more: writeRun(run) };
        expect(checkValue('mocks', value)).toHaveProperty('value');
        expect(readRun(JSON.parse(JSON.stringify(value.more)) as typeof value.more, () => true)).toEqual(run);
      }),
    );
  });

  test('that is none, or of another version, is not read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) => {
        expect(readRun(more as Parameters<typeof readRun>[0], () => true)).toBeUndefined();
      }),
    );
    expect(readRun(undefined, () => true)).toBeUndefined();
    expect(readRun({ ...writeRun(begun), questions: [{ id: 3 }] }, () => true)).toBeUndefined();
    expect(readRun({ ...writeRun(begun), at: -1 }, () => true)).toBeUndefined();
    expect(readRun(writeRun(begun), () => false)?.choice.round).toBeUndefined();
  });
});
