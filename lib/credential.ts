// What a connection adds to a request: a header or a query parameter. Called in the background alone, at the very end, after the origin
// was checked; screens and records get `shownCredential`.
import { definitionError } from './action/definition-error.ts';
import { MASK } from './action/mask.ts';
import { base64, encodeForm } from './connection/encode.ts';
import { hasClientSecret } from './connection/secret-state.ts';
import type { Connection } from './connection.ts';
import { AppError } from './errors.ts';

/** One header, or one query parameter that is appended to the address last. The value is not encoded. */
export interface Credential {
  in: 'header' | 'query';
  name: string;
  value: string;
}

/** A shorter password says nothing by itself, and masking it would riddle an answer with dots. */
const TELLING = 4;

const ADVICE: Record<Connection['kind'], string> = {
  bearer: 'Paste the secret alone, in one piece and without the word Bearer.',
  'api-key': 'Paste the key alone, in one piece and without its name.',
  basic: 'Enter the user name and the password.',
  'oauth-client': 'Paste the client’s secret alone, in one piece.',
  'oauth-code': 'Paste the client’s secret alone, in one piece; agents sign in at the server’s page.',
  'token-exchange': 'Enter again what the login asks for.',
};

const LOGIN = /^[^:\p{Cc}]*:\P{Cc}*$/u;

/**
 * The secret as it is kept, whatever it is for: a token or key without the space around it, as pasting leaves it; for `basic` the text `user:password`,
 * divided at its first colon (RFC 7617, section 2), of which nothing is dropped, because a password may end in a space; so is a login
 * that is exchanged for a token.
 * @throws AppError value-invalid when it cannot stand in a request (a line break would end the header and begin another); it is never
 * quoted.
 */
export function checkSecret(connection: Connection, secret: string): string {
  const { kind, name, exchange } = connection;
  if (kind === 'basic' || (kind === 'token-exchange' && exchange?.secret === 'login')) {
    if (LOGIN.test(secret) && secret !== ':' && secret.isWellFormed()) return secret;
    throw refused(`The secret of “${name}” is no user name and password, or holds a line break.`, kind);
  }
  if (kind === 'oauth-code' && !hasClientSecret(connection)) {
    throw new AppError({
      code: 'value-invalid',
      message: `“${name}” has no secret: each agent signs in at the server’s page.`,
      advice: 'Sign in instead.',
      blame: 'you',
      field: 'secret',
    });
  }
  const token = secret.trim();
  // RFC 6749, appendix A.2: a client's secret may hold spaces. It is never sent as it is.
  if ((kind === 'oauth-client' || kind === 'oauth-code') && /^[\x20-\x7e]+$/.test(token)) return token;
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw refused(
    `The secret of “${name}” is empty, or holds a space, a line break or a letter that cannot be sent.`,
    kind,
  );
}

/**
 * What goes with a request.
 * @param word the secret as it is kept, or the token that was got with it
 * @throws AppError value-invalid when it cannot stand in a request, definition-invalid for a key without a place.
 */
export function credentialOf(connection: Connection, word: string): Credential[] {
  const { kind, name } = connection;
  const missing = kind === 'api-key' ? !connection.key : kind === 'token-exchange' && !connection.exchange;
  if (missing) {
    throw definitionError(
      'key.name',
      `The connection “${name}” does not say where its key stands.`,
      'The administrator must name a header or a query parameter for it.',
    );
  }
  switch (kind) {
    case 'basic':
      return placed(connection, base64(checkSecret(connection, word)));
    case 'bearer':
    case 'api-key':
      return placed(connection, checkSecret(connection, word));
    default:
      if (/^[\x21-\x7e]+$/.test(word)) return placed(connection, word);
      throw refused(`The token of “${name}” holds a character that cannot be sent.`, kind);
  }
}

/** The same as people may see it. */
export function shownCredential(connection: Connection): Credential[] {
  return placed(connection, MASK);
}

/**
 * Every text that gives away what a connection was given when a server echoes the request: the secret, what is sent of a login, and
 * its password. Tokens are words of their own.
 */
export function secretWords(connection: Connection, secret: string): string[] {
  if (secret === '') return [];
  const { kind, exchange, oauth } = connection;
  const client = oauth ? [base64(`${encodeForm(oauth.clientId)}:${encodeForm(secret)}`)] : [];
  if (kind === 'oauth-client' || kind === 'oauth-code') return [secret, ...client];
  if (kind !== 'basic' && exchange?.secret !== 'login') return [secret];
  const password = secret.slice(secret.indexOf(':') + 1);
  return [secret, base64(secret), ...(password.length < TELLING ? [] : [password])];
}

/** The address with a query key at its end. `?` or `&` depends on what stands there already. */
export function appendQuery(url: string, { name, value }: Credential): string {
  return `${url}${queryStart(url, name)}${encodeForm(value)}`;
}

/** What stands before the value of a parameter that is appended: `?key=` or `&key=`. */
export function queryStart(url: string, name: string): string {
  return `${url.includes('?') ? '&' : '?'}${encodeForm(name)}=`;
}

function placed({ kind, key, exchange }: Connection, word: string): Credential[] {
  switch (kind) {
    case 'bearer':
    case 'oauth-client':
    case 'oauth-code':
      return [{ in: 'header', name: 'Authorization', value: `Bearer ${word}` }];
    case 'basic':
      return [{ in: 'header', name: 'Authorization', value: `Basic ${word}` }];
    case 'api-key':
      return key ? [{ ...key, value: word }] : [];
    case 'token-exchange': {
      if (!exchange) return [];
      const { prefix, ...place } = exchange.place;
      return [{ ...place, value: `${prefix}${word}` }];
    }
  }
}

function refused(message: string, kind: Connection['kind']): AppError {
  return new AppError({ code: 'value-invalid', message, advice: ADVICE[kind], blame: 'you', field: 'secret' });
}
