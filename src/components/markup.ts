/** Makes elements of a text that came as data (questions/markup.ts). No HTML is parsed, so nothing can get in with it. */

import type { Markup } from '../questions/markup.ts';

/** The elements of a text. Links to pages of the guide get the site's base path. */
export function toElements(pieces: readonly Markup[], base: string): (Node | string)[] {
  return pieces.map((piece) => toElement(piece, base));
}

function toElement(piece: Markup, base: string): Node | string {
  // A diagram is on the question's page; no answer has one.
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'diagram') return '';
  const element = document.createElement(piece.tag);
  if (piece.tag === 'a') element.setAttribute('href', addressOf(piece.href, base));
  if (piece.tag === 'my-detail') element.setAttribute('name', piece.name);
  if (piece.tag === 'ol' && piece.start !== undefined) element.setAttribute('start', String(piece.start));
  element.append(...toElements(piece.children, base));
  return element;
}

/** An address of the guide below its base, or a web address; of anything else nothing is left but the page itself. */
function addressOf(href: string, base: string): string {
  if (/^https?:\/\//.test(href)) return href;
  return href.startsWith('/') && !href.startsWith('//') ? base.replace(/\/$/, '') + href : '#';
}
