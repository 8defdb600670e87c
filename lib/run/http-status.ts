// What an HTTP status of 400 and above means to a person: one plain sentence and one next step each. Never the server's own text.
import { LONGEST_ASKED_MS } from '#lib/breaker/circuit.ts';
import { waitText } from '#lib/breaker/wait-text.ts';
import type { Blame, ErrorDetail } from '#lib/errors.ts';
import { retryWait } from './retry-after.ts';

interface Words {
  message: string;
  advice: string;
  blame: Blame;
}

const EXACT: Record<number, Words> = {
  400: {
    message: 'The server refused the request as malformed (400).',
    advice: 'Check the inputs. If they are right, the administrator must look at this action’s request.',
    blame: 'administrator',
  },
  401: {
    message: 'The server did not accept the credential (401).',
    advice: 'Enter the connection’s secret again: it may be mistyped, expired or withdrawn.',
    blame: 'you',
  },
  403: {
    message: 'The credential is known, but it may not do this (403).',
    advice: 'Ask whoever manages the API to allow it for your account.',
    blame: 'administrator',
  },
  404: {
    message: 'The server found nothing under that address (404).',
    advice: 'Check the number or name you gave; if it is right, the administrator must check the action’s address.',
    blame: 'you',
  },
  405: {
    message: 'The server does not allow this method at that address (405).',
    advice: 'The administrator must correct the action’s method or address.',
    blame: 'administrator',
  },
  408: {
    message: 'The server gave up waiting for the request (408).',
    advice: 'Try again. If it keeps happening, tell whoever runs the API.',
    blame: 'server',
  },
  409: {
    message: 'The server says that this conflicts with what it already has (409).',
    advice: 'Look the record up before trying again: it may have changed, or this may already have been done.',
    blame: 'you',
  },
  410: {
    message: 'The server says that this no longer exists (410).',
    advice: 'Check the number you gave; if it is right, there is nothing left to act on.',
    blame: 'you',
  },
  412: {
    message: 'The record changed since it was read, so the server refused (412).',
    advice: 'Look the record up again, then decide anew.',
    blame: 'you',
  },
  415: {
    message: 'The server does not accept the format of the request (415).',
    advice: 'The administrator must look at this action’s headers and body.',
    blame: 'administrator',
  },
  422: {
    message: 'The server understood the request but refused its values (422).',
    advice: 'Check the inputs against what the server allows, and correct them.',
    blame: 'you',
  },
  429: {
    message: 'The server is asked too often and wants a pause (429).',
    advice: 'Wait a little, then try again.',
    blame: 'server',
  },
  500: {
    message: 'The server failed inside (500).',
    advice: 'Look whether it happened before trying again, and tell whoever runs the API.',
    blame: 'server',
  },
  503: {
    message: 'The server is not available just now (503).',
    advice: 'Try again in a few minutes.',
    blame: 'server',
  },
};

function wordsFor(status: number): Words {
  const exact = EXACT[status];
  if (exact) return exact;
  if (status >= 500) {
    return {
      message: `The server or something in front of it failed (${status}).`,
      advice: 'Look whether it happened before trying again, and tell whoever runs the API.',
      blame: 'server',
    };
  }
  return {
    message: `The server refused the request (${status}).`,
    advice: 'Check the inputs; if they are right, ask the administrator to look at this action.',
    blame: 'administrator',
  };
}

/** Of a request without any credential. */
const CREDENTIAL_WANTED: Words = {
  message: 'The server wants to know who asks, and this action has no connection that would tell it (401).',
  advice: 'The administrator must choose a connection for this action.',
  blame: 'administrator',
};

export interface Refusal {
  /** False: the request went without one. */
  hasCredential: boolean;
  /** As the server wrote it. */
  retryAfter: string | null;
  /** The header that carried the run's id; null for a lookup, or where it is turned off. */
  idempotencyHeader: string | null;
  /** ms since 1970 */
  now: number;
}

/**
 * The `http-status` error of a status from 400 to 599.
 * @param refusal what else is known of the answer
 */
export function httpStatusError(status: number, refusal: Refusal | null = null): ErrorDetail {
  const words = status === 401 && refusal?.hasCredential === false ? CREDENTIAL_WANTED : wordsFor(status);
  const advice = [waitAdvice(status, refusal) ?? words.advice, keyAdvice(status, refusal)].filter(Boolean).join(' ');
  return { code: 'http-status', ...words, advice, status };
}

/** The wait that the server names, in the place of a guess. */
function waitAdvice(status: number, refusal: Refusal | null): string | null {
  const wait = refusal && retryWait(status, refusal.retryAfter, refusal.now);
  if (!wait) return null;
  const asks = wait > LONGEST_ASKED_MS ? 'more than an hour' : exactText(wait);
  const kept = wait > LONGEST_ASKED_MS ? ' Deskhand sends nothing there for an hour.' : '';
  return `The server asks to wait ${asks}.${kept} Try again then.`;
}

/** To the second as long as people count in seconds. */
function exactText(wait: number): string {
  const seconds = Math.ceil(wait / 1_000);
  if (seconds === 1) return 'a second';
  return seconds < 100 ? `${seconds} seconds` : waitText(wait);
}

/** What these statuses mean to a server that knows runs by their id (draft-ietf-httpapi-idempotency-key-header-07, 2.7). */
function keyAdvice(status: number, refusal: Refusal | null): string {
  const header = refusal?.idempotencyHeader;
  if (!header) return '';
  if (status === 409) {
    return `A server that checks ${header} also answers like this while the same run is still under way: then wait, and look.`;
  }
  if (status === 422) {
    return `A server that checks ${header} also answers like this when a run’s id comes again with other values: then run it anew.`;
  }
  return '';
}
