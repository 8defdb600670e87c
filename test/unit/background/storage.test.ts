// What survives: sentinel and recovery, runs an earlier worker left open, records that do not parse.
import { describe, expect, test } from 'vitest';
import { failureOf } from '#background/failure.ts';
import { acceptFound, changeDefinitions, readInside } from '#background/store/definitions.ts';
import { addHash, EMPTY_SUM, recordHash, takeHash } from '#background/store/record-hash.ts';
import { claimRun, listRunsOnTicket, RUNS_PER_TICKET, readRun, writeRun } from '#background/store/runs.ts';
import type { Sentinel } from '#background/store/schema.ts';
import { type Inside, judgeStorage, type Outside } from '#background/store/sentinel.ts';
import { upgradeAction } from '#lib/action/upgrades.ts';
import { runRecord } from '../run/run-record.ts';
import {
  connection,
  createReadyWorld,
  createWorld,
  libraryText,
  lookup,
  NOW,
  refund,
  runIdOf,
  SECRET,
  ticket,
  type World,
} from './world.ts';

const sentinel = (generation: number, count = 2, hash = 'aa'): Sentinel => ({ generation, count, hash });

describe('the judgement', () => {
  const whole = { count: 2, hash: 'aa' };
  test.each<[string, Inside, Outside, boolean]>([
    ['a first start', { sentinel: null, count: 0, hash: EMPTY_SUM }, null, true],
    ['both agree', { sentinel: sentinel(3), ...whole }, sentinel(3), true],
    ['a death between the two writes', { sentinel: sentinel(4), ...whole }, sentinel(3, 1, 'bb'), true],
    ['the store beside was cleared', { sentinel: sentinel(4), ...whole }, null, true],
    ['an older profile with the same content', { sentinel: sentinel(2), ...whole }, sentinel(3), true],
    ['a record beside it that cannot be read', { sentinel: sentinel(3), ...whole }, 'unreadable', true],
    ['empty, beside a record that cannot be read', { sentinel: null, count: 0, hash: EMPTY_SUM }, 'unreadable', false],
    ['emptied', { sentinel: null, count: 0, hash: EMPTY_SUM }, sentinel(3), false],
    ['half of it is gone', { sentinel: sentinel(3), count: 1, hash: 'a' }, sentinel(3), false],
    ['half of it is gone and so is the store beside', { sentinel: sentinel(3), count: 1, hash: 'a' }, null, false],
    ['a record was altered', { sentinel: sentinel(3), count: 2, hash: 'ab' }, sentinel(3), false],
    ['its own sentinel is gone', { sentinel: null, count: 2, hash: 'ab' }, null, false],
    ['older than what was saved', { sentinel: sentinel(2, 2, 'aa'), ...whole }, sentinel(3, 5, 'ee'), false],
    ['the same change, told differently', { sentinel: sentinel(3), ...whole }, sentinel(3, 5, 'ee'), false],
  ])('%s', (_what, inside, outside, sound) => {
    const verdict = judgeStorage(inside, outside);
    expect(verdict.sound).toBe(sound);
    if (!verdict.sound) expect(verdict.reason).toMatch(/\.$/);
  });

  test('only a true first start counts as one', () => {
    expect(judgeStorage({ sentinel: null, count: 0, hash: EMPTY_SUM }, null)).toEqual({
      sound: true,
      firstStart: true,
    });
    expect(judgeStorage({ sentinel: sentinel(3), ...whole }, null)).toEqual({ sound: true, firstStart: false });
  });
});

describe('the hash', () => {
  const one = recordHash('action', { id: 'a', definition: { a: 1 } });
  const two = recordHash('action', { id: 'a', definition: { a: 2 } });
  test('tells contents, keys and kinds apart', () => {
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    const others = [
      recordHash('connection', { id: 'a', definition: { a: 1 } }),
      recordHash('action', { id: 'b', definition: { a: 1 } }),
      recordHash('action', { id: 'a', definition: { a: 'ü' } }),
    ];
    expect(new Set([one, two, ...others]).size).toBe(5);
  });
  test('is the same for a record that was stored and read', async () => {
    const { deps } = await createWorld();
    const database = await deps.database.open();
    const record = { id: 'z', definition: { z: 'ü', a: [undefined, 1], 2: 'b', 1: 'a', gone: undefined } };
    await database.put('actions', record);
    const read = await database.get('actions', 'z');
    expect(read && recordHash('action', read)).toBe(recordHash('action', record));
  });
  test('a sum can be taken apart in any order', () => {
    const sum = addHash(addHash(EMPTY_SUM, one), two);
    expect(addHash(addHash(EMPTY_SUM, two), one)).toBe(sum);
    expect(takeHash(takeHash(sum, one), two)).toBe(EMPTY_SUM);
  });
});

test('every change keeps the sentinel true, inside and beside', async () => {
  const world = await createReadyWorld();
  await world.value('actions.setStatus', { ids: ['look-up-order'], status: 'inactive' });
  await world.value('actions.delete', { ids: ['refund-order'] });
  const inside = await readInside(world.deps.database);
  expect(inside.sentinel).toMatchObject({ count: inside.count, hash: inside.hash });
  expect(inside.count).toBe(2);
  expect(world.browser.store.get('sentinel')).toEqual(inside.sentinel);
  const snapshot = JSON.parse(String(world.browser.store.get('snapshot')));
  expect(snapshot).toMatchObject({ takenAt: NOW, actions: [{ id: 'look-up-order' }] });
});

test('the copy beside the database holds neither secrets nor runs', async () => {
  const world = await createReadyWorld();
  await writeRun(world.deps.database, runRecord());
  await world.value('actions.setStatus', { ids: ['look-up-order'], status: 'inactive' });
  const beside = JSON.stringify([...world.browser.store]);
  expect(beside).toContain('look-up-order');
  expect(beside).not.toContain(SECRET);
  expect(beside).not.toContain(runIdOf(1));
});

/** Does to the database what damage does: behind everybody's back. */
async function damage(world: World, stores: ('actions' | 'connections' | 'meta')[], id?: string): Promise<void> {
  const transaction = (await world.deps.database.open()).transaction(stores, 'readwrite');
  for (const store of stores) {
    const target = transaction.objectStore(store);
    if (id === undefined) void target.clear();
    else void target.delete(id);
  }
  await transaction.done;
}

describe('after damage', () => {
  test('an emptied database is never an empty library', async () => {
    const before = await createReadyWorld();
    await damage(before, ['actions', 'connections', 'meta']);
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toMatchObject({
      state: 'recovery',
      found: { actions: 0, connections: 0 },
      snapshot: { takenAt: NOW, actions: 2, connections: 1 },
    });
    for (const name of ['actions.list', 'connections.list', 'sites.list', 'settings.get'] as const) {
      expect(await world.ask(name, {})).toMatchObject({ ok: false, error: { code: 'storage-broken' } });
    }
    expect(await world.ask('library.import', { text: libraryText([lookup()]) })).toMatchObject({
      ok: false,
      error: { code: 'storage-broken' },
    });
  });

  test('the copy brings the definitions back, and the next start finds everything in order', async () => {
    const before = await createReadyWorld();
    const { actions } = await before.value('actions.list', {});
    await damage(before, ['actions', 'connections', 'meta']);
    const world = await before.restart();
    expect(await world.value('storage.recover', { use: 'snapshot' })).toEqual({ state: 'ready' });
    expect((await world.value('actions.list', {})).actions).toEqual(actions);
    expect(await world.value('connections.list', {})).toMatchObject([{ id: 'northwind', secret: 'ready' }]);
    const again = await world.restart();
    expect(await again.value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('what is left can be taken as it is', async () => {
    const before = await createReadyWorld();
    await damage(before, ['actions'], 'refund-order');
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toMatchObject({ state: 'recovery', found: { actions: 1 } });
    await world.value('storage.recover', { use: 'found' });
    expect((await world.value('actions.list', {})).actions).toMatchObject([{ id: 'look-up-order' }]);
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('one can start over; runs stay', async () => {
    const before = await createReadyWorld();
    await writeRun(before.deps.database, runRecord());
    await damage(before, ['connections']);
    const world = await before.restart();
    await world.value('storage.recover', { use: 'empty' });
    expect((await world.value('actions.list', {})).actions).toEqual([]);
    expect(await world.value('runs.get', { runId: runIdOf(1) })).toMatchObject({ state: 'succeeded' });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('a copy that was never made cannot be put back', async () => {
    const before = await createReadyWorld();
    await damage(before, ['connections']);
    before.browser.store.clear();
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toMatchObject({ state: 'recovery', snapshot: null });
    expect(await world.ask('storage.recover', { use: 'snapshot' })).toMatchObject({
      ok: false,
      error: { code: 'storage-broken' },
    });
    expect((await world.value('storage.status', {})).state).toBe('recovery');
  });

  test('recovery asked for without need changes nothing', async () => {
    const world = await createReadyWorld();
    expect(await world.value('storage.recover', { use: 'empty' })).toEqual({ state: 'ready' });
    expect((await world.value('actions.list', {})).actions).toHaveLength(2);
  });

  test('a lost record of definitions that are whole is written anew, and later changes count on from it', async () => {
    const before = await createReadyWorld();
    await damage(before, ['meta']);
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
    await world.value('actions.delete', { ids: ['refund-order'] });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('a death between the two writes is no damage', async () => {
    const before = await createReadyWorld();
    before.browser.beforeKeep = () => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
    await before.value('actions.delete', { ids: ['refund-order'] });
    before.browser.beforeKeep = () => undefined;
    const world = await before.restart();
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
    expect((await world.value('actions.list', {})).actions).toHaveLength(1);
    expect(world.browser.store.get('sentinel')).toMatchObject({ count: 2 });
  });
});

describe('a definition that does not parse', () => {
  async function withBroken(definition: unknown): Promise<World> {
    const before = await createReadyWorld();
    await (await before.deps.database.open()).put('actions', { id: 'refund-order', definition });
    await acceptFound(before.deps.database, 0);
    return before.restart();
  }

  test.each([
    ['nothing at all', null, 'schema version'],
    ['a later version', { ...refund(), schemaVersion: 2 }, 'newer Deskhand'],
    ['a part missing', { ...refund(), request: undefined }, 'request'],
    ['another id', { ...refund(), id: 'other' }, 'another id'],
  ])('%s: it is listed as broken and kept as it is', async (_what, definition, words) => {
    const world = await withBroken(definition);
    const { actions } = await world.value('actions.list', {});
    expect(actions).toHaveLength(2);
    const broken = actions.find((action) => action.id === 'refund-order');
    expect(broken?.broken).toContain(words);
    expect((await readInside(world.deps.database)).actions).toContainEqual({ id: 'refund-order', definition });
    const start = {
      windowId: 7,
      actionId: 'refund-order',
      revision: 1,
      runId: runIdOf(1),
      values: {},
      ticketKey: null,
    };
    expect(await world.ask('runs.start', { ...start, confirmed: true })).toMatchObject({
      ok: false,
      error: { code: 'definition-invalid' },
    });
  });

  test('a connection that does not parse is listed, too', async () => {
    const world = await createReadyWorld();
    const database = await world.deps.database.open();
    await database.put('connections', { id: 'odd', definition: { id: 'odd' } });
    world.deps.library.forget();
    const list = await world.value('connections.list', {});
    expect(list.find(({ id }) => id === 'odd')?.broken).toBeTruthy();
  });

  test('defaults of an older record are filled in', () => {
    const { inputs: _inputs, confirmation: _confirmation, ...old } = lookup();
    expect(upgradeAction(old)).toMatchObject({ inputs: [], confirmation: '' });
  });
});

describe('runs that an earlier worker left open', () => {
  test('are settled before the first message is answered, and are not sent again', async () => {
    let sent = 0;
    const network = async () => {
      sent += 1;
      return new Response('{}');
    };
    const before = await createReadyWorld({ fetch: network });
    const open = { settledAt: null, error: null, status: null };
    await writeRun(before.deps.database, runRecord({ ...open, runId: runIdOf(1), state: 'sending' }));
    await writeRun(before.deps.database, runRecord({ ...open, runId: runIdOf(2), state: 'sending', kind: 'lookup' }));
    await writeRun(before.deps.database, runRecord({ ...open, runId: runIdOf(3), state: 'prepared' }));
    await writeRun(before.deps.database, runRecord({ runId: runIdOf(4) }));
    const world = await before.restart();
    const states = await Promise.all([1, 2, 3, 4].map((n) => world.value('runs.get', { runId: runIdOf(n) })));
    expect(states.map((run) => run.state)).toEqual(['unknown', 'failed', 'failed', 'succeeded']);
    expect(states[0]?.error?.advice).toContain('before you run it again');
    expect(sent).toBe(0);
  });

  test('wait for recovery when the storage is damaged', async () => {
    const before = await createReadyWorld();
    await writeRun(before.deps.database, runRecord({ state: 'sending', settledAt: null }));
    await damage(before, ['actions']);
    const world = await before.restart();
    await world.value('storage.recover', { use: 'snapshot' });
    expect(await world.value('runs.get', { runId: runIdOf(1) })).toMatchObject({ state: 'unknown' });
  });
});

describe('claims', () => {
  test('of 50 at once for one id exactly one is granted', async () => {
    const { deps } = await createWorld();
    const run = runRecord({ state: 'prepared' });
    const claims = await Promise.all(Array.from({ length: 50 }, () => claimRun(deps.database, run, null)));
    expect(claims.filter((claim) => claim.kind === 'claimed')).toHaveLength(1);
    expect(claims.filter((claim) => claim.kind === 'existing')).toHaveLength(49);
  });
});

test('runs on a ticket come newest first, at most fifty, and only of that ticket', async () => {
  const { deps } = await createWorld();
  for (let n = 1; n <= RUNS_PER_TICKET + 5; n += 1) {
    await writeRun(deps.database, runRecord({ runId: runIdOf(n), preparedAt: NOW + n }));
  }
  await writeRun(deps.database, runRecord({ runId: runIdOf(90), ticketKey: `${ticket.key}0` }));
  await writeRun(deps.database, runRecord({ runId: runIdOf(91), ticketKey: null }));
  const runs = await listRunsOnTicket(deps.database, ticket.key);
  expect(runs).toHaveLength(RUNS_PER_TICKET);
  expect(runs[0]?.runId).toBe(runIdOf(RUNS_PER_TICKET + 5));
});

describe('revisions', () => {
  test('count up on every save and stay readable', async () => {
    const { deps } = await createWorld();
    for (const name of ['One', 'Two', 'Three']) {
      await changeDefinitions(deps.database, { actions: [lookup({ name, revision: 99 })] });
    }
    const database = await deps.database.open();
    const kept = await database.getAll('revisions');
    expect(
      kept.map(({ definition }) => upgradeAction(definition)).map(({ name, revision }) => [name, revision]),
    ).toEqual([
      ['One', 1],
      ['Two', 2],
      ['Three', 3],
    ]);
  });
  test('go on counting after the action was deleted and came back', async () => {
    const { deps } = await createWorld();
    await changeDefinitions(deps.database, { actions: [lookup()], connections: [connection] });
    await changeDefinitions(deps.database, { removedActions: ['look-up-order'] });
    await changeDefinitions(deps.database, { actions: [lookup()] });
    const inside = await readInside(deps.database);
    expect(inside.actions).toMatchObject([{ definition: { revision: 2 } }]);
    expect(inside.sentinel).toMatchObject({ generation: 3, count: 2, hash: inside.hash });
  });
});

test('a record that was never written is not found', async () => {
  const { deps } = await createWorld();
  expect(await readRun(deps.database, runIdOf(1))).toBeNull();
});

test('what the database throws is told as what it is', () => {
  expect(failureOf(new DOMException('x', 'VersionError')).code).toBe('storage-broken');
  expect(failureOf(new Error('x')).code).toBe('internal');
});
