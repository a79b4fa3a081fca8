/**
 * A question as Markdown that anybody can read without this project: blanks in words, code filled in from the files it shows, whole addresses. It is
 * the author's own text with those pieces replaced, so nothing is lost or laid out anew. Pure.
 */

import { mdxToMdast, type MdastNode } from 'satteri';
import { details, type Detail } from '../guide.ts';
import { blankFor, depthStart, detailName } from './answer.ts';
import { shownFile, shownText } from './example.ts';

export interface MarkdownSurroundings {
  /** Text of the example files by path. */
  examples: ReadonlyMap<string, string>;
  /** Whole address of a page of the guide: `/hr/current-ctc/`. */
  address: (page: string) => string;
}

/** What a question's Markdown says besides its text. */
export interface MarkdownHead {
  title: string;
  description: string;
  /** Page of the question: `/hr/current-ctc/`. */
  page: string;
  subject: string;
  rounds: readonly string[];
  /** The day of the last check, `2026-11-23`. */
  verified: string;
  followUps: readonly { title: string; page: string }[];
  sources: readonly { title: string; url: string }[];
}

/** The two parts of a question's body (MDX without front matter) as Markdown. */
export function questionMarkdown(body: string, around: MarkdownSurroundings): { answer: string; depth: string } {
  const tree = mdxToMdast(body);
  const blocks = 'children' in tree ? tree.children : [];
  const end = depthStart(blocks, (block) => block.type === 'heading' && block.depth === 2);
  const cut = blocks[end]?.position?.start.offset ?? body.length;
  const edits = editsBelow(tree, body, around).sort((a, b) => a.start - b.start);
  return { answer: edited(body, 0, cut, edits), depth: edited(body, cut, body.length, edits) };
}

/** The whole document: title, the answer in one sentence, where it belongs, the text, what may come next, and the sources. */
export function questionDocument(head: MarkdownHead, body: string, around: MarkdownSurroundings): string {
  const { answer, depth } = questionMarkdown(body, around);
  const links = (list: readonly { title: string; url: string }[]) =>
    list.map(({ title, url }) => `- [${title}](${url})`);
  const followUps = head.followUps.map(({ title, page }) => ({ title, url: around.address(page) }));
  return joined([
    `# ${head.title}`,
    `> ${head.description}`,
    `Subject: ${head.subject}. Asked in: ${head.rounds.join(', ')}. Checked: ${head.verified}. Page: <${around.address(head.page)}>`,
    answer,
    depth,
    ...(followUps.length > 0 ? ['## They may ask next', links(followUps).join('\n')] : []),
    ...(head.sources.length > 0 ? ['## Sources', links(head.sources).join('\n')] : []),
  ]);
}

/** Paragraphs of a document, with a line between them and one break at its end. */
export function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function editsBelow(node: MdastNode, body: string, around: MarkdownSurroundings): Edit[] {
  const here = editOf(node, body, around) ?? [];
  return [here, 'children' in node ? node.children.flatMap((child) => editsBelow(child, body, around)) : []].flat();
}

function editOf(node: MdastNode, body: string, { examples, address }: MarkdownSurroundings): Edit | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const source = body.slice(start, end);
  switch (node.type) {
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const name = detailName(node);
      return name !== undefined && name in details ? { start, end, text: blankFor(name as Detail) } : undefined;
    }
    case 'link':
    case 'definition': {
      // Only the address changes: what stands between the brackets of a link may hold a blank.
      const at = node.url.startsWith('/') ? source.lastIndexOf(node.url) : -1;
      return at < 0 ? undefined : { start: start + at, end: start + at + node.url.length, text: address(node.url) };
    }
    case 'code': {
      const shown = shownFile(node.meta ?? '');
      if (shown !== undefined) {
        const code = shownText(examples.get(shown.file) ?? '', shown.lines) ?? '';
        return { start, end, text: fence(node.lang ?? '', code, (node.position?.start.column ?? 1) - 1) };
      }
      if (node.lang !== 'mermaid') return undefined;
      const linked = source.replace(
        /(\bclick\s+\S+\s+(?:href\s+)?")(\/[^"]*)/g,
        (_all, before: string, page: string) => {
          return before + address(page);
        },
      );
      return { start, end, text: linked };
    }
    default:
      return undefined;
  }
}

/** A fence around code, longer than any that the code holds, as far from the left as the one it replaces. */
function fence(language: string, code: string, margin: number): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}${language}`, ...code.split('\n'), ticks]
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(margin) + line))
    .join('\n');
}

function edited(body: string, from: number, to: number, edits: readonly Edit[]): string {
  let text = '';
  let at = from;
  for (const edit of edits) {
    if (edit.start < from || edit.end > to) continue;
    text += body.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return (text + body.slice(at, to)).trim();
}
