// "Test connection": the same questions as before a run, one after the other, and one GET that changes nothing.
import { neededOrigins, tokenOrigin } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { credentialOf } from '#lib/credential.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import type { ConnectionTest } from '#lib/messages.ts';
import { httpStatusError } from '#lib/run/http-status.ts';
import { connectionMissing, runError } from '#lib/run/run-error.ts';
import type { Deps } from './deps.ts';
import { giveTurnBack, takeTurn } from './run/breaker.ts';
import {
  requireAccess,
  requireHeld,
  requirePublicAddress,
  requirePublicTokenAddress,
  requireReach,
} from './run/prepare.ts';
import { type GotToken, type Sent, send, TIME_LIMIT_MS } from './run/send.ts';
import type { HeldSecret } from './secrets/held-secret.ts';
import { renewed, tokenFor } from './tokens/token-for.ts';

type Step = ConnectionTest['steps'][number]['name'];

/** As it is saved. What comes after an error is not asked; there is no token step for kinds without one, and no request without an address. */
export async function tryConnection(deps: Deps, id: string): Promise<ConnectionTest> {
  const connection = (await deps.library.read()).connections.get(id);
  if (!connection) throw connectionMissing();
  const origin = connection.testUrl === '' ? (connection.origins[0] ?? '') : new URL(connection.testUrl).origin;
  const controller = new AbortController();
  const found: ConnectionTest = { steps: [], answer: null };
  const step = async <T>(name: Step, work: () => Promise<T>): Promise<T> => {
    try {
      const value = await work();
      found.steps.push({ name, error: null });
      return value;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      found.steps.push({ name, error: error.detail });
      throw error;
    }
  };

  try {
    await step('address', async () => {
      await requirePublicAddress(deps, origin);
      await requirePublicTokenAddress(deps, connection);
      requireReach(connection, origin);
    });
    await step('access', async () => {
      for (const needed of neededOrigins(connection, origin)) await requireAccess(deps, needed);
    });
    const held = await step('secret', async () => {
      const given = await requireHeld(deps, connection, origin);
      if (tokenOrigin(connection) === null) credentialOf(connection, given.secret);
      return given;
    });
    const token =
      tokenOrigin(connection) === null ? null : await step('token', () => getToken(deps, connection, held, controller));
    if (connection.testUrl === '') return found;
    await step('request', async () => {
      const { sent, duration } = await getTestUrl(deps, connection, held, token, controller);
      const { status, contentType, body } = sent.exchange;
      // Nothing else of the answer: it may hold anything.
      if (status !== null) {
        found.answer = { status, contentType: contentType ?? '', size: body.byteLength, duration };
      }
      const error = errorOf(sent, origin);
      if (error) throw new AppError(error);
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return found;
}

/** A new one, so that the test says how things stand now; of a sign-in, the one at hand: each renewal uses one up. */
async function getToken(
  deps: Deps,
  connection: Connection,
  held: HeldSecret,
  controller: AbortController,
): Promise<GotToken> {
  const begun = performance.now();
  const timer = setTimeout(() => controller.abort('timeout'), TIME_LIMIT_MS);
  const wish = { connection, held, signal: controller.signal, insists: true };
  try {
    const word = await (connection.kind === 'oauth-code' ? tokenFor(deps, wish) : renewed(deps, wish));
    return { word, ms: performance.now() - begun };
  } finally {
    clearTimeout(timer);
  }
}

async function getTestUrl(
  deps: Deps,
  connection: Connection,
  held: HeldSecret,
  token: GotToken | null,
  controller: AbortController,
): Promise<{ sent: Sent; duration: number }> {
  const { testUrl: url } = connection;
  const { origin } = new URL(url);
  // Asked of the browser right before, as for every request.
  await requireAccess(deps, origin);
  const probe = await takeTurn(deps, origin, true);
  const begun = performance.now();
  const call = { method: 'GET' as const, url, headers: [], body: null };
  const sent = await send(deps, { origin, call, lookup: true, authority: { connection, held } }, controller, { token });
  if (probe) await giveTurnBack(deps, origin);
  return { sent, duration: Math.round(performance.now() - begun) };
}

/** Any 2xx will do, whatever its body is: an API's test address need not answer JSON. */
function errorOf({ exchange, refusal }: Sent, origin: string): ErrorDetail | null {
  if (refusal) return refusal.error;
  if (exchange.status !== null && exchange.status >= 400) return httpStatusError(exchange.status);
  return exchange.trouble === null ? null : runError(exchange.trouble, false, origin);
}
