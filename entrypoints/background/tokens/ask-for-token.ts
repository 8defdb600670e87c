// One token or login request. The secret goes to an origin that the connection names and that it was given for, or nowhere.
import { tokenAddress } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { loginCall, readLoginAnswer } from '#lib/oauth/login-call.ts';
import { type Asked, connectionChanged, noToken, signInNeeded } from '#lib/oauth/sign-in-error.ts';
import { type Answered, type Grant, readTokenAnswer, type TokenAnswer } from '#lib/oauth/token-answer.ts';
import { clientCredentialsCall, refreshCall, type TokenCall } from '#lib/oauth/token-call.ts';
import { connectionNotForOrigin, secretMissing } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import { exchange } from '../http.ts';
import { giveTurnBack, noteExchange, takeTurn } from '../run/breaker.ts';
import { requireAccess, requirePublicTokenAddress } from '../run/prepare.ts';
import type { HeldSecret } from '../secrets/held-secret.ts';

/** A question to a token address, and how its answer is read. */
export interface TokenQuestion {
  asked: Asked;
  call: TokenCall;
  read(answered: Answered): TokenAnswer;
}

/** What a renewal asks, by the connection's kind. Throws when there is nothing to ask with. */
export function renewalOf(connection: Connection, held: HeldSecret): TokenQuestion {
  const { kind, oauth, exchange: login, name } = connection;
  if (kind === 'oauth-client' && oauth) {
    return { asked: 'client', call: clientCredentialsCall(oauth, held.secret), read: readTokenAnswer };
  }
  if (kind === 'oauth-code' && oauth) {
    if (held.refreshToken === null) throw signInNeeded(name);
    return { asked: 'refresh', call: refreshCall(oauth, held.secret, held.refreshToken), read: readTokenAnswer };
  }
  if (kind === 'token-exchange' && login) {
    return {
      asked: 'login',
      call: loginCall(login, held.secret),
      read: (answered) => readLoginAnswer(login, answered),
    };
  }
  throw connectionChanged(name);
}

export type Reply =
  | { grant: Grant; refused: null }
  | { grant: null; refused: ReturnType<typeof noToken>; over: boolean };

/**
 * Asks once.
 * @param givenFor the origins that the secret was given for
 * @param insists a person waits for exactly this: a pause of the origin does not stop it
 * @returns the grant; or the server's refusal, `over` where a refresh token is worth nothing any more
 * @throws AppError of what kept the request from leaving, or of an answer that never came
 */
export async function askForToken(
  deps: Deps,
  connection: Connection,
  { asked, call, read }: TokenQuestion,
  { givenFor, insists, signal }: { givenFor: readonly string[]; insists: boolean; signal: AbortSignal },
): Promise<Reply> {
  const { name } = connection;
  const { origin } = new URL(call.url);
  // Both lists, and the very address that is called: neither an edited definition nor an edited call may carry the secret elsewhere.
  if (call.url !== tokenAddress(connection) || !connection.origins.includes(origin)) {
    throw connectionNotForOrigin(name, origin);
  }
  if (!givenFor.includes(origin)) throw secretMissing(name, true);
  await requirePublicTokenAddress(deps, connection);
  const probe = await takeTurn(deps, origin, insists);
  try {
    // Asked of the browser right before, as for every request.
    await requireAccess(deps, origin);
  } catch (error) {
    if (probe) await giveTurnBack(deps, origin);
    throw error;
  }
  const answer = await exchange({ method: 'POST', ...call }, signal, deps.fetch);
  await noteExchange(deps, origin, answer);
  if (probe) await giveTurnBack(deps, origin);
  const about = { name, url: call.url, asked };
  if (answer.status === null || answer.trouble !== null) {
    throw noToken({ kind: 'trouble', trouble: answer.trouble ?? 'network' }, about);
  }
  const said = read({ status: answer.status, body: answer.body });
  if (said.kind === 'grant') return { grant: said.grant, refused: null };
  const over = asked === 'refresh' && said.kind === 'refused' && said.code === 'invalid_grant';
  return { grant: null, refused: noToken(said, about), over };
}
