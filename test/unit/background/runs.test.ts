// One run through the whole chain, against a real server on this machine.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markOf } from '#background/run/fingerprint.ts';
import { changeDefinitions } from '#background/store/definitions.ts';
import { readRun } from '#background/store/runs.ts';
import { noteLine, recordContent } from '#lib/run/note.ts';
import type { RunRecord } from '#lib/run.ts';
import { type Api, startApi } from './api.ts';
import {
  API,
  createReadyWorld,
  fakePort,
  HELPDESK,
  libraryText,
  lookup,
  NOW,
  refund,
  runIdOf,
  SECRET,
  startOf,
  TAB,
  ticket,
  WINDOW,
  type World,
} from './world.ts';

let api: Api;
let world: World;
let time: number;

beforeEach(async () => {
  api = await startApi();
  time = NOW;
  world = await createReadyWorld({ fetch: api.fetch, now: () => time });
});
afterEach(() => api.close());

const refundOf = (changes: Parameters<typeof startOf>[0] = {}) =>
  startOf({ actionId: 'refund-order', confirmed: true, ...changes });

async function recordOf(runId = runIdOf(1)): Promise<RunRecord> {
  const record = await readRun(world.deps.database, runId);
  if (!record) throw new Error('There is no such record.');
  return record;
}

async function refusal(request: Parameters<typeof startOf>[0], code: string) {
  const reply = await world.ask('runs.start', startOf(request));
  expect(reply).toMatchObject({ ok: false, error: { code } });
  expect(api.arrived).toEqual([]);
  expect(await readRun(world.deps.database, startOf(request).runId)).toBeNull();
  return reply.ok ? null : reply.error;
}

describe('a run that goes well', () => {
  test('a lookup sends the secret, no cookie, and gives outputs digit for digit', async () => {
    const { run, repeated } = await world.value('runs.start', startOf());
    expect(repeated).toBe(false);
    expect(run).toMatchObject({ state: 'succeeded', status: 200, attempts: 1, kind: 'lookup', error: null });
    expect(run.outputs.map((output) => output.value)).toEqual([
      { kind: 'text', text: 'sent' },
      { kind: 'number', text: '12345678901234567890' },
      { kind: 'text', text: '4111 1111' },
    ]);
    expect(api.arrived).toHaveLength(1);
    const [arrived] = api.arrived;
    expect(arrived).toMatchObject({ method: 'GET', path: '/orders/NW-20481', body: '' });
    expect(arrived?.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(arrived?.headers['idempotency-key']).toBeUndefined();
    expect(arrived?.headers.cookie).toBeUndefined();
    expect(arrived?.headers.referer).toBeUndefined();
  });

  test('the record masks sensitive outputs and never holds the secret', async () => {
    await world.value('runs.start', startOf());
    const record = await recordOf();
    expect(record.outputs[2]).toMatchObject({ name: 'Card', masked: true });
    expect(JSON.stringify(record)).not.toContain('4111');
    expect(JSON.stringify(record)).not.toContain(SECRET);
    expect(record).toMatchObject({ agent: 'Dana Reyes', ticketNumber: '318', connectionName: 'Northwind shop' });
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    '%s carries the run id as its key and its exact body',
    async (method) => {
      const body = method === 'DELETE' ? null : refund().request.body;
      const action = refund({ request: { ...refund().request, method, body } });
      await world.value('library.import', { text: libraryText([action]) });
      const card = await world.value('cards.get', { windowId: WINDOW, actionId: action.id });
      const { run } = await world.value('runs.start', refundOf({ revision: card.revision }));
      expect(run).toMatchObject({ state: 'succeeded', kind: method === 'DELETE' ? 'delete' : 'change' });
      expect(api.arrived[0]?.method).toBe(method);
      expect(JSON.parse(api.arrived[0]?.body || 'null')).toEqual(body === null ? null : { reason: 'NW-20481' });
      expect(api.arrived[0]?.headers['idempotency-key']).toBe(runIdOf(1));
    },
  );

  test('what was shown beforehand is what is sent', async () => {
    const { confirmed: _confirmed, ...request } = refundOf();
    const shown = await world.value('runs.preview', request);
    expect(api.arrived).toEqual([]);
    await world.value('runs.start', refundOf());
    const [arrived] = api.arrived;
    const text = (spans: { text: string }[]) => spans.map((span) => span.text).join('');
    expect(text(shown.url)).toBe(`${API}${arrived?.path}`);
    expect(text(shown.body ?? [])).toBe(arrived?.body);
    for (const { name, value } of shown.headers) {
      const expected = name === 'Authorization' ? 'Bearer ••••••••' : arrived?.headers[name.toLowerCase()];
      expect(text(value), name).toBe(expected);
    }
    const own = ['host', 'connection', 'accept', 'accept-language', 'sec-fetch-mode', 'user-agent', 'accept-encoding'];
    const browsers = [...own, 'cache-control', 'pragma', 'content-length'];
    const shownNames = shown.headers.map(({ name }) => name.toLowerCase());
    expect(
      Object.keys(arrived?.headers ?? {})
        .filter((name) => !browsers.includes(name))
        .sort(),
    ).toEqual(shownNames.sort());
  });

  test('pages hear of it on the way, with the sensitive output masked', async () => {
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    await world.value('runs.start', startOf());
    const states = told.flatMap((push) => (push.name === 'run.changed' ? [push.run.state] : []));
    expect(states).toEqual(['sending', 'succeeded']);
    expect(JSON.stringify(told)).not.toContain('4111');
  });
});

test('a worker that just woke waits for a slow page instead of speaking of another ticket', async () => {
  world = await world.restart();
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, 400);
  world.browser.answerPage = () => promise.then(() => ({ kind: 'ticket', ticket }));
  expect((await world.value('runs.start', startOf())).run.state).toBe('succeeded');
});

describe('a run that is refused before it leaves no record and sends nothing', () => {
  test('the action is gone', async () => {
    await world.value('actions.delete', { ids: ['look-up-order'] });
    await refusal({}, 'action-not-found');
  });
  test('the action was switched off', async () => {
    await world.value('actions.setStatus', { ids: ['look-up-order'], status: 'inactive' });
    await refusal({}, 'not-allowed');
  });
  test('the stored action breaks a rule that a stricter release has', async () => {
    const sound = lookup();
    const unsound = { ...sound, outputs: sound.outputs.map((output) => ({ ...output, path: '$..a..b' })) };
    await changeDefinitions(world.deps.database, { actions: [unsound] });
    world.deps.library.forget();
    expect((await refusal({ revision: 2 }, 'definition-invalid'))?.field).toBe('outputs[0].path');
  });
  test('no such revision', async () => {
    await refusal({ revision: 9 }, 'action-not-found');
  });
  test('a required value is missing', async () => {
    await refusal({ values: {} }, 'value-missing');
  });
  test('a value of the wrong type', async () => {
    await refusal({ values: { order_number: true } }, 'value-invalid');
  });
  test('a change that nobody confirmed', async () => {
    await refusal({ actionId: 'refund-order' }, 'confirmation-needed');
  });
  test('another ticket is open now', async () => {
    const other = { ...ticket, key: `${HELPDESK}/#319`, id: '319', number: '319' };
    await world.value('tickets.publish', { reading: { kind: 'ticket', ticket: other } });
    await refusal({}, 'wrong-ticket');
  });
  test('the page does not say in time which ticket is open', async () => {
    world = await world.restart();
    world.browser.answerPage = () => new Promise(() => undefined);
    expect((await refusal({}, 'wrong-ticket'))?.message).toContain('still being read');
  });
  test('no ticket is open any more', async () => {
    await world.value('tickets.publish', { reading: { kind: 'no-ticket', helpdeskName: 'Otter' } });
    await refusal({}, 'wrong-ticket');
  });
  test('a private address', async () => {
    const url = 'https://127.0.0.1/orders/{{order_number}}';
    const action = lookup({ id: 'local', request: { ...lookup().request, url, connectionId: null } });
    await world.value('library.import', { text: libraryText([action]) });
    world.browser.grants.add('https://127.0.0.1');
    await refusal({ actionId: 'local' }, 'private-address');
    await world.value('settings.set', { allowPrivateAddresses: true });
    const { run } = await world.value('runs.start', startOf({ actionId: 'local' }));
    expect(run.error?.code).toBe('network');
  });
  test('a connection that is not there', async () => {
    const action = lookup({ id: 'other', request: { ...lookup().request, connectionId: 'nowhere' } });
    await world.value('library.import', { text: libraryText([action]) });
    await refusal({ actionId: 'other' }, 'connection-missing');
  });
  test('a connection that does not name the address', async () => {
    const request = { ...lookup().request, url: 'https://other.example/{{order_number}}' };
    await world.value('library.import', { text: libraryText([lookup({ id: 'other', request })]) });
    world.browser.grants.add('https://other.example');
    await refusal({ actionId: 'other' }, 'definition-invalid');
  });
  test('no secret', async () => {
    await world.value('connections.forgetSecret', { id: 'northwind' });
    await refusal({}, 'secret-missing');
  });
  test('a connection that was pointed elsewhere later does not take the secret along', async () => {
    const elsewhere = 'https://elsewhere.example';
    const connection = {
      schemaVersion: 1 as const,
      id: 'northwind',
      name: 'Northwind shop',
      kind: 'bearer' as const,
      origins: [elsewhere],
      help: '',
      account: '',
      testUrl: '',
      updatedAt: 0,
    };
    const action = lookup({ id: 'moved', request: { ...lookup().request, url: `${elsewhere}/{{order_number}}` } });
    await world.value('library.import', { text: libraryText([action], [connection]) });
    world.browser.grants.add(elsewhere);
    await refusal({ actionId: 'moved' }, 'secret-missing');
  });
  test('the browser has not granted the address', async () => {
    world.browser.grants.delete(API);
    const error = await refusal({}, 'permission-missing');
    expect(error?.origin).toBe(API);
  });
  test('the record cannot be written', async () => {
    const open = world.deps.database.open;
    world.deps.database.open = async () => {
      const database = await open();
      return new Proxy(database, {
        get(target, name) {
          if (name !== 'transaction') return Reflect.get(target, name);
          return (stores: never, mode: never, options: never) => {
            if (stores === 'runs' && mode === 'readwrite') throw new DOMException('no space', 'QuotaExceededError');
            return target.transaction(stores, mode, options);
          };
        },
      });
    };
    const reply = await world.ask('runs.start', startOf());
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(api.arrived).toEqual([]);
  });
});

test('a grant that is taken back in the last moment settles the run as failed, unsent', async () => {
  let asked = 0;
  world.browser.hasAccess = async (origin) => origin !== API || ++asked === 1;
  const reply = await world.ask('runs.start', startOf());
  expect(reply).toMatchObject({ ok: false, error: { code: 'permission-missing' } });
  expect(await recordOf()).toMatchObject({
    state: 'failed',
    sentAt: null,
    attempts: 0,
    error: { code: 'permission-missing' },
  });
  expect(api.arrived).toEqual([]);
});

describe('outcomes', () => {
  const rows: [string, 'GET' | 'POST', Partial<RunRecord>][] = [
    ['html', 'GET', { state: 'failed', unreadable: null }],
    ['html', 'POST', { state: 'succeeded', unreadable: 'response-not-json', error: null }],
    ['vendor', 'GET', { state: 'failed' }],
    ['broken', 'POST', { state: 'succeeded', unreadable: 'response-not-json' }],
    ['latin', 'GET', { state: 'failed' }],
    ['big', 'GET', { state: 'failed' }],
    ['big', 'POST', { state: 'succeeded', unreadable: 'response-too-large' }],
    ['cut', 'GET', { state: 'failed' }],
    ['cut', 'POST', { state: 'succeeded', unreadable: 'network' }],
    ['drop', 'GET', { state: 'failed', status: null }],
    ['drop', 'POST', { state: 'unknown', status: null }],
    ['moved', 'GET', { state: 'failed', status: null }],
    ['moved', 'POST', { state: 'unknown', status: null }],
    ['empty', 'GET', { state: 'succeeded', status: 204, outputs: [] }],
    ['empty', 'POST', { state: 'succeeded', status: 204, outputs: [], unreadable: null }],
    ['status-401', 'POST', { state: 'failed', status: 401 }],
    ['status-404', 'GET', { state: 'failed', status: 404 }],
    ['status-503', 'POST', { state: 'failed', status: 503 }],
  ];
  test.each(rows)('%s answers a %s', async (order, method, expected) => {
    const actionId = method === 'GET' ? 'look-up-order' : 'refund-order';
    const request = startOf({ actionId, confirmed: true, values: { order_number: order } });
    const { run } = await world.value('runs.start', request);
    expect(run).toMatchObject(expected);
    expect(run.error === null).toBe(run.state === 'succeeded');
    expect(api.arrived).toHaveLength(1);
    expect(JSON.stringify(run)).not.toContain('stolen');
  });

  test.each(['hang', 'drip'])('a write that is cancelled while the server is at it (%s) is unknown', async (order) => {
    const running = world.value('runs.start', refundOf({ values: { order_number: order } }));
    await expect.poll(() => api.arrived.length).toBe(1);
    await world.value('runs.cancel', { runId: runIdOf(1) });
    expect((await running).run).toMatchObject({ state: 'unknown', error: { code: 'cancelled' } });
  });

  test('a timeout is told apart from Cancel', async () => {
    const running = world.value('runs.start', startOf({ values: { order_number: 'hang' } }));
    await expect.poll(() => api.arrived.length).toBe(1);
    world.deps.flights.get(runIdOf(1))?.controller.abort('timeout');
    expect((await running).run).toMatchObject({ state: 'failed', error: { code: 'timeout', blame: 'server' } });
  });

  test('cancelling what does not run does nothing', async () => {
    expect(await world.value('runs.cancel', { runId: runIdOf(9) })).toBeNull();
  });

  test('the body of a failure is kept without secret and sensitive values, unless the settings say no', async () => {
    const sensitive = lookup({
      id: 'sensitive',
      inputs: lookup().inputs.map((input) => ({ ...input, sensitive: true })),
    });
    const url = `${API}/orders/echo/{{order_number}}`;
    const action = { ...sensitive, request: { ...sensitive.request, url } };
    await world.value('library.import', { text: libraryText([action]) });
    const values = { order_number: 'NW-5555' };
    await world.value('runs.start', startOf({ actionId: 'sensitive', values }));
    const record = await recordOf();
    expect(record.response?.body).toContain('no such order');
    expect(record.response).toMatchObject({ size: 88 });
    expect(record.response?.headers).toContainEqual({ name: 'content-type', value: 'application/json' });
    expect(JSON.stringify(record)).not.toContain(SECRET);
    expect(JSON.stringify(record)).not.toContain('NW-5555');
    expect(record.inputs).toEqual([{ name: 'order_number', value: '••••••••', masked: true }]);
    expect(await world.value('runs.get', { runId: runIdOf(1) })).not.toHaveProperty('response');

    await world.value('settings.set', { keepBodies: 'none' });
    await world.value('runs.start', startOf({ actionId: 'sensitive', values, runId: runIdOf(2) }));
    expect(await recordOf(runIdOf(2))).toMatchObject({ response: { body: null }, withoutBodies: true });
  });
});

test('the body of a success that nobody could read is never kept: its outputs are in it', async () => {
  await world.value('runs.start', startOf({ values: { order_number: 'vendor' } }));
  const unread = { state: 'failed', error: { code: 'response-not-json' }, response: { body: null } };
  expect(await recordOf()).toMatchObject(unread);
  // Nor when all bodies are kept: its sensitive outputs cannot be told from the rest.
  await world.value('settings.set', { keepBodies: 'all' });
  await world.value('runs.start', startOf({ values: { order_number: 'vendor' }, runId: runIdOf(2) }));
  expect(await recordOf(runIdOf(2))).toMatchObject(unread);
});

test('all bodies are kept where the settings say so, without what is sensitive in them', async () => {
  await world.value('settings.set', { keepBodies: 'all' });
  await world.value('runs.start', startOf());
  expect((await recordOf()).response?.body).toBe('{"status":"sent","margin":12345678901234567890,"card":"••••••••"}');
});

test('without bodies the request’s is not kept either, and leaves as it is', async () => {
  await world.value('settings.set', { keepBodies: 'none' });
  await world.value('runs.start', refundOf());
  expect(JSON.parse(api.arrived[0]?.body ?? '')).toEqual({ reason: 'NW-20481' });
  expect(await recordOf()).toMatchObject({ state: 'succeeded', request: { body: null }, withoutBodies: true });
});

test('the record says what was sent when, and how long each phase took', async () => {
  await world.value('runs.start', startOf({ values: { order_number: 'busy' } }));
  const { sends, timing } = await recordOf();
  expect(sends).toEqual([
    { why: 'first', at: NOW, status: 503 },
    { why: 'waited', at: NOW, status: 200 },
  ]);
  expect(timing).toMatchObject({ token: null });
  for (const phase of ['prepare', 'wait', 'read', 'map'] as const) expect(timing?.[phase]).toBeGreaterThanOrEqual(0);
});

describe('a server that asks to wait', () => {
  test('Cancel ends the wait at once', async () => {
    const running = world.value('runs.start', startOf({ values: { order_number: 'busy-some' } }));
    await expect.poll(() => api.arrived.length).toBe(1);
    await world.value('runs.cancel', { runId: runIdOf(1) });
    expect((await running).run).toMatchObject({ state: 'failed', error: { code: 'cancelled' } });
    expect(api.arrived).toHaveLength(1);
  });
  test('a lookup is repeated once when the wait fits', async () => {
    const { run } = await world.value('runs.start', startOf({ values: { order_number: 'busy' } }));
    expect(run).toMatchObject({ state: 'succeeded', attempts: 1 });
    expect(api.arrived).toHaveLength(2);
  });
  test('and only once', async () => {
    const { run } = await world.value('runs.start', startOf({ values: { order_number: 'always-busy' } }));
    expect(run).toMatchObject({ state: 'failed', status: 429 });
    expect(api.arrived).toHaveLength(2);
  });
  test('a wait that does not fit is told at once', async () => {
    const { run } = await world.value('runs.start', startOf({ values: { order_number: 'busy-long' } }));
    expect(run).toMatchObject({ state: 'failed', status: 429 });
    expect(api.arrived).toHaveLength(1);
  });
  test('a write is never repeated', async () => {
    const { run } = await world.value('runs.start', refundOf({ values: { order_number: 'busy' } }));
    expect(run).toMatchObject({ state: 'failed', status: 503 });
    expect(api.arrived).toHaveLength(1);
  });
});

describe('one run per decision', () => {
  test('50 simultaneous messages with one run id send exactly one request', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => world.value('runs.start', refundOf())));
    expect(api.arrived).toHaveLength(1);
    expect(replies.filter((reply) => !reply.repeated)).toHaveLength(1);
    for (const { run } of replies) expect(run).toMatchObject({ runId: runIdOf(1), state: 'succeeded' });
  });

  test('the same id again answers with the settled record', async () => {
    await world.value('runs.start', refundOf());
    const again = await world.value('runs.start', refundOf());
    expect(again).toMatchObject({ repeated: true, run: { state: 'succeeded', attempts: 1 } });
    expect(api.arrived).toHaveLength(1);
  });

  test('the same id again, after the worker was started anew and the action deleted', async () => {
    await world.value('runs.start', refundOf());
    await world.value('actions.delete', { ids: ['refund-order'] });
    world = await world.restart();
    await world.value('tickets.publish', { reading: { kind: 'ticket', ticket } });
    expect(await world.value('runs.start', refundOf())).toMatchObject({ repeated: true });
    expect(api.arrived).toHaveLength(1);
  });

  test.each([
    ['values', { values: { order_number: 'NW-2' } }],
    ['another action', { actionId: 'look-up-order' }],
    ['another revision', { revision: 2 }],
    ['another ticket', { ticketKey: null }],
  ])('the same id with other content is refused: %s', async (_what, changes) => {
    await world.value('runs.start', refundOf());
    const reply = await world.ask('runs.start', refundOf(changes));
    expect(reply).toMatchObject({ ok: false, error: { code: 'duplicate-run', runId: runIdOf(1) } });
    expect(api.arrived).toHaveLength(1);
  });

  test('the same id with other content is refused while the first runs', async () => {
    const running = world.value('runs.start', refundOf({ values: { order_number: 'hang' } }));
    const reply = await world.ask('runs.start', refundOf());
    expect(reply).toMatchObject({ ok: false, error: { code: 'duplicate-run' } });
    await expect.poll(() => api.arrived.length).toBe(1);
    await world.value('runs.cancel', { runId: runIdOf(1) });
    await running;
  });
});

describe('the same write within ten minutes', () => {
  const second = { runId: runIdOf(2) };

  test('is asked about, with when it ran', async () => {
    await world.value('runs.start', refundOf());
    time += 9 * 60_000;
    const reply = await world.ask('runs.start', refundOf(second));
    expect(reply).toMatchObject({ ok: false, error: { code: 'duplicate-run', runId: runIdOf(1), at: NOW } });
    expect(api.arrived).toHaveLength(1);
  });
  test('goes through when the agent was told of it and repeats it', async () => {
    await world.value('runs.start', refundOf());
    time += 1;
    await world.value('runs.start', refundOf({ ...second, repeatOf: runIdOf(1) }));
    expect(api.arrived).toHaveLength(2);
    const stale = await world.ask('runs.start', refundOf({ runId: runIdOf(3), repeatOf: runIdOf(1) }));
    expect(stale).toMatchObject({ ok: false, error: { code: 'duplicate-run', runId: runIdOf(2) } });
  });
  test('goes through after ten minutes', async () => {
    await world.value('runs.start', refundOf());
    time += 10 * 60_000;
    await world.value('runs.start', refundOf(second));
    expect(api.arrived).toHaveLength(2);
  });
  test('goes through after one that failed', async () => {
    const values = { order_number: 'status-422' };
    await world.value('runs.start', refundOf({ values }));
    await world.value('runs.start', refundOf({ ...second, values }));
    expect(api.arrived).toHaveLength(2);
  });
  test('goes through for other values', async () => {
    await world.value('runs.start', refundOf());
    await world.value('runs.start', refundOf({ ...second, values: { order_number: 'NW-2' } }));
    expect(api.arrived).toHaveLength(2);
  });
  test('is asked about while the first is still under way', async () => {
    const values = { order_number: 'hang' };
    const running = world.value('runs.start', refundOf({ values }));
    await expect.poll(() => api.arrived.length).toBe(1);
    const reply = await world.ask('runs.start', refundOf({ ...second, values }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'duplicate-run' } });
    await world.value('runs.cancel', { runId: runIdOf(1) });
    await running;
  });
  test('two of them at the same moment send one', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4].map((n) => world.ask('runs.start', refundOf({ runId: runIdOf(n) }))),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(api.arrived).toHaveLength(1);
  });
  test('a lookup is never asked about', async () => {
    await world.value('runs.start', startOf());
    await world.value('runs.start', startOf(second));
    expect(api.arrived).toHaveLength(2);
  });
});

describe('a change that a note in the ticket tells of', () => {
  const noteOf = async (run: RunRecord) => noteLine(run, await markOf(recordContent(run)));
  const publish = (text: string) =>
    world.value('tickets.publish', {
      reading: {
        kind: 'ticket',
        ticket: {
          ...ticket,
          messages: [
            ...ticket.messages,
            { id: '2', author: { role: 'agent', name: 'Jonas', email: '' }, at: '', public: false, text },
          ],
        },
      },
    });

  test('is asked about in another agent’s browser, and runs when the agent says so', async () => {
    await world.value('runs.start', refundOf());
    const note = await noteOf(await recordOf());
    const [sent] = api.arrived;
    world = await createReadyWorld({ fetch: api.fetch, now: () => time });
    await publish(note);
    const asked = await world.ask('runs.start', refundOf({ runId: runIdOf(2) }));
    expect(asked).toMatchObject({ ok: false, error: { code: 'duplicate-run', runId: runIdOf(1) } });
    expect(api.arrived).toEqual([sent]);
    await world.value('runs.start', refundOf({ runId: runIdOf(2), repeatOf: runIdOf(1) }));
    expect(api.arrived).toHaveLength(2);
  });
  test('with other values is another change', async () => {
    await world.value('runs.start', refundOf());
    const note = await noteOf(await recordOf());
    world = await createReadyWorld({ fetch: api.fetch, now: () => time });
    await publish(note);
    await world.value('runs.start', refundOf({ runId: runIdOf(2), values: { order_number: 'NW-1' } }));
    expect(api.arrived).toHaveLength(2);
  });
});

describe('a write whose outcome is unknown', () => {
  const values = { order_number: 'drop' };
  beforeEach(() => world.value('runs.start', refundOf({ values })));

  test('is not sent again by a repeated message', async () => {
    expect(await world.value('runs.start', refundOf({ values }))).toMatchObject({
      repeated: true,
      run: { state: 'unknown' },
    });
    expect(api.arrived).toHaveLength(1);
  });
  test('is sent again under the same key when the agent tries again', async () => {
    const { run } = await world.value('runs.start', refundOf({ values, again: 1 }));
    expect(run).toMatchObject({ state: 'unknown', attempts: 2 });
    expect(api.arrived.map(({ headers }) => headers['idempotency-key'])).toEqual([runIdOf(1), runIdOf(1)]);
  });
  test('a replayed "Try again" is none: it knows of one attempt, and there were two', async () => {
    await world.value('runs.start', refundOf({ values, again: 1 }));
    expect(await world.value('runs.start', refundOf({ values, again: 1 }))).toMatchObject({ repeated: true });
    expect(api.arrived).toHaveLength(2);
  });
  test('asks before it is sent again when its twin ran meanwhile', async () => {
    await world.value('runs.start', refundOf({ values, runId: runIdOf(2), repeatOf: runIdOf(1) }));
    const again = refundOf({ values, again: 1 });
    expect(await world.ask('runs.start', again)).toMatchObject({
      ok: false,
      error: { code: 'duplicate-run', runId: runIdOf(2) },
    });
    await world.value('runs.start', { ...again, repeatOf: runIdOf(2) });
    expect(api.arrived).toHaveLength(3);
  });
  test('ten impatient tries at once send one more', async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.value('runs.start', refundOf({ values, again: 1 }))));
    expect(api.arrived).toHaveLength(2);
  });
  test('keeps its state when access is gone at the second try', async () => {
    world.browser.grants.delete(API);
    const reply = await world.ask('runs.start', refundOf({ values, again: 1 }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'permission-missing' } });
    expect(await recordOf()).toMatchObject({ state: 'unknown', attempts: 1 });
  });
  test('says it happened: then it is not sent again, and its twin is asked about', async () => {
    const run = await world.value('runs.settle', { runId: runIdOf(1), happened: true });
    expect(run.verdict).toEqual({ happened: true, at: NOW, checkedBy: null });
    expect(await world.value('runs.start', refundOf({ values, again: 1 }))).toMatchObject({ repeated: true });
    const twin = await world.ask('runs.start', refundOf({ values, runId: runIdOf(2) }));
    expect(twin).toMatchObject({ ok: false, error: { code: 'duplicate-run' } });
    expect(api.arrived).toHaveLength(1);
  });
  test('says it did not happen: its twin goes through', async () => {
    await world.value('runs.settle', { runId: runIdOf(1), happened: false });
    await world.value('runs.start', refundOf({ values, runId: runIdOf(2) }));
    expect(api.arrived).toHaveLength(2);
  });
});

test('a verdict on a run that is settled changes nothing', async () => {
  await world.value('runs.start', refundOf());
  expect((await world.value('runs.settle', { runId: runIdOf(1), happened: false })).verdict).toBeNull();
  expect(await world.ask('runs.settle', { runId: runIdOf(9), happened: true })).toMatchObject({
    ok: false,
    error: { code: 'bad-message' },
  });
});

describe('a form that was opened before the library changed', () => {
  test('runs the revision it was opened with', async () => {
    const changed = lookup({ request: { ...lookup().request, url: `${API}/v2/orders/{{order_number}}` } });
    await world.value('library.import', { text: libraryText([changed]) });
    await world.value('runs.start', startOf());
    await world.value('runs.start', startOf({ revision: 2, runId: runIdOf(2) }));
    expect(api.arrived.map(({ path }) => path)).toEqual(['/orders/NW-20481', '/v2/orders/NW-20481']);
    expect(await recordOf()).toMatchObject({ revision: 1 });
  });
});

test('ticket text with placeholders and markup travels as the value it is', async () => {
  const hostile = '{{secret}}<script>alert(1)</script>"}';
  await world.value('runs.start', refundOf({ values: { order_number: hostile } }));
  expect(JSON.parse(api.arrived[0]?.body ?? '')).toEqual({ reason: hostile });
});

test('a run beside no ticket needs none', async () => {
  world.browser.tabs = [{ id: TAB, windowId: WINDOW, active: true, loading: false, url: null }];
  const { run } = await world.value('runs.start', startOf({ ticketKey: null }));
  expect(run).toMatchObject({ state: 'succeeded', ticketKey: null, agent: '' });
});
