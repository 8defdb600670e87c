// What becomes of a run that an earlier worker left open. Pure.
import type { RunRecord } from '#lib/run.ts';
import { NOT_SENT, runError } from './run-error.ts';

/** Settles a run left `prepared` or `sending`; any other is given back as it is. It is never sent again by itself. */
export function settleLeftOpen(run: RunRecord, now: number): RunRecord {
  if (run.state === 'prepared') return { ...run, state: 'failed', error: NOT_SENT, settledAt: now };
  if (run.state !== 'sending') return run;
  const write = run.kind !== 'lookup';
  return {
    ...run,
    state: write ? 'unknown' : 'failed',
    error: runError('internal', write, run.origin),
    // It may have left, and nobody heard what came of it.
    sends: [
      ...run.sends,
      { why: run.attempts > 1 ? 'again' : 'first', at: run.sentAt ?? run.preparedAt, status: null },
    ],
    settledAt: now,
  };
}
