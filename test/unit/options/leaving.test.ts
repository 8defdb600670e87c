import { beforeEach, describe, expect, test } from 'vitest';
import { leave, leaving, mayLeave } from '#components/options/editor/leaving/leave-guard.ts';
import { opened } from '#components/options/editor/open-editor.ts';
import { route } from '#components/options/options-state.ts';
import { tell, toast, turnPage } from '#components/options/parts/toast.ts';
import type { Route } from '#components/options/route.ts';
import { EditorWorld, ID } from './editor-world.ts';

const HERE: Route = { page: 'actions', id: ID, view: 'edit' };
const SETTINGS: Route = { page: 'settings', id: null, view: null };

function openAction() {
  const editor = new EditorWorld().open();
  opened.value = { state: 'open', id: ID, editor };
  return editor;
}

beforeEach(() => {
  route.value = HERE;
  leaving.value = null;
  toast.value = null;
});

describe('leaving an action', () => {
  test('nothing was changed: nobody is asked', () => {
    openAction();
    expect(mayLeave(SETTINGS)).toBe(true);
    expect(leaving.value).toBeNull();
  });

  test('with changes it is asked first, and the page waits', () => {
    openAction().change((action) => ({ ...action, name: 'Mine' }));
    expect(mayLeave(SETTINGS)).toBe(false);
    expect(mayLeave({ page: 'actions', id: 'another', view: 'edit' })).toBe(false);
    expect(leaving.value).toEqual({ page: 'actions', id: 'another', view: 'edit' });
  });

  test('another view of the same action is no leaving', () => {
    openAction().change((action) => ({ ...action, name: 'Mine' }));
    expect(mayLeave({ ...HERE, view: 'outputs' })).toBe(true);
  });

  test('typed and taken back: nobody is asked', () => {
    const editor = openAction();
    editor.change((action) => ({ ...action, name: 'Mine' }));
    editor.change((action) => ({ ...action, name: 'Test action' }));
    expect(mayLeave(SETTINGS)).toBe(true);
  });

  test('what is said about leaving is still read on the next page, once', () => {
    openAction().change((action) => ({ ...action, name: 'Mine' }));
    mayLeave(SETTINGS);
    tell('Changes discarded.');
    leave();
    expect(route.value).toEqual(SETTINGS);
    turnPage();
    expect(toast.value?.message).toBe('Changes discarded.');
    turnPage();
    expect(toast.value).toBeNull();
  });
});
