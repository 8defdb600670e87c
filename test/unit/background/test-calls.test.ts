// A definition tried out from the editor: the same chain as an agent's run, against a real server on this machine.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRun, writeRun } from '#background/store/runs.ts';
import type { Action } from '#lib/action/schema.ts';
import type { RequestOf } from '#lib/messages.ts';
import { type Api, startApi } from './api.ts';
import {
  API,
  connection,
  createReadyWorld,
  fakePort,
  json,
  lookup,
  panelSender,
  refund,
  runIdOf,
  SECRET,
  startOf,
  WINDOW,
  type World,
} from './world.ts';

let api: Api;
let world: World;

beforeEach(async () => {
  api = await startApi();
  world = await createReadyWorld({ fetch: api.fetch });
});
afterEach(() => api.close());

const draft = (changes: Partial<Action> = {}) => lookup({ id: 'new-one', status: 'draft', ...changes });
const draftWrite = (changes: Partial<Action> = {}) => refund({ id: 'new-write', status: 'draft', ...changes });

function callOf(changes: Partial<RequestOf<'tests.call'>> = {}): RequestOf<'tests.call'> {
  return {
    action: draft(),
    values: { order_number: 'NW-20481' },
    testId: runIdOf(1),
    confirmed: false,
    ...changes,
  };
}

const writeOf = (changes: Partial<RequestOf<'tests.call'>> = {}) =>
  callOf({ action: draftWrite(), confirmed: true, ...changes });

const recordOf = () => readRun(world.deps.database, runIdOf(1));

async function refusal(changes: Partial<RequestOf<'tests.call'>>, code: string) {
  const reply = await world.ask('tests.call', callOf(changes));
  expect(reply).toMatchObject({ ok: false, error: { code } });
  expect(api.arrived).toEqual([]);
  expect(await recordOf()).toBeNull();
  return reply.ok ? null : reply.error;
}

describe('a test call', () => {
  test('sends a definition that is in no library, and shows the whole answer', async () => {
    const reply = await world.value('tests.call', callOf());
    expect(api.arrived).toHaveLength(1);
    expect(api.arrived[0]).toMatchObject({ path: '/orders/NW-20481' });
    expect(api.arrived[0]?.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(reply.run).toMatchObject({ state: 'succeeded', status: 200, test: true, ticketKey: null, revision: 1 });
    expect(reply.outputs.map(({ value }) => value)).toContainEqual({ kind: 'text', text: '4111 1111' });
    expect(JSON.stringify(reply.run)).not.toContain('4111');
    expect(reply.response).toMatchObject({ status: 200, size: 66, cut: false });
    expect(reply.response?.headers).toContainEqual({ name: 'content-type', value: 'application/json' });
    expect(JSON.parse(reply.response?.body ?? '')).toMatchObject({ status: 'sent' });
    expect(reply.duration).toBe(0);
  });

  test('keeps what any run keeps, and no more', async () => {
    await world.value('tests.call', callOf());
    const record = await recordOf();
    expect(record).toMatchObject({
      test: true,
      actionId: 'new-one',
      response: { body: null },
      agent: '',
      ticketNumber: '',
    });
    expect(JSON.stringify(record)).not.toContain('4111');
  });

  test('of a write carries its id as the idempotency key', async () => {
    await world.value('tests.call', writeOf());
    expect(api.arrived[0]).toMatchObject({ method: 'POST', headers: { 'idempotency-key': runIdOf(1) } });
  });

  test('belongs to no ticket, teaches nothing and is told to no panel', async () => {
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    await expect.poll(() => told.length).toBe(1);
    await world.value('tests.call', writeOf());
    expect(told).toHaveLength(1);
    expect((await world.value('tickets.view', { windowId: WINDOW })).runs).toEqual([]);
    expect(await (await world.deps.database.open()).get('records', 'learned')).toBeUndefined();
  });

  test('is never the twin of a run or of another test', async () => {
    const action = refund();
    const values = { order_number: 'NW-20481' };
    await world.value('tests.call', callOf({ action, values, confirmed: true }));
    await world.value('tests.call', callOf({ action, values, confirmed: true, testId: runIdOf(2) }));
    const run = startOf({ actionId: action.id, runId: runIdOf(3), confirmed: true, values });
    await world.value('runs.start', run);
    await world.value('tests.call', callOf({ action, values, confirmed: true, testId: runIdOf(4) }));
    expect(api.arrived).toHaveLength(4);
  });

  test('asked for 50 times at once is sent once', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => world.value('tests.call', writeOf())));
    expect(api.arrived).toHaveLength(1);
    for (const reply of replies)
      expect(reply).toMatchObject({ run: { state: 'succeeded' }, response: { status: 200 } });
  });

  test('asked for again tells what came of it, also after the worker was started anew', async () => {
    await world.value('tests.call', writeOf());
    world = await world.restart();
    const again = await world.value('tests.call', writeOf());
    expect(again).toMatchObject({ run: { state: 'succeeded', attempts: 1 }, response: null, duration: null });
    expect(api.arrived).toHaveLength(1);
  });

  test.each<[string, Partial<RequestOf<'tests.call'>>]>([
    ['values', { values: { order_number: 'NW-2' } }],
    ['definition', { action: draftWrite({ name: 'Another' }) }],
  ])('with the same id and another %s is refused', async (_what, changes) => {
    await world.value('tests.call', writeOf());
    expect(await world.ask('tests.call', writeOf(changes))).toMatchObject({
      ok: false,
      error: { code: 'duplicate-run' },
    });
    expect(api.arrived).toHaveLength(1);
  });

  test('and an agent’s run never pass for each other', async () => {
    const action = refund();
    await world.value('tests.call', callOf({ action, confirmed: true }));
    const run = await world.ask('runs.start', startOf({ actionId: action.id, confirmed: true }));
    expect(run).toMatchObject({ ok: false, error: { code: 'duplicate-run' } });
    expect(api.arrived).toHaveLength(1);
  });

  test('is cancelled as a run is', async () => {
    const running = world.value('tests.call', writeOf({ values: { order_number: 'hang' } }));
    await expect.poll(() => api.arrived.length).toBe(1);
    await world.value('runs.cancel', { runId: runIdOf(1) });
    expect(await running).toMatchObject({ run: { state: 'unknown', error: { code: 'cancelled' } }, response: null });
  });

  test.each([
    ['write', 'unknown'],
    ['lookup', 'failed'],
  ])('of a %s that a dead worker left open is %s at the next start', async (kind, state) => {
    await world.value('tests.call', kind === 'write' ? writeOf() : callOf());
    const record = await recordOf();
    if (!record) throw new Error('There is no such record.');
    await writeRun(world.deps.database, { ...record, state: 'sending', settledAt: null });
    world = await world.restart();
    expect(await recordOf()).toMatchObject({ state, test: true, error: { code: 'internal' } });
    const again = await world.value('tests.call', kind === 'write' ? writeOf() : callOf());
    expect(again).toMatchObject({ run: { state }, response: null });
    expect(api.arrived).toHaveLength(1);
  });

  test('is on disk before it leaves, and does not leave when the grant is taken back in the last moment', async () => {
    let asked = 0;
    world.browser.hasAccess = async (origin) => origin !== API || ++asked === 1;
    expect(await world.ask('tests.call', writeOf())).toMatchObject({
      ok: false,
      error: { code: 'permission-missing' },
    });
    expect(await recordOf()).toMatchObject({ state: 'failed', attempts: 0, test: true });
    expect(api.arrived).toEqual([]);
  });
});

describe('the raw answer is shown', () => {
  test.each([
    ['html', { run: { state: 'failed' }, response: { status: 200, body: '<h1>Hello</h1>' } }],
    ['status-404', { run: { state: 'failed', status: 404 }, response: { status: 404, body: '{"error":"as asked"}' } }],
    ['empty', { run: { state: 'succeeded' }, response: { status: 204, body: '', size: 0 } }],
    ['cut', { run: { error: { code: 'network' } }, response: { status: 200, body: '{"status":"sent"', cut: false } }],
    ['moved', { run: { error: { code: 'redirect-refused' } }, response: null }],
    ['drop', { run: { error: { code: 'network' } }, response: null }],
  ])('%s', async (order, expected) => {
    const reply = await world.value('tests.call', callOf({ values: { order_number: order } }));
    expect(reply).toMatchObject(expected);
    expect(reply.outputs).toEqual([]);
    expect(reply.duration).not.toBeNull();
  });

  test('up to two megabytes', async () => {
    const { response } = await world.value('tests.call', callOf({ values: { order_number: 'big' } }));
    expect(response?.cut).toBe(true);
    expect(response?.size).toBeLessThanOrEqual(2_097_152);
    expect(response?.body.length).toBe(response?.size);
  });

  test('without the secret in an output, shown or kept', async () => {
    world = await createReadyWorld({
      fetch: async (_url, init) => json({ status: [{ sent: new Headers(init?.headers).get('authorization') }] }),
    });
    const reply = await world.value('tests.call', callOf());
    expect(reply.outputs[0]?.value).toMatchObject({ kind: 'list' });
    expect(JSON.stringify([reply, await recordOf()])).not.toContain(SECRET);
    expect(JSON.stringify(await world.value('runs.start', startOf({ runId: runIdOf(2) })))).not.toContain(SECRET);
  });

  test('without the secret, in header and body', async () => {
    world = await createReadyWorld({
      fetch: async (_url, init) => {
        const sent = new Headers(init?.headers).get('authorization') ?? '';
        const response = json({ sent, nested: JSON.stringify({ sent }) }, 418);
        response.headers.set('x-echo', sent);
        return response;
      },
    });
    const reply = await world.value('tests.call', callOf());
    expect(JSON.stringify(reply)).not.toContain(SECRET);
    expect(reply.response?.headers).toContainEqual({ name: 'x-echo', value: expect.stringContaining('Bearer ') });
  });
});

describe('each kind of connection', () => {
  const seen: { url: string; headers: Headers }[] = [];
  const echo: typeof fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    seen.push({ url: String(url), headers });
    return json({ url: String(url), headers: Object.fromEntries(headers) });
  };
  async function call(changes: object, secret: string) {
    seen.length = 0;
    world = await createReadyWorld({ fetch: echo });
    await world.value('connections.save', { connection: { ...connection, ...changes } });
    await world.value('connections.setSecret', { id: 'northwind', secret });
    const reply = await world.value('tests.call', callOf());
    return { reply, sent: seen[0], record: await recordOf() };
  }

  test('basic: in Authorization, base64, and dots in every echo', async () => {
    const { reply, sent, record } = await call({ kind: 'basic' }, 'dana:päss word');
    const bytes = new TextEncoder().encode('dana:päss word');
    const encoded = btoa(String.fromCharCode(...bytes));
    expect(sent?.headers.get('authorization')).toBe(`Basic ${encoded}`);
    expect(JSON.stringify(reply.response)).not.toContain(encoded);
    expect(JSON.stringify([reply.run, record])).not.toMatch(/dana:|päss/);
    expect(JSON.stringify(reply.run.request)).toContain('Basic ••••••••');
  });

  test('a key in a header', async () => {
    const { reply, sent } = await call({ kind: 'api-key', key: { in: 'header', name: 'X-Api-Key' } }, 'k-12345678');
    expect(sent?.headers.get('x-api-key')).toBe('k-12345678');
    expect(sent?.headers.has('authorization')).toBe(false);
    expect(JSON.stringify(reply)).not.toContain('k-12345678');
  });

  test('a key in the address: last, and in nothing that is shown or kept', async () => {
    const { reply, sent, record } = await call({ kind: 'api-key', key: { in: 'query', name: 'key' } }, 'k+1/2345678');
    expect(sent?.url).toBe(`${API}/orders/NW-20481?key=k%2B1%2F2345678`);
    expect(reply.run.request.url.map(({ text }) => text).join('')).toBe(`${API}/orders/NW-20481?key=••••••••`);
    expect(JSON.stringify([reply, record])).not.toMatch(/2345678/);
  });

  test('none of them leaves for another origin', async () => {
    const elsewhere = 'https://elsewhere.example';
    await call({ kind: 'api-key', key: { in: 'query', name: 'key' } }, 'k-12345678');
    world.browser.grants.add(elsewhere);
    seen.length = 0;
    const action = draft({ request: { ...lookup().request, url: `${elsewhere}/{{order_number}}` } });
    const reply = await world.ask('tests.call', callOf({ action, testId: runIdOf(2) }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'definition-invalid', origin: elsewhere } });
    const moved = { ...connection, kind: 'basic' as const, origins: [API, elsewhere] };
    await world.value('connections.save', { connection: moved });
    const again = await world.ask('tests.call', callOf({ action, testId: runIdOf(2) }));
    expect(again).toMatchObject({ ok: false, error: { code: 'secret-missing' } });
    expect(seen).toEqual([]);
  });
});

describe('a test call is refused before it leaves a record', () => {
  test('a write that nobody confirmed', () => refusal({ action: draftWrite() }, 'confirmation-needed'));
  test('a value of the wrong type', async () => {
    expect((await refusal({ values: { order_number: true } }, 'value-invalid'))?.field).toBe('order_number');
  });
  test('a request that cannot be made, with its field', async () => {
    const action = draft({ request: { ...lookup().request, url: `${API}/{{nobody}}` } });
    expect((await refusal({ action }, 'definition-invalid'))?.field).toBe('request.url');
  });
  test('a private address', () => {
    const request = { ...lookup().request, url: 'https://127.0.0.1/{{order_number}}', connectionId: null };
    return refusal({ action: draft({ request }) }, 'private-address');
  });
  test('a connection that is not there', () =>
    refusal({ action: draft({ request: { ...lookup().request, connectionId: 'nowhere' } }) }, 'connection-missing'));
  test('no secret', async () => {
    await world.value('connections.forgetSecret', { id: 'northwind' });
    await refusal({}, 'secret-missing');
  });
  test('no grant', async () => {
    world.browser.grants.delete(API);
    await refusal({}, 'permission-missing');
  });
  test('asked for by a panel, or out of shape', async () => {
    const message = { name: 'tests.call', request: callOf() };
    expect(await world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const reply = await world.ask('tests.call', { ...callOf(), testId: 'x' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });
});

test('what is unfinished elsewhere stops nothing: an output without a path is left out of the result', async () => {
  const [first, ...others] = lookup().outputs;
  if (!first) throw new Error('The sample has outputs.');
  const action = draft({ name: '', description: '', outputs: [{ ...first, path: 'status' }, ...others] });
  const { run, outputs } = await world.value('tests.call', callOf({ action }));
  expect(run.state).toBe('succeeded');
  expect(outputs.map(({ name }) => name)).toEqual(['Margin', 'Card']);
});

describe('a dry run', () => {
  const dryOf = (action = draft(), values: RequestOf<'tests.dryRun'>['values'] = { order_number: 'NW-20481' }) =>
    world.value('tests.dryRun', { action, values, testId: runIdOf(1) });
  const codes = ({ checks }: Awaited<ReturnType<typeof dryOf>>) =>
    Object.fromEntries(checks.map(({ name, error }) => [name, error?.code ?? null]));
  const FINE = {
    definition: null,
    values: null,
    request: null,
    address: null,
    connection: null,
    secret: null,
    access: null,
    pause: null,
  };
  afterEach(async () => {
    expect(api.arrived).toEqual([]);
    expect(await recordOf()).toBeNull();
  });

  test('shows the request exactly as a call would send it, without confirmation and without the secret', async () => {
    const dry = await dryOf(draftWrite());
    expect(codes(dry)).toEqual(FINE);
    expect(dry.checks.map(({ name }) => name)).toEqual(Object.keys(FINE));
    expect(JSON.stringify(dry)).not.toContain(SECRET);
    expect(dry.request).toMatchObject({ method: 'POST' });
    expect(dry.request?.headers.map(({ name }) => name)).toEqual(['Content-Type', 'Idempotency-Key', 'Authorization']);
  });

  test('goes on after a missing value', async () => {
    world.browser.grants.clear();
    const dry = await dryOf(draft(), {});
    expect(codes(dry)).toEqual({
      ...FINE,
      values: 'value-missing',
      request: 'value-missing',
      access: 'permission-missing',
    });
    expect(dry.request).toBeNull();
  });

  test('tells everything that is wrong at once', async () => {
    const request = { ...lookup().request, url: 'https://127.0.0.1/{{nobody}}' };
    expect(codes(await dryOf(draft({ request })))).toMatchObject({
      definition: 'definition-invalid',
      values: null,
      request: 'definition-invalid',
      address: 'private-address',
      connection: 'definition-invalid',
      secret: 'secret-missing',
      access: 'permission-missing',
    });
  });

  test('names what stands in a check’s way where it cannot be made', async () => {
    const request = { ...lookup().request, url: 'api.example', connectionId: 'nowhere' };
    const codesFound = codes(await dryOf(draft({ request })));
    expect(codesFound).toMatchObject({ address: 'definition-invalid', access: 'definition-invalid' });
    expect(codesFound).toMatchObject({ connection: 'connection-missing', secret: 'connection-missing' });
  });

  test('needs no connection where there is none', async () => {
    expect(codes(await dryOf(draft({ request: { ...lookup().request, connectionId: null } })))).toEqual(FINE);
  });

  test('finds a secret that does not fit the connection’s kind any more', async () => {
    // Saving another kind throws the secret away; a hand in the database does not.
    const held = await world.deps.vault.read('northwind');
    await world.deps.vault.write({ ...(held as NonNullable<typeof held>), secret: 'two\nlines' });
    expect(codes(await dryOf())).toEqual({ ...FINE, secret: 'value-invalid' });
    await world.value('connections.save', { connection: { ...connection, kind: 'basic' } });
    expect(codes(await dryOf())).toEqual({ ...FINE, secret: 'secret-missing' });
  });
});
