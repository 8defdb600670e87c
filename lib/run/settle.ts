// What a run's record and its card say once the exchange is over. Pure: what was read comes in, the finished record comes out.
import { parseJson } from '#lib/action/json.ts';
import { checkMediaType } from '#lib/action/media-type.ts';
import { mapOutputs, maskOutputs } from '#lib/action/outputs.ts';
import type { Action } from '#lib/action/schema.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import type { OutputValue, RunRecord } from '#lib/run.ts';
import { httpStatusError } from './http-status.ts';
import { maskEchoes } from './mask-echoes.ts';
import { decideOutcome, type Trouble } from './outcome.ts';
import { redactBody } from './redact.ts';
import { runError } from './run-error.ts';

/** What is known of the exchange (http.ts makes it). */
export interface Answer {
  status: number | null;
  contentType: string | null;
  body: Uint8Array;
  trouble: Trouble | null;
}

export interface SettleOptions {
  /** Values that must not be kept of a failure's body. */
  hidden: readonly string[];
  keepFailureBody: boolean;
  /** The texts that give the connection's secret away: masked in outputs. */
  secretWords: readonly string[];
  /** ms since 1970 */
  now: number;
}

interface Read {
  outputs: OutputValue[];
  trouble: Trouble | null;
  /** The reader's own words, when it refused the answer. */
  detail: ErrorDetail | null;
}

const TROUBLES: ReadonlySet<string> = new Set<Trouble>(['response-not-json', 'path-invalid']);

/** Outputs of a success's answer. An empty one (204 above all) is a success with none. */
function readAnswer(action: Action, answer: Answer): Read {
  const success = answer.status !== null && answer.status >= 200 && answer.status < 300;
  if (!success || answer.trouble || answer.body.byteLength === 0) {
    return { outputs: [], trouble: answer.trouble, detail: null };
  }
  try {
    checkMediaType(answer.contentType, action.request.acceptJsonSuffix);
    return { outputs: mapOutputs(action.outputs, parseJson(answer.body)), trouble: null, detail: null };
  } catch (error) {
    if (!(error instanceof AppError) || !TROUBLES.has(error.detail.code)) {
      return { outputs: [], trouble: 'internal', detail: null };
    }
    return { outputs: [], trouble: error.detail.code as Trouble, detail: error.detail };
  }
}

function errorOf(run: RunRecord, status: number | null, code: ErrorDetail['code'], unknown: boolean): ErrorDetail {
  if (code === 'http-status' && status !== null) return httpStatusError(status);
  return runError(code, unknown, run.origin);
}

/**
 * Settles a run whose request has left.
 * @returns the record to keep (sensitive outputs masked) and the outputs as the agent sees them now
 */
export function settleRun(
  run: RunRecord,
  action: Action,
  answer: Answer,
  options: SettleOptions,
): { record: RunRecord; outputs: OutputValue[] } {
  const write = run.kind !== 'lookup';
  const { outputs: found, trouble, detail } = readAnswer(action, answer);
  const outputs = maskEchoes(found, options.secretWords);
  const { state, code, unreadable } = decideOutcome(write, answer.status, trouble);
  const error =
    code === null ? null : code === detail?.code ? detail : errorOf(run, answer.status, code, state === 'unknown');
  // The body of a 2xx is an answer with outputs in it, sensitive ones too, whatever made it unusable: never kept.
  const keepBody = error?.code === 'http-status' && options.keepFailureBody && answer.body.byteLength > 0;
  const record: RunRecord = {
    ...run,
    state,
    status: answer.status,
    error,
    unreadable,
    outputs: maskOutputs(outputs),
    failureBody: keepBody ? redactBody(new TextDecoder().decode(answer.body), options.hidden) : null,
    settledAt: options.now,
  };
  return { record, outputs };
}
