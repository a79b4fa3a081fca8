/** The only reader of the collection: every question, checked and ready for the pages. */

import { getCollection, type CollectionEntry } from 'astro:content';
import { subjects, type Round, type Subject } from '../guide.ts';
import { countWords, plainQuestion, speakingSeconds } from './answer.ts';
import * as order from './order.ts';
import { questionSchema, type QuestionData } from './schema.ts';

export interface Question extends QuestionData {
  /** `subject/name`: the file's place and the page's address. */
  id: string;
  subject: Subject;
  /** Address of the page, with the site's base path. */
  href: string;
  /** The answer as plain text, and how long it takes to say it, in seconds. */
  answer: string;
  seconds: number;
  entry: CollectionEntry<'docs'>;
}

/** Every question of the guide, by id. */
export const questions: ReadonlyMap<string, Question> = new Map(
  (await getCollection('docs')).map((entry) => [entry.id, toQuestion(entry)]),
);

if (questions.size === 0) throw new Error('The guide has no question: src/content/docs is empty.');

const all = [...questions.values()];

// Every page asks for these: sorted once, not once a page, or a build would grow with the square of its questions.
const byRound = once((round: Round) => order.inRound(all, round));
const bySubject = once((subject: Subject) => order.inSubject(all, subject));

/** The questions of a round, by their place in it. */
export const inRound = (round: Round): readonly Question[] => byRound(round);
/** The questions of a subject, in the order in which the rounds ask them. */
export const inSubject = (subject: Subject): readonly Question[] => bySubject(subject);
/** The questions before and after one in its first round. */
export function neighbours(question: Question): ReturnType<typeof order.neighbours<Question>> {
  const round = order.firstRound(question);
  return order.neighbours(round === undefined ? [] : inRound(round), question);
}

/** The subjects that have a question, in the guide's order. */
export const usedSubjects: Subject[] = (Object.keys(subjects) as Subject[]).filter(
  (subject) => inSubject(subject).length > 0,
);

/** Address of a page of the guide with the site's base path: `path('/rounds/hr/')`. */
export function path(absolute: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + absolute;
}

/** A function that works each of its results out once. */
function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

function toQuestion(entry: CollectionEntry<'docs'>): Question {
  const { answer } = plainQuestion(entry.body ?? '');
  return {
    ...questionSchema.parse(entry.data),
    id: entry.id,
    subject: entry.id.slice(0, entry.id.indexOf('/')) as Subject,
    href: path(`/${entry.id}/`),
    answer,
    seconds: speakingSeconds(countWords(answer)),
    entry,
  };
}
