// What a connection adds to a request. Called in the background alone, at the very end, after the origin was checked.
import { MASK } from './action/mask.ts';
import type { Connection } from './connection.ts';
import { AppError } from './errors.ts';

/**
 * The secret as it is kept and sent: space around it, as pasting leaves it, is dropped.
 * @throws AppError value-invalid when it cannot stand in a header (a line break would end the header and begin another); it is never quoted.
 */
export function checkSecret(connection: Connection, secret: string): string {
  const token = secret.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new AppError({
    code: 'value-invalid',
    message: `The secret of “${connection.name}” is empty, or holds a space, a line break or a letter that cannot be sent.`,
    advice: 'Paste the secret alone, in one piece and without the word Bearer.',
    blame: 'you',
    field: 'secret',
  });
}

/** The headers that carry the secret. Throws as `checkSecret` does. */
export function credentialHeaders(connection: Connection, secret: string): { name: string; value: string }[] {
  return headers(connection, checkSecret(connection, secret));
}

/** The same headers as people may see them. */
export function shownCredential(connection: Connection): { name: string; value: string }[] {
  return headers(connection, MASK);
}

function headers(connection: Connection, token: string): { name: string; value: string }[] {
  switch (connection.kind) {
    case 'bearer':
      return [{ name: 'Authorization', value: `Bearer ${token}` }];
  }
}
