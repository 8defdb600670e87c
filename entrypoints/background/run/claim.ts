// Decides, against the journal, whether this message may send: a run id is sent once, and a write's twin is asked about first.
import { findNoted, markContent } from '#lib/run/note.ts';
import { duplicateRun } from '#lib/run/run-error.ts';
import { ranAt } from '#lib/run/same-run.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Deps } from '../deps.ts';
import { changeRun, claimRun, findTwin } from '../store/runs.ts';
import { markOf } from './fingerprint.ts';
import type { Order } from './order.ts';
import type { CheckedRun } from './prepare.ts';

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
export function mayGoAgain(earlier: RunRecord, order: Order): boolean {
  return (
    order.again === earlier.attempts &&
    earlier.state === 'unknown' &&
    earlier.kind !== 'lookup' &&
    earlier.verdict?.happened !== true
  );
}

/** Trying again is a write too: its twin may have run meanwhile, in another window. */
export async function requireNoTwin(deps: Deps, run: RunRecord, repeatOf: string | null): Promise<void> {
  const twin = await findTwin(deps.database, run, deps.now());
  if (twin && twin.runId !== repeatOf) throw duplicateRun(false, twin.runId, ranAt(twin));
}

/** Asks about a write that a Deskhand note in the ticket tells of: it may have run in another agent's browser. Throws `duplicate-run`. */
export async function requireNotNoted(deps: Deps, run: CheckedRun): Promise<void> {
  if (run.kind === 'lookup' || !run.ticket) return;
  const sensitive = run.action.inputs.filter((input) => input.sensitive).map((input) => input.name);
  const mark = await markOf(markContent(run.action.id, run.values, sensitive, run.ticket.key));
  const noted = findNoted(run.ticket, mark, deps.now());
  if (noted) throw duplicateRun(false, noted.runId, noted.at);
}

/** Claims a new run. Throws `duplicate-run`; a record that cannot be written rejects, and then nothing may be sent. */
export async function claimNew(deps: Deps, run: RunRecord, order: Order): Promise<Claimed> {
  const claim = await claimRun(deps.database, run, order.repeatOf);
  if (claim.kind === 'claimed') return { kind: 'claimed', run };
  if (claim.kind === 'repeats') throw duplicateRun(false, claim.run.runId, ranAt(claim.run));
  requireSameRun(claim.run, run.fingerprint, run.revision);
  return { kind: 'repeated', run: claim.run };
}

/** Writes `sending`, strictly, before the request leaves. A run sent again keeps its id and key and goes on counting. */
export async function markSending(deps: Deps, order: Order): Promise<RunRecord | null> {
  return changeRun(deps.database, order.runId, (run) => {
    if (run.state !== 'prepared' && !mayGoAgain(run, order)) return null;
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
