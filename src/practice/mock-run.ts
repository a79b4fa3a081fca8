/**
 * A mock interview as it goes on: a value that each step replaces, kept by the store after every step, so that a call, a locked
 * screen or a reload loses nothing. Pure.
 */

import type { Round } from '../guide.ts';
import type { Json } from '../storage/schema.ts';
import type { Grade } from './schedule.ts';
import type { Mix, MockChoice, MockQuestion } from './mock.ts';

/** A question with what became of it. */
export interface Asked extends MockQuestion {
  /** Milliseconds spent answering. */
  spent: number;
  /** Which of the answer's points were said, by their place. */
  said: number[];
  /** How many points the answer has, once they were shown. */
  points: number;
  grade: Grade | undefined;
}

export interface MockRun {
  choice: MockChoice;
  seed: number;
  questions: Asked[];
  /** The question one is at; as many as there are once all are graded. */
  at: number;
  /** Whether its answer is shown. */
  shown: boolean;
  /** Whether the summary was reached, also before the last question. */
  ended: boolean;
}

/** An interview at its first question. */
export function beginRun(choice: MockChoice, seed: number, questions: readonly MockQuestion[]): MockRun {
  const asked = questions.map((question) => ({ ...question, spent: 0, said: [], points: 0, grade: undefined }));
  return { choice, seed, questions: asked, at: 0, shown: false, ended: asked.length === 0 };
}

/** The question one is at; undefined once it is over. */
export function current(run: MockRun): Asked | undefined {
  return run.ended ? undefined : run.questions[run.at];
}

/** Counts time spent on the question. Time after its answer was shown is not speaking time. */
export function spend(run: MockRun, milliseconds: number): MockRun {
  if (run.shown || run.ended) return run;
  return change(run, ({ spent }) => ({ spent: spent + Math.max(0, Math.round(milliseconds)) }));
}

/** Shows the answer, which has so many points. */
export function show(run: MockRun, points: number): MockRun {
  return { ...change(run, () => ({ points })), shown: true };
}

/** Ticks a point, or takes the tick away. */
export function tick(run: MockRun, point: number): MockRun {
  return change(run, ({ said }) => ({
    said: said.includes(point) ? said.filter((one) => one !== point) : [...said, point].sort((a, b) => a - b),
  }));
}

/** Grades the answer and goes on to the next question, or to the summary after the last. */
export function gradeAnswer(run: MockRun, grade: Grade): MockRun {
  const next = { ...change(run, () => ({ grade })), at: run.at + 1, shown: false };
  return { ...next, ended: next.at >= next.questions.length };
}

/** Ends the interview where it is. */
export function end(run: MockRun): MockRun {
  return { ...run, ended: true };
}

/** The grade that the ticked points suggest. */
export function suggestedGrade({ said, points }: Pick<Asked, 'said' | 'points'>): Grade {
  const share = points === 0 ? 0 : said.length / points;
  if (share < 0.35) return 1;
  if (share < 0.6) return 2;
  return share < 0.95 ? 3 : 4;
}

export interface Summary {
  answered: Asked[];
  /** Asked for, but not reached. */
  open: Asked[];
  /** Milliseconds spoken in all. */
  spent: number;
  /** Answers that took a quarter more than their time. */
  long: Asked[];
  /** What to repeat: graded Again or Hard. */
  repeat: Asked[];
}

/** What came out of it. */
export function summarise(run: MockRun): Summary {
  const answered = run.questions.filter(({ grade }) => grade !== undefined);
  return {
    answered,
    open: run.questions.filter(({ grade }) => grade === undefined),
    spent: answered.reduce((sum, { spent }) => sum + spent, 0),
    long: answered.filter(({ spent, target }) => spent > target * 1250),
    repeat: answered.filter(({ grade }) => grade === 1 || grade === 2),
  };
}

/** The run as the store keeps it. */
export function writeRun({ choice, questions, ...run }: MockRun): Record<string, Json> {
  return {
    ...run,
    choice: { ...choice, round: choice.round ?? null },
    questions: questions.map(({ after, grade, ...question }) => ({
      ...question,
      after: after ?? null,
      grade: grade ?? null,
    })),
  };
}

/** The run that the store kept; undefined for what is none, such as one of a later version of the guide. */
export function readRun(
  more: Record<string, Json> | undefined,
  isRound: (name: string) => boolean,
): MockRun | undefined {
  const { choice, seed, questions, at, shown, ended } = more ?? {};
  if (!isObject(choice) || !Array.isArray(questions)) return undefined;
  if (typeof seed !== 'number' || typeof at !== 'number' || typeof shown !== 'boolean' || typeof ended !== 'boolean')
    return undefined;
  const asked = questions.flatMap((question) => readAsked(question) ?? []);
  if (asked.length !== questions.length || !Number.isInteger(at) || at < 0) return undefined;
  const { round, minutes, mix } = choice;
  return {
    choice: {
      round: typeof round === 'string' && isRound(round) ? (round as Round) : undefined,
      minutes: typeof minutes === 'number' ? minutes : 20,
      mix: mix === 'deep' || mix === 'broad' ? (mix satisfies Mix) : 'balanced',
    },
    seed,
    questions: asked,
    at: Math.min(at, asked.length),
    shown,
    ended: ended || at >= asked.length,
  };
}

function readAsked(value: Json): Asked | undefined {
  if (!isObject(value)) return undefined;
  const { id, after, target, spent, said, points, grade } = value;
  if (typeof id !== 'string' || typeof target !== 'number' || typeof spent !== 'number') return undefined;
  return {
    id,
    after: typeof after === 'string' ? after : undefined,
    target,
    spent,
    said: Array.isArray(said) ? said.filter((point) => typeof point === 'number') : [],
    points: typeof points === 'number' ? points : 0,
    grade: grade === 1 || grade === 2 || grade === 3 || grade === 4 ? grade : undefined,
  };
}

function change(run: MockRun, edit: (asked: Asked) => Partial<Asked>): MockRun {
  const questions = run.questions.map((asked, index) => (index === run.at ? { ...asked, ...edit(asked) } : asked));
  return { ...run, questions };
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
