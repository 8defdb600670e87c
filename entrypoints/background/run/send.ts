// Sends a run's request within its ten seconds. Two sends at most: a lookup is repeated once when the server names a wait that fits.
import { spanText } from '#lib/action/spans.ts';
import { appendQuery } from '#lib/credential.ts';
import { retryWait } from '#lib/run/retry-after.ts';
import type { Deps } from '../deps.ts';
import { type Call, type Exchange, exchange } from '../http.ts';
import type { CheckedRun } from './prepare.ts';

/** The whole exchange: waiting, repeating and reading the body included (definitions.md, Sending). */
export const TIME_LIMIT_MS = 10_000;

function callOf({ plan, credential }: CheckedRun): Call {
  const headers = plan.headers.map(({ name, value }) => ({ name, value: spanText(value) }));
  return {
    method: plan.method,
    // The credential comes last, and only here: nothing before this point ever held it in a request.
    url: credential.filter((added) => added.in === 'query').reduce(appendQuery, spanText(plan.url)),
    headers: [...headers, ...credential.flatMap((added) => (added.in === 'header' ? [added] : []))],
    body: plan.body && spanText(plan.body),
  };
}

/** Resolves after `wait` ms, or at once when the signal aborts. */
function pause(wait: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, wait);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}

/** @param limit how long the whole may take, in ms */
export async function sendRun(
  deps: Deps,
  run: CheckedRun,
  controller: AbortController,
  limit: number = TIME_LIMIT_MS,
): Promise<Exchange> {
  const deadline = deps.now() + limit;
  const timer = setTimeout(() => controller.abort('timeout'), limit);
  const { signal } = controller;
  try {
    const call = callOf(run);
    const first = await exchange(call, signal, deps.fetch);
    const wait = run.kind === 'lookup' ? retryWait(first.status, first.retryAfter, deps.now()) : null;
    if (wait === null || signal.aborted || deps.now() + wait >= deadline) return first;
    await pause(wait, signal);
    if (signal.aborted)
      return { ...first, status: null, trouble: signal.reason === 'cancelled' ? 'cancelled' : 'timeout' };
    // The grant may have been taken back while it waited.
    if (!(await deps.browser.hasAccess(run.plan.origin).catch(() => false))) return first;
    return await exchange(call, signal, deps.fetch);
  } finally {
    clearTimeout(timer);
  }
}
