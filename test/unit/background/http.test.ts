// What the one fetch is told, and that nothing it says carries an address or a credential.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Call, exchange, RESPONSE_LIMIT } from '#background/http.ts';
import type { CheckedRun } from '#background/run/prepare.ts';
import { sendRun } from '#background/run/send.ts';
import { type Api, startApi } from './api.ts';
import { API, createWorld, lookup, SECRET } from './world.ts';

let api: Api;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const call = (path: string, changes: Partial<Call> = {}): Call => ({
  method: 'GET',
  url: `${API}${path}?token=canary`,
  headers: [{ name: 'Authorization', value: `Bearer ${SECRET}` }],
  body: null,
  ...changes,
});

test('every safeguard is asked for', async () => {
  let options: RequestInit | undefined;
  const spy: typeof fetch = async (_url, init) => {
    options = init;
    return new Response('{}');
  };
  await exchange(call('/'), new AbortController().signal, spy);
  expect(options).toMatchObject({
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    mode: 'cors',
  });
});

test('the body and the headers are sent exactly as given', async () => {
  const body = '{"amount": 19.90, "text": "naïve"}';
  const headers = [{ name: 'X-Request', value: 'a  b' }];
  await exchange(call('/orders/x', { method: 'POST', body, headers }), new AbortController().signal, api.fetch);
  expect(api.arrived[0]).toMatchObject({ method: 'POST', body, headers: { 'x-request': 'a  b' } });
  expect(api.arrived[0]?.headers['content-type']).toBeUndefined();
});

test.each(['status-408', 'status-500', 'status-503', 'drop', 'cut'])(
  '%s is not tried again by anybody',
  async (name) => {
    for (const method of ['GET', 'POST'] as const) {
      await exchange(call(`/orders/${name}`, { method }), new AbortController().signal, api.fetch);
    }
    expect(api.arrived).toHaveLength(2);
  },
);

test.each(['drop', 'cut', 'moved', 'big', 'hang'])(
  'what is told of %s holds no address and no credential',
  async (name) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort('timeout'), 150);
    const told = await exchange(call(`/orders/${name}`), controller.signal, api.fetch);
    expect(told.trouble).not.toBeNull();
    expect(JSON.stringify({ ...told, body: '' })).not.toMatch(/canary|northwind|Bearer|evil/);
  },
);

test('an answer is cut at two megabytes', async () => {
  const told = await exchange(call('/orders/big'), new AbortController().signal, api.fetch);
  expect(told).toMatchObject({ status: 200, trouble: 'response-too-large' });
  expect(told.body.byteLength).toBeLessThanOrEqual(RESPONSE_LIMIT);
});

test('bytes without a head, which browsers take for HTTP/0.9 and call 200, are no answer', async () => {
  const bare = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('220 mail.northwind.example ESMTP'));
      controller.close();
    },
  });
  const told = await exchange(call('/'), new AbortController().signal, async () => new Response(bare));
  expect(told).toMatchObject({ status: null, trouble: 'network' });
  const empty = await exchange(
    call('/'),
    new AbortController().signal,
    async () => new Response(null, { status: 204 }),
  );
  expect(empty).toMatchObject({ status: 204, trouble: null });
});

test('304 is a redirect unless it was asked with a condition', async () => {
  const answer = async () => new Response(null, { status: 304 });
  const { signal } = new AbortController();
  expect(await exchange(call('/'), signal, answer)).toMatchObject({ status: null, trouble: 'redirect-refused' });
  expect(await exchange(call('/'), signal, answer, { conditional: true })).toMatchObject({
    status: 304,
    trouble: null,
  });
});

test('an opaque redirect, as browsers answer it, is one', async () => {
  const told = await exchange(call('/'), new AbortController().signal, async () => {
    const response = Response.error();
    Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
    return response;
  });
  expect(told).toMatchObject({ status: null, trouble: 'redirect-refused' });
});

const checked = (order: string): CheckedRun => ({
  action: lookup(),
  kind: 'lookup',
  values: {},
  plan: { method: 'GET', origin: API, url: [{ text: `${API}/orders/${order}` }], headers: [], body: null },
  connection: null,
  shown: { method: 'GET', url: [], headers: [], body: null },
  held: null,
  secretWords: [],
  hidden: [],
  ticket: null,
  keepBodies: 'all',
});

test.each(['hang', 'drip'])('the time limit holds over headers and body: %s', async (order) => {
  const { deps } = await createWorld({ fetch: api.fetch, now: Date.now });
  const told = await sendRun(deps, checked(order), new AbortController(), { limit: 200 });
  expect(told.exchange.trouble).toBe('timeout');
});

test('Cancel is told apart from the time limit, in headers and body', async () => {
  const { deps } = await createWorld({ fetch: api.fetch, now: Date.now });
  for (const order of ['hang', 'drip']) {
    const controller = new AbortController();
    setTimeout(() => controller.abort('cancelled'), 50);
    expect((await sendRun(deps, checked(order), controller, { limit: 5_000 })).exchange.trouble).toBe('cancelled');
  }
});

test('a repeat is not sent when the grant was taken back while it waited', async () => {
  const { deps, browser } = await createWorld({ fetch: api.fetch, now: Date.now });
  browser.grants.delete(API);
  expect((await sendRun(deps, checked('busy'), new AbortController(), { limit: 5_000 })).exchange.status).toBe(503);
  expect(api.arrived).toHaveLength(1);
});
