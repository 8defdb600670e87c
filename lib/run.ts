// One run of an action as it is recorded and shown. `prepared → sending → succeeded | failed | unknown`.
import type { ActionKind, Audience, Method, OutputFormat } from './action/schema.ts';
import type { ErrorCode, ErrorDetail } from './errors.ts';

export type RunState = 'prepared' | 'sending' | 'succeeded' | 'failed' | 'unknown';

/** A value out of a JSON response as it may be shown: numbers keep their source text. */
export type ShownValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'empty' }
  | { kind: 'list'; items: ShownValue[] }
  | { kind: 'object'; members: { name: string; value: ShownValue }[] };

/** One output of a run. `missing`: the path found nothing. `empty` values are JSON null. */
export interface OutputValue {
  name: string;
  description: string;
  format: OutputFormat;
  audience: Audience;
  /** null: not in the response. A path with several matches gives a list. */
  value: ShownValue | null;
  /** Matches found in all, when fewer are shown; null when nothing was cut. */
  cut: { matches: number; shown: number } | null;
  /** True where the value was masked before it was kept (sensitive outputs in the record). */
  masked: boolean;
}

/** A piece of a request: literal text, or what came from an input, or a mask. The request is these, joined. */
export interface Span {
  text: string;
  /** The input the text came from. */
  input?: string;
  /** True: `text` is a mask; the true text leaves with the request alone. */
  masked?: boolean;
}

/** A request as it may be shown: sensitive values and secrets masked, everything else exactly as sent. */
export interface ShownRequest {
  method: Method;
  url: Span[];
  headers: { name: string; value: Span[] }[];
  body: Span[] | null;
}

/** What is kept of an answer, redacted; how much of it, the settings say. */
export interface KeptResponse {
  /** Names in lower case; credentials masked. */
  headers: { name: string; value: string }[];
  /** Bytes that were read, after decompression. */
  size: number;
  /** At most 16,384 characters; null when none is kept, '' when none came and one would have been. */
  body: string | null;
}

/** One request that left. `why`: the first, one more after a renewed token, or one more after the wait that a 429 or 503 named. */
export interface Send {
  why: 'first' | 'renewed' | 'waited' | 'again';
  /** ms since 1970 */
  at: number;
  /** null: no answer began. */
  status: number | null;
}

/** Milliseconds. null: the phase was not reached. */
export interface Timing {
  /** Checks, building, writing down. */
  prepare: number;
  /** Getting or renewing a token. */
  token: number | null;
  /** From sending to the answer's headers, waits between sends included. */
  wait: number | null;
  /** The answer's body. */
  read: number | null;
  /** Parsing and mapping outputs. */
  map: number | null;
}

export interface RunRecord {
  runId: string;
  actionId: string;
  actionName: string;
  revision: number;
  kind: ActionKind;
  origin: string;
  connectionId: string | null;
  connectionName: string;
  /** null: run beside no ticket. */
  ticketKey: string | null;
  ticketNumber: string;
  agent: string;
  state: RunState;
  /** How many times it was sent: a write whose outcome was unknown may be tried again under the same id. */
  attempts: number;
  /** Times in ms since 1970. */
  preparedAt: number;
  sentAt: number | null;
  settledAt: number | null;
  /** In the action's order; sensitive values masked. */
  inputs: { name: string; value: string; masked: boolean }[];
  /** A salted hash of action, inputs and ticket: finds the same write again without keeping its values. */
  fingerprint: string;
  request: ShownRequest;
  status: number | null;
  error: ErrorDetail | null;
  /** A write that succeeded with an answer nobody could read, and why. */
  unreadable: ErrorCode | null;
  outputs: OutputValue[];
  /** What is kept of the server's answer; null when none came. */
  response: KeptResponse | null;
  /** Requests that left for this run, in order, each with what came of it: more than one after a renewed token or a named wait. */
  sends: Send[];
  /** How long each phase took; null before the run has settled, and of one that was not sent. */
  timing: Timing | null;
  /** The lookup that tells whether it happened: its action's id; null when the action names none. */
  check: string | null;
  /** Of a lookup that was run to find out what became of another run: that run's id. */
  checks: string | null;
  /** True: by the settings no body was kept, of the request nor of the answer; `request.body` is null whatever was sent. */
  withoutBodies?: true;
  /** True: an administrator tried the action out. It belongs to no ticket and counts for no figure. */
  test?: boolean;
  /** What the agent found out about an unknown run. */
  verdict: { happened: boolean; at: number /** The lookup's run that told it. */; checkedBy: string | null } | null;
}

/** What pages get of a run: everything but the server's raw answer. */
export type Run = Omit<RunRecord, 'response' | 'fingerprint'>;
