/** Days of the calendar as `2026-11-23`, without hours and zones. Pure. */

const length = 86_400_000;

/** The day that comes so many days after another, or before it. */
export function addDays(day: string, count: number): string {
  return new Date(toTime(day) + count * length).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; below zero when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / length);
}

/** Monday is 0, Sunday 6. */
export function weekday(day: string): number {
  return (new Date(toTime(day)).getUTCDay() + 6) % 7;
}

/** The last moment of a day on this device's clock, in milliseconds since 1970. */
export function endOfDay(day: string): number {
  return new Date(`${day}T23:59:59.000`).getTime();
}

/** A day as one says it, without its year: "Mon 23 Nov". */
export function shortDay(day: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Date(toTime(day)).toLocaleDateString('en-GB', options).replace(',', '');
}

/** "today", "tomorrow", "in 5 days", "3 days ago" */
export function daysAway(count: number): string {
  if (count === 0) return 'today';
  if (count === 1) return 'tomorrow';
  if (count === -1) return 'yesterday';
  return count > 0 ? `in ${count} days` : `${-count} days ago`;
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
