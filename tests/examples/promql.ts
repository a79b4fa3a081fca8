/** PromQL by Prometheus's own grammar: the one its web interface parses queries with. */

import { parser } from '@prometheus-io/lezer-promql';

/** What the grammar cannot read in a query, by line, and functions or labels that cannot be meant. */
export function checkPromql(query: string): string[] {
  const problems: string[] = [];
  const lineAt = (offset: number): number => query.slice(0, offset).split('\n').length;
  parser.parse(query).iterate({
    enter(node) {
      if (node.type.isError) {
        const near = query.slice(node.from, node.from + 30).split('\n')[0] ?? '';
        problems.push(`${lineAt(node.from)}: not PromQL near "${near}"`);
      }
    },
  });
  if (query.trim() === '') problems.push('1: the query is empty');
  for (const [call, by] of query.matchAll(/histogram_quantile\([\s\d.]+,\s*sum(?: by \(([^)]*)\))?/g)) {
    const isClassic = /_bucket\b/.test(query.slice(query.indexOf(call)));
    if (isClassic && !/\ble\b/.test(by ?? '')) problems.push('1: histogram_quantile needs the label "le"');
  }
  for (const [, metric] of query.matchAll(/\b(?:rate|increase|irate)\(\s*([a-zA-Z_:][\w:]*)/g)) {
    if (metric !== undefined && !/(_total|_bucket|_count|_sum)$/.test(metric)) {
      problems.push(`1: ${metric} is no counter by its name`);
    }
  }
  return problems;
}

/** The queries of a `.promql` file: a blank line between two. */
export function queriesOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
}
