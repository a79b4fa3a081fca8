/** Saves the reader's questions as files for the guide, and says what those lack that are not ready. */

import type { MyQuestion } from '../storage/schema.ts';
import { download } from './download.ts';
import { toFiles, zipped, type Export } from './export-mdx.ts';

/** Hands the files to the browser's downloads and returns what to say of them. */
export function exportQuestions(questions: readonly MyQuestion[], day: string): string {
  const made = toFiles(questions, { day });
  const [first] = made.files;
  if (made.files.length === 1 && first !== undefined) {
    download(new File([first.text], first.path.split('/').at(-1) ?? 'question.mdx', { type: 'text/markdown' }));
  } else if (made.files.length > 1) {
    download(new File([zipped(made.files)], `my-questions-${day}.zip`, { type: 'application/zip' }));
  }
  return describeExport(made);
}

/** "2 questions saved. Not ready: “What is …?” needs a subject." */
export function describeExport({ files, notReady }: Export): string {
  const saved =
    files.length === 0
      ? 'No question is ready for the guide yet.'
      : `${files.length} question${files.length === 1 ? '' : 's'} saved.`;
  const missing = notReady.map(
    ({ question: { title }, lacks }) => `“${title}” needs ${new Intl.ListFormat('en-GB').format(lacks)}.`,
  );
  return [saved, ...missing].join(' ');
}
