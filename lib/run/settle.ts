// What a run's record and its card say once the exchange is over. Pure: what was read comes in, the finished record comes out.
import { parseJson } from '#lib/action/json.ts';
import { checkMediaType } from '#lib/action/media-type.ts';
import { mapOutputs, maskOutputs } from '#lib/action/outputs.ts';
import type { Action } from '#lib/action/schema.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import type { Settings } from '#lib/messages.ts';
import type { KeptResponse, OutputValue, RunRecord } from '#lib/run.ts';
import { httpStatusError } from './http-status.ts';
import { maskEchoes } from './mask-echoes.ts';
import { decideOutcome, type Trouble } from './outcome.ts';
import type { Reach } from './reach-words.ts';
import { redactBody, redactHeaders } from './redact.ts';
import { runError } from './run-error.ts';
import { sensitiveTexts } from './sensitive-texts.ts';

/** What is known of the exchange (http.ts makes it). */
export interface Answer {
  status: number | null;
  contentType: string | null;
  headers: readonly { name: string; value: string }[];
  body: Uint8Array;
  trouble: Trouble | null;
}

export interface SettleOptions {
  /** Texts that must not be kept of an answer: those that give the secret away, and the values of sensitive inputs. */
  hidden: readonly string[];
  keepBodies: Settings['keepBodies'];
  /** The texts that give the connection's secret away: masked in outputs. */
  secretWords: readonly string[];
  /** What the browser said of the way there, asked after it failed. */
  reach?: Reach | null;
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

function errorOf(
  run: RunRecord,
  { request }: Action,
  { status, headers }: Answer,
  { now, reach = null }: SettleOptions,
  { code, unknown }: { code: ErrorDetail['code']; unknown: boolean },
): ErrorDetail {
  if (code !== 'http-status' || status === null) return runError(code, unknown, run.origin, reach);
  const retryAfter = headers.find(({ name }) => name === 'retry-after')?.value ?? null;
  const idempotencyHeader = run.kind === 'lookup' ? null : request.idempotencyHeader;
  const hasCredential = run.connectionId !== null;
  return httpStatusError(status, { hasCredential, retryAfter, idempotencyHeader, now });
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
    code === null
      ? null
      : code === detail?.code
        ? detail
        : errorOf(run, action, answer, options, { code, unknown: state === 'unknown' });
  const record: RunRecord = {
    ...run,
    state,
    status: answer.status,
    error,
    unreadable,
    outputs: maskOutputs(outputs),
    response: keptResponse(answer, options, whatToHide(action, found, trouble, error)),
    settledAt: options.now,
  };
  return { record, outputs };
}

/** What must be hidden in a body besides `hidden`; null where nobody can tell what, so that it must not be kept. */
type Hiding = { isFailure: boolean; texts: ReturnType<typeof sensitiveTexts> };

function whatToHide(
  action: Action,
  outputs: OutputValue[],
  trouble: Trouble | null,
  error: ErrorDetail | null,
): Hiding {
  // The server's own refusal has no outputs in it.
  if (error?.code === 'http-status') return { isFailure: true, texts: { anywhere: [], whole: [] } };
  const isSensitive = action.outputs.some(({ audience }) => audience === 'sensitive');
  return { isFailure: false, texts: isSensitive && trouble !== null ? null : sensitiveTexts(outputs) };
}

function keptResponse(answer: Answer, options: SettleOptions, { isFailure, texts }: Hiding): KeptResponse | null {
  if (answer.status === null) return null;
  // The body of a 2xx is an answer with outputs in it, whatever made it unusable: no failure's.
  const keeps = options.keepBodies === 'all' || (options.keepBodies === 'failures' && isFailure);
  return {
    headers: redactHeaders(answer.headers, options.hidden),
    size: answer.body.byteLength,
    body:
      keeps && texts
        ? redactBody(new TextDecoder().decode(answer.body), [...options.hidden, ...texts.anywhere], texts.whole)
        : null,
  };
}
