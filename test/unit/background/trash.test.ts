// Deleting, bringing back and erasing: all that belonged to an action goes and comes together, and nothing is gone before its time.
import { describe, expect, test, vi } from 'vitest';
import { acceptFound, readInside } from '#background/store/definitions.ts';
import type { Action } from '#lib/action/schema.ts';
import { TRASH_KEPT } from '#lib/action/trash.ts';
import type { TestSet } from '#lib/test/test.ts';
import {
  createReadyWorld,
  createWorld,
  fakeBrowser,
  fakePort,
  libraryText,
  lookup,
  NOW,
  refund,
  startOf,
  type World,
} from './world.ts';

const DAY = 24 * 60 * 60 * 1000;
const ID = 'refund-order';
const NAME = 'Refund an order';
const paid: TestSet = { id: 't1', name: 'Paid order', values: { order_number: 'NW-20481' }, expect: null };
const refusedWith = (code: string) => ({ ok: false, error: { code } });
const done = { changed: [{ id: ID, name: NAME }], refused: [] };

const list = async (world: World) => (await world.value('actions.list', {})).actions;
const trashed = async (world: World) => (await world.value('trash.list', {})).map(({ id }) => id);

/** A world whose clock can be set. */
async function timedWorld(): Promise<{ world: World; setTime: (time: number) => void }> {
  let time = NOW;
  const world = await createReadyWorld({ now: () => time });
  return { world, setTime: (to) => (time = to) };
}

describe('a deleted action', () => {
  test('lies in the trash with its draft and its tests, and its revisions can be read', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: refund({ name: 'Pay back' }), base: 1, after: 0 });
    await world.value('tests.save', { actionId: ID, sets: [paid] });
    expect(await world.value('actions.delete', { ids: [ID] })).toEqual(done);
    expect(await world.value('trash.list', {})).toEqual([{ id: ID, name: NAME, deletedAt: NOW }]);
    expect(await world.value('actions.list', {})).toMatchObject({ actions: [{ id: 'look-up-order' }], unsaved: [] });
    expect(await world.ask('actions.get', { id: ID })).toMatchObject(refusedWith('action-not-found'));
    expect(await world.ask('runs.start', startOf({ actionId: ID, confirmed: true }))).toMatchObject(
      refusedWith('action-not-found'),
    );
    expect(await world.value('actions.revision', { id: ID, revision: 1 })).toMatchObject({ name: NAME });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('comes back with all of it, as a new revision with the status it had', async () => {
    const world = await createReadyWorld();
    await world.value('actions.setStatus', { ids: [ID], status: 'inactive' });
    await world.value('actions.keepDraft', { action: refund({ name: 'Pay back' }), base: 2, after: 0 });
    await world.value('tests.save', { actionId: ID, sets: [paid] });
    await world.value('actions.delete', { ids: [ID] });
    expect(await world.value('trash.restore', { ids: [ID] })).toEqual(done);
    expect(await world.value('actions.get', { id: ID })).toMatchObject({
      action: { status: 'inactive', revision: 3 },
      draft: { action: { name: 'Pay back' }, base: 3, version: 1 },
      tests: [paid],
    });
    expect(await trashed(world)).toEqual([]);
    const next = { action: refund({ name: 'Pay back' }), as: 'active', base: 3, after: 1 } as const;
    expect(await world.ask('actions.save', next)).toMatchObject({ ok: true, value: { action: { revision: 4 } } });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('that was active is active again; one that breaks a rule by now is a draft', async () => {
    const world = await createReadyWorld();
    const request = { ...refund().request, url: 'http://plain.example' };
    await (await world.deps.database.open()).put('actions', { id: ID, definition: refund({ request }) });
    await acceptFound(world.deps.database, 0);
    world.deps.library.forget();
    await world.value('actions.delete', { ids: ['look-up-order', ID] });
    await world.value('trash.restore', { ids: ['look-up-order', ID] });
    expect(await list(world)).toMatchObject([{ status: 'active' }, { status: 'draft' }]);
  });

  test('that cannot be read comes back as it was', async () => {
    const world = await createReadyWorld();
    const definition = { name: NAME, half: 'a definition' };
    await (await world.deps.database.open()).put('actions', { id: ID, definition });
    await acceptFound(world.deps.database, 0);
    world.deps.library.forget();
    expect(await world.value('actions.delete', { ids: [ID] })).toEqual(done);
    expect(await world.value('trash.restore', { ids: [ID] })).toEqual(done);
    expect((await readInside(world.deps.database)).actions).toContainEqual({ id: ID, definition });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('that was never saved comes back as the draft it was', async () => {
    const world = await createReadyWorld();
    const action = lookup({ id: 'new', name: 'New one' });
    const draft = await world.value('actions.keepDraft', { action, base: 0, after: 0 });
    expect(await world.value('actions.delete', { ids: ['new'] })).toMatchObject({ changed: [{ name: 'New one' }] });
    expect((await world.value('actions.list', {})).unsaved).toEqual([]);
    await world.value('settings.set', { actionLimit: 2 });
    await world.value('trash.restore', { ids: ['new'] });
    expect(await world.value('actions.get', { id: 'new' })).toEqual({ action: null, broken: null, draft, tests: [] });
  });

  test('whose draft was behind is still behind when it is back', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: refund({ name: 'Pay back' }), base: 1, after: 0 });
    await world.value('library.import', { text: libraryText([refund({ name: 'Imported' })]) });
    await world.value('actions.delete', { ids: [ID] });
    await world.value('trash.restore', { ids: [ID] });
    const { action, draft } = await world.value('actions.get', { id: ID });
    expect([action?.revision, draft?.base]).toEqual([3, 1]);
  });

  test('does not come back where its id is taken or the library is full, and stays where it is', async () => {
    const world = await createReadyWorld();
    await world.value('actions.delete', { ids: [ID, 'look-up-order'] });
    await world.value('library.import', { text: libraryText([refund({ name: 'Imported' })]) });
    await world.value('settings.set', { actionLimit: 1 });
    const report = await world.value('trash.restore', { ids: [ID, 'look-up-order', 'nothing'] });
    expect(report).toEqual({
      changed: [],
      refused: [
        { id: ID, name: NAME, reason: expect.stringContaining('same id') },
        { id: 'look-up-order', name: 'Look up an order', reason: expect.stringContaining('one action, its limit') },
        { id: 'nothing', name: 'nothing', reason: expect.stringContaining('not in the trash') },
      ],
    });
    expect((await trashed(world)).toSorted()).toEqual(['look-up-order', ID]);
    expect(await list(world)).toMatchObject([{ name: 'Imported' }]);
  });

  test('comes back as far as the limit goes', async () => {
    const world = await createReadyWorld();
    await world.value('actions.delete', { ids: [ID, 'look-up-order'] });
    await world.value('settings.set', { actionLimit: 1 });
    const report = await world.value('trash.restore', { ids: [ID, 'look-up-order'] });
    expect(report).toMatchObject({ changed: [{ id: ID }], refused: [{ id: 'look-up-order' }] });
  });

  test('deleted once more under the same id keeps what went with it first', async () => {
    const world = await createReadyWorld();
    await world.value('tests.save', { actionId: ID, sets: [paid] });
    await world.value('actions.delete', { ids: [ID] });
    await world.value('library.import', { text: libraryText([refund({ name: 'Imported' })]) });
    await world.value('actions.delete', { ids: [ID] });
    await world.value('trash.restore', { ids: [ID] });
    expect(await world.value('actions.get', { id: ID })).toMatchObject({ action: { name: 'Imported' }, tests: [paid] });
  });
});

describe('bulk changes take or refuse each by itself', () => {
  const broken = { id: 'broken', definition: { name: 'Half' } };
  async function mixed(): Promise<World> {
    const world = await createReadyWorld();
    const wrong = lookup({ id: 'wrong', name: 'Wrong', status: 'draft', inputs: [] });
    await world.value('library.import', { text: libraryText([wrong]) });
    await (await world.deps.database.open()).put('actions', broken);
    await acceptFound(world.deps.database, 0);
    world.deps.library.forget();
    await world.value('actions.setStatus', { ids: [ID], status: 'inactive' });
    return world;
  }

  test('actions.setStatus: what has the status already is in neither list', async () => {
    const world = await mixed();
    const ids = ['look-up-order', ID, 'wrong', 'broken', 'nothing', ID];
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    expect(await world.value('actions.setStatus', { ids, status: 'active' })).toEqual({
      changed: [{ id: ID, name: NAME }],
      refused: [
        { id: 'wrong', name: 'Wrong', reason: expect.stringContaining('no input called "order_number"') },
        { id: 'broken', name: 'Half', reason: expect.stringContaining('cannot be read') },
        { id: 'nothing', name: 'nothing', reason: expect.stringContaining('not in the library') },
      ],
    });
    expect(told).toEqual([{ name: 'definitions.changed' }]);
    const statuses = (await list(world)).map((action) => [action.id, action.broken === null && action.status]);
    expect(statuses).toEqual([
      ['broken', false],
      ['look-up-order', 'active'],
      [ID, 'active'],
      ['wrong', 'draft'],
    ]);
  });

  test('actions.delete', async () => {
    const world = await mixed();
    expect(await world.value('actions.delete', { ids: ['broken', ID, 'nothing', ID] })).toEqual({
      changed: [
        { id: 'broken', name: 'Half' },
        { id: ID, name: NAME },
      ],
      refused: [{ id: 'nothing', name: 'nothing', reason: expect.stringContaining('not in the library') }],
    });
    expect(await list(world)).toHaveLength(2);
  });

  test('what is taken is written at once, or not at all', async () => {
    const world = await mixed();
    const before = await readInside(world.deps.database);
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'trash' && given[0].id === ID) throw new DOMException('no space', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await world.ask('actions.delete', { ids: ['look-up-order', ID] })).toMatchObject(
      refusedWith('storage-full'),
    );
    full.mockRestore();
    expect(await readInside(world.deps.database)).toEqual(before);
    expect(await trashed(world)).toEqual([]);
  });

  test('nothing to change is nothing written and nobody told', async () => {
    const world = await mixed();
    const before = await readInside(world.deps.database);
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    await world.value('actions.setStatus', { ids: ['look-up-order'], status: 'active' });
    await world.value('actions.delete', { ids: [] });
    await world.value('trash.restore', { ids: ['nothing'] });
    await world.value('trash.erase', { ids: ['nothing'] });
    expect(await readInside(world.deps.database)).toEqual(before);
    expect(told).toEqual([]);
  });
});

describe('erasing', () => {
  test('is for good, revisions included, and the numbers stay taken', async () => {
    const world = await createReadyWorld();
    await world.value('actions.delete', { ids: [ID] });
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    expect(await world.value('trash.erase', { ids: [ID, 'nothing'] })).toMatchObject({
      changed: [{ id: ID, name: NAME }],
      refused: [{ id: 'nothing' }],
    });
    expect(told).toEqual([{ name: 'definitions.changed' }]);
    expect(await trashed(world)).toEqual([]);
    expect(await world.value('actions.revisions', { id: ID })).toEqual([]);
    const kept = await (await world.deps.database.open()).getAll('revisions');
    expect(JSON.stringify(kept)).not.toContain('refunds');
    // A form that was opened with the erased revision must not meet another action under its number.
    await world.value('library.import', { text: libraryText([refund({ name: 'Something else' })]) });
    expect(await list(world)).toMatchObject([{ revision: 1 }, { name: 'Something else', revision: 2 }]);
    const stale = startOf({ actionId: ID, revision: 1, confirmed: true });
    expect(await world.ask('runs.start', stale)).toMatchObject(refusedWith('action-not-found'));
  });

  test('leaves the history of an action that came back under the id', async () => {
    const world = await createReadyWorld();
    await world.value('actions.delete', { ids: [ID] });
    await world.value('library.import', { text: libraryText([refund({ name: 'Imported' })]) });
    await world.value('trash.erase', { ids: [ID] });
    const revisions = await world.value('actions.revisions', { id: ID });
    expect(revisions.map(({ name }) => name)).toEqual(['Imported', NAME]);
  });
});

describe('after 30 days', () => {
  test('the trash is emptied when it is looked at, and not before', async () => {
    const { world, setTime } = await timedWorld();
    await world.value('actions.delete', { ids: [ID] });
    setTime(NOW + 2 * DAY);
    await world.value('actions.delete', { ids: ['look-up-order'] });
    setTime(NOW + TRASH_KEPT - 1);
    expect(await trashed(world)).toEqual(['look-up-order', ID]);
    setTime(NOW + TRASH_KEPT);
    expect(await trashed(world)).toEqual(['look-up-order']);
    expect(await world.value('actions.revisions', { id: ID })).toEqual([]);
    expect(await world.value('actions.revisions', { id: 'look-up-order' })).toHaveLength(1);
  });

  test('the trash is emptied when the worker starts', async () => {
    const { world, setTime } = await timedWorld();
    await world.value('actions.delete', { ids: [ID] });
    setTime(NOW + TRASH_KEPT);
    const later = await world.restart();
    expect(await (await later.deps.database.open()).count('trash')).toBe(0);
  });
});

describe('recovery', () => {
  /** A library that lost an action, beside a draft, a test set and a deleted action. */
  async function damaged(): Promise<World> {
    const before = await createReadyWorld();
    await before.value('actions.keepDraft', { action: lookup({ name: 'Find' }), base: 1, after: 0 });
    await before.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    await before.value('actions.delete', { ids: [ID] });
    await (await before.deps.database.open()).delete('actions', 'look-up-order');
    return before.restart();
  }
  const counts = async (world: World) => {
    const database = await world.deps.database.open();
    return Promise.all((['drafts', 'tests', 'trash'] as const).map((store) => database.count(store)));
  };

  test.each([
    ['snapshot', [1, 1, 1]],
    ['found', [1, 1, 1]],
    ['empty', [0, 0, 0]],
  ] as const)('%s leaves of drafts, tests and trash %j', async (use, left) => {
    const world = await damaged();
    expect(await world.value('storage.recover', { use })).toEqual({ state: 'ready' });
    expect(await counts(world)).toEqual(left);
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('is not opened by anything that happens to drafts, tests and trash', async () => {
    const world = await createReadyWorld();
    const before = await readInside(world.deps.database);
    await world.value('actions.keepDraft', { action: lookup({ name: 'Find' }), base: 1, after: 0 });
    await world.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    await world.value('actions.discardDraft', { id: 'look-up-order', after: 1 });
    expect(await readInside(world.deps.database)).toEqual(before);
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('neither drafts nor trash stand in the copy beside the database', async () => {
    const browser = fakeBrowser();
    const world = await createWorld({ browser });
    const action: Action = lookup({ id: 'new', name: 'Typed and never saved' });
    await world.value('actions.keepDraft', { action, base: 0, after: 0 });
    await world.value('library.import', { text: libraryText([refund()]) });
    await world.value('actions.delete', { ids: [ID] });
    const beside = JSON.stringify([...browser.store]);
    expect(beside).toContain('northwind');
    expect(beside).not.toMatch(/Typed|Refund/);
  });
});
