import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../../src/build/read-questions.ts';
import { findFences } from '../../../src/questions/fences.ts';
import { shownFile } from '../../../src/questions/example.ts';
import { eachIsClean, examplesOf } from '../../examples/files.ts';
import { manifestsOf } from '../../examples/kubernetes.ts';
import { checkPromql, queriesOf } from '../../examples/promql.ts';
import { checkRules } from '../../examples/prometheus-rules.ts';

describe('files of queries', () => {
  eachIsClean('promql', 3, ({ text }) => queriesOf(text).flatMap((query) => checkPromql(query)));
});

describe('files of rules', () => {
  eachIsClean('rules', 2, ({ text }) => checkRules(text));
});

test('every query that a manifest holds is PromQL', () => {
  const queries = examplesOf('yaml').flatMap(({ path, text }) =>
    manifestsOf(path, text).flatMap(({ value }) => queriesBelow(value).map((query) => ({ path, query }))),
  );
  expect(queries.length).toBeGreaterThanOrEqual(4);
  for (const { path, query } of queries) {
    // A template's argument stands in a label's value, where any text is right.
    expect(checkPromql(query), path).toEqual([]);
  }
});

test('every query on a page is PromQL', () => {
  const queries = readQuestions(process.cwd()).flatMap(({ path, text }) =>
    findFences(text)
      .filter(({ language, meta }) => language === 'promql' && shownFile(meta) === undefined)
      .flatMap(({ value }) => queriesOf(value).map((query) => ({ path, query }))),
  );
  expect(queries.length).toBeGreaterThanOrEqual(1);
  for (const { path, query } of queries) expect(checkPromql(query), path).toEqual([]);
});

test.each([
  ['a bracket too few', 'sum(rate(x_total[5m])', /not PromQL/],
  ['a function that does not exist', 'summ(rate(x_total[5m]))', /not PromQL/],
  ['a range without a length', 'rate(x_total[])', /not PromQL/],
  ['a quantile without le', 'histogram_quantile(0.9, sum by (job) (rate(x_bucket[5m])))', /"le"/],
  ['the rate of a gauge', 'rate(memory_bytes[5m])', /no counter/],
  ['nothing', ' ', /empty/],
])('%s is found in a query', (_kind, query, message) => {
  expect(checkPromql(query).join('\n')).toMatch(message);
});

const rules = `groups:
  - name: a
    rules:
      - alert: High
        expr: x > 1
        for: 10m
        annotations: { summary: "{{ $labels.job }} at {{ $value }}" }
`;

test('rules without a fault are clean', () => {
  expect(checkRules(rules)).toEqual([]);
});

test.each([
  ['an unknown field', 'for: 10m', 'four: 10m', /groups\.0\.rules\.0/],
  ['a duration without a unit', 'for: 10m', 'for: "10"', /groups\.0\.rules\.0/],
  ['neither alert nor record', 'alert: High', 'name: High', /groups\.0\.rules\.0/],
  ['an expression that is none', 'x > 1', 'x >> 1', /High: 1: not PromQL/],
  ['a template that does not close', '{{ $value }}', '{{ $value', /High: the template of "summary"/],
])('%s is found in rules', (_kind, wanted, replacement, message) => {
  expect(checkRules(rules.replace(wanted, replacement)).join('\n')).toMatch(message);
});

/** Texts of the fields that hold PromQL: `query` of an analysis or a scaler. */
function queriesBelow(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'query' && typeof value === 'string' ? [value] : queriesBelow(value),
  );
}
