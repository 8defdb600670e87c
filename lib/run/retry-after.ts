// How long a server asks to wait before a lookup is repeated. Pure.

/**
 * The wait in ms that a 429 or 503 names, in seconds or as a date (RFC 9110, 10.2.3); null when there is nothing to wait for.
 * @param now ms since 1970
 */
export function retryWait(status: number | null, retryAfter: string | null, now: number): number | null {
  if ((status !== 429 && status !== 503) || retryAfter === null) return null;
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Only the fixed-length form is sent today; Date.parse alone would take far more.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
