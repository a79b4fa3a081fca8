/** What a Mermaid fence of a question file says, before anything is drawn. Pure. */

import { findFences } from './fences.ts';

export interface Diagram {
  /** Mermaid source: the text between the fences. */
  source: string;
  /** 1-based line of the opening fence. */
  line: number;
  /** Addresses that nodes of the diagram link to, with their lines. */
  links: { href: string; line: number }[];
  /** What is wrong with the fence as text. */
  problems: { line: number; reason: string; remedy: string }[];
}

/** The diagrams of a question file, in order; none when the file cannot be read as MDX. */
export function findDiagrams(mdx: string): Diagram[] {
  return findFences(mdx)
    .filter(({ language }) => language === 'mermaid')
    .map(({ value, line }) => readDiagram(value, line));
}

function readDiagram(source: string, line: number): Diagram {
  const links: Diagram['links'] = [];
  const problems: Diagram['problems'] = [];
  const lines = source.split('\n');
  lines.forEach((text, index) => {
    const href = /^\s*click\s+\S+\s+(?:href\s+)?"([^"]*)"/.exec(text)?.[1];
    if (href !== undefined) links.push({ href, line: line + 1 + index });
  });
  const kind = /^\s*([a-zA-Z-]+)/m.exec(source.replace(/%%.*$/gm, ''))?.[1] ?? '';
  if (kind !== 'flowchart') {
    problems.push({
      line: line + 1,
      reason: `The diagram is a "${kind}".`,
      remedy: 'Begin it with `flowchart LR` or `flowchart TB`: the guide has styles for flowcharts only.',
    });
  }
  for (const [word, purpose] of [
    ['accTitle', 'a name'],
    ['accDescr', 'a sentence that says what it shows'],
  ] as const) {
    if (!lines.some((text) => new RegExp(`^\\s*${word}\\s*[:{]\\s*\\S?`).test(text) && !/:\s*$/.test(text))) {
      problems.push({
        line,
        reason: `The diagram has no ${word}.`,
        remedy: `Give it ${purpose} for those who cannot see it: \`${word}: …\` below the first line.`,
      });
    }
  }
  return { source, line, links, problems };
}
