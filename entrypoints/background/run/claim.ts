// Decides, against the journal, whether this message may send: a run id is sent once, and a write's twin is asked about first.
import type { RequestOf } from '#lib/messages.ts';
import { duplicateRun } from '#lib/run/run-error.ts';
import { ranAt } from '#lib/run/same-run.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Deps } from '../deps.ts';
import { changeRun, claimRun } from '../store/runs.ts';

export type Claimed =
  /** The record is written; the request may leave. */
  | { kind: 'claimed'; run: RunRecord }
  /** The run was started before: this is its record, and nothing is sent. */
  | { kind: 'repeated'; run: RunRecord };

/** Throws `duplicate-run` when the id was used for other content: a replayed id must never pass for the run it names. */
export function requireSameRun(earlier: RunRecord, fingerprint: string, revision: number): void {
  if (earlier.fingerprint === fingerprint && earlier.revision === revision) return;
  throw duplicateRun(true, earlier.runId, ranAt(earlier));
}

/** May an earlier run be sent once more under its own id? Only a write that nobody knows the outcome of, and only when asked. */
export function mayGoAgain(earlier: RunRecord, request: RequestOf<'runs.start'>): boolean {
  return (
    request.again === true &&
    earlier.state === 'unknown' &&
    earlier.kind !== 'lookup' &&
    earlier.verdict?.happened !== true
  );
}

/** Claims a new run. Throws `duplicate-run`; a record that cannot be written rejects, and then nothing may be sent. */
export async function claimNew(deps: Deps, run: RunRecord, request: RequestOf<'runs.start'>): Promise<Claimed> {
  const claim = await claimRun(deps.database, run, request.repeatOf ?? null);
  if (claim.kind === 'claimed') return { kind: 'claimed', run };
  if (claim.kind === 'repeats') throw duplicateRun(false, claim.run.runId, ranAt(claim.run));
  requireSameRun(claim.run, run.fingerprint, run.revision);
  return { kind: 'repeated', run: claim.run };
}

/** Writes `sending`, strictly, before the request leaves. A run sent again keeps its id and key and goes on counting. */
export async function markSending(deps: Deps, runId: string, from: 'prepared' | 'unknown'): Promise<RunRecord | null> {
  return changeRun(deps.database, runId, (run) => {
    if (run.state !== from) return null;
    return {
      ...run,
      state: 'sending',
      attempts: run.attempts + 1,
      sentAt: deps.now(),
      settledAt: null,
      status: null,
      error: null,
      verdict: null,
    };
  });
}
