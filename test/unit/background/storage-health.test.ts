// Storage that is lost, altered or full while Deskhand runs or starts: nothing is shown as empty, and the kept copy is never overwritten.
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, unwrap } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDatabase } from '#background/store/db.ts';
import { acceptFound, readInside } from '#background/store/definitions.ts';
import { writeRun } from '#background/store/runs.ts';
import type { Sentinel } from '#background/store/schema.ts';
import { eventually } from '#test/unit/eventually.ts';
import { runRecord } from '../run/run-record.ts';
import {
  createReadyWorld,
  createWorld,
  fakeBrowser,
  fakePort,
  HELPDESK,
  json,
  libraryText,
  lookup,
  refund,
  runIdOf,
  startOf,
  type World,
} from './world.ts';

const RECOVERY = { state: 'recovery', snapshot: { actions: 2, connections: 1 } };

afterEach(() => vi.restoreAllMocks());

/** What the browser does when a person clears the site data: the connection is closed, the database is gone. */
const wipe = (world: World) => deleteDB(world.databaseName);

const fullDisk = () => new DOMException('no space', 'QuotaExceededError');

describe('a database that is wiped while the worker lives', () => {
  test('is never an empty library: every message is refused, the pages are told, the copy stays', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    const kept = structuredClone([...world.browser.store]);
    await wipe(world);
    expect(await world.ask('actions.list', {})).toMatchObject({ ok: false, error: { code: 'storage-broken' } });
    expect(await world.ask('library.import', { text: libraryText([lookup()]) })).toMatchObject({ ok: false });
    expect(await world.value('storage.status', {})).toMatchObject(RECOVERY);
    expect(told).toMatchObject([{ name: 'storage.changed', status: RECOVERY }]);
    expect([...world.browser.store]).toEqual(kept);
  });

  test('comes back from the copy', async () => {
    const world = await createReadyWorld();
    const { actions } = await world.value('actions.list', {});
    await wipe(world);
    expect(await world.value('storage.recover', { use: 'snapshot' })).toEqual({ state: 'ready' });
    expect((await world.value('actions.list', {})).actions).toEqual(actions);
    // What stood in the database alone is gone, and is not shown from memory.
    expect(await world.value('sites.list', {})).toEqual([]);
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('is not created anew by whoever opens it next', async () => {
    const database = createDatabase('wiped');
    await database.open();
    await deleteDB('wiped');
    await expect(database.open()).rejects.toMatchObject({ detail: { code: 'storage-broken' } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('wiped');
    await database.erase();
    await expect(database.open()).resolves.toBeTruthy();
    await database.close();
  });

  test('a connection that the browser only closed is opened again, and nothing else happens', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    // Its type asks for the class where the function takes an instance.
    type Given = Parameters<typeof forceCloseDatabase>[0];
    const connection = unwrap(await world.deps.database.open());
    const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
    forceCloseDatabase(connection as unknown as Given);
    // It is closed once the transactions that were under way have ended.
    await closed;
    expect((await world.value('actions.list', {})).actions).toHaveLength(2);
    expect(told).toEqual([]);
  });

  test('emptied behind an open connection: the next change notices it and leaves the copy as it is', async () => {
    const world = await createReadyWorld();
    const kept = structuredClone(world.browser.store.get('snapshot'));
    const database = await world.deps.database.open();
    const transaction = database.transaction(['actions', 'connections', 'meta'], 'readwrite');
    for (const store of ['actions', 'connections', 'meta'] as const) void transaction.objectStore(store).clear();
    await transaction.done;
    // The second waits behind the first when the damage is found.
    await Promise.all(
      ['one', 'two'].map((id) => world.ask('library.import', { text: libraryText([lookup({ id })], []) })),
    );
    expect(await world.value('storage.status', {})).toMatchObject(RECOVERY);
    expect(world.browser.store.get('snapshot')).toEqual(kept);
  });
});

describe('storage that becomes ready after the start', () => {
  /** A world whose database could not be written at the start. */
  async function late(): Promise<{ world: World; free: () => void }> {
    const before = await createReadyWorld();
    await writeRun(before.deps.database, runRecord({ state: 'sending', settledAt: null }));
    before.browser.readers.clear();
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'runs') throw fullDisk();
      return put.apply(this, given);
    });
    return { world: await before.restart(), free: () => spy.mockRestore() };
  }

  test('takes no message while earlier runs cannot be settled', async () => {
    const { world } = await late();
    expect(await world.ask('actions.list', {})).toMatchObject({ ok: false, error: { code: 'storage-broken' } });
    expect(await world.value('storage.status', {})).toMatchObject({
      state: 'recovery',
      found: { actions: 2, connections: 1 },
    });
  });

  test('settles them as soon as it can, puts the readers in place and tells the pages', async () => {
    const { world, free } = await late();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    free();
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
    expect(await world.value('runs.get', { runId: runIdOf(1) })).toMatchObject({ state: 'unknown' });
    expect(told).toContainEqual({ name: 'storage.changed', status: { state: 'ready' } });
    expect(told).toContainEqual({ name: 'definitions.changed' });
    await eventually(() => expect([...world.browser.readers]).toEqual([`${HELPDESK}/*`]));
  });
});

describe('a request to recover', () => {
  test('changes nothing while a run is in the air and the storage is sound', async () => {
    const { promise: answer, resolve } = Promise.withResolvers<Response>();
    const world = await createReadyWorld({ fetch: () => answer });
    const run = world.value('runs.start', startOf({ actionId: 'refund-order', confirmed: true }));
    await eventually(async () => {
      expect(await world.value('runs.get', { runId: runIdOf(1) })).toMatchObject({ state: 'sending' });
    });
    expect(await world.value('storage.recover', { use: 'empty' })).toEqual({ state: 'ready' });
    expect(await world.value('runs.get', { runId: runIdOf(1) })).toMatchObject({ state: 'sending' });
    resolve(json({ status: 'refunded' }));
    expect((await run).run.state).toBe('succeeded');
  });

  test('of two at once the second finds everything in order and takes nothing away', async () => {
    const before = await createReadyWorld();
    await (await before.deps.database.open()).delete('connections', 'northwind');
    const world = await before.restart();
    const replies = await Promise.all([
      world.value('storage.recover', { use: 'snapshot' }),
      world.value('storage.recover', { use: 'empty' }),
    ]);
    expect(replies).toEqual([{ state: 'ready' }, { state: 'ready' }]);
    expect((await world.value('actions.list', {})).actions).toHaveLength(2);
    expect(JSON.parse(String(world.browser.store.get('snapshot')))).toMatchObject({
      actions: [{}, {}],
      connections: [{}],
    });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('accepting what is there counts and signs what it read', async () => {
    const { deps } = await createReadyWorld();
    const database = await deps.database.open();
    await database.delete('actions', 'refund-order');
    const meanwhile = database.put('actions', { id: 'refund-order', definition: refund() });
    const { sentinel } = await acceptFound(deps.database, 40);
    await meanwhile;
    const inside = await readInside(deps.database);
    expect(sentinel).toEqual({ generation: 41, count: inside.count, hash: inside.hash });
    expect(inside.sentinel).toEqual(sentinel);
  });
});

describe('an empty database', () => {
  test('is a first start when nothing was ever kept beside it', async () => {
    expect(await (await createWorld()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test.each<[string, (browser: ReturnType<typeof fakeBrowser>) => void]>([
    ['a record that cannot be understood', (browser) => browser.store.set('sentinel', { generation: 'three' })],
    [
      'a record with a hash that is none',
      (browser) => browser.store.set('sentinel', { generation: 1, count: 1, hash: 'x' }),
    ],
    [
      'a copy without its record',
      (browser) => browser.store.set('snapshot', { takenAt: 1, actions: [], connections: [] }),
    ],
    ['a copy that cannot be understood', (browser) => browser.store.set('snapshot', '{"takenAt":1,"actions":[')],
    [
      'a store that does not answer',
      (browser) => {
        browser.kept = () => Promise.reject(new Error('IO error'));
      },
    ],
  ])('is none beside %s', async (_what, spoil) => {
    const browser = fakeBrowser();
    spoil(browser);
    const world = await createWorld({ browser });
    expect(await world.value('storage.status', {})).toMatchObject({ state: 'recovery' });
    expect(await world.value('storage.recover', { use: 'empty' })).toEqual({ state: 'ready' });
    expect((await world.value('actions.list', {})).actions).toEqual([]);
  });
});

test('a store beside that does not answer is not written over: it could know more', async () => {
  const before = await createReadyWorld();
  const newer = { generation: 90, count: 7, hash: 'a'.repeat(16) };
  before.browser.store.set('sentinel', newer);
  const { kept } = before.browser;
  before.browser.kept = () => Promise.reject(new Error('IO error'));
  const world = await before.restart();
  expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  expect(world.browser.store.get('sentinel')).toEqual(newer);
  before.browser.kept = kept;
  expect(await (await world.restart()).value('storage.status', {})).toMatchObject({ state: 'recovery' });
});

describe('altered definitions', () => {
  const tampered = { ...refund(), description: 'Something else.' };

  test.each<[string, 'actions' | 'connections', { id: string; definition: unknown }]>([
    ['an action', 'actions', { id: 'refund-order', definition: tampered }],
    ['an action that lost all of it', 'actions', { id: 'refund-order', definition: undefined }],
    ['a connection', 'connections', { id: 'northwind', definition: { origins: ['https://elsewhere.example'] } }],
  ])('%s is noticed at the start, and can be kept as it is', async (_what, store, record) => {
    const before = await createReadyWorld();
    await (await before.deps.database.open()).put(store, record);
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toMatchObject({
      ...RECOVERY,
      found: { actions: 2, connections: 1 },
    });
    expect(await world.value('storage.recover', { use: 'found' })).toEqual({ state: 'ready' });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
    const inside = await readInside(world.deps.database);
    expect([...inside.actions, ...inside.connections]).toContainEqual(record);
  });

  test('a definition under another id is another definition', async () => {
    const before = await createReadyWorld();
    const database = await before.deps.database.open();
    const record = await database.get('actions', 'refund-order');
    await database.delete('actions', 'refund-order');
    await database.put('actions', { id: 'other', definition: record?.definition });
    expect(await (await before.restart()).value('storage.status', {})).toMatchObject({ state: 'recovery' });
  });

  test('a record of them that is no record opens recovery', async () => {
    const before = await createReadyWorld();
    const odd = { generation: 1, count: 3, hash: 'not hexadecimal!' } satisfies Sentinel;
    await (await before.deps.database.open()).put('meta', odd, 'sentinel');
    before.browser.store.clear();
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toMatchObject({ state: 'recovery', found: { actions: 2 } });
    expect(await world.value('storage.recover', { use: 'found' })).toEqual({ state: 'ready' });
  });
});
