/** Small plots as SVG, each with its figures in words and as a table. No style is written into them: the classes give it. */

import { make } from '../mine/dom.ts';

/** One bar: what it stands for, how long it is, and how its value is said. */
export interface Bar {
  label: string;
  value: number;
  /** Written below the bar; nothing when left out. */
  mark?: string;
  /** For the table; the value when left out. */
  text?: string;
  className?: string;
}

/** Bars side by side. */
export function barPlot(title: string, summary: string, columns: [string, string], bars: readonly Bar[]): HTMLElement {
  const [width, height, foot, head] = [320, 112, 18, 14];
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary });
  drawing.append(svg('path', { d: `M0 ${height - foot}H${width}`, class: 'axis' }));
  bars.forEach(({ value, mark, className = '' }, index) => {
    const length = ((height - foot - head) * value) / most;
    const middle = (index + 0.5) * step;
    const size = { x: index * step + step * 0.15, y: height - foot - length, width: step * 0.7, height: length };
    drawing.append(svg('rect', { ...size, rx: Math.min(3, length / 2), class: `bar ${className}` }));
    if (value > 0) drawing.append(words(String(value), middle, height - foot - length - 4));
    if (mark !== undefined) drawing.append(words(mark, middle, height - 4));
  });
  return figure(title, drawing, columns, bars);
}

/** One bar of several parts, and what each means. */
export function partsPlot(
  title: string,
  summary: string,
  columns: [string, string],
  parts: readonly Bar[],
): HTMLElement {
  const [width, height] = [320, 20];
  const sum = Math.max(
    1,
    parts.reduce((total, { value }) => total + value, 0),
  );
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary });
  let x = 0;
  for (const { value, className = '' } of parts) {
    const length = (width * value) / sum;
    if (length > 0)
      drawing.append(svg('rect', { x, y: 0, width: Math.max(0, length - 1), height, class: `bar ${className}` }));
    x += length;
  }
  const legend = make(
    'ul',
    { className: 'legend' },
    ...parts.map(({ label, value, className = '' }) =>
      make('li', { className }, make('strong', {}, String(value)), ` ${label}`),
    ),
  );
  const element = figure(title, drawing, columns, []);
  element.append(legend);
  return element;
}

/** A square for each day, weeks side by side, Monday on top. */
export function daysPlot(
  title: string,
  summary: string,
  days: readonly { label: string; value: number }[],
): HTMLElement {
  const [cell, gap] = [14, 3];
  const weeks = Math.ceil(days.length / 7);
  const drawing = svg('svg', {
    viewBox: `0 0 ${weeks * (cell + gap) - gap} ${7 * (cell + gap) - gap}`,
    role: 'img',
    'aria-label': summary,
    class: 'days',
  });
  days.forEach(({ value }, index) => {
    const place = { x: Math.floor(index / 7) * (cell + gap), y: (index % 7) * (cell + gap) };
    const heat = value === 0 ? 0 : value < 10 ? 1 : value < 25 ? 2 : 3;
    drawing.append(svg('rect', { ...place, width: cell, height: cell, rx: 3, class: `heat-${heat}` }));
  });
  const studied = days.filter(({ value }) => value > 0);
  return figure(title, drawing, ['Day', 'Grades'], studied);
}

function figure(title: string, drawing: SVGElement, columns: [string, string], rows: readonly Bar[]): HTMLElement {
  const element = make('figure', { className: 'plot' }, make('figcaption', {}, title), drawing);
  if (rows.length > 0) {
    const head = make('tr', {}, ...columns.map((name) => make('th', { scope: 'col' }, name)));
    const lines = rows.map(({ label, value, text }) =>
      make('tr', {}, make('td', {}, label), make('td', {}, text ?? String(value))),
    );
    const table = make('table', {}, make('thead', {}, head), make('tbody', {}, ...lines));
    element.append(make('details', {}, make('summary', {}, 'As a table'), table));
  }
  return element;
}

function words(text: string, x: number, y: number): SVGElement {
  const element = svg('text', { x, y, 'text-anchor': 'middle' });
  element.textContent = text;
  return element;
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
