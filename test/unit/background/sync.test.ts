// Following a shared library in a background with a database of its own: everything of a version is taken, or nothing.
import { describe, expect, test, vi } from 'vitest';
import { readInside } from '#background/store/definitions.ts';
import { readSubscription } from '#background/store/shared.ts';
import { applyPlan, planNext } from '#background/sync/apply.ts';
import { lookIfDue, SYNC_ALARM } from '#background/sync/look.ts';
import type { Action } from '#lib/action/schema.ts';
import { makeSigningKey, openSigningKey } from '#lib/browser/signing-key.ts';
import type { Connection } from '#lib/connection.ts';
import type { Signer } from '#lib/sync/signature.ts';
import { LONGEST_WAIT_MS, type Subscription, USUAL_WAIT_MS } from '#lib/sync/subscription.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import { API, connection, createWorld, lookup, NOW, refund, runIdOf, startOf, type World } from './world.ts';

const ADDRESS = 'https://files.northwind.example/library.json';
const PASSPHRASE = 'correct horse battery staple';

interface Published {
  actions?: Action[];
  connections?: Connection[];
  library?: string;
  sign?: Signer | null;
}

const publish = (
  version: number,
  { actions = [lookup(), refund()], connections = [connection], ...rest }: Published = {},
) =>
  writeShared(
    { actions, connections, helpdesks: [] },
    {
      library: rest.library ?? '5f0c7f0e-0000-4000-8000-000000000001',
      version,
      author: 'Dana Reyes',
      publishedAt: '2026-11-23T12:00:00.000Z',
      note: '',
    },
    rest.sign ?? null,
  );

/** A server of one file. */
function serve(first: string) {
  const server = {
    text: first,
    answer: null as (() => Response | Promise<Response>) | null,
    requests: [] as (string | null)[],
    now: NOW,
    /** What every other address answers. */
    outside: (_url: string) => new Response('', { status: 404 }),
    fetch: (async (url: string, { headers }: RequestInit) => {
      if (url !== ADDRESS) return server.outside(url);
      const etag = `"${server.text.length}-${server.text.slice(-200)}"`.replace(/[^\w"-]/g, '');
      const condition = new Headers(headers).get('if-none-match');
      server.requests.push(condition);
      if (server.answer) return server.answer();
      if (condition === etag) return new Response(null, { status: 304, headers: { etag } });
      return new Response(server.text, { headers: { etag, 'content-type': 'application/json' } });
    }) as typeof fetch,
  };
  return server;
}

async function subscribed(text: string, wish: { publicKey?: string; automatic?: boolean } = {}) {
  const server = serve(text);
  const world = await createWorld({ fetch: server.fetch, now: () => server.now });
  world.browser.grants.add(new URL(ADDRESS).origin);
  const view = await world.value('sync.subscribe', {
    url: ADDRESS,
    connectionId: null,
    publicKey: wish.publicKey ?? null,
    automatic: wish.automatic ?? true,
  });
  return { server, world, view };
}

async function followed(text: string, wish: { publicKey?: string; automatic?: boolean } = {}) {
  const made = await subscribed(text, wish);
  await made.world.value('sync.accept', { version: made.view.latest?.version ?? 0, entries: null });
  return made;
}

async function actionsOf(world: World) {
  const { actions } = await world.value('library.read', { ids: null });
  return actions.map(({ id, name, description, request }) => ({ id, name, description, url: request.url }));
}
const namesOf = async (world: World) => (await actionsOf(world)).map(({ name }) => name).sort();

describe('subscribing', () => {
  test('shows what is there and takes nothing that reaches a new address before a yes', async () => {
    const { world, view } = await subscribed(await publish(1));
    expect(view.waiting?.changes.map(({ name, is, asks }) => [name, is, asks])).toEqual([
      ['Northwind shop', 'added', true],
      ['Look up an order', 'added', true],
      ['Refund an order', 'added', true],
    ]);
    expect(await actionsOf(world)).toEqual([]);
    const after = await world.value('sync.accept', { version: 1, entries: null });
    expect(after).toMatchObject({ waiting: null, follows: 3, overrides: [], problem: null });
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
    expect(world.browser.alarms.get(SYNC_ALARM)).toBeGreaterThan(NOW);
  });

  test.each([
    ['http://files.northwind.example/library.json', 'value-invalid'],
    ['https://user:word@files.northwind.example/library.json', 'value-invalid'],
    ['https://not-granted.example/library.json', 'permission-missing'],
    ['https://10.0.0.1/library.json', 'private-address'],
  ])('%s is refused as %s, and nothing is sent', async (url, code) => {
    const server = serve(await publish(1));
    const world = await createWorld({ fetch: server.fetch });
    const reply = await world.ask('sync.subscribe', { url, connectionId: null, publicKey: null, automatic: true });
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(server.requests).toEqual([]);
    expect(await world.value('sync.read', {})).toBeNull();
  });

  test('a page in its place is refused, and nothing is followed', async () => {
    const server = serve('<html>Sign in</html>');
    const world = await createWorld({ fetch: server.fetch });
    world.browser.grants.add(new URL(ADDRESS).origin);
    const reply = await world.ask('sync.subscribe', {
      url: ADDRESS,
      connectionId: null,
      publicKey: null,
      automatic: true,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'sync-refused' } });
    expect(await world.value('sync.read', {})).toBeNull();
  });
});

/** What is read of the kept versions and of what the library said while `work` runs: counted at the database itself. */
async function readsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const reads: string[] = [];
  const { prototype } = IDBObjectStore;
  const methods = ['get', 'getAll', 'openCursor'] as const;
  const spies = methods.map((method) => {
    const read = prototype[method] as (...args: unknown[]) => IDBRequest;
    return vi.spyOn(prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (['libraries', 'shared'].includes(this.name)) reads.push(`${method} ${this.name}`);
      return read.apply(this, args) as never;
    });
  });
  const parsed = vi.spyOn(JSON, 'parse');
  try {
    await work();
    const texts = parsed.mock.calls.filter(([text]) => text.includes('deskhand-library'));
    return [...reads, ...texts.map(() => 'JSON.parse of a version')];
  } finally {
    for (const spy of [...spies, parsed]) spy.mockRestore();
  }
}

describe('an unchanged library', () => {
  test('is one 304 and no parsing: neither its text nor what it said is read', async () => {
    const { server, world } = await followed(await publish(1));
    const again = await world.restart();
    server.requests.length = 0;
    server.now += USUAL_WAIT_MS * 2;
    expect(await readsDuring(() => lookIfDue(again.deps))).toEqual([]);
    expect(server.requests).toEqual([expect.stringMatching(/^".+"$/)]);
  });

  test('nor for a page that shows it, once that has been told', async () => {
    const { server, world } = await followed(await publish(1));
    const again = await world.restart();
    const first = await readsDuring(() => again.value('sync.read', {}));
    expect(first).toContain('JSON.parse of a version');
    expect(await readsDuring(() => again.value('sync.look', {}))).toEqual([]);
    expect(await readsDuring(() => again.value('sync.read', {}))).toEqual([]);
    server.text = await publish(2, { actions: [lookup({ name: 'Renamed' })] });
    expect(await readsDuring(() => again.value('sync.look', {}))).toContain('JSON.parse of a version');
    expect(await namesOf(again)).toEqual(['Renamed']);
  });

  test('what changes here meanwhile is shown all the same', async () => {
    const { world } = await followed(await publish(1));
    expect(await world.value('sync.read', {})).toMatchObject({ overrides: [], follows: 3 });
    await world.value('actions.delete', { ids: ['refund-order'] });
    expect(await world.value('sync.read', {})).toMatchObject({ overrides: [{ is: 'removed' }], follows: 2 });
    await world.value('trash.restore', { ids: ['refund-order'] });
    expect(await world.value('sync.read', {})).toMatchObject({ overrides: [], follows: 3 });
  });
});

describe('looking again', () => {
  test('asks with the ETag, and an unchanged library is one 304', async () => {
    const { server, world } = await followed(await publish(1));
    server.requests.length = 0;
    server.now += USUAL_WAIT_MS * 2;
    await lookIfDue(world.deps);
    expect(server.requests).toEqual([expect.stringMatching(/^".+"$/)]);
    expect(await world.value('sync.read', {})).toMatchObject({ failures: 0, checkedAt: server.now, waiting: null });
  });

  test('before it is due nothing is asked, and the alarm stands', async () => {
    const { server, world } = await followed(await publish(1));
    server.requests.length = 0;
    world.browser.alarms.clear();
    await lookIfDue(world.deps);
    expect(server.requests).toEqual([]);
    expect(world.browser.alarms.has(SYNC_ALARM)).toBe(true);
  });

  test('takes what is harmless by itself; what a write sends waits for a yes', async () => {
    const { server, world } = await followed(await publish(1));
    const moved = refund({ request: { ...refund().request, url: `${API}/v2/orders/{{order_number}}/refunds` } });
    server.text = await publish(2, { actions: [lookup({ description: 'Says where it is.' }), moved] });
    const view = await world.value('sync.look', {});
    expect(view.waiting).toMatchObject({ version: 2, changes: [{ id: 'refund-order', asks: true, newOrigins: [] }] });
    const [found, back] = await actionsOf(world);
    expect(found?.description).toBe('Says where it is.');
    expect(back?.url).toBe(`${API}/orders/{{order_number}}/refunds`);
    await world.value('sync.accept', { version: 2, entries: [{ kind: 'action', id: 'refund-order' }] });
    expect((await actionsOf(world))[1]?.url).toContain('/v2/');
  });

  test('without automatic updates everything waits', async () => {
    const { server, world } = await followed(await publish(1), { automatic: false });
    server.text = await publish(2, { actions: [lookup({ description: 'Says where it is.' }), refund()] });
    expect((await world.value('sync.look', {})).waiting?.changes).toHaveLength(1);
    expect((await actionsOf(world))[0]?.description).toBe(lookup().description);
  });

  test('a yes to a version that another has followed is refused', async () => {
    const { world } = await followed(await publish(2));
    const reply = await world.ask('sync.accept', { version: 1, entries: null });
    expect(reply).toMatchObject({ ok: false, error: { code: 'edit-conflict' } });
  });

  test('an action that is gone goes to the trash, and can be restored', async () => {
    const { server, world } = await followed(await publish(1));
    server.text = await publish(2, { actions: [lookup()] });
    await world.value('sync.look', {});
    expect(await namesOf(world)).toEqual(['Look up an order']);
    expect(await world.value('trash.list', {})).toMatchObject([{ id: 'refund-order' }]);
  });

  test.each<[string, () => Promise<string | (() => Response | Promise<Response>)>, string]>([
    ['500', async () => () => new Response('', { status: 500 }), 'http-status'],
    ['a page', async () => '<!doctype html><p>Please pay', 'sync-refused'],
    ['half a file', async () => (await publish(2)).slice(0, 900), 'sync-refused'],
    [
      'bytes that are no text',
      async () => () => new Response(Uint8Array.of(0xff, 0xfe), { headers: { 'content-type': 'text/plain' } }),
      'sync-refused',
    ],
    ['an older version', async () => publish(4), 'sync-refused'],
    ['the same version with other content', async () => publish(5, { actions: [lookup()] }), 'sync-refused'],
    ['another library', async () => publish(6, { library: '5f0c7f0e-0000-4000-8000-000000000002' }), 'sync-refused'],
    ['an action that cannot run', async () => publish(6, { actions: [lookup({ description: '' })] }), 'sync-refused'],
    ['a redirect', async () => () => Response.redirect('https://elsewhere.example/', 302), 'redirect-refused'],
    [
      'fifty megabytes',
      async () => () => new Response(new Uint8Array(50_000_000), { headers: { 'content-type': 'application/json' } }),
      'response-too-large',
    ],
    ['a connection that fails', async () => () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ])('%s: told, and all that was taken stays', async (_what, make, code) => {
    const { server, world } = await followed(await publish(5));
    const before = await actionsOf(world);
    const bad = await make();
    if (typeof bad === 'string') server.text = bad;
    else server.answer = bad;
    const view = await world.value('sync.look', {});
    expect(view).toMatchObject({
      problem: { code },
      failures: 1,
      failingSince: NOW,
      latest: { version: 5 },
      waiting: null,
    });
    expect(view.problem?.advice).not.toBe('');
    // Words of a run say other limits, and send people to an action's editor.
    expect(`${view.problem?.message} ${view.problem?.advice}`).not.toMatch(/ten seconds|2 MB|the action/);
    expect(view.nextAt - NOW).toBeGreaterThan(USUAL_WAIT_MS);
    expect(await actionsOf(world)).toEqual(before);
    server.text = await publish(7);
    server.answer = null;
    expect(await world.value('sync.look', {})).toMatchObject({ problem: null, failures: 0, latest: { version: 7 } });
  });

  test('more actions than the limit are refused as a whole', async () => {
    const { server, world } = await followed(await publish(1));
    const settings = await world.value('settings.get', {});
    await world.value('settings.set', { ...settings, actionLimit: 2 });
    server.text = await publish(2, { actions: [lookup({ name: 'New words' }), refund(), lookup({ id: 'third' })] });
    expect(await world.value('sync.look', {})).toMatchObject({
      problem: { code: 'limit-reached' },
      latest: { version: 1 },
    });
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
  });

  test('a server that is gone for a week: asked every few hours, everything works on, and the next version is taken', async () => {
    const { server, world } = await followed(await publish(1));
    server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    server.requests.length = 0;
    const WEEK = 7 * 24 * 3_600_000;
    while (server.now < NOW + WEEK) {
      server.now = world.browser.alarms.get(SYNC_ALARM) ?? 0;
      await lookIfDue(world.deps);
    }
    const { failures, failingSince, problem, nextAt } = (await world.value('sync.read', {})) ?? {};
    expect(failures).toBe(server.requests.length);
    expect(server.requests.length).toBeLessThan(60);
    expect(failingSince).toBeLessThan(NOW + 2 * USUAL_WAIT_MS);
    expect(problem).toMatchObject({ code: 'network', message: expect.stringContaining('could not be reached') });
    expect(nextAt).toBeLessThanOrEqual(server.now + LONGEST_WAIT_MS);
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
    server.answer = null;
    server.text = await publish(2, { actions: [lookup({ name: 'Found again' })] });
    server.now = world.browser.alarms.get(SYNC_ALARM) ?? 0;
    await lookIfDue(world.deps);
    expect(await namesOf(world)).toEqual(['Found again']);
    expect(await world.value('sync.read', {})).toMatchObject({ failures: 0, problem: null, failingSince: 0 });
  });

  test.each([
    ['behind', -3_600_000],
    ['ahead', 3_600_000],
  ])('a clock an hour %s: a signed version is taken as ever', async (_which, off) => {
    const key = await makeSigningKey(PASSPHRASE);
    const sign = await openSigningKey(key, PASSPHRASE);
    const { server, world } = await followed(await publish(1, { sign }), { publicKey: key.publicKey });
    server.now += off;
    server.text = await publish(2, { actions: [lookup({ name: 'On time' })], sign });
    await world.value('sync.look', {});
    expect(await namesOf(world)).toEqual(['On time']);
  });

  test('a clock that is put back an hour does not keep the next look waiting for that hour', async () => {
    const { server, world } = await followed(await publish(1));
    server.requests.length = 0;
    server.now -= 3_600_000;
    await lookIfDue(world.deps);
    expect(server.requests).toHaveLength(1);
    expect(world.browser.alarms.get(SYNC_ALARM)).toBeLessThan(server.now + 2 * USUAL_WAIT_MS);
    await lookIfDue(world.deps);
    expect(server.requests).toHaveLength(1);
  });

  test('a Retry-After is kept', async () => {
    const { server, world } = await followed(await publish(1));
    server.answer = () => new Response('', { status: 503, headers: { 'retry-after': '7200' } });
    const { nextAt } = await world.value('sync.look', {});
    expect(nextAt - NOW).toBe(7_200_000);
  });
});

describe('a signed library', () => {
  test('is taken with its key; without signature or by another key it is refused, and the old one stays', async () => {
    const key = await makeSigningKey(PASSPHRASE);
    const [sign, stranger] = [
      await openSigningKey(key, PASSPHRASE),
      await openSigningKey(await makeSigningKey(PASSPHRASE), PASSPHRASE),
    ];
    const { server, world } = await followed(await publish(1, { sign }), { publicKey: key.publicKey });
    for (const wrong of [null, stranger]) {
      server.text = await publish(2, { actions: [lookup()], sign: wrong });
      expect(await world.value('sync.look', {})).toMatchObject({
        problem: { code: 'signature-invalid' },
        latest: { version: 1 },
      });
    }
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
    server.text = await publish(2, { actions: [lookup()], sign });
    expect(await world.value('sync.look', {})).toMatchObject({ problem: null, latest: { version: 2 } });
  });
});

describe('what was changed here', () => {
  const entry = { kind: 'action', id: 'look-up-order' } as const;

  test('stays, is told apart, and gives way when the person says so', async () => {
    const { server, world } = await followed(await publish(1));
    const { actions } = await world.value('library.read', { ids: ['look-up-order'] });
    const mine = { ...(actions[0] ?? lookup()), description: 'Mine.' };
    await world.value('actions.save', { action: mine, as: 'active', base: mine.revision, after: 0 });
    server.text = await publish(2, { actions: [lookup({ description: 'Theirs.' }), refund()] });
    const view = await world.value('sync.look', {});
    expect(view.overrides).toEqual([
      { kind: 'action', id: 'look-up-order', name: 'Look up an order', is: 'changed', movedOn: true, gone: false },
    ]);
    expect((await actionsOf(world))[0]?.description).toBe('Mine.');
    expect(await world.value('sync.preview', { version: null, entry })).toMatchObject({
      version: 2,
      changes: [{ id: 'look-up-order', changes: [{ before: 'Mine.', after: 'Theirs.' }] }],
    });
    expect(await world.ask('sync.drop', { version: 1, entry })).toMatchObject({ error: { code: 'edit-conflict' } });
    const after = await world.value('sync.drop', { version: 2, entry });
    expect(after.overrides).toEqual([]);
    expect((await actionsOf(world))[0]?.description).toBe('Theirs.');
  });

  async function changedByBoth(mine: Partial<Action>, theirs: Partial<Action>) {
    const { server, world } = await followed(await publish(1));
    const { actions } = await world.value('library.read', { ids: ['look-up-order'] });
    const own = { ...(actions[0] ?? lookup()), ...mine };
    await world.value('actions.save', { action: own, as: 'active', base: own.revision, after: 0 });
    server.text = await publish(2, { actions: [lookup(theirs), refund()] });
    await world.value('sync.look', {});
    return world;
  }

  test('is merged with what the library says now, once that was shown, and departs from that alone', async () => {
    const world = await changedByBoth({ description: 'Mine.' }, { name: 'Find an order' });
    const offer = await world.value('sync.offerMerge', { entry, sides: {} });
    expect(offer).toMatchObject({
      version: 2,
      conflict: null,
      change: { changes: [{ field: 'Name', before: 'Look up an order', after: 'Find an order' }] },
    });
    expect(await namesOf(world)).toContain('Look up an order');
    const view = await world.value('sync.merge', { version: 2, entry, sides: {} });
    expect((await actionsOf(world))[0]).toMatchObject({ name: 'Find an order', description: 'Mine.' });
    expect(view.overrides).toMatchObject([{ id: 'look-up-order', movedOn: false }]);
    expect(await world.ask('sync.merge', { version: 1, entry, sides: {} })).toMatchObject({
      ok: false,
      error: { code: 'edit-conflict' },
    });
  });

  test.each(['mine', 'theirs'] as const)(
    'where both changed the same, nothing is merged before a choice: %s',
    async (side) => {
      const words = { mine: 'Mine.', theirs: 'Theirs.' };
      const world = await changedByBoth(
        { description: words.mine },
        { description: words.theirs, name: 'Find an order' },
      );
      expect(await world.value('sync.offerMerge', { entry, sides: {} })).toMatchObject({
        conflict: { settled: false, fields: [{ path: 'description', mine: 'Mine.', theirs: 'Theirs.', side: null }] },
      });
      expect(await world.ask('sync.merge', { version: 2, entry, sides: {} })).toMatchObject({
        ok: false,
        error: { code: 'edit-conflict' },
      });
      expect((await actionsOf(world))[0]).toMatchObject({ name: 'Look up an order', description: 'Mine.' });
      const view = await world.value('sync.merge', { version: 2, entry, sides: { description: side } });
      expect((await actionsOf(world))[0]).toMatchObject({ name: 'Find an order', description: words[side] });
      expect(view.overrides).toHaveLength(side === 'mine' ? 1 : 0);
    },
  );

  test('what the library has no longer is told, and cannot be merged', async () => {
    const { server, world } = await followed(await publish(1));
    const own = { ...lookup(), description: 'Mine.' };
    await world.value('actions.save', { action: own, as: 'active', base: 1, after: 0 });
    server.text = await publish(2, { actions: [refund()] });
    expect((await world.value('sync.look', {})).overrides).toMatchObject([{ movedOn: true, gone: true }]);
    expect(await world.ask('sync.offerMerge', { entry, sides: {} })).toMatchObject({
      ok: false,
      error: { code: 'sync-refused' },
    });
    expect((await actionsOf(world)).map(({ description }) => description)).toContain('Mine.');
  });
});

describe('going back', () => {
  test('an earlier version is taken whole and kept to, until the latest is wanted again', async () => {
    const { server, world } = await followed(await publish(1));
    server.text = await publish(2, { actions: [lookup({ name: 'Find an order' }), refund()] });
    await world.value('sync.look', {});
    expect(await namesOf(world)).toEqual(['Find an order', 'Refund an order']);
    expect(await world.value('sync.preview', { version: 1, entry: null })).toMatchObject({
      version: 1,
      changes: [
        { id: 'look-up-order', revisions: null, changes: [{ before: 'Find an order', after: 'Look up an order' }] },
      ],
    });
    expect(await namesOf(world)).toEqual(['Find an order', 'Refund an order']);
    expect(await world.value('sync.pin', { version: 1 })).toMatchObject({ pinned: 1, waiting: null });
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
    server.text = await publish(3, { actions: [lookup({ name: 'Look for an order' }), refund()] });
    expect(await world.value('sync.look', {})).toMatchObject({ latest: { version: 3 }, pinned: 1 });
    expect(await namesOf(world)).toEqual(['Look up an order', 'Refund an order']);
    await world.value('sync.pin', { version: null });
    expect(await namesOf(world)).toEqual(['Look for an order', 'Refund an order']);
  });

  test('ten versions are kept, and the pinned one beside them', async () => {
    const { server, world } = await followed(await publish(1));
    await world.value('sync.pin', { version: 1 });
    for (let version = 2; version <= 13; version += 1) {
      server.text = await publish(version, { actions: [lookup({ name: `Find ${version}` })] });
      await world.value('sync.look', {});
    }
    const { versions } = (await world.value('sync.read', {})) ?? { versions: [] };
    expect(versions.map(({ publication }) => publication.version)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 1]);
  });

  test('paused, nothing is asked', async () => {
    const { server, world } = await followed(await publish(1));
    await world.value('sync.change', { automatic: true, paused: true });
    server.requests.length = 0;
    server.now += USUAL_WAIT_MS * 3;
    await lookIfDue(world.deps);
    expect(server.requests).toEqual([]);
    expect(world.browser.alarms.has(SYNC_ALARM)).toBe(false);
  });
});

describe('stopping', () => {
  test.each([
    [true, ['Look up an order', 'Refund an order']],
    [false, []],
  ])('keep %s leaves %j', async (keep, left) => {
    const { world } = await followed(await publish(1));
    await world.value('sync.unsubscribe', { keep });
    expect(await world.value('sync.read', {})).toBeNull();
    expect(await namesOf(world)).toEqual(left);
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  });
});

test('what breaks off while a version is written leaves the definitions, what is known of the library and its version as they were', async () => {
  const { server, world } = await followed(await publish(1));
  const { database } = world.deps;
  const open = await database.open();
  const all = () =>
    Promise.all([readInside(database), open.getAll('shared'), open.getAll('libraries'), open.getAll('records')]);
  const before = await all();
  // The last of what a version writes, so that everything else of it stands in the transaction already.
  const uncopyable = { ...(await readSubscription(database)), extra: () => 'no copy of this can be kept' };
  const plan = await planNext(
    world.deps,
    { actions: [lookup({ name: 'Half' })], connections: [connection], helpdesks: [] },
    'all',
  );
  expect(plan).toMatchObject({ take: { actions: [{ name: 'Half' }] }, remove: [{ id: 'refund-order' }] });
  await expect(applyPlan(world.deps, plan, { subscription: uncopyable as unknown as Subscription })).rejects.toThrow();
  expect(await all()).toEqual(before);
  server.text = await publish(2, { actions: [lookup({ name: 'Whole' })] });
  expect(await world.value('sync.look', {})).toMatchObject({ problem: null, latest: { version: 2 } });
  expect(await namesOf(world)).toEqual(['Whole']);
});

test('a form that was open before a version was taken runs the revision that it was opened with', async () => {
  const arrived: string[] = [];
  const { server, world } = await followed(
    await publish(1, { actions: [lookup({ request: { ...lookup().request, connectionId: null } })] }),
  );
  server.outside = (url) => {
    arrived.push(new URL(url).pathname);
    return Response.json({ status: 'shipped' });
  };
  world.browser.grants.add(API);
  const moved = { ...lookup().request, connectionId: null, url: `${API}/v2/orders/{{order_number}}` };
  server.text = await publish(2, { actions: [lookup({ request: moved })] });
  const { latest } = await world.value('sync.look', {});
  await world.value('sync.accept', { version: latest?.version ?? 0, entries: null });
  await world.value('runs.start', startOf({ ticketKey: null }));
  await world.value('runs.start', startOf({ ticketKey: null, revision: 2, runId: runIdOf(2) }));
  expect(arrived).toEqual(['/orders/NW-20481', '/v2/orders/NW-20481']);
});

test('a worker that starts anew knows all of it, and the storage is sound', async () => {
  const { server, world } = await followed(await publish(1));
  const again = await world.restart();
  expect(await again.value('storage.status', {})).toEqual({ state: 'ready' });
  expect(await again.value('sync.read', {})).toMatchObject({ url: ADDRESS, follows: 3 });
  server.requests.length = 0;
  await again.value('sync.look', {});
  expect(server.requests[0]).not.toBeNull();
});
