/** A file of Prometheus rules: its fields, as `promtool check rules` wants them, and each expression. */

import { parse } from 'yaml';
import { z } from 'astro/zod';
import { checkPromql } from './promql.ts';

const duration = z.string().regex(/^(\d+(ms|s|m|h|d|w|y))+$/, 'is no duration such as 10m');
const labels = z.record(z.string().regex(/^[a-zA-Z_]\w*$/), z.string());

const alert = z.strictObject({
  alert: z.string().regex(/^\w+$/),
  expr: z.string(),
  for: duration.optional(),
  keep_firing_for: duration.optional(),
  labels: labels.optional(),
  annotations: labels.optional(),
});
const record = z.strictObject({
  record: z.string().regex(/^[a-zA-Z_:][\w:]*$/),
  expr: z.string(),
  labels: labels.optional(),
});
const group = z.strictObject({
  name: z.string().min(1),
  interval: duration.optional(),
  query_offset: duration.optional(),
  limit: z.number().int().optional(),
  labels: labels.optional(),
  rules: z.array(z.union([alert, record])).min(1),
});
const ruleFile = z
  .strictObject({ groups: z.array(group).min(1) })
  .refine(({ groups }) => new Set(groups.map(({ name }) => name)).size === groups.length, 'two groups of one name');

/** Everything wrong with a file of rules. */
export function checkRules(text: string): string[] {
  const parsed = ruleFile.safeParse(parse(text));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return parsed.data.groups
    .flatMap(({ rules }) => rules)
    .flatMap((rule) =>
      [...checkPromql(rule.expr), ...checkTemplates(rule)].map((problem) => `${nameOf(rule)}: ${problem}`),
    );
}

type Rule = z.output<typeof alert> | z.output<typeof record>;

function nameOf(rule: Rule): string {
  return 'alert' in rule ? rule.alert : rule.record;
}

/** Braces of the templates in an alert's texts must pair, and what they name must exist. */
function checkTemplates(rule: Rule): string[] {
  if (!('alert' in rule)) return [];
  return Object.entries({ ...rule.labels, ...rule.annotations }).flatMap(([key, text]) => {
    const opened = text.split('{{').length;
    const isUnknown = [...text.matchAll(/\$(\w+)/g)].some(
      ([, name]) => !/^(labels|value|externalLabels|externalURL)$/.test(name ?? ''),
    );
    return opened !== text.split('}}').length || isUnknown ? [`the template of "${key}" is wrong`] : [];
  });
}
