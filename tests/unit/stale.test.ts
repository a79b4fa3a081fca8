import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/build/read-answers.ts';
import { afterMonths, formatStale, staleAnswers } from '../../src/questions/stale.ts';
import { tools, type Tool } from '../../src/tools.ts';

const airflow: Tool = {
  name: 'Airflow',
  version: '4',
  released: '2027-02-01',
  source: 'https://example.org/4',
  named: /\bAirflow\b/,
};

const answer = (text: string, verified = '2026-11-23', slug = 'data/a') => ({ slug, verified, text });

describe('an answer is stale', () => {
  test('six months and a day after it was checked, not on the day before', () => {
    expect(staleAnswers([answer('x')], [], '2027-05-23')).toEqual([]);
    expect(staleAnswers([answer('x')], [], '2027-05-24')).toEqual([
      { slug: 'data/a', verified: '2026-11-23', reasons: ['last checked on 2026-11-23, more than six months ago'] },
    ]);
  });

  test('when a tool that it names has had a new major version since', () => {
    const [stale, ...rest] = staleAnswers([answer('I use Airflow.'), answer('I use cron.')], [airflow], '2027-03-01');
    expect(rest).toEqual([]);
    expect(stale?.reasons).toEqual(['Airflow 4 came out on 2027-02-01: https://example.org/4']);
  });

  test('not for a version that came out before the check, on its day, or is still to come', () => {
    expect(staleAnswers([answer('Airflow', '2027-02-01')], [airflow], '2027-03-01')).toEqual([]);
    expect(staleAnswers([answer('Airflow')], [airflow], '2027-01-31')).toEqual([]);
  });
});

test('the oldest answer comes first, and the list says how many there are', () => {
  const stale = staleAnswers([answer('Airflow'), answer('x', '2026-01-01', 'data/b')], [airflow], '2027-03-01');
  expect(formatStale(stale, 5, '2027-03-01')).toBe(
    `2 of 5 answers are due to be checked on 2027-03-01.

data/b
  last checked on 2026-01-01, more than six months ago

data/a
  Airflow 4 came out on 2027-02-01: https://example.org/4`,
  );
  expect(formatStale([], 5, '2027-03-01')).toBe('All 5 answers are fresh on 2027-03-01.');
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(afterMonths('2026-11-23', 6)).toBe('2027-05-23');
  expect(afterMonths('2026-08-31', 6)).toBe('2027-02-28');
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const later = afterMonths(iso, 6);
      expect(later > iso).toBe(true);
      expect((Number(later.slice(5, 7)) - Number(iso.slice(5, 7)) + 12) % 12).toBe(6);
    }),
  );
});

describe('the list of tools', () => {
  test.each(tools.map((tool) => [tool.name, tool] as const))(
    '%s has its version, day, source and name',
    (name, tool) => {
      expect(tool.version).toMatch(/^\d+$/);
      expect(new Date(`${tool.released}T00:00:00Z`).toISOString().slice(0, 10)).toBe(tool.released);
      expect(tool.source).toMatch(/^https:\/\//);
      expect(tool.named.flags).not.toContain('g');
      if (name !== 'EKS module for Terraform' && name !== 'Docker Engine' && name !== 'External Secrets Operator') {
        expect(name).toMatch(tool.named);
      }
    },
  );

  test('is in order, and long enough to be worth keeping', () => {
    expect(tools.length).toBeGreaterThanOrEqual(25);
    const names = tools.map(({ name }) => name.toLowerCase().replaceAll(/[^a-z]/g, ''));
    expect(names).toEqual(names.toSorted());
  });
});

test('no answer of the guide was checked before the newest major version of a tool that it names', () => {
  const answers = readAnswers(process.cwd());
  expect(answers.length).toBeGreaterThanOrEqual(74);
  // Age is `npm run stale`'s to tell: a test that fails with time helps nobody.
  const today =
    answers
      .map(({ verified }) => verified)
      .sort()
      .at(-1) ?? '';
  expect(staleAnswers(answers, tools, today).map(({ slug }) => slug)).toEqual([]);
  expect(answers.filter(({ text }) => tools.some(({ named }) => named.test(text))).length).toBeGreaterThanOrEqual(40);
});
