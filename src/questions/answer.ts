/** Where the answer of a question ends, and what it says in plain words. Pure. */

import { mdxToMdast, type MdastNode } from 'satteri';
import { details, type Detail } from '../guide.ts';

export { countWords, speakingSeconds } from './speech.ts';

/** The question's text in its two parts. Each part is plain text: no markup, code or diagrams. */
export interface PlainQuestion {
  /** What a person would say aloud: everything before the first `##`. */
  answer: string;
  /** The sections below, for the follow-ups. */
  depth: string;
}

/** Reads the body of a question file (MDX without or with its front matter) as plain text. */
export function plainQuestion(mdx: string): PlainQuestion {
  const tree = mdxToMdast(mdx, { position: false });
  const blocks = 'children' in tree ? tree.children : [];
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  return { answer: plainText(blocks.slice(0, end)), depth: plainText(blocks.slice(end)) };
}

/** Index of the first block that belongs to the depth; the number of blocks when there is no depth. */
export function depthStart<Block>(blocks: readonly Block[], isSection: (block: Block) => boolean): number {
  const index = blocks.findIndex(isSection);
  return index === -1 ? blocks.length : index;
}

/** Blocks of a tree as plain text, a blank line between two blocks. Code blocks say nothing aloud. */
export function plainText(blocks: readonly MdastNode[]): string {
  return blocks
    .map((block) => inlineText(block).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The words shown where a reader has not filled a detail: "[current CTC]". */
export function blankFor(name: Detail): string {
  return `[${details[name].blank}]`;
}

function inlineText(node: MdastNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const name = detailName(node);
      return name === undefined ? childText(node) : name in details ? blankFor(name as Detail) : '';
    }
    case 'listItem':
    case 'tableRow':
    case 'paragraph':
    case 'blockquote':
      return childText(node) + '\n';
    case 'tableCell':
      return childText(node) + ' ';
    default:
      return childText(node);
  }
}

function childText(node: MdastNode): string {
  return 'children' in node ? node.children.map((child) => inlineText(child)).join('') : '';
}

/** The `name` attribute of a `<MyDetail/>` element; undefined for any other element. */
export function detailName(node: { name?: string | null; attributes?: readonly unknown[] }): string | undefined {
  if (node.name !== 'MyDetail') return undefined;
  for (const attribute of node.attributes ?? []) {
    if (isNamedAttribute(attribute) && attribute.name === 'name') {
      return typeof attribute.value === 'string' ? attribute.value : '';
    }
  }
  return '';
}

function isNamedAttribute(value: unknown): value is { name: string; value?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value;
}
