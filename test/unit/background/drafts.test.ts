// Working copies and revisions: what was typed is kept, nobody writes over anybody, and agents see what was activated alone.
import { describe, expect, test, vi } from 'vitest';
import { readInside } from '#background/store/definitions.ts';
import type { Action } from '#lib/action/schema.ts';
import type { TestSet } from '#lib/test/test.ts';
import {
  createReadyWorld,
  createWorld,
  fakePort,
  libraryText,
  lookup,
  NOW,
  refund,
  startOf,
  WINDOW,
  type World,
} from './world.ts';

const refusedWith = (code: string) => ({ ok: false, error: { code } });
const edited = lookup({ name: 'Find an order' });
const unsaved = lookup({ id: 'new', name: 'New one', status: 'draft' });
const wrong: Action = lookup({
  id: 'new',
  name: 'Wrong',
  request: { ...lookup().request, url: 'http://plain.example' },
});

const names = async (world: World) => (await world.value('actions.list', {})).actions.map(({ name }) => name);

describe('a kept draft', () => {
  test('comes back as it was, and changes nothing that agents see', async () => {
    const world = await createReadyWorld();
    const draft = await world.value('actions.keepDraft', { action: edited, base: 1, after: 0 });
    expect(draft).toEqual({ action: edited, base: 1, version: 1, savedAt: NOW, revision: null });
    const later = await world.restart();
    expect(await later.value('actions.get', { id: 'look-up-order' })).toEqual({
      action: lookup({ updatedAt: NOW }),
      broken: null,
      draft,
      tests: [],
    });
    expect(await names(later)).toEqual(['Look up an order', 'Refund an order']);
    expect((await later.value('actions.list', {})).actions).toMatchObject([{ draft: 'kept' }, { draft: null }]);
  });

  test('may break every rule and have no name, and stands apart while it was never saved', async () => {
    const world = await createReadyWorld();
    const nameless = { ...wrong, name: '' };
    await world.value('actions.keepDraft', { action: nameless, base: 0, after: 0 });
    const { actions, unsaved: list } = await world.value('actions.list', {});
    expect(actions).toHaveLength(2);
    expect(list).toEqual([{ id: 'new', name: '', savedAt: NOW }]);
    expect(await world.value('actions.get', { id: 'new' })).toMatchObject({
      action: null,
      draft: { action: nameless },
    });
  });

  test('is written after the version that the page knows, and no other', async () => {
    const world = await createReadyWorld();
    const keep = (after: number, base = 1) => world.ask('actions.keepDraft', { action: edited, base, after });
    expect(await keep(1)).toMatchObject(refusedWith('edit-conflict'));
    expect(await keep(0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await keep(0)).toMatchObject(refusedWith('edit-conflict'));
    expect(await keep(1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await keep(2, 0)).toMatchObject(refusedWith('edit-conflict'));
    expect(await keep(2, 2)).toMatchObject(refusedWith('edit-conflict'));
  });

  test('of two pages at once one wins, and the other is told', async () => {
    const world = await createReadyWorld();
    const replies = await Promise.all(
      ['One', 'Two'].map((name) => world.ask('actions.keepDraft', { action: lookup({ name }), base: 1, after: 0 })),
    );
    expect(replies).toMatchObject([{ ok: true }, refusedWith('edit-conflict')]);
    expect(await world.value('actions.get', { id: 'look-up-order' })).toMatchObject({
      draft: { action: { name: 'One' } },
    });
  });

  test('is told to options pages when it appears or goes, not at every keystroke, and never to panels', async () => {
    const world = await createReadyWorld();
    const [options, panel] = [fakePort('options'), fakePort(`panel:${WINDOW}`)];
    world.deps.views.connect(options.port);
    world.deps.views.connect(panel.port);
    await expect.poll(() => panel.told.length).toBe(1);
    const pushes = [];
    for (let after = 0; after < 3; after += 1) {
      await world.value('actions.keepDraft', { action: edited, base: 1, after });
      pushes.push(options.told.length);
    }
    await world.value('actions.discardDraft', { id: 'look-up-order', after: 3 });
    expect([...pushes, options.told.length]).toEqual([1, 1, 1, 2]);
    expect(panel.told).toHaveLength(1);
  });

  test('that does not fit on the disk is refused as storage-full', async () => {
    const world = await createReadyWorld();
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'drafts') throw new DOMException('no space', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const keep = () => world.ask('actions.keepDraft', { action: edited, base: 1, after: 0 });
    expect(await keep()).toMatchObject(refusedWith('storage-full'));
    full.mockRestore();
    expect(await keep()).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test('that cannot be read counts as none, and another takes its place', async () => {
    const world = await createReadyWorld();
    const odd = {
      id: 'look-up-order',
      action: { id: 'look-up-order' },
      base: 1,
      version: 9,
      savedAt: 1,
      revision: null,
    };
    await (await world.deps.database.open()).put('drafts', odd);
    expect(await world.value('actions.get', { id: 'look-up-order' })).toMatchObject({ draft: null });
    expect(await world.ask('actions.keepDraft', { action: edited, base: 1, after: 0 })).toMatchObject({ ok: true });
  });
});

describe('actions.discardDraft', () => {
  test('goes back to what the library holds', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: edited, base: 1, after: 0 });
    expect(await world.ask('actions.discardDraft', { id: 'look-up-order', after: 0 })).toMatchObject(
      refusedWith('edit-conflict'),
    );
    await world.value('actions.discardDraft', { id: 'look-up-order', after: 1 });
    expect(await world.value('actions.get', { id: 'look-up-order' })).toMatchObject({ draft: null });
  });

  test('of an action that was never saved leaves nothing of it', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: unsaved, base: 0, after: 0 });
    await world.value('tests.save', { actionId: 'new', sets: [paid] });
    await world.value('actions.discardDraft', { id: 'new', after: 1 });
    expect(await world.ask('actions.get', { id: 'new' })).toMatchObject(refusedWith('action-not-found'));
    expect(await (await world.deps.database.open()).count('tests')).toBe(0);
  });
});

describe('actions.save', () => {
  test('makes a new action, its first revision, and the draft is done with', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: unsaved, base: 0, after: 0 });
    const saved = await world.value('actions.save', { action: unsaved, as: 'active', base: 0, after: 1 });
    expect(saved).toEqual({ action: { ...unsaved, status: 'active', revision: 1, updatedAt: NOW }, draft: null });
    expect(await world.value('actions.get', { id: 'new' })).toEqual({ ...saved, broken: null, tests: [] });
    expect((await world.value('actions.list', {})).unsaved).toEqual([]);
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('counts up over all revisions, those beside included', async () => {
    const world = await createReadyWorld();
    const save = (as: Action['status'], base: number, after: number) =>
      world.value('actions.save', { action: edited, as, base, after });
    expect(await save('draft', 1, 0)).toMatchObject({ action: { revision: 1 }, draft: { revision: 2, version: 1 } });
    expect(await save('draft', 1, 1)).toMatchObject({ action: { revision: 1 }, draft: { revision: 3, version: 2 } });
    expect(await save('active', 1, 2)).toMatchObject({ action: { revision: 4 }, draft: null });
    expect(await save('inactive', 4, 0)).toMatchObject({ action: { revision: 5, status: 'inactive' }, draft: null });
    const revisions = await world.value('actions.revisions', { id: 'look-up-order' });
    expect(revisions.map(({ revision, status }) => [revision, status])).toEqual([
      [5, 'inactive'],
      [4, 'active'],
      [3, 'draft'],
      [2, 'draft'],
      [1, 'active'],
    ]);
  });

  test('as a draft beside an active action leaves agents what they have, and no agent can run it', async () => {
    const world = await createReadyWorld();
    const { draft } = await world.value('actions.save', { action: edited, as: 'draft', base: 1, after: 0 });
    expect(draft).toEqual({
      action: { ...edited, status: 'draft', revision: 2, updatedAt: NOW },
      base: 1,
      version: 1,
      savedAt: NOW,
      revision: 2,
    });
    expect((await world.value('actions.list', {})).actions[0]).toMatchObject({
      name: 'Look up an order',
      status: 'active',
      revision: 1,
      draft: 'saved',
    });
    expect(await world.ask('runs.start', startOf({ revision: 2 }))).toMatchObject(refusedWith('not-allowed'));
    // Typing on: it is kept, but no revision says it any more.
    await world.value('actions.keepDraft', { action: lookup({ name: 'Other' }), base: 1, after: 1 });
    expect((await world.value('actions.list', {})).actions[0]).toMatchObject({ draft: 'kept' });
    expect(await (await world.restart()).value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('as a draft of a draft is a revision like any other', async () => {
    const world = await createReadyWorld();
    await world.value('actions.save', { action: wrong, as: 'draft', base: 0, after: 0 });
    const again = await world.value('actions.save', {
      action: { ...wrong, name: 'Better' },
      as: 'draft',
      base: 1,
      after: 0,
    });
    expect(again).toMatchObject({ action: { name: 'Better', status: 'draft', revision: 2 }, draft: null });
  });

  test.each<[string, Action, number, number]>([
    ['a revision that is no longer the library’s', edited, 0, 0],
    ['a revision that never was', edited, 2, 0],
    ['a draft that another page has written', edited, 1, 1],
    ['a new action under an id that is taken', lookup({ name: 'Mine' }), 0, 0],
    ['an action that was deleted meanwhile', unsaved, 3, 0],
  ])('is refused after %s, and nothing changes', async (_what, action, base, after) => {
    const world = await createReadyWorld();
    const before = await readInside(world.deps.database);
    for (const as of ['active', 'inactive', 'draft'] as const) {
      const reply = await world.ask('actions.save', { action, as, base, after });
      expect(reply).toMatchObject(refusedWith('edit-conflict'));
    }
    expect(await readInside(world.deps.database)).toEqual(before);
  });

  test('of two pages at once one wins', async () => {
    const world = await createReadyWorld();
    const replies = await Promise.all(
      ['One', 'Two'].map((name) =>
        world.ask('actions.save', { action: lookup({ name }), as: 'active', base: 1, after: 0 }),
      ),
    );
    expect(replies).toMatchObject([{ ok: true }, refusedWith('edit-conflict')]);
    expect(await names(world)).toContain('One');
  });

  test('does not make an action active that breaks a rule, and says which and where', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: wrong, base: 0, after: 0 });
    const reply = await world.ask('actions.save', { action: wrong, as: 'active', base: 0, after: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'definition-invalid', field: 'request.url' } });
    expect(await world.value('actions.get', { id: 'new' })).toMatchObject({ action: null, draft: { version: 1 } });
  });

  test.each(['draft', 'inactive', 'active'] as const)('does not save a nameless action as %s', async (as) => {
    const world = await createReadyWorld();
    const reply = await world.ask('actions.save', { action: { ...unsaved, name: ' ' }, as, base: 0, after: 0 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'definition-invalid', field: 'name' } });
  });

  test('refuses the one over the limit and keeps its draft; those in the library are still saved', async () => {
    const world = await createReadyWorld();
    await world.value('settings.set', { actionLimit: 2 });
    await world.value('actions.keepDraft', { action: unsaved, base: 0, after: 0 });
    for (const as of ['draft', 'active'] as const) {
      const reply = await world.ask('actions.save', { action: unsaved, as, base: 0, after: 1 });
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'limit-reached', message: expect.stringContaining('holds 2 actions, its limit') },
      });
    }
    expect(await world.value('actions.get', { id: 'new' })).toMatchObject({ draft: { action: unsaved } });
    expect(await world.ask('actions.save', { action: edited, as: 'active', base: 1, after: 0 })).toMatchObject({
      ok: true,
    });
    await world.value('settings.set', { actionLimit: 3 });
    expect(await world.ask('actions.save', { action: unsaved, as: 'active', base: 0, after: 1 })).toMatchObject({
      ok: true,
    });
  });

  test('mends an action that cannot be read', async () => {
    const world = await createReadyWorld();
    const database = await world.deps.database.open();
    await database.put('actions', { id: 'look-up-order', definition: { name: 'Half' } });
    world.deps.library.forget();
    const { action, broken } = await world.value('actions.get', { id: 'look-up-order' });
    expect([action, typeof broken]).toEqual([null, 'string']);
    const first = await world.value('actions.revision', { id: 'look-up-order', revision: 1 });
    const saved = await world.value('actions.save', { action: first, as: 'active', base: 0, after: 0 });
    expect(saved.action).toMatchObject({ name: 'Look up an order', revision: 2 });
  });

  test('tells every page', async () => {
    const world = await createReadyWorld();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    await world.value('actions.save', { action: edited, as: 'active', base: 1, after: 0 });
    expect(told).toEqual([{ name: 'definitions.changed' }]);
  });
});

describe('a draft and the list', () => {
  test('activating in the list does not put the draft behind', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: edited, base: 1, after: 0 });
    await world.value('actions.setStatus', { ids: ['look-up-order'], status: 'inactive' });
    const { action, draft } = await world.value('actions.get', { id: 'look-up-order' });
    expect([action?.revision, draft?.base, draft?.version]).toEqual([2, 2, 1]);
    expect(await world.ask('actions.save', { action: edited, as: 'active', base: 2, after: 1 })).toMatchObject({
      ok: true,
    });
  });

  test('an import in between does', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: edited, base: 1, after: 0 });
    await world.value('library.import', { text: libraryText([lookup({ name: 'Imported' })]) });
    expect(await world.ask('actions.save', { action: edited, as: 'active', base: 1, after: 1 })).toMatchObject(
      refusedWith('edit-conflict'),
    );
    expect(await world.value('actions.get', { id: 'look-up-order' })).toMatchObject({
      action: { name: 'Imported' },
      draft: { action: { name: 'Find an order' } },
    });
  });
});

describe('actions.revisions and actions.revision', () => {
  test('give every revision as it was', async () => {
    const world = await createReadyWorld();
    await world.value('actions.save', { action: edited, as: 'active', base: 1, after: 0 });
    expect(await world.value('actions.revisions', { id: 'look-up-order' })).toEqual([
      { revision: 2, name: 'Find an order', status: 'active', updatedAt: NOW, broken: null },
      { revision: 1, name: 'Look up an order', status: 'active', updatedAt: NOW, broken: null },
    ]);
    expect(await world.value('actions.revision', { id: 'look-up-order', revision: 1 })).toEqual(
      lookup({ updatedAt: NOW }),
    );
    expect(await world.ask('actions.revision', { id: 'look-up-order', revision: 3 })).toMatchObject(
      refusedWith('action-not-found'),
    );
    expect(await world.value('actions.revisions', { id: 'nothing' })).toEqual([]);
  });

  test('say which cannot be read any more', async () => {
    const world = await createReadyWorld();
    const definition = { ...refund(), schemaVersion: 9, updatedAt: 5 };
    await (await world.deps.database.open()).put('revisions', { id: 'refund-order', revision: 2, definition });
    const [latest] = await world.value('actions.revisions', { id: 'refund-order' });
    expect(latest).toMatchObject({ revision: 2, name: 'Refund an order', status: 'active', updatedAt: 5 });
    expect(latest?.broken).toContain('newer Deskhand');
    expect(await world.ask('actions.revision', { id: 'refund-order', revision: 2 })).toMatchObject(
      refusedWith('definition-invalid'),
    );
  });
});

const paid: TestSet = { id: 't1', name: 'Paid order', values: { order_number: 'NW-20481' }, expect: null };

describe('tests.save', () => {
  test('keeps the sets with the action, and takes them away again', async () => {
    const world = await createReadyWorld();
    await world.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    const later = await world.restart();
    expect((await later.value('actions.get', { id: 'look-up-order' })).tests).toEqual([paid]);
    await later.value('tests.save', { actionId: 'look-up-order', sets: [] });
    expect((await later.value('actions.get', { id: 'look-up-order' })).tests).toEqual([]);
    expect(await later.ask('tests.save', { actionId: 'nothing', sets: [paid] })).toMatchObject(
      refusedWith('action-not-found'),
    );
  });

  test('writes over nothing that its page has not seen', async () => {
    const world = await createReadyWorld();
    const other: TestSet = { ...paid, id: 't2', name: 'Cancelled order' };
    const save = (sets: TestSet[], seen: TestSet[]) =>
      world.ask('tests.save', { actionId: 'look-up-order', sets, seen });
    expect(await save([paid], [])).toMatchObject({ ok: true });
    expect(await save([other], [])).toMatchObject(refusedWith('edit-conflict'));
    expect((await world.value('actions.get', { id: 'look-up-order' })).tests).toEqual([paid]);
    expect(await save([paid, other], [paid])).toMatchObject({ ok: true });
    expect((await world.value('actions.get', { id: 'look-up-order' })).tests).toEqual([paid, other]);
  });

  const secretive = lookup({ inputs: lookup().inputs.map((input) => ({ ...input, sensitive: true })) });

  test('never keeps a value of an input that is sensitive, in the library or in the draft', async () => {
    const world = await createReadyWorld();
    await world.value('actions.keepDraft', { action: secretive, base: 1, after: 0 });
    await world.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    expect((await world.value('actions.get', { id: 'look-up-order' })).tests).toEqual([{ ...paid, values: {} }]);
  });

  test('forgets the values of an input that becomes sensitive', async () => {
    const world = await createReadyWorld();
    await world.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    await world.value('actions.save', { action: secretive, as: 'active', base: 1, after: 0 });
    const stored = await (await world.deps.database.open()).get('tests', 'look-up-order');
    expect(JSON.stringify(stored)).not.toContain('NW-20481');
  });

  test('forgets them when an import makes it sensitive, too', async () => {
    const world = await createReadyWorld();
    await world.value('tests.save', { actionId: 'look-up-order', sets: [paid] });
    await world.value('library.import', { text: libraryText([secretive]) });
    expect((await world.value('actions.get', { id: 'look-up-order' })).tests).toEqual([{ ...paid, values: {} }]);
  });

  test('forgets what was expected of an output that becomes sensitive', async () => {
    const world = await createReadyWorld();
    const [output] = lookup().outputs;
    const other = 'Another output';
    const expects: TestSet = {
      ...paid,
      expect: {
        outcome: 'succeeded',
        status: 200,
        outputs: { [output?.name ?? '']: 'Paid on 3 May', [other]: 'stays' },
      },
    };
    await world.value('tests.save', { actionId: 'look-up-order', sets: [expects] });
    const outputs = lookup().outputs.map((one) => ({ ...one, audience: 'sensitive' as const }));
    await world.value('actions.save', { action: lookup({ outputs }), as: 'active', base: 1, after: 0 });
    const [kept] = (await world.value('actions.get', { id: 'look-up-order' })).tests;
    expect(kept?.values).toEqual(paid.values);
    expect(kept?.expect).toEqual({ outcome: 'succeeded', status: 200, outputs: { [other]: 'stays' } });
  });
});

test('nothing of an action and no draft of it is not found', async () => {
  const world = await createWorld();
  expect(await world.ask('actions.get', { id: 'nothing' })).toMatchObject(refusedWith('action-not-found'));
});
