/** The running text of a question file with its lines: what a person reads, without code, addresses and markup. Pure. */

import { mdxToMdast, type MdastNode } from 'satteri';

export interface Passage {
  /** The text of one paragraph, heading, list item or cell. */
  text: string;
  /** 1-based line of the file on which it begins. */
  line: number;
}

/** Every passage of a file, in order; none when the file cannot be read as MDX. */
export function passagesOf(mdx: string): Passage[] {
  try {
    return passagesBelow(mdxToMdast(mdx));
  } catch {
    return [];
  }
}

function passagesBelow(node: MdastNode): Passage[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [{ text: words(node), line: node.position?.start.line ?? 1 }];
    default:
      return 'children' in node ? node.children.flatMap((child) => passagesBelow(child)) : [];
  }
}

function words(node: MdastNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
    case 'mdxJsxTextElement':
      return '…';
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map((child) => words(child)).join('') : '';
  }
}
