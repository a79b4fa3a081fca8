/**
 * Markdown as a reader types it, made into text of a question file: in MDX, braces and `<` are code, and so are lines that begin
 * with `import`; a question has no heading above `##` or below `###`, and its code blocks name their language. Pure.
 *
 * Where it is not certain that something is code in backticks, it is taken for text: a stray backslash can be seen and mended, code
 * that runs in the author's build cannot.
 */

import { details } from '../details.ts';

/** Text of a question file that says what the Markdown says. */
export function toMdxText(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').trim().split('\n');
  const out: string[] = [];
  let block: string[] = [];
  let fence: string | undefined;
  const flush = (): void => {
    out.push(...textBlock(block));
    block = [];
  };
  for (const line of lines) {
    if (fence !== undefined) {
      // However far the end is indented: written without, it is the end for every parser.
      const isEnd = new RegExp(`^\\s*${fence[0] ?? ''}{${fence.length},}\\s*$`).test(line);
      out.push(isEnd ? line.trim() : line);
      if (isEnd) fence = undefined;
      continue;
    }
    const open = /^(`{3,})([^`]*)$/.exec(line) ?? /^(~{3,})(.*)$/.exec(line);
    if (open?.[1] !== undefined) {
      flush();
      fence = open[1];
      out.push(fence + (open[2]?.trim() === '' ? 'text' : (open[2] ?? '')));
    } else if (line.trim() === '') {
      flush();
      out.push('');
    } else {
      block.push(line);
    }
  }
  flush();
  if (fence !== undefined) out.push(fence);
  return out.join('\n');
}

/** Lines without a blank one among them. */
function textBlock(lines: readonly string[]): string[] {
  // Code in backticks may go over the end of a line, and a backslash may stand before a backtick: then nothing is certain.
  const isCertain = lines.every((line) => !line.includes('\\`') && spans(line) !== undefined);
  return lines.map((line) => {
    const parts = isCertain ? (spans(line) ?? []) : [{ text: line.replaceAll('`', '\\`'), isCode: false }];
    return asLine(parts.map(({ text, isCode }) => (isCode ? text : escape(text))).join(''));
  });
}

/** A line parted into text and code in backticks; undefined where backticks have no partner. */
function spans(line: string): { text: string; isCode: boolean }[] | undefined {
  const parts: { text: string; isCode: boolean }[] = [];
  let at = 0;
  for (let tick = line.indexOf('`'); tick !== -1; tick = line.indexOf('`', at)) {
    const run = /^`+/.exec(line.slice(tick))?.[0] ?? '';
    const rest = line.slice(tick + run.length);
    const end = new RegExp(`(?<!\`)${run}(?!\`)`).exec(rest);
    if (end === null) return undefined;
    const after = tick + run.length + end.index + run.length;
    parts.push({ text: line.slice(at, tick), isCode: false }, { text: line.slice(tick, after), isCode: true });
    at = after;
  }
  return [...parts, { text: line.slice(at), isCode: false }];
}

const detail = /^<MyDetail name="(\w+)" \/>/;
const address = /^<(https?:\/\/[^\s<>`{}()[\]\\]+)>/;

function escape(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const rest = text.slice(at);
    const [named, name] = detail.exec(rest) ?? [];
    const [link, url] = address.exec(rest) ?? [];
    if (character === '\\') {
      out += rest.slice(0, 2);
      at++;
    } else if (named !== undefined && name !== undefined && Object.hasOwn(details, name)) {
      out += named;
      at += named.length - 1;
    } else if (link !== undefined && url !== undefined) {
      out += `[${url.replace(/[*_]/g, '\\$&')}](${url})`;
      at += link.length - 1;
    } else {
      out += /[{}<]/.test(character) ? `\\${character}` : character;
    }
  }
  return out;
}

function asLine(line: string): string {
  const [, hashes, rest] = /^ {0,3}(#{1,6})([ \t].*|)$/.exec(line) ?? [];
  if (hashes !== undefined) return `${'#'.repeat(Math.min(Math.max(hashes.length, 2), 3))}${rest ?? ''}`;
  if (/^(?:im|ex)port\b/.test(line)) return `&#${line.charCodeAt(0)};${line.slice(1)}`;
  // Below a line, this would make a heading of the first level of it.
  return /^ {0,3}=+[ \t]*$/.test(line) ? line.replace('=', '\\=') : line;
}
