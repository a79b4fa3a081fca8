/** The order of questions on round pages, subject pages and under "previous" and "next". Pure. */

import { rounds, type Round, type Subject } from '../guide.ts';

/** What the order depends on. */
export interface Placed {
  id: string;
  subject: Subject;
  rounds: Partial<Record<Round, number>>;
}

/** The questions of a round, by their place in it. */
export function inRound<Q extends Placed>(questions: readonly Q[], round: Round): Q[] {
  return questions
    .filter((question) => question.rounds[round] !== undefined)
    .sort((a, b) => (a.rounds[round] ?? 0) - (b.rounds[round] ?? 0) || compareIds(a, b));
}

/** The questions of a subject, in the order in which the rounds ask them. */
export function inSubject<Q extends Placed>(questions: readonly Q[], subject: Subject): Q[] {
  return questions.filter((question) => question.subject === subject).sort(compareByRound);
}

/** The round in which a question is first met: the earliest of the guide's rounds that asks it. */
export function firstRound(question: Placed): Round | undefined {
  return (Object.keys(rounds) as Round[]).find((round) => question.rounds[round] !== undefined);
}

/** The round where a question is first met, and the questions before and after it there. `row`: the questions of that round, in order. */
export function neighbours<Q extends Placed>(
  row: readonly Q[],
  question: Q,
): { round: Round | undefined; previous: Q | undefined; next: Q | undefined } {
  const index = row.findIndex(({ id }) => id === question.id);
  return { round: firstRound(question), previous: row[index - 1], next: index < 0 ? undefined : row[index + 1] };
}

/**
 * The part of a list around one of its entries: at most `most` of them. A menu that listed all would make each page heavier with every
 * question of its subject.
 */
export function around<Q extends { id: string }>(list: readonly Q[], id: string, most: number): readonly Q[] {
  const index = list.findIndex((entry) => entry.id === id);
  const start = Math.max(0, Math.min(index - Math.floor(most / 2), list.length - most));
  return list.slice(start, start + most);
}

function compareByRound(a: Placed, b: Placed): number {
  const order: (Round | undefined)[] = Object.keys(rounds) as Round[];
  const [roundA, roundB] = [firstRound(a), firstRound(b)];
  const place = (question: Placed): number => (roundA === undefined ? 0 : (question.rounds[roundA] ?? 0));
  return order.indexOf(roundA) - order.indexOf(roundB) || place(a) - place(b) || compareIds(a, b);
}

function compareIds(a: Placed, b: Placed): number {
  return a.id < b.id ? -1 : 1;
}
