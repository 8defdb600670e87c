// The words for every way in which a token is not got. The server's own words never stand in them. Pure.

import type { Connection } from '../connection.ts';
import { AppError, type Blame, type ErrorDetail } from '../errors.ts';
import type { Trouble } from '../run/outcome.ts';
import type { TokenAnswer } from './token-answer.ts';

export function signInFailed(message: string, advice: string, blame: Blame = 'server'): AppError {
  return new AppError({ code: 'sign-in-failed', message, advice, blame });
}

/** What was asked for when it was refused. */
export type Asked = 'client' | 'code' | 'refresh' | 'login';

type Words = [message: string, advice: string, blame: Blame];

const SECRET_AGAIN = 'Enter the connection’s secret again; if it is right, the administrator must check the client id.';
const LOOK = 'The administrator must look at this connection.';

/** `{host}` is the token address's; `{name}` the connection's. */
const REFUSED: Record<string, Words> = {
  login: ['{host} did not accept the login of “{name}”.', 'Enter it again: it may be mistyped or withdrawn.', 'you'],
  invalid_client: ['{host} does not know the client of “{name}”, or refused its secret.', SECRET_AGAIN, 'you'],
  invalid_grant: ['{host} did not accept what “{name}” was to be signed in with.', LOOK, 'administrator'],
  unauthorized_client: [
    '{host} does not let the client of “{name}” get tokens in this way.',
    'The administrator must allow it at the server.',
    'administrator',
  ],
  unsupported_grant_type: [
    '{host} gives no tokens in the way that “{name}” asks for them.',
    'The administrator must choose another kind of connection.',
    'administrator',
  ],
  invalid_scope: [
    '{host} does not give “{name}” the scope that it asks for.',
    'The administrator must correct the scope.',
    'administrator',
  ],
  invalid_request: [
    '{host} could not understand how “{name}” asks for a token.',
    'The administrator must look at the token address, the client id and how the client proves itself.',
    'administrator',
  ],
};

const BY_ASKED: Partial<Record<Asked, Partial<Record<string, Words>>>> = {
  refresh: { invalid_grant: ['Your sign-in for “{name}” is over.', 'Sign in again.', 'you'] },
  code: {
    invalid_grant: [
      '{host} no longer accepted the sign-in for “{name}”.',
      'Sign in again, without a long wait.',
      'you',
    ],
  },
};

const TROUBLE: Partial<Record<Trouble, Words>> = {
  timeout: [
    'No token came from {host} in time, so nothing was sent.',
    'Try again. If it keeps happening, tell whoever runs that server.',
    'server',
  ],
  cancelled: ['You cancelled before the request was sent. Nothing happened.', 'Run it again whenever you like.', 'you'],
  network: [
    '{host}, where “{name}” gets its token, could not be reached. Nothing was sent.',
    'Check this computer’s network and the address, then try again.',
    'network',
  ],
  'redirect-refused': [
    '{host} redirects the token request of “{name}”, and redirects are not followed.',
    'The administrator must enter the final address in the connection.',
    'administrator',
  ],
  'response-too-large': ['{host} answered the token request of “{name}” with more than 2 MB.', LOOK, 'server'],
};

/** Why no token came: `sign-in-failed` for the server's word, the trouble's own code where nothing came of the asking. */
export function noToken(
  why: Exclude<TokenAnswer, { kind: 'grant' }> | { kind: 'trouble'; trouble: Trouble },
  { name, url, asked }: { name: string; url: string; asked: Asked },
): AppError {
  const { host, origin } = new URL(url);
  const fill = ([message, advice, blame]: Words): Omit<ErrorDetail, 'code'> => ({
    message: message.replace('{host}', () => host).replace('{name}', () => name),
    advice,
    blame,
  });
  switch (why.kind) {
    case 'trouble': {
      const words: Words = TROUBLE[why.trouble] ?? ['{host} gave no token for “{name}”.', LOOK, 'server'];
      return new AppError({ code: why.trouble, ...fill(words), origin });
    }
    case 'refused': {
      const words = BY_ASKED[asked]?.[why.code] ??
        (Object.hasOwn(REFUSED, why.code) ? REFUSED[why.code] : undefined) ?? [
          '{host} refused to sign “{name}” in.',
          LOOK,
          'administrator',
        ];
      return new AppError({ code: 'sign-in-failed', ...fill(words) });
    }
    case 'unusable':
      return new AppError({
        code: 'sign-in-failed',
        ...fill([`{host}, where “{name}” gets its token, ${why.what}.`, LOOK, 'administrator']),
      });
  }
}

/** Of a connection whose agent has to sign in, for the first time or again. */
export function signInNeeded(name: string): AppError {
  return new AppError({
    code: 'secret-missing',
    message: `You are not signed in to “${name}”.`,
    advice: 'Sign in once; Deskhand renews it by itself for as long as the server allows.',
    blame: 'you',
  });
}

/** Something changed while a token was on its way: it may belong to a secret or a server that is no longer meant. */
export function connectionChanged(name: string): AppError {
  return signInFailed(
    `The connection “${name}” or its secret was changed while Deskhand signed in. Nothing was sent.`,
    'Run it again.',
    'you',
  );
}

/** It was deleted while its sign-in page was open. */
export function connectionGone(name: string): AppError {
  return signInFailed(
    `The connection “${name}” was deleted while you signed in. Nothing was kept of it.`,
    'Choose another action, or ask the administrator for the connection.',
    'you',
  );
}

/** A write that met an answer which says "sign in again": it was not sent again by itself, and nobody can say whether it was done. */
export function askedToSignIn(name: string): ErrorDetail {
  return {
    code: 'sign-in-failed',
    message: `The server asked “${name}” to sign in again instead of saying that it was done. Deskhand signed in anew and did not send it again.`,
    advice: 'Look in the other system whether it was done; if not, try again.',
    blame: 'server',
  };
}

/**
 * Of a request whose last answer still asked for a sign-in, after one new token was got.
 * @param asks `true`: a 401, by which the server says that nothing was done
 * @param sent whether it was sent with the new token; if not, its time was up or it was stopped
 */
export function tokenRefused({ name, kind }: Connection, asks: 'true' | 'soft', sent: boolean): ErrorDetail {
  const how = asks === 'true' ? ({ code: 'http-status', status: 401 } as const) : ({ code: 'sign-in-failed' } as const);
  const word = asks === 'true' ? ' (401)' : '';
  if (!sent) {
    return {
      ...how,
      message: `The server asked “${name}” to sign in again${word}. Deskhand did, but too late to send the request once more.`,
      advice: 'Try again: the new token is at hand.',
      blame: 'server',
    };
  }
  if (kind === 'oauth-code') {
    return {
      ...how,
      message: `The server did not accept your sign-in to “${name}”${word}, not even with a new token.`,
      advice: 'Sign in again, as somebody who may do this. If it is refused once more, tell the administrator.',
      blame: 'you',
    };
  }
  return {
    ...how,
    message: `The server did not accept the token of “${name}”${word}, not even a new one.`,
    advice: 'The secret is right: a token was given for it. The administrator must test this connection.',
    blame: 'administrator',
  };
}

export function privateTokenAddress(name: string): AppError {
  return new AppError({
    code: 'private-address',
    message: `The address where “${name}” gets its token is written as a private or loopback address.`,
    advice: 'An administrator can allow such addresses in the settings.',
    blame: 'administrator',
  });
}

/** Of a write that met such an answer when no new token could be got. @param error why not */
export function soft401Unrenewed(name: string, error: ErrorDetail): ErrorDetail {
  return {
    ...error,
    code: 'sign-in-failed',
    message: `The server asked “${name}” to sign in again instead of saying that it was done, and that did not work. ${whyNoToken(error)}`,
    advice: `Look in the other system whether it was done. ${error.advice}`,
  };
}

/** Of a request that met a 401 when no new token could be got. @param error why not */
export function unrenewed(name: string, error: ErrorDetail): ErrorDetail {
  const why = whyNoToken(error);
  if (why === error.message) return error;
  return { ...error, message: `The server asked “${name}” to sign in again (401). ${why} Nothing was done there.` };
}

/** Here a request has left: what is said of a token that did not come before the first one would be wrong. */
function whyNoToken({ code, message }: ErrorDetail): string {
  switch (code) {
    case 'timeout':
      return 'No new token came in time.';
    case 'cancelled':
      return 'You cancelled before a new token came.';
    case 'network':
      return 'Where it gets its token could not be reached.';
    default:
      return message;
  }
}
