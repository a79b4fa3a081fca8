/** Which answers are due to be checked again. Pure: the day is an argument. */

import type { Tool } from '../tools.ts';

/** What is known of an answer's age. */
export interface Checked {
  /** `subject/name` */
  slug: string;
  /** The day of the last check: year-month-day. */
  verified: string;
  /** The page's text and the code it shows. */
  text: string;
}

export interface Stale {
  slug: string;
  verified: string;
  /** Why, in words: each reason is enough. */
  reasons: string[];
}

/** An answer may be so many months old. */
const months = 6;

/** The answers that are older than six months on a day, or than the newest major version of a tool they name; the oldest first. */
export function staleAnswers(answers: readonly Checked[], tools: readonly Tool[], today: string): Stale[] {
  return answers
    .map(({ slug, verified, text }) => {
      const newer = tools.filter(({ named, released }) => released > verified && released <= today && named.test(text));
      const reasons = newer.map(
        ({ name, version, released, source }) => `${name} ${version} came out on ${released}: ${source}`,
      );
      if (today > afterMonths(verified, months))
        reasons.unshift(`last checked on ${verified}, more than six months ago`);
      return { slug, verified, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.verified === b.verified ? (a.slug < b.slug ? -1 : 1) : a.verified < b.verified ? -1 : 1));
}

/** The day so many months later; the last of the month where that has no such day. */
export function afterMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The list as text. */
export function formatStale(stale: readonly Stale[], total: number, today: string): string {
  if (stale.length === 0) return `All ${total} answers are fresh on ${today}.`;
  const entries = stale.map(({ slug, reasons }) => [slug, ...reasons.map((reason) => `  ${reason}`)].join('\n'));
  return [`${stale.length} of ${total} answers are due to be checked on ${today}.`, ...entries].join('\n\n');
}
