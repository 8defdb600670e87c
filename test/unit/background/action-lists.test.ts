// What lists show: summaries, how actions have fared, and definitions in full.
import { describe, expect, test } from 'vitest';
import { writeRun } from '#background/store/runs.ts';
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../run/run-record.ts';
import { API, connection, createReadyWorld, createWorld, libraryText, lookup, NOW, refund, runIdOf } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;

test('actions.list says of each action what the table shows, to the panel too', async () => {
  const world = await createReadyWorld();
  const { actions, unsaved, limit } = await world.value('actions.list', {});
  expect(actions[1]).toEqual({
    id: 'refund-order',
    name: 'Refund an order',
    description: 'Pays the price of an order back to the customer.',
    kind: 'change',
    method: 'POST',
    origin: API,
    connectionId: 'northwind',
    checkId: null,
    groups: [],
    status: 'active',
    revision: 1,
    updatedAt: NOW,
    draft: null,
    broken: null,
  });
  expect([unsaved, limit]).toEqual([[], 100]);
});

describe('actions.activity', () => {
  async function after(...runs: Partial<RunRecord>[]) {
    const world = await createReadyWorld();
    for (const [index, run] of runs.entries()) {
      await writeRun(world.deps.database, runRecord({ runId: runIdOf(index), ...run }));
    }
    return world.value('actions.activity', {});
  }

  test('is empty while nothing was run', async () => {
    expect(await after()).toEqual([]);
  });

  test('counts the runs of 30 days by outcome, and names the last one', async () => {
    const activity = await after(
      { state: 'succeeded', preparedAt: NOW - 1 },
      { state: 'succeeded', preparedAt: NOW - 30 * DAY },
      { state: 'failed', preparedAt: NOW - 2, agent: 'Ada' },
      { state: 'unknown', preparedAt: NOW - 3 },
      { state: 'sending', preparedAt: NOW, agent: 'Mo' },
      { state: 'succeeded', preparedAt: NOW - 30 * DAY - 1 },
      { actionId: 'look-up-order', state: 'failed', preparedAt: NOW - 4 },
    );
    expect(activity).toEqual([
      { actionId: 'look-up-order', lastAt: NOW - 4, lastAgent: 'Dana Reyes', succeeded: 0, failed: 1, unknown: 0 },
      { actionId: 'refund-order', lastAt: NOW, lastAgent: 'Mo', succeeded: 2, failed: 1, unknown: 1 },
    ]);
  });

  test('still knows the last run when it is older than that', async () => {
    expect(await after({ preparedAt: NOW - 300 * DAY })).toEqual([
      {
        actionId: 'refund-order',
        lastAt: NOW - 300 * DAY,
        lastAgent: 'Dana Reyes',
        succeeded: 0,
        failed: 0,
        unknown: 0,
      },
    ]);
  });

  test('leaves tests out, whatever came of them', async () => {
    const activity = await after(
      { state: 'succeeded', preparedAt: NOW - 9 },
      { state: 'succeeded', preparedAt: NOW - 3, test: true, agent: '' },
      { state: 'failed', preparedAt: NOW - 2, test: true, agent: '' },
      { actionId: 'look-up-order', preparedAt: NOW, test: true },
    );
    expect(activity).toEqual([
      { actionId: 'refund-order', lastAt: NOW - 9, lastAgent: 'Dana Reyes', succeeded: 1, failed: 0, unknown: 0 },
    ]);
  });

  test('leaves out actions that the library does not hold', async () => {
    expect(await after({ actionId: 'deleted' })).toEqual([]);
  });

  test('what lets tests be counted is not told to pages', async () => {
    const world = await createReadyWorld();
    await writeRun(world.deps.database, runRecord({ test: true }));
    expect(await world.value('runs.get', { runId: runIdOf(1) })).not.toHaveProperty('testOf');
  });
});

describe('library.read', () => {
  const other = { ...connection, id: 'other', name: 'Other' };
  async function library() {
    const world = await createWorld();
    const apart = refund({ id: 'apart', request: { ...refund().request, connectionId: null } });
    await world.value('library.import', { text: libraryText([lookup(), refund(), apart], [connection, other]) });
    return world;
  }

  test('gives all definitions in full, without what cannot be read', async () => {
    const world = await library();
    const database = await world.deps.database.open();
    await database.put('actions', { id: 'broken', definition: {} });
    await database.put('connections', { id: 'odd', definition: {} });
    world.deps.library.forget();
    const { actions, connections } = await world.value('library.read', { ids: null });
    expect(actions.map(({ id }) => id)).toEqual(['apart', 'look-up-order', 'refund-order']);
    expect(actions[1]).toEqual(lookup({ updatedAt: NOW }));
    expect(connections.map(({ id }) => id)).toEqual(['northwind', 'other']);
  });

  test('gives chosen actions with the connections that they need', async () => {
    const world = await library();
    expect(await world.value('library.read', { ids: ['look-up-order', 'nothing'] })).toMatchObject({
      actions: [{ id: 'look-up-order' }],
      connections: [{ id: 'northwind' }],
    });
    expect(await world.value('library.read', { ids: ['apart'] })).toMatchObject({ connections: [] });
  });
});
