// The database's structure: real data of an earlier version is all there after the upgrade, and the new stores take their first records.
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { createDatabase } from '#background/store/db.ts';
import { changeDefinitions } from '#background/store/definitions.ts';
import { addHash, EMPTY_SUM, recordHash } from '#background/store/record-hash.ts';
import { STRUCTURE_VERSION, upgradeStructure } from '#background/store/upgrades.ts';
import { CRATE } from '../ticket/helpdesks/picked.html.ts';
import { API, connection, createWorld, HELPDESK, lookup, NOW, refund, runIdOf, SECRET, ticket } from './world.ts';

/** A database as a Deskhand of that version left it. */
async function openVersion(name: string, version: number): Promise<IDBPDatabase> {
  return openDB(name, version, {
    upgrade(database, from, _to, transaction) {
      void upgradeStructure(database, transaction as Parameters<typeof upgradeStructure>[1], from, version);
    },
  });
}

/** A run as version 1 and 2 wrote it, plain: nothing of today's shape may reach it. */
const oldRun = (n: number) => ({
  runId: runIdOf(n),
  actionId: 'refund-order',
  actionName: 'Refund an order',
  revision: 1,
  kind: 'change',
  origin: 'https://api.northwind.example',
  connectionId: 'northwind',
  connectionName: 'Northwind shop',
  ticketKey: 'https://support.northwind.example/#318',
  ticketNumber: '318',
  agent: 'Dana Reyes',
  state: 'succeeded',
  attempts: 1,
  preparedAt: NOW - n,
  sentAt: NOW - n + 2,
  settledAt: NOW - n + 340,
  inputs: [{ name: 'order_number', value: 'NW-20481', masked: false }],
  fingerprint: 'f',
  request: { method: 'POST', url: [{ text: 'https://api.northwind.example/refunds' }], headers: [], body: null },
  status: 200,
  error: null as object | null,
  unreadable: null,
  outputs: [
    {
      name: 'Refund',
      description: '',
      format: 'text',
      audience: 'internal',
      value: { kind: 'list', items: [{ kind: 'text', text: 'R-77' }] },
      cut: null,
      masked: false,
    },
  ],
  failureBody: null as string | null,
  verdict: null as object | null,
});

/** What becomes of it. */
const newRun = ({ failureBody: _body, ...run }: ReturnType<typeof oldRun>) => ({
  ...run,
  order: run.preparedAt * -1_000,
  twin: 'f',
  response: { headers: [], size: 0, body: null },
  sends: [{ why: 'first', at: run.sentAt, status: 200 }],
  timing: null,
  check: null,
  checks: null,
});

const RECORDS: Record<string, { value: unknown; key?: IDBValidKey }[]> = {
  actions: [lookup(), refund({ revision: 2 })].map((definition) => ({ value: { id: definition.id, definition } })),
  revisions: [lookup(), refund(), refund({ revision: 2 })].map((definition) => ({
    value: { id: definition.id, revision: definition.revision, definition },
  })),
  connections: [{ value: { id: connection.id, definition: connection } }],
  secrets: [{ value: { connectionId: connection.id, secret: SECRET, origins: [API], savedAt: NOW } }],
  runs: [1, 2, 3].map((n) => ({ value: oldRun(n) })),
  sites: [{ value: { origin: HELPDESK, addedAt: NOW } }],
  records: [{ value: { actionLimit: 7 }, key: 'settings' }],
  dismissals: [{ value: { ticketKey: ticket.key, actionId: 'refund-order', at: NOW } }],
};

async function leaveVersion1(name: string): Promise<void> {
  const database = await openVersion(name, 1);
  for (const [store, records] of Object.entries(RECORDS)) {
    for (const { value, key } of records) await database.put(store, value, key);
  }
  const stored = [...(await database.getAll('actions')), ...(await database.getAll('connections'))];
  const hashes = stored.map((record, index) => recordHash(index < 2 ? 'action' : 'connection', record));
  const sentinel = { generation: 5, count: stored.length, hash: hashes.reduce(addHash, EMPTY_SUM) };
  await database.put('meta', sentinel, 'sentinel');
  database.close();
}

test('version 1 keeps every record, and what it holds is in use at once', async () => {
  await leaveVersion1('from-1');
  const world = await createWorld({ databaseName: 'from-1' });
  expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  const database = await world.deps.database.open();
  expect(database.version).toBe(STRUCTURE_VERSION);
  for (const [store, records] of Object.entries(RECORDS)) {
    const kept = await database.getAll(store as 'actions');
    expect(kept).toHaveLength(records.length);
    const values = store === 'runs' ? [1, 2, 3].map((n) => newRun(oldRun(n))) : records.map(({ value }) => value);
    expect(kept).toEqual(expect.arrayContaining(values));
  }
  const { actions, limit } = await world.value('actions.list', {});
  expect([actions.length, limit]).toEqual([2, 7]);
  // The new indexes reach runs that are older than they are.
  expect(await world.value('actions.activity', {})).toEqual([
    { actionId: 'refund-order', lastAt: NOW - 1, lastAgent: 'Dana Reyes', succeeded: 3, failed: 0, unknown: 0 },
  ]);
});

describe('version 2', () => {
  async function upgraded(name: string, runs: readonly object[]) {
    const before = await openVersion(name, 2);
    for (const run of runs) await before.put('runs', run);
    before.close();
    return createWorld({ databaseName: name });
  }

  test('gives a failure’s body as the answer’s, and every run a row in the log', async () => {
    const failed = {
      ...oldRun(4),
      state: 'failed',
      status: 409,
      error: { code: 'http-status', message: 'Conflict.', advice: 'Look.', blame: 'you', status: 409 },
      failureBody: '{"error":"ü"}',
    };
    const test = { ...oldRun(5), test: true, testOf: 'refund-order', ticketNumber: '' };
    const world = await upgraded('from-2', [oldRun(1), failed, test]);
    const run = await world.value('log.run', { runId: runIdOf(4) });
    expect(run).toMatchObject({
      response: { headers: [], size: 14, body: '{"error":"ü"}' },
      sends: [{ why: 'first', at: NOW - 2, status: 409 }],
      timing: null,
      check: null,
      checks: null,
      verdict: null,
    });
    expect(run).not.toHaveProperty('failureBody');
    const { testOf: _testOf, ...kept } = test;
    expect(await world.value('log.run', { runId: runIdOf(5) })).toMatchObject({ test: true, actionId: kept.actionId });
    expect(await world.value('log.run', { runId: runIdOf(5) })).not.toHaveProperty('testOf');
    const list = (filter: object) =>
      world.value('log.list', { filter: { show: 'all', tests: 'include', ...filter }, after: null, limit: 50 });
    expect((await list({})).entries).toMatchObject([
      { runId: runIdOf(1), state: 'succeeded', duration: 340, test: false },
      { runId: runIdOf(4), state: 'failed', code: 'http-status', status: 409 },
      { runId: runIdOf(5), test: true },
    ]);
    expect((await list({ tests: 'only' })).entries).toHaveLength(1);
    expect((await list({ search: 'nw-20481 r-77 conflict' })).entries).toMatchObject([{ runId: runIdOf(4) }]);
    for (const filter of [{ agent: 'Dana Reyes' }, { connectionId: 'northwind' }, { actionId: 'refund-order' }]) {
      expect((await list(filter)).entries).toHaveLength(3);
    }
  });

  test('keeps what an earlier worker left open, and the same write is still asked about', async () => {
    const world = await upgraded('from-2-open', [{ ...oldRun(6), state: 'sending', settledAt: null, status: null }]);
    const run = await world.value('log.run', { runId: runIdOf(6) });
    expect(run).toMatchObject({ state: 'unknown', settledAt: NOW });
    const database = await world.deps.database.open();
    expect(await database.getAllKeysFromIndex('runs', 'twin', 'f')).toEqual([runIdOf(6)]);
    expect(await database.countFromIndex('runs', 'open')).toBe(0);
  });

  test('has more runs than one slice, of one millisecond', async () => {
    const runs = Array.from({ length: 1_100 }, (_, n) => ({ ...oldRun(n), preparedAt: NOW }));
    const world = await upgraded('from-2-many', runs);
    expect(await (await world.deps.database.open()).count('log')).toBe(1_100);
    expect(await world.value('log.facets', {})).toMatchObject({ runs: 1_100, events: 0, agents: ['Dana Reyes'] });
  });

  test('keeps the setting for bodies', async () => {
    for (const [keepFailureBodies, keepBodies] of [
      [true, 'failures'],
      [false, 'none'],
    ] as const) {
      const name = `from-2-settings-${keepBodies}`;
      const before = await openVersion(name, 2);
      await before.put('records', { actionLimit: 7, keepFailureBodies }, 'settings');
      before.close();
      const world = await createWorld({ databaseName: name });
      expect(await world.value('settings.get', {})).toMatchObject({ actionLimit: 7, keepBodies, logDays: 90 });
    }
  });
});

test('version 3 gets a place for helpdesks, and keeps its sentinel', async () => {
  const before = await openVersion('from-3', 3);
  const definition = lookup();
  const record = { id: definition.id, definition };
  await before.put('actions', record);
  const sentinel = { generation: 5, count: 1, hash: addHash(EMPTY_SUM, recordHash('action', record)) };
  await before.put('meta', sentinel, 'sentinel');
  before.close();
  const world = await createWorld({ databaseName: 'from-3' });
  expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  expect(await world.value('helpdesks.list', {})).toEqual([]);
  await world.value('helpdesks.save', { definition: CRATE });
  const again = await world.restart();
  expect(await again.value('storage.status', {})).toEqual({ state: 'ready' });
  expect(await again.value('helpdesks.list', {})).toMatchObject([{ id: CRATE.id, broken: null }]);
});

test('an upgrade that fails leaves everything as it was', async () => {
  await leaveVersion1('failing');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'DataError');
  });
  await expect(createDatabase('failing').open()).rejects.toThrow();
  put.mockRestore();
  const before = await openDB('failing');
  expect(before.version).toBe(1);
  expect(await before.getAll('runs')).toEqual([1, 2, 3].map(oldRun));
  before.close();
});

test('after the upgrade drafts, test sets and trash work', async () => {
  await leaveVersion1('from-1-too');
  const world = await createWorld({ databaseName: 'from-1-too' });
  await world.value('actions.keepDraft', { action: refund({ name: 'Pay back' }), base: 2, after: 0 });
  await world.value('tests.save', { actionId: 'refund-order', sets: [] });
  await world.value('actions.delete', { ids: ['refund-order'] });
  expect(await world.value('trash.list', {})).toEqual([
    { id: 'refund-order', name: 'Refund an order', deletedAt: NOW },
  ]);
  expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
});

test('an upgrade may take longer than opening may', async () => {
  await leaveVersion1('slow');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const createIndex = IDBObjectStore.prototype.createIndex;
  const slow = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    vi.advanceTimersByTime(20_000);
    return createIndex.apply(this, given);
  });
  try {
    expect((await createDatabase('slow').open()).version).toBe(STRUCTURE_VERSION);
    expect(slow).toHaveBeenCalledTimes(13);
  } finally {
    slow.mockRestore();
    vi.useRealTimers();
  }
});

test('a new database has the same structure as an upgraded one', async () => {
  const shape = (database: IDBPDatabase) => {
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    return stores.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
      return [name, store.keyPath, indexes];
    });
  };
  (await openVersion('grown', 1)).close();
  const grown = await openVersion('grown', STRUCTURE_VERSION);
  const born = await openVersion('born', STRUCTURE_VERSION);
  expect(shape(grown)).toEqual(shape(born));
});

test('a removed connection takes its secret along', async () => {
  const { deps } = await createWorld();
  await changeDefinitions(deps.database, { connections: [connection] });
  const database = await deps.database.open();
  await database.put('secrets', { connectionId: connection.id, secret: SECRET, origins: [API], savedAt: NOW });
  await changeDefinitions(deps.database, { removedConnections: [connection.id] });
  expect(await database.count('connections')).toBe(0);
  expect(await database.count('secrets')).toBe(0);
});
