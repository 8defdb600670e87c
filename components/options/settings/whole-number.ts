// A typed count → a number within its bounds, or a sentence. Pure.

export type NumberCheck = { ok: true; number: number } | { ok: false; message: string };

export function checkWholeNumber(typed: string, least: number, most: number): NumberCheck {
  const text = typed.trim();
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return { ok: true, number };
  const bounds = [least, most].map((bound) => bound.toLocaleString('en')).join(' to ');
  return { ok: false, message: `Type a whole number from ${bounds}, without spaces or commas.` };
}
