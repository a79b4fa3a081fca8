/** What practice keeps among the reader's settings, and what is made of a setting that is strange. Pure. */

import { rounds, type Round } from '../guide.ts';
import type { Json } from '../storage/schema.ts';

/** Names of the settings. */
export const interviewKey = 'interview';
export const limitsKey = 'practice';
export const repeatKey = 'repeat';

/** The interview to come. */
export interface Interview {
  /** `2026-11-30` */
  day: string;
  /** What it is about; undefined is every round. */
  round: Round | undefined;
  /** The most cards a day of the plan to it. */
  perDay: number;
  /** The day on which the plan was begun: what was met before does not count. */
  since: string;
}

/** The most cards a day in other decks: never seen before, and in all. */
export interface Limits {
  fresh: number;
  most: number;
}

export const usualLimits: Limits = { fresh: 10, most: 50 };
export const usualPerDay = 20;

/** The interview that a setting holds. */
export function readInterview(setting: Json | undefined): Interview | undefined {
  const { day, round, perDay, since } = fieldsOf(setting);
  if (!isDay(day)) return undefined;
  return {
    day,
    round: typeof round === 'string' && Object.hasOwn(rounds, round) ? (round as Round) : undefined,
    perDay: whole(perDay, usualPerDay),
    since: isDay(since) ? since : day,
  };
}

/** An interview as its setting. */
export function writeInterview({ round, ...interview }: Interview): Json {
  return { ...interview, round: round ?? null };
}

/** The limits that a setting holds. */
export function readLimits(setting: Json | undefined): Limits {
  const { fresh, most } = fieldsOf(setting);
  return { fresh: whole(fresh, usualLimits.fresh), most: whole(most, usualLimits.most) };
}

/** The ids of cards that a mock interview sent back. */
export function readRepeat(setting: Json | undefined): string[] {
  return Array.isArray(setting) ? setting.filter((id) => typeof id === 'string') : [];
}

function fieldsOf(setting: Json | undefined): Record<string, Json> {
  return typeof setting === 'object' && setting !== null && !Array.isArray(setting) ? setting : {};
}

function whole(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' && value >= 1 && value <= 500 ? Math.floor(value) : otherwise;
}

function isDay(value: Json | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
