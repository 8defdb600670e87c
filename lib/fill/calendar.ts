// Dates as year, month and day, without a clock or a time zone: "the 20th" in a ticket is a day, not an instant.

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day of a ticket's ISO time, as written there; null when there is none. */
export function dayOf(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? checkedDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Null for a day that does not exist (31 June). */
export function checkedDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2200
    ? { year, month, day }
    : null;
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  );
}

/** A day without a year is taken in the year that brings it nearest to the ticket's day; in doubt the later one. */
export function nearestYear(month: number, day: number, near: Day): Day | null {
  const days = [near.year - 1, near.year, near.year + 1]
    .map((year) => checkedDay(year, month, day))
    .filter((each) => each !== null);
  return (
    days.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)) || daysBetween(a, b))[0] ?? null
  );
}

/** `format` of YYYY, MM, DD and signs between: "YYYY-MM-DD", "DD.MM.YYYY", "YYYY-MM". */
export function formatDay({ year, month, day }: Day, format: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return format.replace('YYYY', String(year)).replace('MM', two(month)).replace('DD', two(day));
}
