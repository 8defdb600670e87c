// The typed limit of a library's actions → a number, or a sentence. Pure.

export const LARGEST_LIMIT = 10_000;

export type LimitCheck = { ok: true; limit: number; note: string | null } | { ok: false; message: string };

/** `count`: how many actions there are now; a limit below it removes nothing, and that is said. */
export function checkLimit(typed: string, count: number): LimitCheck {
  const text = typed.trim();
  const limit = Number(text);
  if (!/^\d{1,9}$/.test(text) || limit < 1 || limit > LARGEST_LIMIT) {
    return { ok: false, message: 'Type a whole number from 1 to 10,000, without spaces or commas.' };
  }
  const note =
    limit < count
      ? `There are ${count} actions already. They all stay, but none can be added until there are fewer than ${limit}.`
      : null;
  return { ok: true, limit, note };
}
