/** Small helpers to look into built pages. The parser is the Markdown engine's own, which the project has anyway. */

import { htmlToHast, type HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** The first element of a page for which `matches` holds. */
export function findElement(node: HastNode, matches: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && matches(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Text of a node without what `skip` names, such as diagrams. */
export function textOf(node: HastNode, skip: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (skip(node) || node.tagName === 'script' || node.tagName === 'style')) return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child, skip)).join('') : '';
}

/** A page's HTML as a tree. */
export function parseHtml(html: string): HastNode {
  return htmlToHast(html);
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export type { Element };
