// What became of a run, decided from what is known of the exchange. The decision alone: words stand in run-error.ts.
import type { ErrorCode } from '#lib/errors.ts';

/** What went wrong with an exchange, if anything did. */
export type Trouble =
  | 'timeout'
  | 'cancelled'
  | 'network'
  | 'redirect-refused'
  | 'response-too-large'
  | 'response-not-json'
  | 'path-invalid'
  | 'internal';

export interface Outcome {
  state: 'succeeded' | 'failed' | 'unknown';
  /** Why it failed or is unknown; null when it succeeded. */
  code: ErrorCode | null;
  /** A write that the server accepted with an answer nobody could read, and why. */
  unreadable: ErrorCode | null;
}

/** After these nobody can say whether the server carried the request out, not even when a 2xx had begun to arrive. */
const OPEN_ENDED: ReadonlySet<Trouble> = new Set(['timeout', 'cancelled', 'redirect-refused']);

/**
 * Decides a run whose request has left (definitions.md, Run).
 * @param write true for every method but GET
 * @param status the status the server answered with; null when no answer began, or a redirect hid it
 */
export function decideOutcome(write: boolean, status: number | null, trouble: Trouble | null): Outcome {
  // A 4xx or 5xx is the server's own word, whatever became of its body.
  if (status !== null && status >= 400) return { state: 'failed', code: 'http-status', unreadable: null };
  if (trouble === null) return { state: 'succeeded', code: null, unreadable: null };
  if (!write) return { state: 'failed', code: trouble, unreadable: null };
  if (status === null || OPEN_ENDED.has(trouble)) return { state: 'unknown', code: trouble, unreadable: null };
  return { state: 'succeeded', code: null, unreadable: trouble };
}
