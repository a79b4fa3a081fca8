import { parse } from 'yaml';
import { slugOf } from '../questions/check.ts';
import { shownFile } from '../questions/example.ts';
import { findFences } from '../questions/fences.ts';
import { questionSchema } from '../questions/schema.ts';
import type { Checked } from '../questions/stale.ts';
import { readExamples } from './read-examples.ts';
import { readQuestions } from './read-questions.ts';

/** Every answer below a project's root: when it was checked, its text, and the code that its page shows. */
export function readAnswers(root: string): Checked[] {
  const examples = new Map(readExamples(root).map(({ path, text }) => [path, text]));
  return readQuestions(root).map(({ path, text }) => {
    const fields: unknown = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '');
    const shown = findFences(text).map(({ meta }) => examples.get(shownFile(meta)?.file ?? '') ?? '');
    return {
      slug: slugOf(path),
      verified: questionSchema.parse(fields).verified.toISOString().slice(0, 10),
      text: [text, ...shown].join('\n'),
    };
  });
}
