// Publishing to a server that honours conditions as RFC 9110 says, to one that does not, and over a line that breaks.
import { describe, expect, test } from 'vitest';
import type { Action } from '#lib/action/schema.ts';
import type { RequestOf, ValueOf } from '#lib/messages.ts';
import { createWorld, libraryText, lookup, refund, type World } from './world.ts';

const URL_ = 'https://files.northwind.example/library.json';

/** A folder with one file. */
function serve() {
  const server = {
    file: null as { text: string; tag: number } | null,
    /** False: it writes whatever it is asked to, as nginx does. */
    honours: true,
    etag: (tag: number) => `"v${tag}"`,
    /** What becomes of the next PUT in place of the usual. */
    next: null as 'lost-before' | 'lost-after' | 'forbidden' | 'sent-twice' | null,
    /** What happens in the browser before the answer to the next PUT is there. */
    meanwhile: async () => {},
    puts: [] as { ifMatch: string | null; ifNoneMatch: string | null; status: number }[],
    writes: 0,
    fetch: (async (url: string, init: RequestInit) => {
      const { method, headers, body } = init;
      const asked = new Headers(headers);
      const etag = server.file && server.etag(server.file.tag);
      if (method === 'GET') {
        if (!server.file || !etag) return new Response('', { status: 404, headers: { server: 'test' } });
        const status = asked.get('if-none-match') === etag ? 304 : 200;
        return new Response(status === 304 ? null : server.file.text, { status, headers: { etag } });
      }
      const [ifMatch, ifNoneMatch] = [asked.get('if-match'), asked.get('if-none-match')];
      const next = server.next;
      server.next = null;
      const fails = (ifMatch !== null && (etag === null || ifMatch !== etag)) || (ifNoneMatch === '*' && etag !== null);
      const status = next === 'forbidden' ? 403 : server.honours && fails ? 412 : 204;
      server.puts.push({ ifMatch, ifNoneMatch, status });
      if (next === 'lost-before') throw new TypeError('Failed to fetch');
      if (status === 204) {
        server.writes += 1;
        const text = new TextDecoder().decode(body as Uint8Array);
        // Identical bytes are no new version of a file, whoever writes them.
        server.file = { text, tag: (server.file?.tag ?? 0) + 1 };
      }
      if (next === 'lost-after') throw new TypeError('Failed to fetch');
      if (next === 'sent-twice') return server.fetch(url, init);
      const { meanwhile } = server;
      server.meanwhile = async () => {};
      await meanwhile();
      return new Response(null, { status, headers: { server: 'test' } });
    }) as typeof fetch,
  };
  return server;
}

type Server = ReturnType<typeof serve>;

async function manager(server: Server, actions: Action[] | null, name = 'Dana Reyes'): Promise<World> {
  const world = await createWorld({ fetch: server.fetch });
  world.browser.grants.add(new URL(URL_).origin);
  await world.value('settings.set', { ...(await world.value('settings.get', {})), person: name });
  if (actions) await world.value('library.import', { text: libraryText(actions) });
  return world;
}

const nothing = { leave: [], sides: {} };
const prepare = (world: World, choices: Partial<Pick<RequestOf<'publish.prepare'>, 'leave' | 'sides'>> = {}) =>
  world.value('publish.prepare', { url: URL_, connectionId: null, ...nothing, ...choices });
const wish = (offer: { published: number }) => ({
  seen: offer.published,
  note: 'Why.',
  passphrase: null,
  unprotected: false,
  ...nothing,
});
const publish = async (world: World, changes = {}) =>
  world.ask('publish.send', { ...wish(await prepare(world)), ...changes });

async function follower(server: Server): Promise<World> {
  const world = await createWorld({ fetch: server.fetch });
  world.browser.grants.add(new URL(URL_).origin);
  const { latest } = await world.value('sync.subscribe', {
    url: URL_,
    connectionId: null,
    publicKey: null,
    automatic: true,
  });
  await world.value('sync.accept', { version: latest?.version ?? 0, entries: null });
  return world;
}

async function actionsOf(world: World): Promise<Action[]> {
  return (await world.value('library.read', { ids: null })).actions;
}

async function edit(world: World, id: string, change: (action: Action) => Action): Promise<void> {
  const action = (await actionsOf(world)).find((one) => one.id === id);
  if (!action) throw new Error(`There is no ${id}.`);
  await world.value('actions.save', { action: change(action), as: 'active', base: action.revision, after: 0 });
}

describe('the first version', () => {
  test('is written where nothing is, the server is proven, and the browser follows what it published', async () => {
    const server = serve();
    const world = await manager(server, [lookup(), refund()]);
    const offer = await prepare(world);
    expect(offer).toMatchObject({ published: 0, conflicts: [] });
    expect(offer.changes.map(({ id, is }) => [id, is])).toEqual([
      ['northwind', 'added'],
      ['look-up-order', 'added'],
      ['refund-order', 'added'],
    ]);
    expect(await publish(world)).toMatchObject({ ok: true, value: { version: 1, protection: 'proven' } });
    expect(server.puts).toEqual([
      { ifMatch: null, ifNoneMatch: '*', status: 204 },
      { ifMatch: expect.stringMatching(/^"deskhand-/), ifNoneMatch: null, status: 412 },
    ]);
    expect(await world.value('sync.read', {})).toMatchObject({
      url: URL_,
      latest: { version: 1 },
      overrides: [],
      waiting: null,
    });
    expect(await world.value('sync.look', {})).toMatchObject({ problem: null, follows: 3 });
    const other = await follower(server);
    expect((await actionsOf(other)).map(({ name }) => name)).toEqual(['Look up an order', 'Refund an order']);
    expect(server.file?.text).not.toContain('demo-northwind');
  });

  test('a server that overwrites all the same is reported; from then on it takes an explicit yes', async () => {
    const server = serve();
    server.honours = false;
    const world = await manager(server, [lookup()]);
    expect(await publish(world)).toMatchObject({ ok: true, value: { protection: 'none' } });
    expect(await world.value('publish.read', {})).toMatchObject({ protection: 'none' });
    await edit(world, 'look-up-order', (action) => ({ ...action, description: 'Other words.' }));
    const writes = server.writes;
    expect(await publish(world)).toMatchObject({ ok: false, error: { code: 'confirmation-needed' } });
    expect(server.writes).toBe(writes);
    expect(await publish(world, { unprotected: true })).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test('nobody’s name, another address form, no permission: refused before anything is sent', async () => {
    const server = serve();
    const world = await manager(server, [lookup()], '');
    expect(await publish(world)).toMatchObject({ ok: false, error: { code: 'value-missing' } });
    const at = (url: string) => world.ask('publish.prepare', { url, connectionId: null, ...nothing });
    expect(await at('http://files.northwind.example/x')).toMatchObject({ ok: false, error: { code: 'value-invalid' } });
    expect(await at('https://elsewhere.example/x')).toMatchObject({ ok: false, error: { code: 'permission-missing' } });
    expect(server.puts).toEqual([]);
  });
});

describe('two managers', () => {
  async function two() {
    const server = serve();
    const first = await manager(server, [lookup(), refund()]);
    await publish(first);
    const second = await follower(server);
    await second.value('settings.set', { ...(await second.value('settings.get', {})), person: 'Luis Ortega' });
    return { server, first, second };
  }

  test('changes of different things, and of different fields of one, both stand', async () => {
    const { first, second } = await two();
    await edit(first, 'look-up-order', (action) => ({ ...action, description: 'First’s words.' }));
    await edit(second, 'look-up-order', (action) => ({ ...action, confirmation: 'Sure?' }));
    await edit(second, 'refund-order', (action) => ({ ...action, description: 'Second’s words.' }));
    expect(await publish(first)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await publish(second)).toMatchObject({ ok: true, value: { version: 3 } });
    await first.value('sync.look', {});
    await first.value('sync.accept', { version: 3, entries: null });
    for (const world of [first, second]) {
      expect(await actionsOf(world)).toMatchObject([
        { description: 'First’s words.', confirmation: 'Sure?' },
        { description: 'Second’s words.' },
      ]);
      expect(await world.value('sync.read', {})).toMatchObject({ overrides: [], waiting: null });
    }
  });

  test('of the same field is a conflict: told, chosen, published; the other’s stays until then', async () => {
    const { server, first, second } = await two();
    await edit(first, 'look-up-order', (action) => ({ ...action, description: 'First’s words.' }));
    await edit(second, 'look-up-order', (action) => ({ ...action, description: 'Second’s words.' }));
    await publish(first);
    const { conflicts } = await prepare(second);
    expect(conflicts).toEqual([
      {
        kind: 'action',
        id: 'look-up-order',
        name: 'Look up an order',
        removedBy: null,
        fits: true,
        settled: false,
        fields: [
          {
            path: 'description',
            base: lookup().description,
            mine: 'Second’s words.',
            theirs: 'First’s words.',
            side: null,
          },
        ],
      },
    ]);
    expect(await publish(second)).toMatchObject({ ok: false, error: { code: 'edit-conflict' } });
    expect(server.file?.text).toContain('First’s words.');
    const sides = { 'action look-up-order': { description: 'mine' as const } };
    const offer = await prepare(second, { sides });
    expect(offer.conflicts).toMatchObject([{ settled: true, fields: [{ side: 'mine' }] }]);
    expect(await second.ask('publish.send', { ...wish(offer), sides })).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
    expect(server.file?.text).toContain('Second’s words.');
  });

  test('who publishes between looking and writing wins, and the other loses nothing', async () => {
    const { server, first, second } = await two();
    await edit(second, 'refund-order', (action) => ({ ...action, description: 'Second’s words.' }));
    const offer = await prepare(second);
    await edit(first, 'look-up-order', (action) => ({ ...action, description: 'First’s words.' }));
    await publish(first);
    const writes = server.writes;
    expect(await second.ask('publish.send', wish(offer))).toMatchObject({
      ok: false,
      error: { code: 'edit-conflict' },
    });
    expect(server.writes).toBe(writes);
    expect((await actionsOf(second))[1]?.description).toBe('Second’s words.');
    expect(await publish(second)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(server.file?.text).toContain('First’s words.');
  });

  test('what is left out stays as the library has it, and as this browser has it', async () => {
    const { server, second } = await two();
    await edit(second, 'refund-order', (action) => ({ ...action, description: 'Not yet.' }));
    await edit(second, 'look-up-order', (action) => ({ ...action, description: 'Ready.' }));
    const leave = ['action refund-order'];
    const offer = await prepare(second, { leave: leave as never });
    expect(offer.changes.map(({ id }) => id)).toEqual(['look-up-order']);
    await second.value('publish.send', { ...wish(offer), leave });
    expect(server.file?.text).not.toContain('Not yet.');
    expect((await actionsOf(second)).map(({ description }) => description)).toEqual(['Ready.', 'Not yet.']);
    expect((await second.value('sync.read', {}))?.overrides).toMatchObject([{ id: 'refund-order' }]);
  });

  test('an action that one removes is gone for both', async () => {
    const { first, second } = await two();
    await first.value('actions.delete', { ids: ['refund-order'] });
    expect(await publish(first)).toMatchObject({ ok: true });
    await second.value('sync.look', {});
    expect((await actionsOf(second)).map(({ id }) => id)).toEqual(['look-up-order']);
  });
});

describe('a line that breaks', () => {
  test.each<[Server['next'], boolean, number]>([
    ['lost-after', true, 2],
    ['sent-twice', true, 2],
    ['lost-before', false, 1],
    ['forbidden', false, 1],
  ])('%s: published %s', async (next, ok, version) => {
    const server = serve();
    const world = await manager(server, [lookup()]);
    await publish(world);
    await edit(world, 'look-up-order', (action) => ({ ...action, description: 'Other words.' }));
    server.next = next;
    expect(await publish(world)).toMatchObject({ ok });
    expect(JSON.parse(server.file?.text ?? '{}').publication.version).toBe(version);
    expect((await world.value('sync.read', {}))?.latest?.version).toBe(version);
    expect((await actionsOf(world))[0]?.description).toBe('Other words.');
    if (!ok) expect(await publish(world)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test('a weak ETag is read again; one that stays weak protects nobody, and that is said', async () => {
    const server = serve();
    const world = await manager(server, [lookup()]);
    await publish(world);
    await edit(world, 'look-up-order', (action) => ({ ...action, description: 'Other words.' }));
    let asked = 0;
    const strong = server.etag;
    server.etag = (tag) => {
      asked += 1;
      return asked === 1 ? `W/${strong(tag)}` : strong(tag);
    };
    const offer = await prepare(world);
    expect(offer.published).toBe(1);
    expect(asked).toBe(2);
    server.etag = (tag) => `W/${strong(tag)}`;
    expect(await world.ask('publish.send', wish(offer))).toMatchObject({
      ok: false,
      error: { code: 'confirmation-needed' },
    });
    server.etag = strong;
    expect(await publish(world)).toMatchObject({ ok: true, value: { version: 2 } });
  });
});

test('what is saved while the version is on its way was not published, and stays', async () => {
  const server = serve();
  const world = await manager(server, [lookup(), refund()]);
  await publish(world);
  await edit(world, 'look-up-order', (action) => ({ ...action, description: 'Published.' }));
  server.meanwhile = async () => {
    await edit(world, 'refund-order', (action) => ({ ...action, description: 'Saved meanwhile.' }));
  };
  expect(await publish(world)).toMatchObject({ ok: true });
  expect(server.file?.text).not.toContain('Saved meanwhile.');
  expect((await actionsOf(world)).map(({ description }) => description)).toEqual(['Published.', 'Saved meanwhile.']);
  expect((await world.value('sync.read', {}))?.overrides).toMatchObject([{ id: 'refund-order' }]);
});

describe('the signing key', () => {
  const passphrase = 'correct horse battery staple';

  test('that readers trust is the only one a next version is published with', async () => {
    const server = serve();
    const world = await manager(server, [lookup()]);
    const { publicKey } = await world.value('publish.makeKey', { passphrase });
    await publish(world, { passphrase });
    await edit(world, 'look-up-order', (action) => ({ ...action, description: 'Other words.' }));
    await world.value('publish.removeKey', { publicKey: publicKey ?? '' });
    const { writes } = server;
    const refused = { ok: false, error: { code: 'signature-invalid' } };
    expect(await publish(world)).toMatchObject(refused);
    await world.value('publish.makeKey', { passphrase });
    expect(await publish(world, { passphrase })).toMatchObject(refused);
    expect(server.writes).toBe(writes);
  });

  test('signs what is published, opens with its passphrase alone, and leaves in sealed form alone', async () => {
    const server = serve();
    const world = await manager(server, [lookup()]);
    const { publicKey } = await world.value('publish.makeKey', { passphrase });
    expect(await publish(world, { passphrase: 'wrong passphrase!!' })).toMatchObject({
      ok: false,
      error: { code: 'passphrase-wrong' },
    });
    expect(server.puts).toEqual([]);
    expect(await publish(world, { passphrase })).toMatchObject({ ok: true });
    expect(JSON.parse(server.file?.text ?? '{}').format).toBe('deskhand-signed-library');
    expect(await world.value('sync.read', {})).toMatchObject({ publicKey });
    const { text } = await world.value('publish.keyFile', {});
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['format', 'iterations', 'iv', 'publicKey', 'salt', 'sealed']);
    expect(await world.ask('publish.makeKey', { passphrase })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const emptied: ValueOf<'publish.read'> = await world.value('publish.removeKey', { publicKey: publicKey ?? '' });
    expect(emptied.publicKey).toBeNull();
    expect(await world.value('publish.takeKey', { text })).toMatchObject({ publicKey });
  });
});
