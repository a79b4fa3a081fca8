/**
 * The plan to an interview: which cards to see on each day, so that every card in scope is met on two days at least and the weak ones
 * last. Where that does not fit, the cards asked most are taken and the others named. Pure.
 *
 * It is made anew for each day from what was met before that day, so a day that was skipped, or one on which more was done, needs no
 * repair.
 */

import { addDays, daysBetween } from './days.ts';

/** How often a card is to be met before the interview. */
export const meetings = 2;

export interface PlanInput {
  /** What is in scope, in the order of the round. */
  cards: readonly { id: string; asked: number }[];
  today: string;
  interview: string;
  /** The most cards a day. */
  perDay: number;
  /** On how many days before today each card was met since the plan was begun. */
  met: ReadonlyMap<string, number>;
  /** How much a card needs practice, from 0 to 1, as it was when the day began; cards from `weakFrom` on come once more at the end. */
  need: (id: string) => number;
}

export interface Plan {
  /** Every day from today to the eve of the interview; on its very day, that day. A card is there twice only where there is but one day. */
  days: { day: string; ids: string[] }[];
  /** Cards that are met often enough, now or by the plan; and those for which there is no time. */
  fits: string[];
  left: string[];
  /** How many cards a day would let everything fit. */
  enough: number;
}

/** A card that needs this much is weak. */
const weakFrom = 0.8;

/** Plans the days. After the interview there are none. */
export function planTo(input: PlanInput): Plan {
  const away = daysBetween(input.today, input.interview);
  const count = away < 0 ? 0 : Math.max(1, away);
  const perDay = Math.max(0, Math.floor(input.perDay));
  const missing = (id: string) => Math.max(0, meetings - (input.met.get(id) ?? 0));
  const { fits, left } = choose(input.cards, count * perDay, missing);

  const asked = new Map(input.cards.map((card) => [card.id, card.asked]));
  const chosen = fits
    .map((id) => ({ id, missing: missing(id), need: input.need(id), asked: asked.get(id) ?? 0 }))
    .sort((a, b) => a.need - b.need || b.asked - a.asked);
  const days = deal(inOrder(chosen, count), input.today, count);
  if (count > 1) repeatWeak(days, chosen, perDay);
  const total = input.cards.reduce((sum, { id }) => sum + missing(id), 0);
  return { days, fits, left, enough: count === 0 ? 0 : Math.ceil(total / count) };
}

/** Takes the cards asked most, as long as all their meetings have room. */
function choose(cards: PlanInput['cards'], room: number, missing: (id: string) => number) {
  const fits: string[] = [];
  const left: string[] = [];
  let free = room;
  for (const { id } of cards.toSorted((a, b) => b.asked - a.asked)) {
    if (missing(id) <= free) {
      free -= missing(id);
      fits.push(id);
    } else {
      left.push(id);
    }
  }
  return { fits, left };
}

interface Chosen {
  id: string;
  missing: number;
  need: number;
}

/**
 * All meetings in one row, the strong before the weak: first meetings, then last ones. Cards that are met twice stand so far apart in it that
 * no day can hold both, which is why some that are met once may have to stand before them.
 */
function inOrder(chosen: readonly Chosen[], count: number): string[] {
  const twice = chosen.filter(({ missing }) => missing > 1).map(({ id }) => id);
  const once = chosen.filter(({ missing }) => missing === 1);
  const dayLength = Math.ceil((2 * twice.length + once.length) / Math.max(1, count));
  const strong = once.filter(({ need }) => need < weakFrom).length;
  const before = Math.min(once.length, Math.max(strong, dayLength - twice.length));
  const lone = once.map(({ id }) => id);
  return [...twice, ...lone.slice(0, before), ...twice, ...lone.slice(before)];
}

/** Deals a row of meetings to days, as many to each as to any other. */
function deal(row: readonly string[], today: string, count: number): Plan['days'] {
  const from = (index: number) => Math.ceil((index * row.length) / count);
  return Array.from({ length: count }, (_, index) => ({
    day: addDays(today, index),
    ids: row.slice(from(index), from(index + 1)),
  }));
}

/** Ends the last day with the weak cards that are not on it already, the weakest at the very end. */
function repeatWeak(days: Plan['days'], chosen: readonly Chosen[], perDay: number): void {
  const last = days.at(-1);
  if (last === undefined) return;
  const weak = chosen.filter(({ id, need }) => need >= weakFrom && !last.ids.includes(id)).map(({ id }) => id);
  const room = Math.max(0, perDay - last.ids.length);
  last.ids.push(...(room === 0 ? [] : weak.slice(-room)));
}

/** What is left of a day's cards after those graded on it. */
export function notYet(ids: readonly string[], graded: readonly string[]): string[] {
  const done = new Map<string, number>();
  for (const id of graded) done.set(id, (done.get(id) ?? 0) + 1);
  return ids.filter((id) => {
    const times = done.get(id) ?? 0;
    done.set(id, times - 1);
    return times <= 0;
  });
}

/** What to look at right before the interview: the cards that need it and are asked most, as many as can be said in the time. */
export function lastLook<C extends { id: string; asked: number; seconds: number }>(
  cards: readonly C[],
  need: (id: string) => number,
  seconds: number,
): C[] {
  const most = Math.max(1, ...cards.map(({ asked }) => asked));
  const weight = new Map(cards.map(({ id, asked }) => [id, need(id) + (0.8 * asked) / most]));
  let left = seconds;
  return cards
    .toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0))
    .filter((card) => {
      if (card.seconds > left) return false;
      left -= card.seconds;
      return true;
    });
}
