// The one open editor: what becomes of work that could not be kept when its page went.
import { beforeEach, describe, expect, test } from 'vitest';
import { closeEditor, keepOpenWork, openEditor, opened } from '#components/options/editor/open-editor.ts';
import { EditorWorld, ID, refusal } from './editor-world.ts';

function openAction(world: EditorWorld) {
  const editor = world.open();
  opened.value = { state: 'open', id: ID, editor };
  return editor;
}

beforeEach(() => {
  opened.value = null;
});

describe('the open editor', () => {
  test('goes on with what could not be kept when its page went away', async () => {
    const world = new EditorWorld();
    const editor = openAction(world);
    editor.change((action) => ({ ...action, name: 'Mine' }));
    world.fails = refusal('storage-broken');
    await closeEditor();
    expect(opened.value).toBeNull();
    world.fails = null;
    await openEditor(ID);
    expect(opened.value).toMatchObject({ state: 'open', id: ID });
    expect(opened.value?.state === 'open' && opened.value.editor.action.value.name).toBe('Mine');
    expect(await keepOpenWork()).toBeNull();
    expect(world.draft?.action.name).toBe('Mine');
  });

  test('says why its work cannot be kept, before anything else is done with the action', async () => {
    const world = new EditorWorld();
    const editor = openAction(world);
    expect(await keepOpenWork()).toBeNull();
    editor.change((action) => ({ ...action, name: 'Mine' }));
    world.fails = refusal('storage-full');
    expect(await keepOpenWork()).toMatchObject({ code: 'storage-full' });
    expect(editor.action.value.name).toBe('Mine');
    world.fails = null;
    expect(await keepOpenWork()).toBeNull();
    editor.drop();
  });

  test('with another tab’s change beside its own, nothing else is done with the action', async () => {
    const world = new EditorWorld();
    const editor = openAction(world);
    editor.change((action) => ({ ...action, name: 'Mine' }));
    if (world.library) world.save({ ...world.library, name: 'Theirs' });
    expect(await keepOpenWork()).toMatchObject({ code: 'edit-conflict' });
    expect(editor.action.value.name).toBe('Mine');
    editor.drop();
  });
});
