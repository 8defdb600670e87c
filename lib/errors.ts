// Every error a person can meet: a closed list of codes, one plain shape that crosses between pages and the background.
// Nothing here may hold ticket text, secrets, or a URL's query. The one input value that may stand in a message is the value that was
// refused (value-invalid; masked where sensitive), so messages are for the screen and never for the console.

export const ERROR_CODES = [
  'bad-message',
  'not-allowed',
  'action-not-found',
  'definition-invalid',
  'limit-reached',
  'value-missing',
  'value-invalid',
  'connection-missing',
  'secret-missing',
  'secret-locked',
  'permission-missing',
  'confirmation-needed',
  'wrong-ticket',
  'duplicate-run',
  'timeout',
  'cancelled',
  'network',
  'redirect-refused',
  'http-status',
  'response-too-large',
  'response-not-json',
  'path-invalid',
  'sync-refused',
  'signature-invalid',
  'edit-conflict',
  'private-address',
  'origin-paused',
  'sign-in-failed',
  'passphrase-wrong',
  'storage-full',
  'storage-broken',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Whose side a failure is on, so that the person knows who can mend it. */
export type Blame = 'you' | 'administrator' | 'server' | 'network' | 'browser' | 'deskhand';

/** What crosses between the background and the pages when something was refused or failed. */
export interface ErrorDetail {
  code: ErrorCode;
  /** What happened, one plain sentence. */
  message: string;
  /** The one next step, one plain sentence. */
  advice: string;
  blame: Blame;
  /** The input, output or definition part that is wrong. */
  field?: string;
  /** HTTP status, with `http-status`. */
  status?: number;
  /** The origin that is missing a permission, redirects or is paused. */
  origin?: string;
  /** The run that a `duplicate-run` repeats, and when it ran; with `origin-paused`, when it may be called again (ms since 1970). */
  runId?: string;
  at?: number;
}

/** An expected refusal or failure. Anything else that is thrown becomes `internal`. */
export class AppError extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail) {
    super(detail.message);
    this.name = 'AppError';
    this.detail = detail;
  }
}

/** The reply to every message: exceptions never cross. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorDetail };
