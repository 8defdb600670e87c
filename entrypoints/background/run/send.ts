// Sends a request within its ten seconds. Once more in two cases alone: after a token was renewed, and a lookup after the wait that the
// server names. Each happens once at most, under the same run id and key.

import { spanText } from '#lib/action/spans.ts';
import { tokenAddress } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { appendQuery, credentialOf } from '#lib/credential.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { askedToSignIn, soft401Unrenewed, tokenRefused, unrenewed } from '#lib/oauth/sign-in-error.ts';
import { isSoft401 } from '#lib/oauth/soft-401.ts';
import { retryWait } from '#lib/run/retry-after.ts';
import type { Send } from '#lib/run.ts';
import type { Deps } from '../deps.ts';
import { failureOf } from '../failure.ts';
import { type Call, type Exchange, type ExchangeLimits, exchange } from '../http.ts';
import type { HeldSecret } from '../secrets/held-secret.ts';
import { tokenFor, tokenInPlaceOf } from '../tokens/token-for.ts';
import { noteExchange } from './breaker.ts';
import type { CheckedRun } from './prepare.ts';

/** The whole exchange: getting a token, waiting, repeating and reading the body included (definitions.md, Sending). */
export const TIME_LIMIT_MS = 10_000;

/** A token got for a request, and how long that took. */
export interface GotToken {
  word: string;
  ms: number;
}

export interface Sent {
  /** The last one. */
  exchange: Exchange;
  /** Every request that left, oldest first. */
  sends: Send[];
  /** Every token that was used or got: texts that a server may echo. */
  tokens: string[];
  /** Getting and renewing tokens, in ms; null: there was none to get. */
  tokenMs: number | null;
  /** From the first request to the last answer's headers, waits included and tokens not, in ms; null: no answer began. */
  waitMs: number | null;
  /** The last answer's body, in ms. */
  readMs: number | null;
  /** Where the answer asks for a sign-in: what the run comes to instead of what the answer says. */
  refusal: { state: 'failed' | 'unknown'; error: ErrorDetail } | null;
}

/** A request, and whose credential goes with it. */
export interface Sending {
  origin: string;
  call: Call;
  /** False for a write: a soft 401 does not prove that nothing happened. */
  lookup: boolean;
  authority: Authority | null;
}

export interface SendOptions extends ExchangeLimits {
  token: GotToken | null;
  first?: 'first' | 'again';
  /** How long the whole may take, in ms; what the token took is part of it. */
  limit?: number;
}

interface Authority {
  connection: Connection;
  held: HeldSecret;
}

/**
 * The token that a run needs, got before its request is written down as sent; null for a connection without tokens. The ten seconds begin
 * here. Throws AppErrors.
 */
export async function tokenOf(
  deps: Deps,
  { connection, held }: Pick<CheckedRun, 'connection' | 'held'>,
  controller: AbortController,
): Promise<GotToken | null> {
  if (!connection || !held || tokenAddress(connection) === null) return null;
  const begun = performance.now();
  const timer = setTimeout(() => controller.abort('timeout'), TIME_LIMIT_MS);
  try {
    const word = await tokenFor(deps, { connection, held, signal: controller.signal });
    return { word, ms: performance.now() - begun };
  } finally {
    clearTimeout(timer);
  }
}

/** @param again it was sent before under the same id, and the agent asked for it once more */
export function sendRun(
  deps: Deps,
  { plan, kind, connection, held }: CheckedRun,
  controller: AbortController,
  {
    token = null,
    again = false,
    limit = TIME_LIMIT_MS,
  }: { token?: GotToken | null; again?: boolean; limit?: number } = {},
): Promise<Sent> {
  const sending: Sending = {
    origin: plan.origin,
    call: {
      method: plan.method,
      url: spanText(plan.url),
      headers: plan.headers.map(({ name, value }) => ({ name, value: spanText(value) })),
      body: plan.body && spanText(plan.body),
    },
    lookup: kind === 'lookup',
    authority: connection && held ? { connection, held } : null,
  };
  return send(deps, sending, controller, { token, first: again ? 'again' : 'first', limit });
}

export async function send(
  deps: Deps,
  sending: Sending,
  controller: AbortController,
  { token, first = 'first', limit = TIME_LIMIT_MS, ...limits }: SendOptions,
): Promise<Sent> {
  const { authority, lookup, origin } = sending;
  const left = Math.max(0, limit - (token?.ms ?? 0));
  const deadline = deps.now() + left;
  const timer = setTimeout(() => controller.abort('timeout'), left);
  const { signal } = controller;
  const sends: Send[] = [];
  const tokens = token ? [token.word] : [];
  /** null: none was renewed yet, and that happens once. */
  let renewedMs: number | null = null;
  const begun = performance.now();
  let lastAt = begun;
  const leave = async (why: Send['why']): Promise<Exchange> => {
    const at = deps.now();
    lastAt = performance.now();
    const answer = await exchange(withCredential(sending, tokens.at(-1) ?? null), signal, deps.fetch, limits);
    sends.push({ why, at, status: answer.status });
    await noteExchange(deps, origin, answer);
    return answer;
  };
  // The grant may have been taken back meanwhile.
  const mayLeave = async () => !signal.aborted && (await deps.browser.hasAccess(origin).catch(() => false));

  /** @returns what the answer comes to when it asks for a sign-in and nothing more is sent; null: go on with a new token */
  const renew = async (asks: 'true' | 'soft', { connection, held }: Authority): Promise<Sent['refusal']> => {
    // A 401 is the server's own word that nothing was done; behind a soft one a write may have been, so the agent is asked.
    const open = asks === 'soft' && !lookup;
    const since = performance.now();
    try {
      tokens.push(await tokenInPlaceOf(deps, tokens.at(-1) ?? '', { connection, held, signal }));
      return open ? { state: 'unknown', error: askedToSignIn(connection.name) } : null;
    } catch (error) {
      const detail = failureOf(error);
      return open
        ? { state: 'unknown', error: soft401Unrenewed(connection.name, detail) }
        : { state: 'failed', error: unrenewed(connection.name, detail) };
    } finally {
      renewedMs = performance.now() - since;
    }
  };

  try {
    let last = await leave(first);
    let refusal: Sent['refusal'] = null;
    let waited = false;
    for (;;) {
      const asks = authority && token ? asksForSignIn(authority.connection, last) : null;
      if (asks && authority && renewedMs === null) {
        refusal = await renew(asks, authority);
        if (!refusal && (await mayLeave())) {
          last = await leave('renewed');
          continue;
        }
      }
      // With a new token too, or there was no more time for it: such an answer is never taken for a success.
      if (asks && authority && !refusal) {
        const { connection } = authority;
        const resent = sends.some(({ why }) => why === 'renewed');
        refusal =
          asks === 'soft' && !lookup
            ? { state: 'unknown', error: askedToSignIn(connection.name) }
            : { state: 'failed', error: tokenRefused(connection, asks, resent) };
      }
      const wait = lookup && !asks && !waited ? retryWait(last.status, last.retryAfter, deps.now()) : null;
      if (wait === null || signal.aborted || deps.now() + wait >= deadline) break;
      waited = true;
      await pause(wait, signal);
      if (signal.aborted) {
        last = { ...last, status: null, trouble: signal.reason === 'cancelled' ? 'cancelled' : 'timeout' };
        break;
      }
      if (!(await mayLeave())) break;
      last = await leave('waited');
    }
    const tokenMs = token || renewedMs !== null ? (token?.ms ?? 0) + (renewedMs ?? 0) : null;
    const waitMs = last.waitMs === null ? null : lastAt - begun - (renewedMs ?? 0) + last.waitMs;
    return { exchange: last, sends, tokens, tokenMs, waitMs, readMs: last.readMs, refusal };
  } finally {
    clearTimeout(timer);
  }
}

/** @returns `true` for a 401, `soft` for an answer that the connection says means the same */
function asksForSignIn({ soft401 }: Connection, answer: Exchange): 'true' | 'soft' | null {
  if (answer.status === 401) return 'true';
  return isSoft401(soft401, answer) ? 'soft' : null;
}

/** The credential comes last, and only here: nothing before this point ever held it in a request. */
function withCredential({ call, authority, origin }: Sending, token: string | null): Call {
  if (!authority) return call;
  const { connection, held } = authority;
  // The last look: what was checked long before must hold for what leaves now.
  if (!connection.origins.includes(origin) || !held.origins.includes(origin) || new URL(call.url).origin !== origin) {
    throw new Error('A credential was about to leave for an origin it was not given for.');
  }
  const credential = credentialOf(connection, token ?? held.secret);
  return {
    ...call,
    url: credential.filter((added) => added.in === 'query').reduce(appendQuery, call.url),
    headers: [...call.headers, ...credential.flatMap((added) => (added.in === 'header' ? [added] : []))],
  };
}

/** Resolves after `wait` ms, or at once when the signal aborts. */
function pause(wait: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, wait);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
