/**
 * A question's text as a small tree of known elements, for whatever shows it outside its page: cards, cheat sheet, Anki deck.
 * The tree is safe by construction: what has no place in it cannot be said, and it holds no HTML of anybody's. Pure.
 */

import { mdxToMdast, type MdastNode } from 'satteri';
import { details, type Detail } from '../guide.ts';
import { blankFor, depthStart, detailName } from './answer.ts';
import { fenceTitle, shownFile, shownText } from './example.ts';

/** Elements that hold others and need nothing else said about them. */
export type PlainTag =
  'p' | 'strong' | 'em' | 'code' | 'ul' | 'li' | 'blockquote' | 'h2' | 'h3' | 'table' | 'tr' | 'th' | 'td' | 'br';

/** One piece of a text: words, or an element around further pieces. */
export type Markup =
  | string
  | { tag: PlainTag; children: Markup[] }
  /** Code, with the caption of its fence. Never in an answer. */
  | { tag: 'pre'; title?: string; children: [string] }
  /** A numbered list; `start` only where it does not begin with 1. */
  | { tag: 'ol'; start?: number; children: Markup[] }
  /** A link: an address of the guide without its base path (`/hr/current-ctc/`), or one with https. */
  | { tag: 'a'; href: string; children: Markup[] }
  /** A private fact of the reader: the words of its blank, which the reader's device may replace. */
  | { tag: 'my-detail'; name: Detail; children: [string] }
  /** A diagram: its Mermaid source, whose drawing is kept in `content/diagrams`. Never in an answer. */
  | { tag: 'diagram'; source: string };

/**
 * The two parts of a question file's body as trees. `example` gives the text of a file that a fence shows (questions/example.ts);
 * only the depth has such fences.
 */
export function questionMarkup(
  mdx: string,
  example: (file: string) => string | undefined = () => undefined,
): { answer: Markup[]; depth: Markup[] } {
  // Quotes, dashes and ellipses as the pages have them.
  const tree = mdxToMdast(mdx, { position: false, features: { smartPunctuation: true } });
  const blocks = 'children' in tree ? tree.children : [];
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  const markup = (part: readonly MdastNode[]) => part.flatMap((block) => toMarkup(block, example));
  return { answer: markup(blocks.slice(0, end)), depth: markup(blocks.slice(end)) };
}

/** The words of a tree, blocks apart by a blank line. Diagrams say nothing. */
export function markupText(pieces: readonly Markup[]): string {
  return pieces
    .map(wordsOf)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of an example by its path below `src/examples`. */
type Examples = (file: string) => string | undefined;

function wordsOf(piece: Markup): string {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'diagram') return '';
  const inside = piece.children.map(wordsOf).join('');
  switch (piece.tag) {
    case 'br':
      return '\n';
    case 'li':
      return `- ${inside.trim()}\n`;
    case 'tr':
      return `${inside.trimEnd()}\n`;
    case 'th':
    case 'td':
      return `${inside}\t`;
    case 'p':
    case 'h2':
    case 'h3':
    case 'pre':
    case 'ul':
    case 'ol':
    case 'table':
    case 'blockquote':
      return `${inside.trim()}\n\n`;
    default:
      return inside;
  }
}

function toMarkup(node: MdastNode, example: Examples): Markup[] {
  const within = (tag: PlainTag): Markup[] => [{ tag, children: childrenOf(node, example) }];
  switch (node.type) {
    case 'text':
      // As on the pages (markdown/percent.ts): "10 %" stays on one line.
      return [node.value.replace(/(\d) %/g, '$1\u00a0%').replaceAll('\n', ' ')];
    case 'inlineCode':
      return [{ tag: 'code', children: [node.value] }];
    case 'code':
      return [
        node.lang === 'mermaid' ? { tag: 'diagram', source: node.value } : codeOf(node.value, node.meta ?? '', example),
      ];
    case 'break':
      return [{ tag: 'br', children: [] }];
    case 'paragraph':
      return within('p');
    case 'strong':
      return within('strong');
    case 'emphasis':
      return within('em');
    case 'blockquote':
      return within('blockquote');
    case 'heading':
      return within(node.depth === 2 ? 'h2' : 'h3');
    case 'listItem':
      return [
        { tag: 'li', children: withoutLoneParagraph(node.children).flatMap((child) => toMarkup(child, example)) },
      ];
    case 'list':
      if (node.ordered !== true) return within('ul');
      return [
        {
          tag: 'ol',
          ...(node.start === 1 || node.start == null ? {} : { start: node.start }),
          children: childrenOf(node, example),
        },
      ];
    case 'table':
      return [
        {
          tag: 'table',
          children: node.children.map((row, index) => tableRow(row, index === 0 ? 'th' : 'td', example)),
        },
      ];
    case 'link':
      return [{ tag: 'a', href: node.url, children: childrenOf(node, example) }];
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const name = detailName(node);
      if (name === undefined || !(name in details)) return childrenOf(node, example);
      return [{ tag: 'my-detail', name: name as Detail, children: [blankFor(name as Detail)] }];
    }
    default:
      return childrenOf(node, example);
  }
}

function childrenOf(node: MdastNode, example: Examples): Markup[] {
  return 'children' in node ? joinWords(node.children.flatMap((child) => toMarkup(child, example))) : [];
}

function codeOf(value: string, meta: string, example: Examples): Markup {
  const shown = shownFile(meta);
  const text = shown === undefined ? value : shownText(example(shown.file) ?? '', shown.lines);
  const title = fenceTitle(meta);
  return { tag: 'pre', ...(title === undefined ? {} : { title }), children: [text ?? ''] };
}

/** A list item of one paragraph is that paragraph's words, as in a tight list on a page. */
function withoutLoneParagraph(children: readonly MdastNode[]): readonly MdastNode[] {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' && rest.every(({ type }) => type === 'list')
    ? [...first.children, ...rest]
    : children;
}

function tableRow(row: MdastNode, tag: 'th' | 'td', example: Examples): Markup {
  const cells = 'children' in row ? row.children : [];
  return { tag: 'tr', children: cells.map((cell) => ({ tag, children: childrenOf(cell, example) })) };
}

/** Words that stand side by side as one piece. */
function joinWords(pieces: readonly Markup[]): Markup[] {
  const joined: Markup[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
