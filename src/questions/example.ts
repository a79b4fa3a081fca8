/**
 * A fence that shows a file: ```yaml file="kubernetes/hpa.yaml" lines="3-20" with an empty body stands for those lines of
 * `src/examples/kubernetes/hpa.yaml`. What its opening line says, and what is shown. Pure.
 */

/** The folder of the files that fences show, from the project's root. */
export const examplesFolder = 'src/examples';

/** Longer samples must be files, so that their tool checks them. */
export const longestInline = 6;

/** Fences of these languages are no code that a tool could check, and stay on the page. */
export const inlineLanguages: readonly string[] = ['text', 'console', 'mermaid'];

/**
 * The kinds of example file: how the name ends, and what the fence may call it. The first that fits counts. Each kind has
 * its test in `tests/unit/examples`.
 */
export const exampleKinds = {
  workflow: { ends: ['.workflow.yaml'], languages: ['yaml'] },
  rules: { ends: ['.rules.yaml'], languages: ['yaml'] },
  yaml: { ends: ['.yaml', '.yml'], languages: ['yaml'] },
  json: { ends: ['.json'], languages: ['json'] },
  python: { ends: ['.py'], languages: ['python'] },
  /** What the Python file of the same name prints. */
  output: { ends: ['.out'], languages: ['text', 'console'] },
  shell: { ends: ['.sh'], languages: ['bash', 'sh', 'shell'] },
  sql: { ends: ['.sql'], languages: ['sql'] },
  promql: { ends: ['.promql'], languages: ['promql'] },
  hcl: { ends: ['.tf'], languages: ['hcl', 'terraform'] },
  dockerfile: { ends: ['Dockerfile'], languages: ['dockerfile', 'docker'] },
  jenkinsfile: { ends: ['Jenkinsfile', '.groovy'], languages: ['groovy'] },
} as const satisfies Record<string, { ends: readonly string[]; languages: readonly string[] }>;

export type ExampleKind = keyof typeof exampleKinds;

/** An example as text: its path below `src/examples`, and what it holds. */
export interface ExampleFile {
  path: string;
  text: string;
}

/** What the opening line of a fence says of a file. */
export interface ShownFile {
  /** Path below `src/examples`. */
  file: string;
  /** `3-20`, as written; undefined for the whole file. */
  lines: string | undefined;
}

/** The file that a fence shows, by what stands behind its language; undefined for a fence with its own text. */
export function shownFile(meta: string): ShownFile | undefined {
  const file = attribute(meta, 'file');
  return file === undefined ? undefined : { file, lines: attribute(meta, 'lines') };
}

/** The caption of a fence: its own title, or the name of the file it shows. */
export function fenceTitle(meta: string): string | undefined {
  const name = attribute(meta, 'file')?.split('/').at(-1);
  return attribute(meta, 'title') ?? (name?.endsWith('.out') === true ? 'What it prints' : name);
}

/**
 * The text a fence stands for: the file, or its lines from the first to the last of `3-20`, moved to the left edge.
 * Undefined when the file has no such lines.
 */
export function shownText(text: string, lines: string | undefined): string | undefined {
  const all = text.replace(/\n+$/, '').split('\n');
  if (lines === undefined) return all.join('\n');
  const [, first, last] = (/^(\d+)-(\d+)$/.exec(lines) ?? []).map(Number);
  if (first === undefined || last === undefined || first < 1 || last < first || last > all.length) return undefined;
  return toLeftEdge(all.slice(first - 1, last)).join('\n');
}

/** What kind of example a path names; undefined when no tool checks such files. */
export function exampleKind(path: string): ExampleKind | undefined {
  return (Object.keys(exampleKinds) as ExampleKind[]).find((kind) =>
    exampleKinds[kind].ends.some((end) => path.endsWith(end)),
  );
}

function attribute(meta: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta)?.[1];
}

function toLeftEdge(lines: readonly string[]): string[] {
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(margin));
}
