// What a connection adds to a request. Called in the background alone, at the very end, after the origin was checked.
import { MASK } from './action/mask.ts';
import type { Connection } from './connection.ts';
import { AppError } from './errors.ts';

/**
 * The headers that carry the secret. Space around it, as pasting leaves it, is dropped.
 * @throws AppError value-invalid when the secret cannot stand in a header; it is never quoted.
 */
export function credentialHeaders(connection: Connection, secret: string): { name: string; value: string }[] {
  const token = secret.trim();
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new AppError({
      code: 'value-invalid',
      message: `The secret of "${connection.name}" holds spaces, line breaks or special characters, or is empty.`,
      advice: 'Paste the token again, in one piece and nothing else.',
      blame: 'you',
      field: 'secret',
    });
  }
  return headers(connection, token);
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
