/** One thing wrong with the input, and how a person mends it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** 1-based line. */
  line: number;
  /** What is wrong. */
  reason: string;
  /** What to do about it. */
  remedy: string;
}

/** Stops the build with every problem at once. Its message is for a person: no stack trace is worth reading. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ProblemsError';
    this.problems = problems;
    this.stack = '';
  }
}

/** All problems as text, by file and line: `file:line`, the reason, the remedy. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const files = new Set(problems.map(({ file }) => file)).size;
  const heading = `${count(problems.length, 'problem')} in ${count(files, 'file')}; nothing was published.`;
  return [heading, ...sorted.map((p) => `${p.file}:${p.line}\n  ${p.reason}\n  → ${p.remedy}`)].join('\n\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
