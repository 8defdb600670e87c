// What a call of an action needs of its connection and of the browser. Reads a signal's last value: call it in a press.
import type { Action } from '#lib/action/schema.ts';
import { neededOrigins } from '#lib/connection/token-address.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import { connections } from '../options-state.ts';

/** The action's own origin, and the one where its connection gets a token; none while its address is not right yet. */
export function originsOfCall(action: Action): string[] {
  const origin = actionOrigin(action);
  if (origin === '') return [];
  const { connectionId } = action.request;
  const found = connections.value.peek()?.find(({ id }) => id === connectionId);
  return neededOrigins(found?.connection ?? null, origin);
}

/** Can what is missing be given right here: a secret, a sign-in, the passphrase? */
export function lacksSecret(error: ErrorDetail): boolean {
  return error.code === 'secret-missing' || error.code === 'secret-locked';
}
