/**
 * The reader's Markdown as a tree of a few harmless elements. Marked reads it; its HTML is never used: what is not in the list
 * below, raw HTML first of all, stays text. Pure.
 */

import { lexer, type Token, type Tokens } from 'marked';
import { details, type Detail } from '../details.ts';

/** What the tree may hold: text, a detail of the reader's, or one of these elements. */
export type Piece = string | { detail: Detail } | { tag: Tag; href?: string; start?: number; children: Piece[] };

export type Tag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h3'
  | 'h4'
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

const detailOf = new Map(
  (Object.entries(details) as [Detail, { blank: string }][]).map(([name, { blank }]) => [blank.toLowerCase(), name]),
);

/** Reads Markdown. A detail may be named by its blank: `[notice period]`. */
export function readMarkdown(text: string): Piece[] {
  try {
    return blocks(lexer(text, { gfm: true }));
  } catch {
    // Nested deeper than the stack: shown as it was typed.
    return text.split(/\n{2,}/).map((paragraph) => element('p', [paragraph]));
  }
}

/** What of it is said aloud: all text but blocks of code. */
export function spokenText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('detail' in piece) return details[piece.detail].blank;
      if (piece.tag === 'pre') return '';
      const isBlock = !['a', 'code', 'del', 'em', 'strong'].includes(piece.tag);
      return spokenText(piece.children) + (isBlock ? '\n' : '');
    })
    .join('');
}

function blocks(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'checkbox':
        return [];
      case 'heading':
        // The page's own headings are above these.
        return [element((token as Tokens.Heading).depth <= 2 ? 'h3' : 'h4', inner(token))];
      case 'paragraph':
        return [element('p', inner(token))];
      case 'blockquote':
        return [element('blockquote', blocks(token.tokens ?? []))];
      case 'code':
        return [element('pre', [element('code', [(token as Tokens.Code).text])])];
      case 'hr':
        return [element('hr', [])];
      case 'list': {
        const { ordered, start, items } = token as Tokens.List;
        const list = element(ordered ? 'ol' : 'ul', items.map(listItem));
        return [typeof start === 'number' && start !== 1 ? { ...list, start } : list];
      }
      case 'table':
        return [table(token as Tokens.Table)];
      case 'html':
        return [element('p', [token.raw.trim()])];
      default:
        return inlines([token]);
    }
  });
}

function listItem({ tokens, task, checked }: Tokens.ListItem): Piece {
  return element('li', [...(task ? [checked ? '☑ ' : '☐ '] : []), ...blocks(tokens)]);
}

function table({ header, rows }: Tokens.Table): Piece {
  const row = (tag: 'th' | 'td', cells: readonly Tokens.TableCell[]) =>
    element(
      'tr',
      cells.map(({ tokens }) => element(tag, inlines(tokens))),
    );
  return element('table', [
    element('thead', [row('th', header)]),
    element(
      'tbody',
      rows.map((cells) => row('td', cells)),
    ),
  ]);
}

function inlines(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return [element(token.type, inner(token))];
      case 'codespan':
        return [element('code', [(token as Tokens.Codespan).text])];
      case 'br':
        return [element('br', [])];
      case 'link': {
        const href = safeHref((token as Tokens.Link).href);
        return href === undefined ? inner(token) : [{ ...element('a', inner(token)), href }];
      }
      // Nothing is fetched for a picture: its words stand for it.
      case 'image':
        return [(token as Tokens.Image).text];
      case 'text':
        return token.tokens === undefined ? withDetails((token as Tokens.Text).text) : inner(token);
      case 'escape':
        return [(token as Tokens.Escape).text];
      default:
        return [token.raw];
    }
  });
}

function inner(token: Token): Piece[] {
  return 'tokens' in token ? inlines(token.tokens ?? []) : [token.raw];
}

/** Text with `[notice period]` and the like taken for details. */
function withDetails(text: string): Piece[] {
  return text.split(/(\[[^[\]]+\])/).flatMap((part): Piece[] => {
    if (part === '') return [];
    const detail = part.startsWith('[') ? detailOf.get(part.slice(1, -1).toLowerCase()) : undefined;
    return [detail === undefined ? part : { detail }];
  });
}

/** An address that only leads somewhere: to a page or a mail. Any other, such as `javascript:`, is none. */
function safeHref(href: string): string | undefined {
  try {
    const { protocol } = new URL(href, 'https://guide.invalid/');
    return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function element(tag: Tag, children: Piece[]): { tag: Tag; children: Piece[] } {
  return { tag, children };
}
