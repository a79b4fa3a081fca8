/** An answer as words that can be sent: plain text or Markdown. Pure: a page is read into pieces by `published.ts`. */

/** A part of the published answer: words, or an element with what is in it. */
export type Piece = string | { tag: string; children: readonly Piece[]; href?: string };

/** What a published page says that may leave the device. */
export interface PublicAnswer {
  /** The question. */
  title: string;
  answer: readonly Piece[];
  /** Whole address of the page. */
  url: string;
  /** The guide's name. */
  guide: string;
}

export const forms = { text: 'Text', markdown: 'Markdown', link: 'Link only' } as const;
export type Form = keyof typeof forms;

/** All that leaves the device, in the form that the reader chose. */
export function toWords({ title, answer, url, guide }: PublicAnswer, form: Form): string {
  switch (form) {
    case 'text':
      return [title, ...blocksOf(answer, plain), url].join('\n\n');
    case 'markdown':
      return [`## ${title}`, ...blocksOf(answer, marked), `From: [${guide}](${url})`].join('\n\n');
    case 'link':
      return `${title}\n${url}`;
  }
}

/** How a piece inside a line is written. */
interface Writer {
  wrap: (tag: string, text: string, href: string | undefined) => string;
  code: (text: string) => string;
}

const plain: Writer = { wrap: (_tag, text) => text, code: (text) => text };

const marks: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };

const marked: Writer = {
  wrap(tag, text, href) {
    if (href !== undefined) return `[${text}](${href})`;
    const mark = text.trim() === '' ? '' : (marks[tag] ?? '');
    return mark + text + mark;
  },
  code: (text) => `\`\`\`\n${text}\n\`\`\``,
};

/** Elements that begin lines of their own. */
const blocks = new Set(['p', 'ul', 'ol', 'pre', 'blockquote', 'figure', 'div', 'section', 'table', 'h3']);

function blocksOf(pieces: readonly Piece[], writer: Writer): string[] {
  const found: string[] = [];
  let line: Piece[] = [];
  const close = (): void => {
    const text = inline(line, writer).trim();
    if (text !== '') found.push(text);
    line = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string' || !blocks.has(piece.tag)) {
      line.push(piece);
    } else {
      close();
      found.push(...blockOf(piece, writer));
    }
  }
  close();
  return found;
}

function blockOf({ tag, children }: Exclude<Piece, string>, writer: Writer): string[] {
  switch (tag) {
    case 'ul':
    case 'ol': {
      const items = children.filter((child) => typeof child !== 'string' && child.tag === 'li');
      const lines = items.map((item, index) => {
        const sign = tag === 'ol' ? `${index + 1}. ` : '- ';
        // What follows in an item stands below its words.
        const text = blocksOf((item as { children: readonly Piece[] }).children, writer).join('\n');
        return sign + text.replaceAll('\n', `\n${' '.repeat(sign.length)}`);
      });
      return lines.length > 0 ? [lines.join('\n')] : [];
    }
    case 'pre':
      return [writer.code(words(children).replace(/\n+$/, ''))];
    case 'table': {
      const rows = below(children, 'tr').map((row) => {
        const cells = row.children.filter((cell) => typeof cell !== 'string');
        return cells.map((cell) => inline(cell.children, writer).trim()).join(' | ');
      });
      return [rows.join('\n')];
    }
    case 'blockquote':
      return [blocksOf(children, writer).join('\n\n').replace(/^/gm, '> ').replaceAll('> \n', '>\n')];
    default:
      return blocksOf(children, writer);
  }
}

function inline(pieces: readonly Piece[], writer: Writer): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/\s+/g, ' ');
      if (piece.tag === 'br') return '\n';
      return writer.wrap(piece.tag, inline(piece.children, writer), piece.href);
    })
    .join('')
    .replace(/ *\n */g, '\n');
}

/** The words of pieces as they stand, as in a listing. */
function words(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : words(piece.children))).join('');
}

function below(pieces: readonly Piece[], tag: string): Exclude<Piece, string>[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    return piece.tag === tag ? [piece] : below(piece.children, tag);
  });
}
