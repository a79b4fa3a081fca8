/** A question's text as HTML, for what is read outside the site. Everything is escaped: only known elements come out. Pure. */

import type { Markup } from './markup.ts';

/** What differs from place to place. */
export interface HtmlOptions {
  /** The address of a link as it is to be written; undefined where its words stand alone. */
  link: (href: string) => string | undefined;
  /** HTML of a diagram. */
  diagram: (source: string) => string;
}

/** The HTML of a text. A private fact is its blank. */
export function toHtml(pieces: readonly Markup[], options: HtmlOptions): string {
  return pieces.map((piece) => pieceHtml(piece, options)).join('');
}

function pieceHtml(piece: Markup, options: HtmlOptions): string {
  if (typeof piece === 'string') return escape(piece);
  if (piece.tag === 'diagram') return options.diagram(piece.source);
  const inside = toHtml(piece.children, options);
  switch (piece.tag) {
    case 'br':
      return '<br>';
    case 'pre':
      return `${piece.title === undefined ? '' : `<p class="file">${escape(piece.title)}</p>`}<pre><code>${inside}</code></pre>`;
    case 'ol':
      return piece.start === undefined ? `<ol>${inside}</ol>` : `<ol start="${piece.start}">${inside}</ol>`;
    case 'my-detail':
      return `<span class="blank">${inside}</span>`;
    case 'a': {
      const href = options.link(piece.href);
      return href === undefined ? inside : `<a href="${escape(href)}">${inside}</a>`;
    }
    default:
      return `<${piece.tag}>${inside}</${piece.tag}>`;
  }
}

/** Text as HTML. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
