/** The code blocks of a question file, in order. Pure. */

import { mdxToMdast, type MdastNode } from 'satteri';

export interface Fence {
  /** The language after the fence; empty when there is none. */
  language: string;
  /** What stands behind the language, such as `title="pod.yaml"`. */
  meta: string;
  /** The text between the fences. */
  value: string;
  /** 1-based line of the opening fence. */
  line: number;
}

/** Every fence of a file; none when the file cannot be read as MDX. */
export function findFences(mdx: string): Fence[] {
  try {
    return fencesBelow(mdxToMdast(mdx));
  } catch {
    return [];
  }
}

function fencesBelow(node: MdastNode): Fence[] {
  if (node.type === 'code') {
    const { lang, meta, value } = node;
    return [{ language: lang ?? '', meta: meta ?? '', value, line: node.position?.start.line ?? 1 }];
  }
  return 'children' in node ? node.children.flatMap((child) => fencesBelow(child)) : [];
}
