// What a connection adds to a request: a header or a query parameter. Called in the background alone, at the very end, after the origin
// was checked; screens and records get `shownCredential`.
import { definitionError } from './action/definition-error.ts';
import { MASK } from './action/mask.ts';
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
};

/**
 * The secret as it is kept: a token or key without the space around it, as pasting leaves it; for `basic` the text `user:password`,
 * divided at its first colon (RFC 7617, section 2), of which nothing is dropped, because a password may end in a space.
 * @throws AppError value-invalid when it cannot stand in a request (a line break would end the header and begin another); it is never
 * quoted.
 */
export function checkSecret(connection: Connection, secret: string): string {
  const { kind, name } = connection;
  if (kind === 'basic') {
    if (/^[^:\p{Cc}]*:\P{Cc}*$/u.test(secret) && secret !== ':' && secret.isWellFormed()) return secret;
    throw refused(`The secret of “${name}” is no user name and password, or holds a line break.`, kind);
  }
  const token = secret.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw refused(
    `The secret of “${name}” is empty, or holds a space, a line break or a letter that cannot be sent.`,
    kind,
  );
}

/** What carries the secret. Throws as `checkSecret` does, and definition-invalid for a key without a place. */
export function credentialOf(connection: Connection, secret: string): Credential[] {
  const checked = checkSecret(connection, secret);
  if (connection.kind === 'api-key' && !connection.key) {
    throw definitionError(
      'key.name',
      `The connection “${connection.name}” does not say where its key stands.`,
      'The administrator must name a header or a query parameter for it.',
    );
  }
  return placed(connection, connection.kind === 'basic' ? base64(checked) : checked);
}

/** The same as people may see it. */
export function shownCredential(connection: Connection): Credential[] {
  return placed(connection, MASK);
}

/** Every text that gives the secret away when a server echoes the request: itself, and for `basic` what is sent and the password. */
export function secretWords(connection: Connection, secret: string): string[] {
  if (connection.kind !== 'basic') return [secret];
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

function placed({ kind, key }: Connection, secret: string): Credential[] {
  switch (kind) {
    case 'bearer':
      return [{ in: 'header', name: 'Authorization', value: `Bearer ${secret}` }];
    case 'basic':
      return [{ in: 'header', name: 'Authorization', value: `Basic ${secret}` }];
    case 'api-key':
      return key ? [{ ...key, value: secret }] : [];
  }
}

function encodeForm(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice(2);
}

/** Of the text's UTF-8 bytes. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function refused(message: string, kind: Connection['kind']): AppError {
  return new AppError({ code: 'value-invalid', message, advice: ADVICE[kind], blame: 'you', field: 'secret' });
}
