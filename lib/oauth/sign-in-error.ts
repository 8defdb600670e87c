// The words for every way in which a token is not got. The server's own words never stand in them. Pure.
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

/** A request that met an answer which says "sign in again". `write`: it was not sent again by itself, and nobody can say whether it was done. */
export function askedToSignIn(name: string, write: boolean): ErrorDetail {
  return write
    ? {
        code: 'sign-in-failed',
        message: `The server asked “${name}” to sign in again instead of saying that it was done. Deskhand signed in anew and did not send it again.`,
        advice: 'Look in the other system whether it was done; if not, try again.',
        blame: 'server',
      }
    : {
        code: 'sign-in-failed',
        message: `The server went on asking “${name}” to sign in, with a new token too.`,
        advice: 'The administrator must test this connection.',
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
    message: `The server asked “${name}” to sign in again instead of saying that it was done, and that did not work. ${error.message}`,
    advice: `Look in the other system whether it was done. ${error.advice}`,
  };
}
