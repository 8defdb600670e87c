// The database's structure: real data of an earlier version is all there after the upgrade, and the new stores take their first records.
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { createDatabase } from '#background/store/db.ts';
import { changeDefinitions } from '#background/store/definitions.ts';
import { addHash, EMPTY_SUM, recordHash } from '#background/store/record-hash.ts';
import { STEPS, STRUCTURE_VERSION } from '#background/store/upgrades.ts';
import { runRecord } from '../run/run-record.ts';
import { API, connection, createWorld, HELPDESK, lookup, NOW, refund, runIdOf, SECRET, ticket } from './world.ts';

/** A database as a Deskhand of that version left it. */
async function openVersion(name: string, version: number): Promise<IDBPDatabase> {
  return openDB(name, version, {
    upgrade(database, from, _to, transaction) {
      for (const step of STEPS.slice(from, version)) step(database, transaction as Parameters<typeof step>[1]);
    },
  });
}

const RECORDS: Record<string, { value: unknown; key?: IDBValidKey }[]> = {
  actions: [lookup(), refund({ revision: 2 })].map((definition) => ({ value: { id: definition.id, definition } })),
  revisions: [lookup(), refund(), refund({ revision: 2 })].map((definition) => ({
    value: { id: definition.id, revision: definition.revision, definition },
  })),
  connections: [{ value: { id: connection.id, definition: connection } }],
  secrets: [{ value: { connectionId: connection.id, secret: SECRET, origins: [API], savedAt: NOW } }],
  runs: [1, 2, 3].map((n) => ({ value: runRecord({ runId: runIdOf(n), preparedAt: NOW - n }) })),
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
    expect(kept).toEqual(expect.arrayContaining(records.map(({ value }) => value)));
  }
  const { actions, limit } = await world.value('actions.list', {});
  expect([actions.length, limit]).toEqual([2, 7]);
  // The new indexes reach runs that are older than they are.
  expect(await world.value('actions.activity', {})).toEqual([
    { actionId: 'refund-order', lastAt: NOW - 1, lastAgent: 'Dana Reyes', succeeded: 3, failed: 0, unknown: 0 },
  ]);
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
    expect(slow).toHaveBeenCalledTimes(5);
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
