// One origin's circuit breaker: what its last exchanges say about sending it more. Pure: the clock comes in, the next state goes out.
import { retryWait } from '#lib/run/retry-after.ts';

/** So many failures in a row pause an origin. */
export const FAILURES = 5;
/** The first pause, in ms; each failure after a pause doubles the next, */
export const FIRST_PAUSE_MS = 30_000;
/** up to this. */
export const LONGEST_FAILING_MS = 5 * 60_000;
/** The longest that a server may ask for; a longer wish is cut, and said. */
export const LONGEST_ASKED_MS = 60 * 60_000;
/** How long one exchange may take (definitions.md, Sending): a probe that has not landed by then died with its worker. */
export const PROBE_MS = 10_000;

export type PauseReason = 'asked' | 'failing';

export interface Pause {
  /** ms since 1970 */
  until: number;
  reason: PauseReason;
  /** The server asked for longer than the longest pause. */
  cut?: true;
}

/** What came of one request; `http.ts` makes it. */
export interface Exchange {
  /** null: no answer began. */
  status: number | null;
  /** As the server wrote it. */
  retryAfter: string | null;
  trouble: string | null;
}

export interface Circuit {
  /** In a row. */
  failures: number;
  /** Pauses for failing since the last good answer. */
  pauses: number;
  pause: (Pause & { since: number }) | null;
  /** Since when the one request after a pause is under way; null: none is. */
  probe: number | null;
}

export const CLOSED: Circuit = { failures: 0, pauses: 0, pause: null, probe: null };

/** Is there nothing to remember? */
export function isClosed({ failures, pause, probe }: Circuit): boolean {
  return failures === 0 && pause === null && probe === null;
}

/**
 * What an exchange teaches. The pattern is the circuit breaker of M. Nygard, “Release It!”: five failures in a row (no connection, no
 * answer in time, 5xx) open it for 30 s, then one request goes alone; if that fails too, it opens for twice as long, at most five
 * minutes; any answer below 500 closes it. A 429 or 503 that names a wait opens it until then. What the agent cancelled says nothing.
 * The probe stays under way until `release`.
 */
export function note(known: Circuit, exchange: Exchange, now: number): Circuit {
  const circuit = setRight(known, now);
  const asked = askedPause(exchange, now);
  switch (verdictOn(exchange)) {
    case 'nothing':
      return circuit;
    case 'good':
      // What was sent before a server asked for a pause and is answered now does not take that wish back.
      return { ...CLOSED, pause: later(stillAsked(circuit, now), asked), probe: circuit.probe };
    case 'failure':
      return afterFailure({ ...circuit, failures: circuit.failures + 1 }, asked, now);
  }
}

function afterFailure(circuit: Circuit, asked: Circuit['pause'], now: number): Circuit {
  const open = circuit.pause !== null && now < circuit.pause.until;
  // What left before the pause began and fails in it was to be expected: only a failure after it makes the next one longer.
  if (circuit.failures < FAILURES || open) return { ...circuit, pause: later(circuit.pause, asked) };
  const pauses = circuit.pauses + 1;
  const length = Math.min(FIRST_PAUSE_MS * 2 ** (pauses - 1), LONGEST_FAILING_MS);
  const failing = { since: now, until: now + length, reason: 'failing' as const };
  return { ...circuit, pauses, pause: later(asked, failing) };
}

/** May a request leave now? null: yes. While the one after a pause is under way, the others learn from it. */
export function pauseOf(known: Circuit, now: number): Pause | null {
  const { pause, probe } = setRight(known, now);
  if (pause === null) return null;
  const { since: _since, ...told } = pause;
  if (now < pause.until) return told;
  return probe !== null && now < probe + PROBE_MS ? { until: probe + PROBE_MS, reason: pause.reason } : null;
}

/** Lets a request leave unless the origin is paused. The first one after a pause is the probe: until it is released, no other leaves. */
export function admit(known: Circuit, now: number): { circuit: Circuit; pause: Pause | null; probe: boolean } {
  const circuit = setRight(known, now);
  const pause = pauseOf(circuit, now);
  if (pause !== null || circuit.pause === null) return { circuit, pause, probe: false };
  return { circuit: { ...circuit, probe: now }, pause: null, probe: true };
}

/** The probe has landed, or did not leave after all. */
export function release(circuit: Circuit): Circuit {
  return { ...circuit, probe: null };
}

/**
 * A clock that was put back to before a pause began would stretch it by as much: it begins anew, and is no longer than it was. Whoever
 * keeps circuits keeps this one, or the pause would begin anew at every look.
 */
export function setRight(circuit: Circuit, now: number): Circuit {
  const { pause, probe } = circuit;
  const back = pause !== null && now < pause.since;
  if (!back && (probe === null || probe <= now)) return circuit;
  return {
    ...circuit,
    pause: back ? { ...pause, since: now, until: now + pause.until - pause.since } : pause,
    probe: probe === null ? null : Math.min(probe, now),
  };
}

function verdictOn({ status, trouble }: Exchange): 'good' | 'failure' | 'nothing' {
  if (status !== null && status >= 500) return 'failure';
  if (trouble === 'network' || trouble === 'timeout') return 'failure';
  if (trouble === 'cancelled' || trouble === 'internal') return 'nothing';
  // A redirect hides its status and is an answer.
  return 'good';
}

function askedPause({ status, retryAfter }: Exchange, now: number): Circuit['pause'] {
  const wait = retryWait(status, retryAfter, now);
  if (wait === null || wait <= 0) return null;
  const cut = wait > LONGEST_ASKED_MS ? { cut: true as const } : {};
  return { since: now, until: now + Math.min(wait, LONGEST_ASKED_MS), reason: 'asked', ...cut };
}

function stillAsked({ pause }: Circuit, now: number): Circuit['pause'] {
  return pause?.reason === 'asked' && now < pause.until ? pause : null;
}

function later(one: Circuit['pause'], other: Circuit['pause']): Circuit['pause'] {
  if (one === null || other === null) return one ?? other;
  return other.until > one.until ? other : one;
}
