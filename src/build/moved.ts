/** Leads from a question's former address to the one it has now: a small page for any host, and a line for hosts that read one. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../questions/check-front-matter.ts';
import { readFormerly } from '../questions/moved.ts';
import type { Place } from '../site.ts';
import type { BuiltQuestion } from './check-pages.ts';
import { escapeHtml } from './html.ts';

/** A former address of a question and the one it has now, both `subject/name`. */
export interface Move {
  from: string;
  to: string;
  /** The question. */
  title: string;
}

/** Every move that the questions tell of. */
export function movesOf(questions: readonly BuiltQuestion[]): Move[] {
  return questions.flatMap(({ slug, file }) =>
    readFormerly(file.text).map((from) => ({ from, to: slug, title: readTitle(file.text) })),
  );
}

/** Writes a page for each former address, and `_redirects` (Netlify, Cloudflare Pages) when there is one. */
export function writeMoved(dist: string, moves: readonly Move[], place: Place): void {
  for (const move of moves) {
    mkdirSync(join(dist, move.from), { recursive: true });
    writeFileSync(join(dist, move.from, 'index.html'), movedPage(move, place));
  }
  const lines = moves.map(({ from, to }) => `${place.base}${from}/ ${place.base}${to}/ 301\n`);
  if (lines.length > 0) writeFileSync(join(dist, '_redirects'), lines.join(''));
}

/** The page: it leads on without a script, tells search engines the new address, and is a link where nothing leads on. */
export function movedPage({ to, title }: { to: string; title: string }, { site, base }: Place): string {
  const href = `${base}${to}/`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>\
<title>Moved: ${escapeHtml(title)}</title><meta http-equiv="refresh" content="0; url=${href}"/><meta name="robots" content="noindex"/>\
<link rel="canonical" href="${site ?? ''}${href}"/></head><body><main><h1>This question has moved</h1><p><a href="${href}">${escapeHtml(title)}</a></p></main></body></html>
`;
}

function readTitle(text: string): string {
  const title: unknown = readFrontMatter(text)?.document.get('title');
  return typeof title === 'string' ? title : '';
}
