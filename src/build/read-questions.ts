import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder, type QuestionFile } from '../questions/check.ts';

/** Every question file below a project's root, sorted by path. */
export function readQuestions(root: string): QuestionFile[] {
  return globSync(`${questionsFolder}/**/*.{md,mdx}`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
