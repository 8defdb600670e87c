// What a record says of a run that was stopped at the last moment, before its request left. Pure.
import type { ErrorDetail } from '#lib/errors.ts';
import type { RunRecord } from '#lib/run.ts';

/**
 * @param run `prepared`, or already marked `sending`; any other is left as it is
 * @param now ms since 1970
 */
export function notSent(run: RunRecord, error: ErrorDetail, now: number): RunRecord {
  if (run.state !== 'prepared' && run.state !== 'sending') return run;
  const attempts = run.state === 'sending' ? run.attempts - 1 : run.attempts;
  // An earlier attempt may have happened: that this one did not leave changes nothing of that.
  if (attempts > 0) return { ...run, attempts, state: 'unknown', settledAt: now, error };
  return { ...run, attempts, state: 'failed', sentAt: null, settledAt: now, error };
}
