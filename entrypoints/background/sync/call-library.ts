// One request to where the library stands. It goes only where the browser allows it, and its secret only where the connection says.
import { neededOrigins } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { connectionMissing } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import type { Call } from '../http.ts';
import {
  requireAccess,
  requireHeld,
  requirePublicAddress,
  requirePublicTokenAddress,
  requireReach,
} from '../run/prepare.ts';
import { type Sent, send, tokenOf } from '../run/send.ts';

/** A library of ten thousand actions over a slow line. */
const TIME_LIMIT_MS = 60_000;
/** Twenty million characters of two bytes. */
const MOST_BYTES = 40_000_000;

/** @throws AppError for what keeps it from being sent: no permission, no secret, an address that may not be asked */
export async function callLibrary(deps: Deps, call: Call, connectionId: string | null): Promise<Sent> {
  const { origin } = new URL(call.url);
  await requirePublicAddress(deps, origin);
  const connection = connectionId === null ? null : await requireConnection(deps, connectionId, origin);
  for (const needed of neededOrigins(connection, origin)) await requireAccess(deps, needed);
  const held = connection && (await requireHeld(deps, connection, origin));
  const controller = new AbortController();
  const token = await tokenOf(deps, { connection, held }, controller);
  const authority = connection && held ? { connection, held } : null;
  const sending = { origin, call, lookup: call.method === 'GET', authority };
  const conditional = call.headers.some(({ name }) => name === 'if-none-match');
  return send(deps, sending, controller, { token, limit: TIME_LIMIT_MS, most: MOST_BYTES, conditional });
}

async function requireConnection(deps: Deps, id: string, origin: string): Promise<Connection> {
  const connection = (await deps.library.read()).connections.get(id);
  if (!connection) throw connectionMissing();
  requireReach(connection, origin);
  await requirePublicTokenAddress(deps, connection);
  return connection;
}
