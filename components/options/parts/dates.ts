// Moments as people read them, in their own language. Pure: the moment, the language and the time zone come in.

/** @param at ms since 1970 */
export function formatMoment(at: number, locale?: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(at);
}

/** @param at ms since 1970 */
export function formatDay(at: number, locale?: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(at);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long ago, as a list says it: "just now", "4 min. ago", "2 hr. ago", "yesterday", then the day.
 * @param at ms since 1970; @param now the same
 */
export function formatAgo(at: number, now: number, locale?: string, timeZone?: string): string {
  const passed = now - at;
  if (passed < MINUTE) return 'just now';
  const words = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  const zone = timeZone ? { timeZone } : {};
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...zone });
  if (day.format(at) === day.format(now)) return words.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 48 * HOUR && day.format(at) === day.format(now - 24 * HOUR)) return words.format(-1, 'day');
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', ...zone });
  const sameYear = year.format(at) === year.format(now);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...zone,
  }).format(at);
}
