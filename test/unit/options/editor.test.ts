import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Editor, KEEP_PAUSE, RETRY_PAUSE } from '#components/options/editor/editor.ts';
import { makeAction, makeInput } from '../action/make-action.ts';
import { EditorWorld, refusal } from './editor-world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rename = (editor: Editor, name: string) => editor.change((action) => ({ ...action, name }));
const later = (ms = KEEP_PAUSE) => vi.advanceTimersByTimeAsync(ms);

describe('keeping', () => {
  test('what is typed is kept by itself after a pause, and once for several keys', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    for (const name of ['A', 'Ab', 'Abc']) rename(editor, name);
    expect(editor.keeping.value).toEqual({ state: 'behind' });
    await later();
    expect(world.asked).toEqual(['actions.keepDraft']);
    expect(world.draft).toMatchObject({ action: { name: 'Abc' }, base: 1, version: 1 });
    expect(editor.keeping.value).toEqual({ state: 'kept' });
    expect(editor.unsaved.value).toBe(true);
    expect(world.library?.name).toBe('Test action');
  });

  test('a change that changes nothing is none', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    editor.change((action) => action);
    await later();
    expect(world.asked).toEqual([]);
  });

  test.each(['storage-full', 'internal'] as const)(
    '%s: the form stays, the reason is told, and it is tried again',
    async (code) => {
      const world = new EditorWorld();
      const editor = world.open();
      world.fails = refusal(code);
      rename(editor, 'Mine');
      await later();
      expect(editor.keeping.value).toEqual({ state: 'failed', error: world.fails });
      expect(editor.action.value.name).toBe('Mine');
      expect(editor.flush()).toBe(false);
      world.fails = null;
      await later(RETRY_PAUSE);
      expect(editor.keeping.value).toEqual({ state: 'kept' });
      expect(world.draft?.action.name).toBe('Mine');
    },
  );

  test('what is too long to be stored is not sent, and stands as a problem at its field', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    editor.change((action) => ({ ...action, confirmation: 'x'.repeat(1_001) }));
    await later();
    expect(world.asked).toEqual([]);
    expect(editor.keeping.value).toMatchObject({ state: 'failed', error: { field: 'confirmation' } });
    expect(editor.problemsAt('confirmation')).toEqual(['Too long: at most 1,000 characters fit.']);
    expect(await editor.save('draft')).toMatchObject({ code: 'definition-invalid' });
  });

  test('a reply that was lost is no conflict with oneself', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    world.loses = true;
    rename(editor, 'Mine');
    await later();
    expect(editor.keeping.value.state).toBe('failed');
    rename(editor, 'Mine, longer');
    await later();
    await later();
    expect(editor.conflict.value).toBeNull();
    expect(editor.keeping.value).toEqual({ state: 'kept' });
    expect(world.draft?.action.name).toBe('Mine, longer');
  });

  test('a page that goes sends what is behind at once', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    rename(editor, 'Mine');
    expect(editor.flush()).toBe(true);
    await later(0);
    expect(world.draft?.action.name).toBe('Mine');
  });
});

describe('saving', () => {
  test('a draft beside an active action leaves what agents use', async () => {
    const world = new EditorWorld(makeAction({}, [], { revision: 12 }));
    const editor = world.open();
    rename(editor, 'Mine');
    expect(await editor.save('draft')).toBeNull();
    expect(world.library).toMatchObject({ revision: 12, name: 'Test action' });
    expect(editor.draft.value).toMatchObject({ revision: 13 });
    expect([editor.unsaved.value, editor.edited.value]).toEqual([false, false]);
    expect(await editor.save('active')).toBeNull();
    expect(world.library).toMatchObject({ revision: 14, name: 'Mine', status: 'active' });
    expect(editor.draft.value).toBeNull();
  });

  test.each(['limit-reached', 'storage-full', 'definition-invalid', 'internal'] as const)(
    '%s: nothing is lost, and it is told',
    async (code) => {
      const world = new EditorWorld(null);
      const editor = world.open();
      rename(editor, 'Mine');
      world.fails = refusal(code);
      expect(await editor.save('draft')).toEqual(world.fails);
      expect(editor.saveError.value).toEqual(world.fails);
      expect(editor.action.value.name).toBe('Mine');
      world.fails = null;
      await later();
      expect(world.draft?.action.name).toBe('Mine');
      expect(await editor.save('draft')).toBeNull();
      expect(editor.saveError.value).toBeNull();
      expect(world.library).toMatchObject({ name: 'Mine', status: 'draft' });
    },
  );

  test('a yes that was lost on the way is a yes the next time, and not a second revision', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    rename(editor, 'Mine');
    world.loses = true;
    expect(await editor.save('active')).toMatchObject({ code: 'internal' });
    expect(await editor.save('active')).toBeNull();
    expect(world.library?.revision).toBe(2);
    expect(editor.library.value?.revision).toBe(2);
  });

  test('what is typed while it is being saved is kept, not overwritten', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    rename(editor, 'First');
    const saving = editor.save('active');
    rename(editor, 'Second');
    await saving;
    await later();
    expect(world.library?.name).toBe('Second');
    expect(editor.action.value.name).toBe('Second');
  });

  test('switched on in the list meanwhile: no conflict, for it says the same', async () => {
    const world = new EditorWorld(makeAction({}, [], { status: 'inactive' }));
    const editor = world.open();
    rename(editor, 'Mine');
    world.save(makeAction({}, [], { status: 'active' }));
    expect(await editor.save('active')).toBeNull();
    expect(world.library).toMatchObject({ name: 'Mine', revision: 3 });
  });
});

describe('discarding', () => {
  test('goes back to what the library holds, and can be undone with its renamed tests', async () => {
    const world = new EditorWorld(makeAction({ url: 'https://a.example/{{order}}' }, [makeInput('order')]));
    world.tests = [{ id: '1', name: 'One', values: { order: '7' }, expect: null }];
    const editor = world.open();
    editor.rename(0, 'number');
    await later();
    expect(world.tests[0]?.values).toEqual({ number: '7' });
    const lost = await editor.discard();
    expect(world.draft).toBeNull();
    expect(editor.action.value).toEqual(world.library);
    await later(0);
    expect(world.tests[0]?.values).toEqual({ order: '7' });
    if ('error' in lost) throw new Error('It was not discarded.');
    editor.restore(lost);
    await later();
    expect(world.draft).toMatchObject({ action: { request: { url: 'https://a.example/{{number}}' } } });
    expect(world.tests[0]?.values).toEqual({ number: '7' });
  });

  test('renaming an input leaves a test alone that another tab has saved meanwhile', async () => {
    const world = new EditorWorld(makeAction({ url: 'https://a.example/{{order}}' }, [makeInput('order')]));
    const editor = world.open();
    world.tests = [{ id: '1', name: 'Theirs', values: { order: '7' }, expect: null }];
    editor.rename(0, 'number');
    await later();
    expect(world.tests).toEqual([{ id: '1', name: 'Theirs', values: { number: '7' }, expect: null }]);
    expect(editor.tests.value).toEqual(world.tests);
  });

  test('a refusal throws nothing away', async () => {
    const world = new EditorWorld();
    const editor = world.open();
    rename(editor, 'Mine');
    await later();
    world.fails = refusal('storage-full');
    expect(await editor.discard()).toEqual({ error: world.fails });
    expect(editor.action.value.name).toBe('Mine');
  });
});

describe('two tabs', () => {
  async function twoTabs() {
    const world = new EditorWorld();
    const [mine, theirs] = [world.open(), world.open()];
    rename(mine, 'Mine');
    rename(theirs, 'Theirs');
    await theirs.save('active');
    await later();
    return { world, mine, theirs };
  }

  test('the second one is not written over the first, and both are there to compare', async () => {
    const { world, mine } = await twoTabs();
    expect(world.library?.name).toBe('Theirs');
    expect(mine.action.value.name).toBe('Mine');
    expect(mine.theirs()?.name).toBe('Theirs');
    expect(await mine.save('active')).toMatchObject({ code: 'edit-conflict' });
    expect(world.library?.name).toBe('Theirs');
    expect(mine.flush()).toBe(false);
  });

  test('keep mine: it goes on from theirs, which stays in the history', async () => {
    const { world, mine } = await twoTabs();
    await mine.resolve('mine');
    expect(mine.conflict.value).toBeNull();
    expect(world.draft?.action.name).toBe('Mine');
    expect(await mine.save('active')).toBeNull();
    expect(world.library).toMatchObject({ name: 'Mine', revision: 3 });
    expect(world.revisions.get(2)?.name).toBe('Theirs');
  });

  test('take theirs: it stands here as it stands there', async () => {
    const { mine } = await twoTabs();
    await mine.resolve('theirs');
    expect(mine.action.value.name).toBe('Theirs');
    expect([mine.unsaved.value, mine.edited.value]).toEqual([false, false]);
  });

  test('a draft that was kept over an older revision is compared when it is opened', async () => {
    const world = new EditorWorld();
    const first = world.open();
    rename(first, 'Mine');
    await later();
    const draft = world.draft;
    world.save({ ...makeAction(), name: 'Theirs' });
    world.draft = draft;
    const editor = world.open();
    await editor.checkBase();
    expect(editor.theirs()?.name).toBe('Theirs');
    await editor.resolve('theirs');
    expect(editor.action.value.name).toBe('Theirs');
    expect(world.draft).toBeNull();
  });

  test('one that only looks follows without a word', async () => {
    const world = new EditorWorld();
    const looking = world.open();
    const typing = world.open();
    rename(typing, 'Theirs');
    await later();
    expect(await looking.refresh()).toBe(true);
    expect(looking.action.value.name).toBe('Theirs');
    await typing.save('active');
    await looking.refresh();
    expect([looking.conflict.value, looking.library.value?.revision, looking.unsaved.value]).toEqual([null, 2, false]);
  });

  test('one with changes of its own says that the other one moved, and loses nothing', async () => {
    const world = new EditorWorld();
    const mine = world.open();
    rename(mine, 'Mine');
    await later();
    const theirs = world.open();
    rename(theirs, 'Theirs');
    await later();
    await mine.refresh();
    expect(mine.theirs()?.name).toBe('Theirs');
    expect(mine.action.value.name).toBe('Mine');
  });

  test('what was kept here and replaced there is on this page alone: the page does not go without asking', async () => {
    const world = new EditorWorld();
    const mine = world.open();
    rename(mine, 'Mine');
    await later();
    expect(mine.flush()).toBe(true);
    world.save({ ...makeAction(), name: 'Theirs' });
    await mine.refresh();
    expect(mine.theirs()?.name).toBe('Theirs');
    expect(mine.flush()).toBe(false);
    await mine.resolve('mine');
    expect(world.draft?.action.name).toBe('Mine');
    expect(mine.flush()).toBe(true);
  });

  test.each([true, false])(
    'an import under a kept draft is compared with it, typed in here (%s) or not',
    async (here) => {
      const world = new EditorWorld();
      const typing = world.open();
      rename(typing, 'Mine');
      await later();
      const editor = here ? typing : world.open();
      const { draft } = world;
      world.save({ ...makeAction(), name: 'Imported' });
      world.draft = draft;
      await editor.refresh();
      expect(editor.theirs()?.name).toBe('Imported');
      await editor.resolve('mine');
      expect(await editor.save('active')).toBeNull();
      expect(world.library).toMatchObject({ name: 'Mine', revision: 3 });
    },
  );

  test('deleted in the other one: gone here if nothing was typed, a decision if something was', async () => {
    const world = new EditorWorld();
    const [looking, typing] = [world.open(), world.open()];
    rename(typing, 'Mine');
    world.library = null;
    expect(await looking.refresh()).toBe(false);
    expect(await typing.refresh()).toBe(true);
    expect(typing.conflict.value).not.toBeNull();
    expect(typing.theirs()).toBeNull();
    expect(typing.action.value.name).toBe('Mine');
  });

  test('a new action that was never kept is not gone', async () => {
    const editor = new EditorWorld(null).open();
    expect(await editor.refresh()).toBe(true);
    expect(editor.conflict.value).toBeNull();
  });
});

describe('what is said at a field', () => {
  test('an empty new form is not told off, until somebody was there or asks', () => {
    const editor = new EditorWorld(null).open();
    expect(editor.problems.value.length).toBeGreaterThan(2);
    expect(editor.problemsAt('name')).toEqual([]);
    editor.touch('name');
    expect(editor.problemsAt('name')).toHaveLength(1);
    expect(editor.problemsAt('description')).toEqual([]);
    editor.touchAll();
    expect(editor.problemsAt('description')).toHaveLength(1);
  });

  test('a row finds the problems of its parts, and of no other row', () => {
    const inputs = Array.from({ length: 11 }, (_, index) => makeInput(`i${index}`));
    const editor = new EditorWorld(makeAction({}, [...inputs.slice(0, 10), makeInput('1st')])).open();
    expect(editor.problemsAt('inputs[10]')).toHaveLength(1);
    expect(editor.problemsAt('inputs[1]')).toEqual([]);
    expect(editor.problemsAt('inputs')).toHaveLength(1);
  });

  test('a name that could not be taken over counts, once', () => {
    const editor = new EditorWorld(makeAction({}, [makeInput('1st')])).open();
    editor.leaveUnfinished('inputs[0].name', 'Taken.');
    expect(editor.problems.value).toEqual([{ field: 'inputs[0].name', message: 'Taken.' }]);
    editor.leaveUnfinished('inputs[0].name', null);
    expect(editor.problems.value).toHaveLength(1);
  });

  test('a renamed input takes its value along', () => {
    const editor = new EditorWorld(makeAction({}, [makeInput('order')])).open();
    editor.values.value = { order: '7' };
    editor.rename(0, 'number');
    expect(editor.values.value).toEqual({ number: '7' });
  });
});
