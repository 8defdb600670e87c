// What a run comes to when the server's answer asks for a sign-in instead of answering: never a success, whatever its status says. Pure.
import type { ErrorDetail } from '../errors.ts';
import type { OutputValue, RunRecord } from '../run.ts';

interface Settled {
  record: RunRecord;
  outputs: OutputValue[];
}

/** @param refusal null: the answer stands as it was settled */
export function settleUnsigned(
  settled: Settled,
  refusal: { state: 'failed' | 'unknown'; error: ErrorDetail } | null,
): Settled {
  if (!refusal) return settled;
  return { record: { ...settled.record, ...refusal, unreadable: null, outputs: [] }, outputs: [] };
}
