/** Begins a question: `npm run new -- "What is …?" --subject deployment --round technical`, and says what its author has to fill in. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readQuestions } from '../build/read-questions.ts';
import { checkQuestions } from '../questions/check.ts';
import { newQuestion } from '../questions/new-question.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      subject: { type: 'string', default: '' },
      round: { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
    },
  });
  begin(positionals.join(' '), values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function begin(title: string, { subject, round, name }: { subject: string; round: string[]; name?: string }): void {
  const existing = readQuestions(root);
  const today = new Date().toISOString().slice(0, 10);
  const made = newQuestion({ title, subject, rounds: round, name, today }, existing);
  if ('problem' in made) throw new Error(made.problem);
  const { file, similar } = made;
  mkdirSync(dirname(join(root, file.path)), { recursive: true });
  writeFileSync(join(root, file.path), file.text, { flag: 'wx' });
  const missing = checkQuestions([...existing, file]).filter((problem) => problem.file === file.path);
  console.log(`${file.path} is there. To be filled in:\n`);
  for (const { line, reason, remedy } of missing) console.log(`  line ${line}: ${reason} ${remedy}`);
  console.log(
    '  and then: what backs the answer (`sources`), two to four `followUps`, and the depth below the answer.',
  );
  if (similar.length > 0) console.log(`\nLook whether one of these asks the same: ${similar.join(', ')}`);
  console.log('\n`npm run dev` shows the page while you write; the build stops until nothing above is left.');
}
