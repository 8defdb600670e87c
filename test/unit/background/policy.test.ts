// A company's policy in a background: it holds over what a person set, whatever page asks, and from the moment on that the browser tells it.
import { describe, expect, test } from 'vitest';
import { forgetPolicy, obeyPolicy } from '#background/policy/policy-changed.ts';
import { readSubscription } from '#background/store/shared.ts';
import { makeSigningKey, openSigningKey } from '#lib/browser/signing-key.ts';
import type { MessageName, RequestOf } from '#lib/messages.ts';
import type { Signer } from '#lib/sync/signature.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import {
  API,
  connection,
  createReadyWorld,
  createWorld,
  HELPDESK,
  json,
  libraryText,
  lookup,
  NOW,
  refund,
  runIdOf,
  startOf,
  WINDOW,
  type World,
} from './world.ts';

const ADDRESS = 'https://files.northwind.example/library.json';
const PASSPHRASE = 'correct horse battery staple';

/** As the browser does when an administrator changes it. */
async function setPolicy({ browser, deps }: World, policy: Record<string, unknown>): Promise<void> {
  browser.policy = policy;
  forgetPolicy(deps);
  await obeyPolicy(deps);
}

async function eventsOf(world: World) {
  const request = { filter: { show: 'events', tests: 'include' }, after: null, limit: 200 } as const;
  const { entries } = await world.value('log.list', request);
  return entries.flatMap((entry) => (entry.kind === 'event' && entry.subject.id === 'policy' ? [entry] : []));
}

describe('settings', () => {
  test('of the policy hold over the person’s, and cannot be changed', async () => {
    const world = await createWorld();
    await world.value('settings.set', { logDays: 60, person: 'Dana' });
    await setPolicy(world, { logDays: 30, allowPrivateAddresses: false });
    expect(await world.value('settings.get', {})).toMatchObject({ logDays: 30, person: 'Dana' });
    const refused = await world.ask('settings.set', { logDays: 90 });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', message: 'Your organisation has set this setting.', blame: 'administrator' },
    });
    expect(await world.value('settings.set', { person: 'Mo' })).toMatchObject({ logDays: 30, person: 'Mo' });
    // The person's own came through unharmed.
    await setPolicy(world, {});
    expect(await world.value('settings.get', {})).toMatchObject({ logDays: 60, person: 'Mo' });
  });

  test('the limit of the policy is the one that counts', async () => {
    const world = await createWorld();
    await setPolicy(world, { actionLimit: 1 });
    const report = await world.value('library.import', { text: libraryText([lookup(), refund()]) });
    expect(report.refused.length).toBe(1);
    expect((await world.value('actions.list', {})).actions.length).toBe(1);
  });
});

describe('allowed origins', () => {
  test('nothing leaves for any other, nor is a run written down as sent', async () => {
    const asked: string[] = [];
    const world = await createReadyWorld({
      fetch: async (url) => {
        asked.push(String(url));
        return json({ status: 'shipped' });
      },
    });
    await setPolicy(world, { allowedOrigins: ['https://elsewhere.example'] });
    const refused = await world.ask('runs.start', startOf());
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'not-allowed',
        message: `Your organisation does not allow Deskhand to call ${API}.`,
        origin: API,
      },
    });
    expect(asked).toEqual([]);
    await setPolicy(world, { allowedOrigins: ['https://*.northwind.example'] });
    await world.value('runs.start', startOf({ runId: runIdOf(2) }));
    await expect.poll(() => asked.length).toBe(1);
  });

  test('that cannot be read allow none, a library’s neither', async () => {
    const world = await createReadyWorld();
    world.browser.grants.add(new URL(ADDRESS).origin);
    await setPolicy(world, { allowedOrigins: 'https://api.northwind.example' });
    expect(await world.ask('runs.start', startOf())).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const wish = { url: ADDRESS, connectionId: null, publicKey: null, automatic: true };
    expect(await world.ask('sync.subscribe', wish)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect((await world.value('policy.view', {})).problems).toMatchObject([{ key: 'allowedOrigins' }]);
  });
});

describe('helpdesk sites', () => {
  const OTHER = 'https://desk.northwind.example';

  test('of the policy are read as those that a person adds, and nobody removes them', async () => {
    const world = await createWorld();
    await world.value('sites.add', { origin: HELPDESK });
    world.browser.grants.add(OTHER);
    await setPolicy(world, { helpdeskSites: [OTHER, HELPDESK] });
    expect(await world.value('sites.list', {})).toEqual([
      { origin: OTHER, addedAt: null, byPolicy: true, granted: true },
      { origin: HELPDESK, addedAt: NOW, byPolicy: true, granted: true },
    ]);
    expect([...world.browser.readers].sort()).toEqual([`${OTHER}/*`, `${HELPDESK}/*`]);
    for (const origin of [OTHER, HELPDESK])
      expect(await world.ask('sites.remove', { origin })).toMatchObject({
        ok: false,
        error: { code: 'not-allowed', message: 'Your organisation has set this site.' },
      });
    expect(world.browser.readers.size).toBe(2);
  });

  test('of the policy wait for the browser’s grant, and go with the policy; the person’s own stays', async () => {
    const world = await createWorld();
    await world.value('sites.add', { origin: HELPDESK });
    await setPolicy(world, { helpdeskSites: [OTHER] });
    expect(await world.value('sites.list', {})).toMatchObject([{ origin: OTHER, granted: false }, { granted: true }]);
    expect([...world.browser.readers]).toEqual([`${HELPDESK}/*`]);
    // The agent's one click.
    world.browser.grants.add(OTHER);
    expect(await world.value('sites.add', { origin: OTHER })).toEqual({ granted: true });
    expect(world.browser.readers.size).toBe(2);
    await setPolicy(world, {});
    expect(await world.value('sites.list', {})).toMatchObject([{ origin: HELPDESK, byPolicy: false }]);
    expect([...world.browser.readers]).toEqual([`${HELPDESK}/*`]);
    expect(await world.ask('sites.remove', { origin: HELPDESK })).toMatchObject({ ok: true });
  });
});

describe('locked editing', () => {
  const edits: { [Name in MessageName]?: RequestOf<Name> } = {
    'actions.save': { action: { ...lookup(), name: 'Another' }, as: 'active', base: 1, after: 0 },
    'actions.setStatus': { ids: ['look-up-order'], status: 'inactive' },
    'actions.delete': { ids: ['look-up-order'] },
    'library.import': { text: libraryText([lookup({ id: 'more' })]) },
    'connections.save': { connection: { ...connection, name: 'Other' }, since: 0 },
    'connections.delete': { id: 'northwind' },
    'tests.call': { action: lookup(), values: {}, testId: runIdOf(9), confirmed: true },
    'trash.erase': { ids: ['look-up-order'] },
  };

  test.each(Object.entries(edits))('refuses %s and changes nothing', async (name, request) => {
    const world = await createReadyWorld();
    const before = await world.value('library.read', { ids: null });
    await setPolicy(world, { lockEditing: true });
    const refused = await world.ask(name as MessageName, request as never);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', message: 'Your organisation has locked editing in this browser.' },
    });
    expect(await world.value('library.read', { ids: null })).toEqual(before);
    await setPolicy(world, {});
    const now = await world.ask(name as MessageName, request as never);
    expect(now.ok ? '' : now.error.message).not.toContain('Your organisation');
  });

  test('leaves agents their work', async () => {
    const world = await createReadyWorld({ fetch: async () => json({ status: 'shipped' }) });
    await setPolicy(world, { lockEditing: true });
    await world.value('connections.setSecret', { id: 'northwind', secret: 'another' });
    await world.value('runs.start', startOf());
  });
});

describe('the library of the policy', () => {
  const publish = (version: number, sign: Signer | null = null, actions = [lookup(), refund()]) =>
    writeShared(
      { actions, connections: [connection], helpdesks: [] },
      {
        library: '5f0c7f0e-0000-4000-8000-000000000001',
        version,
        author: 'Dana Reyes',
        publishedAt: '2026-11-23T12:00:00.000Z',
        note: '',
      },
      sign,
    );

  async function served(first: string) {
    const server = { text: first, status: 200 };
    const world = await createWorld({
      fetch: async () =>
        new Response(server.text, { status: server.status, headers: { 'content-type': 'application/json' } }),
      now: () => NOW,
    });
    world.browser.grants.add(new URL(ADDRESS).origin);
    return { server, world };
  }

  const names = async (world: World) =>
    (await world.value('library.read', { ids: null })).actions.map(({ name }) => name).sort();

  test('is followed without anybody’s doing, and nobody stops it', async () => {
    const { world } = await served(await publish(1));
    await setPolicy(world, { libraryUrl: ADDRESS });
    const view = await world.value('sync.read', {});
    expect(view).toMatchObject({ url: ADDRESS, latest: { version: 1 }, problem: null });
    // What reaches a new address waits for a yes all the same.
    expect(view?.waiting?.changes.length).toBeGreaterThan(0);
    expect(await names(world)).toEqual([]);
    for (const [name, request] of [
      ['sync.unsubscribe', { keep: true }],
      ['sync.change', { automatic: true, paused: true }],
      ['sync.subscribe', { url: `${ADDRESS}?2`, connectionId: null, publicKey: null, automatic: true }],
    ] as const) {
      expect(await world.ask(name, request)).toMatchObject({
        ok: false,
        error: {
          code: 'not-allowed',
          message: 'Your organisation has set which library this browser follows, and how.',
        },
      });
    }
    await world.value('sync.accept', { version: 1, entries: null });
    expect((await names(world)).length).toBe(2);
  });

  test('that is trusted and signed is taken whole, also what waited before', async () => {
    const { made, publicKey } = await signingKey();
    const { server, world } = await served(await publish(1, made));
    await setPolicy(world, { libraryUrl: ADDRESS, libraryKey: publicKey });
    expect(await names(world)).toEqual([]);
    await setPolicy(world, { libraryUrl: ADDRESS, libraryKey: publicKey, libraryTrusted: true });
    expect((await names(world)).length).toBe(2);
    server.text = await publish(2, made, [lookup(), refund({ name: 'Refund it' })]);
    await world.value('sync.look', {});
    expect(await names(world)).toContain('Refund it');
    // Somebody else's is not, whatever its number.
    server.text = await publish(3, null, [lookup({ name: 'Stolen' })]);
    const view = await world.value('sync.look', {});
    expect(view.problem?.code).toBe('signature-invalid');
    expect(await names(world)).not.toContain('Stolen');
  });

  test('that moves keeps what is here until the new one was read', async () => {
    const { server, world } = await served(await publish(1));
    await setPolicy(world, { libraryUrl: ADDRESS });
    await world.value('sync.accept', { version: 1, entries: null });
    server.status = 503;
    await setPolicy(world, { libraryUrl: `${ADDRESS}?moved` });
    expect(await world.value('sync.read', {})).toMatchObject({
      url: `${ADDRESS}?moved`,
      latest: null,
      problem: { code: 'http-status' },
    });
    expect((await names(world)).length).toBe(2);
  });

  test('that cannot be read is not followed, nor is any other', async () => {
    const { world } = await served(await publish(1));
    await setPolicy(world, { libraryUrl: ADDRESS, libraryKey: 'not a key' });
    expect(await readSubscription(world.deps.database)).toBe(null);
    const wish = { url: ADDRESS, connectionId: null, publicKey: null, automatic: true };
    expect(await world.ask('sync.subscribe', wish)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await world.value('policy.view', {})).toMatchObject({
      library: 'unusable',
      problems: [{ key: 'libraryKey', message: expect.stringContaining('not valid') }],
    });
  });

  async function signingKey() {
    const key = await makeSigningKey(PASSPHRASE);
    const made = await openSigningKey(key, PASSPHRASE);
    return { made: made as Signer, publicKey: key.publicKey };
  }
});

describe('the log', () => {
  test('says which groups an agent is in, whatever the agent set', async () => {
    const world = await createReadyWorld({}, [lookup({ groups: ['Spain'] })]);
    const found = async () =>
      (await world.value('cards.search', { windowId: WINDOW, query: 'order' })).map(({ actionId }) => actionId);
    await world.value('settings.set', { groups: ['Spain'] });
    expect(await found()).toEqual(['look-up-order']);
    await setPolicy(world, { groups: ['Tier 2'] });
    expect(await found()).toEqual([]);
    expect(await world.ask('settings.set', { groups: ['Spain'] })).toMatchObject({ ok: false });
    await setPolicy(world, { groups: ['spain'] });
    expect(await found()).toEqual(['look-up-order']);
    await setPolicy(world, {});
    expect((await world.value('settings.get', {})).groups).toEqual(['Spain']);
  });

  test('tells a changed policy once, as the organisation’s doing', async () => {
    const world = await createWorld();
    await setPolicy(world, { logDays: 30, allowedOrigins: ['https://*.northwind.example'] });
    // Another start, the same policy.
    await obeyPolicy(world.deps);
    const again = await world.restart();
    await obeyPolicy(again.deps);
    expect(await eventsOf(again)).toMatchObject([
      {
        who: 'Your organisation',
        what: 'changed',
        subject: { kind: 'setting', name: 'Company policy' },
        changes: [
          { field: 'Days in the log', before: null, after: '30' },
          { field: 'Allowed addresses', before: null, after: 'https://*.northwind.example' },
        ],
      },
    ]);
    await setPolicy(again, {});
    expect((await eventsOf(again)).length).toBe(2);
  });
});
