/** From samples to a table in Markdown. Pure. */

/** What one round of measuring found: numbers, or words such as "yes". What is missing could not be measured. */
export type Sample = Partial<Record<Measure, number | string | undefined>>;
export type Measure = keyof typeof measures;

type Unit = 'kB' | 'ms' | 'count' | 'score' | 'words';

/** The rows of the table, in order. */
const measures = {
  'visit.bytes': ['First visit: all bytes', 'kB'],
  'visit.js': ['First visit: JavaScript', 'kB'],
  'visit.css': ['First visit: CSS', 'kB'],
  'visit.requests': ['First visit: requests', 'count'],
  'visit.lcp': ['First visit: largest contentful paint', 'ms'],
  'visit.cls': ['First visit: layout shift', 'score'],
  'visit.longTasks': ['First visit: long tasks', 'count'],
  'visit.longTaskTime': ['First visit: long tasks in all', 'ms'],
  'next.bytes': ['Next page: all bytes', 'kB'],
  'next.paint': ['Next page: from tap to first paint', 'ms'],
  'next.ready': ['Next page: from tap to DOMContentLoaded', 'ms'],
  'saved.state': ['Saved on the phone', 'words'],
  'saved.bytes': ['Saved: first visit and saving, all bytes', 'kB'],
  'saved.paint': ['Saved: next page, from tap to first paint', 'ms'],
  'saved.ready': ['Saved: next page, from tap to DOMContentLoaded', 'ms'],
  'search.coldBytes': ['First search: all bytes', 'kB'],
  'search.cold': ['First search: from last key to first result', 'ms'],
  'search.warmBytes': ['Second search: all bytes', 'kB'],
  'search.warm': ['Second search: from last key to first result', 'ms'],
  'diagram.bytes': ['Page with a diagram: all bytes', 'kB'],
  'diagram.js': ['Page with a diagram: JavaScript', 'kB'],
  'diagram.visible': ['Page with a diagram: drawing visible after', 'ms'],
  'offline.reload': ['Offline: reload works', 'words'],
  'offline.unvisited': ['Offline: a page never visited works', 'words'],
  'offline.search': ['Offline: search works', 'words'],
} as const satisfies Record<string, readonly [label: string, unit: Unit]>;

/** Medians of both sites and their ratio, as a table. Times show their range, since they vary from round to round. */
export function comparison(guide: readonly Sample[], stock: readonly Sample[]): string {
  const rows = (Object.keys(measures) as Measure[]).map((measure) => {
    const [label, unit] = measures[measure];
    const [ours, theirs] = [valuesOf(guide, measure), valuesOf(stock, measure)];
    return [label, cell(ours, unit), cell(theirs, unit), ratio(ours, theirs)];
  });
  return markdownTable(['', 'guide', 'stock Starlight', 'guide / stock'], rows);
}

/** A table in Markdown with aligned columns; all but the first are right-aligned. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map((row) => line(row))].join('\n');
}

/** The middle of some numbers; of an even count, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function valuesOf(samples: readonly Sample[], measure: Measure): (number | string)[] {
  return samples.flatMap((sample) => sample[measure] ?? []);
}

function cell(values: readonly (number | string)[], unit: Unit): string {
  const numbers = numbersOf(values);
  if (numbers.length === 0) return [...new Set(values)].join(' / ') || 'n/a';
  const middle = format(median(numbers), unit);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return unit !== 'ms' || numbers.length < 2 ? middle : `${middle} (${Math.round(least)}–${Math.round(most)})`;
}

function format(value: number, unit: Unit): string {
  switch (unit) {
    case 'kB':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'ms':
      return `${value.toFixed(0)} ms`;
    case 'score':
      return value.toFixed(3);
    default:
      return String(value);
  }
}

function ratio(ours: readonly (number | string)[], theirs: readonly (number | string)[]): string {
  const [above, below] = [median(numbersOf(ours)), median(numbersOf(theirs))];
  const quotient = above / below;
  return Number.isFinite(quotient) ? quotient.toFixed(2) : '';
}

function numbersOf(values: readonly (number | string)[]): number[] {
  return values.filter((value) => typeof value === 'number');
}
