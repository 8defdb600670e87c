// How long a token may be used. Pure: times come in.

/** A token is renewed so long before its end, in ms: what is sent just before it would arrive after it. */
const MARGIN = 30_000;

export interface Dated {
  /** When it was asked for, ms since 1970. */
  gotAt: number;
  /** ms since 1970; null: until it is refused. */
  expiresAt: number | null;
}

/**
 * @param gotAt when it was asked for, not when it came: the server counts from somewhere between
 * @param lifetime in seconds; null: the server does not say
 */
export function dated(gotAt: number, lifetime: number | null): Dated {
  return { gotAt, expiresAt: lifetime === null ? null : gotAt + lifetime * 1_000 };
}

/** A clock that was put back makes an old token look young, so what was got "later than now" is over, too. */
export function isLive({ gotAt, expiresAt }: Dated, now: number): boolean {
  if (now < gotAt) return false;
  if (expiresAt === null) return true;
  // Of a short life a tenth is kept back: the margin alone would use it up.
  return now < expiresAt - Math.min(MARGIN, (expiresAt - gotAt) / 10);
}
