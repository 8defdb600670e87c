// How a connection stands in this browser, and what a person gives to it. Pure.
import type { Connection, SecretState } from '../connection.ts';

/** What a person gives: a login of two fields, one text, or a sign-in at the server's own page. */
export type Gives = 'login' | 'secret' | 'sign-in';

export function givenTo({ kind, exchange }: Connection): Gives {
  switch (kind) {
    case 'oauth-code':
      return 'sign-in';
    case 'basic':
      return 'login';
    case 'token-exchange':
      return exchange?.secret === 'login' ? 'login' : 'secret';
    default:
      return 'secret';
  }
}

/** A client that signs agents in with a secret of its own: somebody has to enter that first. */
export function hasClientSecret({ kind, oauth }: Connection): boolean {
  return kind === 'oauth-code' && oauth !== undefined && oauth.authentication !== 'none';
}

/**
 * @param note what is known of what is kept; null when nothing is
 * @param hasToken an access token is at hand: a server that gives no refresh token signs people in for so long
 * @param wanted the origins that it is to go to
 */
export function secretState(
  connection: Connection,
  note: { origins: readonly string[]; locked: boolean; signedIn: boolean } | null,
  hasToken: boolean,
  wanted: readonly string[],
): SecretState {
  const signsIn = connection.kind === 'oauth-code';
  // Given for other origins is as good as not given: it goes nowhere else.
  if (!note || !wanted.every((origin) => note.origins.includes(origin))) {
    return signsIn && !hasClientSecret(connection) ? 'sign-in' : 'missing';
  }
  if (note.locked) return 'locked';
  return signsIn && !note.signedIn && !hasToken ? 'sign-in' : 'ready';
}
