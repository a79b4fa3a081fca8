/** What can be wrong with the text of a question. Pure. */

import { mdxToMdast, type MdastNode } from 'satteri';
import { details } from '../guide.ts';
import { countWords, depthStart, detailName, plainText } from './answer.ts';
import type { Report } from './check-front-matter.ts';
import { findDiagrams } from './diagram.ts';
import { didYouMean } from './did-you-mean.ts';
import { otherPages } from './other-pages.ts';

/** Fewer words than this are no answer that a person could say. */
const leastWords = 20;

/** Reports what cannot be read, published or followed in the text of a file. */
export function checkText(text: string, slugs: ReadonlySet<string>, report: Report): void {
  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
    report(
      Number(place?.[1] ?? 1),
      `The text cannot be read: ${(place?.[3] ?? message).replace(/\s*\(mdx[^)]*\)$/, '')}`,
      'In MDX, `{`, `}` and `<` are code: put them between backticks, or write the word.',
    );
    return;
  }
  const blocks = ('children' in tree ? tree.children : []).filter(({ type }) => type !== 'yaml');
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  const words = countWords(plainText(blocks.slice(0, end)));
  if (words < leastWords) {
    report(
      blocks[0]?.position?.start.line ?? lastLine(text),
      words === 0 ? 'The answer is empty.' : `The answer has only ${words} words.`,
      'Write what a person would say aloud before the first `##`: 50 to 225 words.',
    );
  }
  visit(tree, (node) => checkNode(node, slugs, report));
  for (const diagram of findDiagrams(text)) {
    for (const { line, reason, remedy } of diagram.problems) report(line, reason, remedy);
    for (const link of diagram.links) checkLink(link.href, link.line, slugs, report);
  }
}

function checkNode(node: MdastNode, slugs: ReadonlySet<string>, report: Report): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      if (node.depth === 1 || node.depth > 3) {
        report(
          line,
          `A heading of level ${node.depth} has no place on a question page.`,
          'Use `##` for a section of the depth and `###` inside it.',
        );
      }
      break;
    case 'tableRow':
      if (node.children.some((cell) => plainText([cell]) === '')) {
        report(
          line,
          'A cell of the table is empty.',
          'Give the column a name, or the cell a word: a screen reader reads each.',
        );
      }
      break;
    case 'link':
    case 'definition':
      checkLink(node.url, line, slugs, report);
      break;
    case 'code':
      if (!node.lang)
        report(
          line,
          'The code block does not say its language.',
          'Name it after the fence, such as ```python; `text` for none.',
        );
      break;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      checkElement(node, line, report);
      break;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      report(
        line,
        `\`{${node.value}}\` is code in MDX.`,
        'Put braces between backticks; a private fact is `<MyDetail name="…" />`.',
      );
      break;
    case 'mdxjsEsm':
      report(
        line,
        'A question file holds text, no code of its own.',
        'Take the `import` or `export` away; `<MyDetail/>` needs none.',
      );
      break;
    default:
  }
}

function checkElement(
  node: Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>,
  line: number,
  report: Report,
): void {
  const name = detailName(node);
  if (name === undefined) {
    report(
      line,
      `\`<${node.name ?? ''}>\` is not known.`,
      'Use Markdown, or `<MyDetail name="…" />` for a private fact.',
    );
  } else if (!(name in details)) {
    report(
      line,
      `The detail "${name}" does not exist.`,
      `${didYouMean(name, new Set(Object.keys(details)))}The names are listed in src/details.ts.`,
    );
  }
}

function checkLink(url: string, line: number, slugs: ReadonlySet<string>, report: Report): void {
  if (/^(https?:|mailto:|#)/.test(url)) return;
  if (!url.startsWith('/')) {
    report(line, `The link "${url}" is relative.`, 'Write a link inside the guide as `/subject/name/`.');
    return;
  }
  const [page = ''] = url.split('#');
  if (!page.endsWith('/')) {
    report(line, `The link "${url}" does not end in a slash.`, `Write \`${page}/\`.`);
  } else if (!otherPages.includes(page) && !slugs.has(page.slice(1, -1))) {
    report(
      line,
      `The link "${url}" leads nowhere.`,
      `${didYouMean(page.slice(1, -1), slugs)}Write \`/subject/name/\` of an existing page.`,
    );
  }
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function lastLine(text: string): number {
  return text.trimEnd().split('\n').length;
}
