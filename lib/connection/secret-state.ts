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

/** What something is given as: of another kind it would be sent in another place, a password as a bearer token. */
export function secretPurpose({ kind, exchange }: Connection): string {
  return kind === 'token-exchange' ? `${kind} ${exchange?.secret ?? ''}` : kind;
}

/**
 * Was it given for the connection as it stands now, and for all of these origins? Definitions change without their secrets: a worker dies
 * between the two, a copy is put back.
 * @param given its purpose is undefined where an earlier version wrote none
 */
export function isGivenFor(
  connection: Connection,
  given: { origins: readonly string[]; purpose?: string | undefined },
  wanted: readonly string[],
): boolean {
  if (given.purpose !== undefined && given.purpose !== secretPurpose(connection)) return false;
  return wanted.every((origin) => given.origins.includes(origin));
}

/**
 * @param note what is known of what is kept; null when nothing is
 * @param hasToken an access token is at hand: a server that gives no refresh token signs people in for so long
 * @param wanted the origins that it is to go to
 */
export function secretState(
  connection: Connection,
  note: { origins: readonly string[]; purpose?: string | undefined; locked: boolean; signedIn: boolean } | null,
  hasToken: boolean,
  wanted: readonly string[],
): SecretState {
  const signsIn = connection.kind === 'oauth-code';
  // Given for something else is as good as not given: it goes nowhere else.
  if (!note || !isGivenFor(connection, note, wanted)) {
    return signsIn && !hasClientSecret(connection) ? 'sign-in' : 'missing';
  }
  if (note.locked) return 'locked';
  return signsIn && !note.signedIn && !hasToken ? 'sign-in' : 'ready';
}
