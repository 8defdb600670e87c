// The happy way through each message that is no run, and what each refuses.
import { describe, expect, test } from 'vitest';
import { grantsChanged } from '#background/sites.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import {
  API,
  connection,
  contentSender,
  createReadyWorld,
  createWorld,
  fakePort,
  HELPDESK,
  json,
  libraryText,
  lookup,
  NOW,
  optionsSender,
  refund,
  runIdOf,
  SECRET,
  startOf,
  TAB,
  ticket,
  WINDOW,
} from './world.ts';

const reading: PageReading = { kind: 'ticket', ticket };
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('library.import', () => {
  test('adds, replaces what changed, and leaves alone what did not', async () => {
    const world = await createReadyWorld();
    const text = libraryText([lookup({ name: 'Find an order' }), refund(), lookup({ id: 'new', name: 'New one' })]);
    expect(await world.value('library.import', { text })).toEqual({
      added: ['New one'],
      replaced: ['Find an order'],
      connections: { added: [], replaced: [] },
      helpdesks: { added: [], replaced: [] },
      refused: [],
    });
    const { actions } = await world.value('actions.list', {});
    expect(actions.map((action) => [action.id, 'revision' in action ? action.revision : 0])).toEqual([
      ['look-up-order', 2],
      ['new', 1],
      ['refund-order', 1],
    ]);
  });

  test('refuses by name what is over the limit and loses nothing else', async () => {
    const world = await createWorld();
    await world.value('settings.set', { actionLimit: 3 });
    const five = [1, 2, 3, 4, 5].map((n) => lookup({ id: `a${n}`, name: `Action ${n}` }));
    const report = await world.value('library.import', { text: libraryText(five) });
    expect(report.added).toEqual(['Action 1', 'Action 2', 'Action 3']);
    expect(report.refused.map(({ name }) => name)).toEqual(['Action 4', 'Action 5']);
    expect(report.refused[0]?.reason).toContain('3 actions');
    const again = await world.value('library.import', { text: libraryText([lookup({ id: 'a1', name: 'Renamed' })]) });
    expect(again).toMatchObject({ replaced: ['Renamed'], refused: [] });
  });

  test('the 101st is refused unless an administrator raises the limit', async () => {
    const world = await createWorld();
    const many = Array.from({ length: 101 }, (_, n) => lookup({ id: `a${n}`, name: `Action ${n}` }));
    const first = await world.value('library.import', { text: libraryText(many) });
    expect([first.added.length, first.refused.length]).toEqual([100, 1]);
    await world.value('settings.set', { actionLimit: 101 });
    expect((await world.value('library.import', { text: libraryText(many) })).added).toEqual(['Action 100']);
  });

  test('refuses what is no library', async () => {
    const world = await createWorld();
    expect(await world.ask('library.import', { text: '{' })).toMatchObject(refusedWith('definition-invalid'));
    expect((await world.value('actions.list', {})).actions).toEqual([]);
  });

  test('tells the pages', async () => {
    const world = await createWorld();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    await world.value('library.import', { text: libraryText([lookup()]) });
    expect(told).toEqual([{ name: 'definitions.changed' }]);
  });
});

describe('actions', () => {
  test('change their status under a new revision', async () => {
    const world = await createReadyWorld();
    await world.value('actions.setStatus', { ids: ['refund-order'], status: 'inactive' });
    const { actions, limit } = await world.value('actions.list', {});
    expect(actions.find(({ id }) => id === 'refund-order')).toMatchObject({
      status: 'inactive',
      revision: 2,
      origin: API,
    });
    expect(limit).toBe(100);
  });
  test('that break a rule are imported as drafts, and the report says why', async () => {
    const world = await createReadyWorld();
    const broken = lookup({
      id: 'broken',
      name: 'Broken',
      outputs: lookup().outputs.map((output) => ({ ...output, path: '$[?(@.a)]' })),
    });
    const report = await world.value('library.import', { text: libraryText([broken]) });
    expect(report).toMatchObject({
      added: ['Broken'],
      refused: [{ name: 'Broken', reason: expect.stringMatching(/draft/) }],
    });
    const { actions } = await world.value('actions.list', {});
    expect(actions.find(({ id }) => id === 'broken')).toMatchObject({ status: 'draft' });
  });
  test('do not become active while they break a rule', async () => {
    const world = await createReadyWorld();
    const draft = lookup({
      id: 'draft',
      status: 'draft',
      request: { ...lookup().request, url: 'http://plain.example' },
    });
    await world.value('library.import', { text: libraryText([draft]) });
    const report = await world.value('actions.setStatus', { ids: ['draft'], status: 'active' });
    expect(report).toMatchObject({ changed: [], refused: [{ id: 'draft', reason: expect.stringContaining('https') }] });
  });
  test('are deleted', async () => {
    const world = await createReadyWorld();
    await world.value('actions.delete', { ids: ['refund-order'] });
    expect((await world.value('actions.list', {})).actions).toHaveLength(1);
  });
});

describe('connections', () => {
  test('are listed with who uses them, never with their secret', async () => {
    const world = await createReadyWorld();
    const list = await world.value('connections.list', {});
    expect(list).toEqual([
      {
        id: 'northwind',
        name: 'Northwind shop',
        connection: { ...connection, updatedAt: NOW },
        secret: 'ready',
        secretAt: NOW,
        usedBy: [
          { id: 'look-up-order', name: 'Look up an order' },
          { id: 'refund-order', name: 'Refund an order' },
        ],
      },
    ]);
  });
  test('bind a secret to the origins of that moment', async () => {
    const world = await createReadyWorld();
    expect(await world.deps.vault.read('northwind')).toMatchObject({ origins: [API], secret: SECRET });
    const moved = { ...connection, origins: [API, 'https://second.example'] };
    await world.value('library.import', { text: libraryText([], [moved]) });
    expect(await world.value('connections.list', {})).toMatchObject([{ secret: 'missing' }]);
    await world.value('connections.setSecret', { id: 'northwind', secret: ` ${SECRET}\n` });
    expect(await world.value('connections.list', {})).toMatchObject([{ secret: 'ready' }]);
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });
  test.each(['two words', 'line\nbreak', 'naïve', '   '])('refuse the secret %j without quoting it', async (secret) => {
    const world = await createReadyWorld();
    const reply = await world.ask('connections.setSecret', { id: 'northwind', secret });
    expect(reply).toMatchObject(refusedWith('value-invalid'));
    expect(JSON.stringify(reply)).not.toContain('naïve');
  });
  test('forget a secret; an unknown one takes none', async () => {
    const world = await createReadyWorld();
    await world.value('connections.forgetSecret', { id: 'northwind' });
    expect(await world.deps.vault.read('northwind')).toBeNull();
    expect(await world.ask('connections.setSecret', { id: 'x', secret: 'y' })).toMatchObject(
      refusedWith('connection-missing'),
    );
  });
});

describe('sites', () => {
  test('get the content script, in open tabs at once, and lose it again', async () => {
    const world = await createWorld();
    await world.value('sites.add', { origin: HELPDESK });
    expect([...world.browser.readers]).toEqual(['https://support.northwind.example/*']);
    await expect.poll(() => world.browser.injected).toEqual([{ tabId: TAB, file: 'content-scripts/helpdesk.js' }]);
    expect(await world.value('sites.list', {})).toEqual([
      { origin: HELPDESK, addedAt: NOW, byPolicy: false, granted: true },
    ]);
    await world.value('sites.remove', { origin: HELPDESK });
    expect([...world.browser.readers]).toEqual([]);
    expect(world.browser.asked.at(-1)).toEqual({ name: 'page.stop' });
    expect(await world.value('sites.list', {})).toEqual([]);
  });
  test('on http are allowed, for helpdesks on the own network', async () => {
    const world = await createWorld();
    world.browser.grants.add('http://rt.local:8080');
    await world.value('sites.add', { origin: 'http://rt.local:8080' });
    expect([...world.browser.readers]).toEqual(['http://rt.local/*']);
  });
  test.each(['https://a.example/path', 'a.example', 'https://A.example', 'chrome://x', 'file:///x', ''])(
    'refuse %j',
    async (origin) => {
      const world = await createWorld();
      expect(await world.ask('sites.add', { origin })).toMatchObject(refusedWith('value-invalid'));
    },
  );
  test('are known without the browser’s grant, and nothing is put there until it is given', async () => {
    const world = await createWorld();
    world.browser.grants.delete(HELPDESK);
    expect(await world.value('sites.add', { origin: HELPDESK })).toEqual({ granted: false });
    expect(await world.value('sites.list', {})).toEqual([
      { origin: HELPDESK, addedAt: NOW, byPolicy: false, granted: false },
    ]);
    expect([[...world.browser.readers], world.browser.injected, world.browser.asked]).toEqual([[], [], []]);
    const page = async () => (await world.value('tickets.view', { windowId: WINDOW })).page;
    expect(await page()).toEqual({ kind: 'not-allowed', origin: HELPDESK, known: true });
    world.browser.grants.add(HELPDESK);
    expect(await world.value('sites.add', { origin: HELPDESK })).toEqual({ granted: true });
    expect(world.browser.readers.size).toBe(1);
    await expect.poll(() => world.browser.injected).toHaveLength(1);
  });
  test('lose the content script when the grant is taken back, and get it again', async () => {
    const world = await createReadyWorld();
    world.browser.grants.delete(HELPDESK);
    await grantsChanged(world.deps);
    expect([...world.browser.readers]).toEqual([]);
    expect(await world.value('sites.list', {})).toMatchObject([{ origin: HELPDESK, granted: false }]);
    expect((await world.value('tickets.view', { windowId: WINDOW })).page).toEqual({
      kind: 'not-allowed',
      origin: HELPDESK,
      known: true,
    });
    world.browser.grants.add(HELPDESK);
    await grantsChanged(world.deps);
    expect(world.browser.readers.size).toBe(1);
  });
  test('added twice at once are registered once', async () => {
    const world = await createWorld();
    await Promise.all([1, 2, 3].map(() => world.value('sites.add', { origin: HELPDESK })));
    expect(await world.value('sites.list', {})).toHaveLength(1);
  });
});

describe('settings', () => {
  test('start strict, change one by one, and stay', async () => {
    const world = await createWorld();
    const strict = {
      allowPrivateAddresses: false,
      actionLimit: 100,
      keepBodies: 'failures',
      logDays: 90,
      logRuns: 50_000,
      lockAfterMinutes: 15,
      person: '',
      groups: [],
    };
    expect(await world.value('settings.get', {})).toEqual(strict);
    expect(await world.value('settings.set', { actionLimit: 500 })).toEqual({ ...strict, actionLimit: 500 });
    const later = await world.restart();
    expect(await later.value('settings.get', {}, optionsSender)).toEqual({ ...strict, actionLimit: 500 });
    expect(await later.ask('settings.set', { actionLimit: 10_001 })).toMatchObject(refusedWith('bad-message'));
  });
});

test('a page that comes back is told its view at once', async () => {
  const world = await createReadyWorld();
  const { port, told, close } = fakePort(`panel:${WINDOW}`);
  world.deps.views.connect(port);
  await expect.poll(() => told).toMatchObject([{ name: 'view.changed', view: { page: reading } }]);
  close();
  await world.value('actions.delete', { ids: ['refund-order'] });
  await world.value('tickets.view', { windowId: WINDOW });
  expect(told).toHaveLength(1);
});

test('no message answers with a secret', async () => {
  const world = await createReadyWorld({ fetch: async () => json({ status: 'sent' }) });
  const said = JSON.stringify([
    await world.ask('tickets.view', { windowId: WINDOW }),
    await world.ask('connections.list', {}),
    await world.ask('actions.list', {}),
    await world.ask('storage.status', {}),
    await world.ask('runs.start', startOf()),
    await world.ask('runs.get', { runId: runIdOf(1) }),
    await world.ask('tickets.publish', { reading }, contentSender),
  ]);
  expect(said).toContain('succeeded');
  expect(said).not.toContain(SECRET);
});
