// Changes of definitions: one at a time, all or nothing, and the report names whatever was changed.
import { describe, expect, test } from 'vitest';
import { changeDefinitions, readInside } from '#background/store/definitions.ts';
import type { Action } from '#lib/action/schema.ts';
import { connection, createReadyWorld, createWorld, libraryText, lookup, refund } from './world.ts';

const many = (prefix: string) =>
  Array.from({ length: 60 }, (_, n) => lookup({ id: `${prefix}${n}`, name: `${prefix} ${n}` }));

describe('several changes at once', () => {
  test('two imports together do not pass the limit', async () => {
    const world = await createWorld();
    const reports = await Promise.all(
      ['a', 'b'].map((prefix) => world.value('library.import', { text: libraryText(many(prefix)) })),
    );
    expect(reports.map(({ added }) => added.length)).toEqual([60, 40]);
    expect((await world.value('actions.list', {})).actions).toHaveLength(100);
  });

  test('a change of status does not bring an older definition back', async () => {
    const world = await createReadyWorld();
    await Promise.all([
      world.value('library.import', { text: libraryText([lookup({ name: 'Find an order' })]) }),
      world.value('actions.setStatus', { ids: ['look-up-order'], status: 'inactive' }),
    ]);
    const { actions } = await world.value('actions.list', {});
    expect(actions.find(({ id }) => id === 'look-up-order')).toMatchObject({
      name: 'Find an order',
      status: 'inactive',
      revision: 3,
    });
  });

  test('a deleted action does not come back', async () => {
    const world = await createReadyWorld();
    const [, second] = await Promise.all([
      world.value('actions.delete', { ids: ['refund-order'] }),
      world.value('actions.setStatus', { ids: ['refund-order'], status: 'inactive' }),
    ]);
    expect(second).toMatchObject({ changed: [], refused: [{ id: 'refund-order' }] });
    expect((await world.value('actions.list', {})).actions).toHaveLength(1);
  });

  test('a secret is bound to the origins of a change that came before it', async () => {
    const world = await createReadyWorld();
    const origins = ['https://new.northwind.example'];
    await Promise.all([
      world.value('library.import', { text: libraryText([], [{ ...connection, origins }]) }),
      world.value('connections.setSecret', { id: 'northwind', secret: 'another-secret' }),
    ]);
    expect(await world.value('connections.list', {})).toMatchObject([{ connection: { origins }, secret: 'ready' }]);
  });
});

test('a change that cannot be written in whole is not written at all', async () => {
  const { deps } = await createReadyWorld();
  const before = await readInside(deps.database);
  const uncopyable = { ...refund(), extra: () => 'no copy of this can be kept' } as Action;
  await expect(changeDefinitions(deps.database, { actions: [lookup({ name: 'Half' }), uncopyable] })).rejects.toThrow();
  expect(await readInside(deps.database)).toEqual(before);
  expect(await (await deps.database.open()).count('revisions')).toBe(2);
});

describe('the report of an import names connections', () => {
  test('that are new, and those that were changed', async () => {
    const world = await createWorld();
    const first = await world.value('library.import', { text: libraryText([]) });
    expect(first.connections).toEqual({ added: ['Northwind shop'], replaced: [] });
    const same = await world.value('library.import', { text: libraryText([]) });
    expect(same.connections).toEqual({ added: [], replaced: [] });
    const renamed = await world.value('library.import', { text: libraryText([], [{ ...connection, name: 'Shop' }]) });
    const none = { added: [], replaced: [] };
    expect(renamed).toEqual({ ...none, connections: { added: [], replaced: ['Shop'] }, helpdesks: none, refused: [] });
  });

  test('that stand in the place of a broken one', async () => {
    const world = await createReadyWorld();
    await changeDefinitions(world.deps.database, {
      connections: [{ ...connection, schemaVersion: 2 } as unknown as typeof connection],
    });
    world.deps.library.forget();
    expect(await world.value('connections.list', {})).toMatchObject([{ broken: expect.stringContaining('newer') }]);
    const report = await world.value('library.import', { text: libraryText([]) });
    expect(report.connections).toEqual({ added: [], replaced: ['Northwind shop'] });
    expect((await world.value('connections.list', {}))[0]?.broken).toBeUndefined();
  });
});
