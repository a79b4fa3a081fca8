/** What this day asks of the reader: the queue of each deck, and the plan to the interview. Pure. */

import { checkValue, type Card } from '../storage/schema.ts';
import { addDays, daysBetween } from './days.ts';
import { cardsIn, type Chosen, type Deck, type PracticeCard } from './decks.ts';
import { notYet, planTo, type Plan } from './plan.ts';
import { levelsOf, needs } from './progress.ts';
import { todaysQueue, type Queue } from './queue.ts';
import { isLearning, recall } from './schedule.ts';
import type { Interview, Limits } from './settings.ts';
import type { Graded } from './strength.ts';

/** All that the day depends on. */
export interface Facts {
  cards: readonly PracticeCard[];
  schedules: ReadonlyMap<string, Card>;
  reviews: readonly Graded[];
  saved: ReadonlySet<string>;
  repeat: ReadonlySet<string>;
  interview: Interview | undefined;
  limits: Limits;
  now: number;
  today: string;
  /** The last moment of today. */
  dayEnd: number;
}

/** What the reader asked for beyond the day's limit: so many more cards, and cards that are not due. */
export interface Extra {
  more: number;
  ahead: readonly string[];
}

export const nothingExtra: Extra = { more: 0, ahead: [] };

/** What tells which cards are in a deck. */
export function chosenOf(facts: Facts): Chosen {
  const weak = [...levelsOf(facts)].filter(([, level]) => level === 'weak').map(([id]) => id);
  return { saved: facts.saved, weak: new Set(weak), repeat: facts.repeat, scope: facts.interview?.round };
}

/** The plan to the interview; undefined when there is none to come. */
export function planOf(facts: Facts): Plan | undefined {
  const { interview, today } = facts;
  if (interview === undefined || daysBetween(today, interview.day) < 0) return undefined;
  const morning = thisMorning(facts);
  const met = new Map<string, Set<string>>();
  for (const { card, day } of morning.reviews) {
    if (day >= interview.since) met.set(card, (met.get(card) ?? new Set()).add(day));
  }
  return planTo({
    cards: inScope(facts),
    today,
    interview: interview.day,
    perDay: interview.perDay,
    met: new Map([...met].map(([id, days]) => [id, days.size])),
    need: needs(morning),
  });
}

/** The queue of a deck. What the reader asks for beyond the limit is added. */
export function queueOf(deck: Deck, facts: Facts, chosen = chosenOf(facts), extra = nothingExtra): Queue {
  const ids = cardsIn(deck, facts.cards, chosen).map(({ id }) => id);
  const inDeck = new Set(ids);
  const done = facts.reviews.filter(({ day, more }) => day === facts.today && !isLearning(before(more) ?? fresh));
  const gradedToday = facts.reviews.filter(({ day }) => day === facts.today).map(({ card }) => card);
  const { schedules, now, dayEnd } = facts;
  const base = { ids, schedules, now, dayEnd };
  const ahead = notYet(
    extra.ahead.filter((id) => inDeck.has(id)),
    [],
  ).filter((id) => !gradedToday.includes(id));

  if (deck.kind === 'interview') {
    const planned = notYet(planOf(facts)?.days[0]?.ids ?? [], gradedToday);
    const perDay = facts.interview?.perDay ?? 0;
    const left = Math.max(perDay - done.filter(({ card }) => inDeck.has(card)).length, planned.length);
    const first = [...planned, ...ahead];
    return todaysQueue({ ...base, first, freshLeft: extra.more, left: left + extra.more + ahead.length });
  }
  const newToday = done.filter(({ more }) => before(more) === undefined).length;
  const wanted = deck.kind === 'weak' || deck.kind === 'repeat' ? notYet(ids, gradedToday) : [];
  return todaysQueue({
    ...base,
    first: [...wanted, ...ahead.filter((id) => !wanted.includes(id))],
    freshLeft: facts.limits.fresh - newToday + extra.more,
    left: Math.max(0, facts.limits.most - done.length) + extra.more + ahead.length,
  });
}

/** Cards of a deck that are not due and not graded today, the least known first: for who wants to go on. */
export function aheadOf(deck: Deck, facts: Facts, most: number, chosen = chosenOf(facts)): string[] {
  const graded = new Set(facts.reviews.filter(({ day }) => day === facts.today).map(({ card }) => card));
  return cardsIn(deck, facts.cards, chosen)
    .filter(({ id }) => !graded.has(id) && (facts.schedules.get(id)?.state ?? 0) !== 0)
    .map(({ id }) => ({ id, recall: recall(facts.schedules.get(id), facts.now) }))
    .sort((a, b) => a.recall - b.recall)
    .slice(0, most)
    .map(({ id }) => id);
}

/** The moment after which a card of the interview is of no use any more: the end of its eve, while that is still to come. */
export function latestFor(
  id: string,
  facts: Pick<Facts, 'cards' | 'interview' | 'today'>,
  endOf: (day: string) => number,
) {
  const { interview, today } = facts;
  if (interview === undefined || daysBetween(today, interview.day) < 2) return Infinity;
  return inScope(facts).some((card) => card.id === id) ? endOf(addDays(interview.day, -1)) : Infinity;
}

/** The card as it was before a grade; undefined for one that had never been seen. */
export function before(more: Graded['more']): Card | undefined {
  const checked = checkValue('cards', more?.['before']);
  return 'value' in checked && checked.value.state !== 0 ? checked.value : undefined;
}

const fresh: Card = {
  due: '2000-01-01T00:00:00.000Z',
  stability: 0,
  difficulty: 0,
  scheduled_days: 0,
  reps: 0,
  lapses: 0,
  state: 0,
};

function inScope({ cards, interview }: Pick<Facts, 'cards' | 'interview'>): PracticeCard[] {
  return cardsIn({ kind: 'interview' }, cards, {
    saved: new Set(),
    weak: new Set(),
    repeat: new Set(),
    scope: interview?.round,
  });
}

/** The facts as they were when the day began: a plan must not change under the reader's hands. */
function thisMorning(facts: Facts): Facts {
  const schedules = new Map(facts.schedules);
  const today = facts.reviews.filter(({ day }) => day === facts.today).sort((a, b) => b.at - a.at);
  for (const { card, more } of today) {
    const was = before(more);
    if (was === undefined) schedules.delete(card);
    else schedules.set(card, was);
  }
  return { ...facts, schedules, reviews: facts.reviews.filter(({ day }) => day < facts.today) };
}
