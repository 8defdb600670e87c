// Days of the person's own calendar as spans of time, and the log's entries by day. Pure: the time comes in.

/** ms since 1970, `to` excluded; null: open. */
export interface Span {
  from: number | null;
  to: number | null;
}

/** True for a day of the calendar such as 2026-11-22. */
export function isDay(text: string): boolean {
  return startOf(text) !== null;
}

/** The first moment of that day here; null when there is no such day. Days are not 24 hours long everywhere, so none is added up. */
export function startOf(day: string, later = 0): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const there = new Date(year, month - 1, date);
  if (there.getMonth() !== month - 1 || there.getDate() !== date) return null;
  return new Date(year, month - 1, date + later).getTime();
}

/** The day of that moment: "2026-11-22". */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * @param from with `custom`: the first day, '' for open
 * @param to with `custom`: the last day, '' for open
 * @param now ms since 1970
 */
export function spanOfDays(
  choice: 'today' | 'yesterday' | 'week' | 'month' | 'custom',
  from: string,
  to: string,
  now: number,
): Span {
  const today = dayOf(now);
  switch (choice) {
    case 'today':
      return { from: startOf(today), to: null };
    case 'yesterday':
      return { from: startOf(today, -1), to: startOf(today) };
    case 'week':
      return { from: startOf(today, -6), to: null };
    case 'month':
      return { from: startOf(today, -29), to: null };
    case 'custom':
      return { from: startOf(from), to: startOf(to, 1) };
  }
}

/** Why no day can fit; null when one can. */
export function dayProblem(from: string, to: string): string | null {
  const [first, last] = [startOf(from), startOf(to)];
  if (first === null || last === null || first <= last) return null;
  return 'The first day comes after the last one, so that no day fits. Change one of them.';
}

/** Neighbours of one day together, in the order they came. */
export function byDay<Entry extends { at: number }>(entries: readonly Entry[]): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** "Today", "Yesterday", "Friday 20 November", with the year where it is another one. */
export function dayTitle(day: string, now: number, locale?: string): string {
  const today = dayOf(now);
  if (day === today) return 'Today';
  const at = startOf(day) ?? now;
  if (at === startOf(today, -1)) return 'Yesterday';
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "14:02" */
export function timeOf(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "14:02:08.114", the same everywhere: it is compared with servers' logs. */
export function exactTime(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
