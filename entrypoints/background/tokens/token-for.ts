// The access token of a connection: the one at hand, or a new one. One renewal at a time for each connection, whoever waits for it.

import { tokenAddress } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { connectionChanged, noToken } from '#lib/oauth/sign-in-error.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import type { HeldSecret } from '../secrets/held-secret.ts';
import { secretsChanged } from '../secrets/vault-changed.ts';
import { askForToken, renewalOf } from './ask-for-token.ts';

/** Of one renewal, in ms. Whoever waits for it has a limit of their own. */
const TIME_LIMIT_MS = 10_000;

export interface Wish {
  connection: Connection;
  held: HeldSecret;
  signal: AbortSignal;
  /** A person waits for exactly this: a pause of the token's origin does not stop it. */
  insists?: boolean;
}

/** Throws the AppErrors of what keeps a token from being got; `cancelled` or `timeout` when the signal says so. */
export async function tokenFor(deps: Deps, wish: Wish): Promise<string> {
  const kept = await deps.tokens.find(wish.connection, wish.held.savedAt, deps.now());
  return kept ?? renewed(deps, wish);
}

/** Another token than the one that was refused: perhaps somebody else's run has got it already. */
export async function tokenInPlaceOf(deps: Deps, refused: string, wish: Wish): Promise<string> {
  const kept = await deps.tokens.find(wish.connection, wish.held.savedAt, deps.now());
  return kept !== null && kept !== refused ? kept : renewed(deps, wish);
}

/** A new one, whatever is at hand. */
export function renewed(deps: Deps, { connection, held, signal, insists = false }: Wish): Promise<string> {
  const { renewals } = deps.tokens;
  const { id } = connection;
  // Nothing may be awaited between looking for a renewal and entering this one.
  const renewal = renewals.get(id) ?? renew(deps, connection, held.savedAt, insists).finally(() => renewals.delete(id));
  renewals.set(id, renewal);
  return orAborted(renewal, signal, connection);
}

/**
 * Goes on when the run that asked for it is cancelled: a refresh token that was used up must not be lost with the next one on its way.
 */
async function renew(deps: Deps, connection: Connection, savedAt: number, insists: boolean): Promise<string> {
  const era = deps.tokens.era(connection.id);
  // Read anew: the renewal before this one may have changed the refresh token.
  const held = await deps.vault.read(connection.id);
  if (!held || held.savedAt !== savedAt) throw connectionChanged(connection.name);
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const gotAt = deps.now();
  const question = renewalOf(connection, held);
  const reply = await askForToken(deps, connection, question, { givenFor: held.origins, insists, signal });
  const isMeant = () => deps.tokens.era(connection.id) === era;
  if (!reply.grant) {
    if (reply.over) await endSignIn(deps, held, isMeant);
    throw reply.refused;
  }
  const { grant } = reply;
  const next = question.asked === 'refresh' ? grant.refreshToken : null;
  if (next !== null && next !== held.refreshToken) await keepNext(deps, { ...held, refreshToken: next }, isMeant);
  // A secret that was forgotten meanwhile takes its token with it.
  if (!isMeant()) throw connectionChanged(connection.name);
  await deps.tokens.keep(connection, held.savedAt, grant, gotAt);
  return grant.token;
}

/** In turn with changes of secrets, so that none is undone. A token that cannot be kept still serves until it ends. */
async function keepNext(deps: Deps, held: HeldSecret, isMeant: () => boolean): Promise<void> {
  try {
    await deps.changeDefinition(async () => {
      if (isMeant()) await deps.vault.write(held);
    });
  } catch (error) {
    report('keeping a sign-in', error);
  }
}

/** The server no longer takes what the sign-in left: the agent has to sign in again. A client's secret stays. */
async function endSignIn(deps: Deps, held: HeldSecret, isMeant: () => boolean): Promise<void> {
  try {
    await deps.changeDefinition(async () => {
      if (!isMeant()) return;
      await deps.tokens.forget(held.connectionId);
      if (held.secret === '') await deps.vault.forget(held.connectionId);
      else await deps.vault.write({ ...held, refreshToken: null });
    });
    secretsChanged(deps);
  } catch (error) {
    report('ending a sign-in', error);
  }
}

function orAborted(renewal: Promise<string>, signal: AbortSignal, connection: Connection): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const stop = () => {
    const trouble = signal.reason === 'cancelled' ? 'cancelled' : 'timeout';
    const url = tokenAddress(connection) ?? '';
    reject(noToken({ kind: 'trouble', trouble }, { name: connection.name, url, asked: 'client' }));
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  renewal.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
