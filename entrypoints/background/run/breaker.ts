// Which origins get no requests for now (lib/breaker decides), remembered as long as the browser runs. TO BE WRITTEN
import type { Deps } from '../deps.ts';

export interface Pause {
  /** ms since 1970 */
  until: number;
  reason: 'asked' | 'failing';
}

/** null: the origin may be called. */
export async function pauseOf(_deps: Deps, _origin: string): Promise<Pause | null> {
  return null;
}

/** Throws `origin-paused`. */
export async function requireNotPaused(_deps: Deps, _origin: string): Promise<void> {}

/** Learns from every exchange that was sent. */
export async function noteExchange(
  _deps: Deps,
  _origin: string,
  _exchange: { status: number | null; retryAfter: string | null; trouble: string | null },
): Promise<void> {}
