// Weeks as ISO 8601 has them: Monday to Sunday, in the browser's own time zone. A week is named by its Monday, "2026-11-23".

/** @param at ms since 1970 */
export function weekOf(at: number): string {
  const day = new Date(at);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  const part = (number: number) => String(number).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}

/** The names of the `count` weeks that end with the one of `at`, oldest first. */
export function lastWeeks(count: number, at: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const day = new Date(at);
    day.setDate(day.getDate() - 7 * (count - 1 - place));
    return weekOf(day.getTime());
  });
}

/** ms since 1970 at the beginning of that Monday; NaN for no name of a week. */
export function mondayOf(week: string): number {
  return new Date(`${week}T00:00:00`).getTime();
}
