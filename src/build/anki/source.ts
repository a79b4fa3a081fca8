import { parse } from 'yaml';
import type { Subject } from '../../guide.ts';
import { countWords, plainQuestion, speakingSeconds } from '../../questions/answer.ts';
import { slugOf, type QuestionFile } from '../../questions/check.ts';
import { questionSchema } from '../../questions/schema.ts';
import type { NoteSource } from './notes.ts';

/** What a note is made from, read from a question file that has been checked. */
export function toSource(file: QuestionFile, edited: number): NoteSource {
  const [matter = '', frontMatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(file.text) ?? [];
  const body = file.text.slice(matter.length);
  const id = slugOf(file.path);
  return {
    ...questionSchema.parse(parse(frontMatter)),
    id,
    subject: id.slice(0, id.indexOf('/')) as Subject,
    seconds: speakingSeconds(countWords(plainQuestion(body).answer)),
    body,
    edited,
  };
}
