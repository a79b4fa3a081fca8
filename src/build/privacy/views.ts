/**
 * A text as a reader or a program would see it: without tags, with escapes resolved. `<b>98765</b>&nbsp;…` and `\u20b9`
 * hide nothing from them, so they may hide nothing from the gate. Each view knows where its characters came from. Pure.
 */

export interface View {
  content: string;
  /** Offset in the text that the view was made from. */
  toSource: (offset: number) => number;
}

/** Tags that do not part words: what is around them is read as one. */
const inlineTags = new Set(
  'a abbr b bdi bdo cite code data del em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Tags that part words but not sentences: cells of one row, lines of one label. */
const cellTags = new Set(['br', 'dd', 'dt', 'td', 'th', 'tspan']);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  commat: '@',
  period: '.',
  plus: '+',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  num: '#',
  shy: '',
  zwj: '',
  zwnj: '',
};

/** HTML's, JavaScript's and a URL's ways to write a character, and characters that nobody sees. */
const escapes =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\\(?:u[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[\\nrt"'/])|%(?:20|2b|40)|[\u00ad\u200b-\u200d\u2060\ufeff]/gi;

/** Numbers of drawings look like anything. They are no text, so no view has them. */
const geometry =
  /\s(?:d|points|viewBox|transform|gradientTransform|patternTransform|stroke-dasharray|values|keyTimes|keySplines|path|width|height|x|y|[cdr][xy]|[xy][12])="[^"]*"/gi;

/** The views that a text is searched in: with its escapes resolved, and for markup also without its tags. */
export function viewsOf(content: string, isMarkup: boolean): View[] {
  const whole: View = { content, toSource: (offset) => offset };
  if (!isMarkup) return [resolve(whole)];
  return [resolve(rewrite(whole, geometry, () => ' ')), resolve(rewrite(whole, /<\\?\/?([a-z][\w-]*)[^<>]*>/gi, gap))];
}

function resolve(view: View): View {
  return rewrite(view, escapes, unescape);
}

function gap(_tag: string, name: string): string {
  const tag = name.toLowerCase();
  if (inlineTags.has(tag)) return '';
  return cellTags.has(tag) ? ' ' : '\n\n';
}

function unescape(escape: string): string {
  if (escape.startsWith('%')) return String.fromCharCode(parseInt(escape.slice(1), 16));
  if (escape.startsWith('&#')) return character(Number(`0${escape.slice(2, -1)}`), escape);
  if (escape.startsWith('&')) return named[escape.slice(1, -1).toLowerCase()] ?? escape;
  const letter = escape[1] ?? '';
  if (letter === 'n' || letter === 'r') return '\n';
  if (letter === 't') return ' ';
  if (/[ux]/i.test(letter)) return character(parseInt(escape.replace(/[^\da-f]/gi, ''), 16), escape);
  if (letter === '\\') return escape;
  return escape.startsWith('\\') ? letter : '';
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** Replaces what a pattern (global) matches, and keeps count of how far everything behind it moved. */
function rewrite(view: View, pattern: RegExp, replace: (match: string, group: string) => string): View {
  const pieces: string[] = [];
  /** Where each piece that was kept begins: in the new text, and in the old one. */
  const starts: number[] = [0];
  const sources: number[] = [0];
  let length = 0;
  let last = 0;
  for (const match of view.content.matchAll(pattern)) {
    const replacement = replace(match[0], match[1] ?? '');
    if (replacement === match[0]) continue;
    pieces.push(view.content.slice(last, match.index), replacement);
    length += match.index - last;
    starts.push(length);
    sources.push(match.index);
    length += replacement.length;
    last = match.index + match[0].length;
    starts.push(length);
    sources.push(last);
  }
  if (pieces.length === 0) return view;
  pieces.push(view.content.slice(last));
  return {
    content: pieces.join(''),
    toSource: (offset) => {
      const piece = lastAtMost(starts, offset);
      return view.toSource((sources[piece] ?? 0) + offset - (starts[piece] ?? 0));
    },
  };
}

/** Index of the last of the sorted numbers that is not above a value. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
