// Saving and discarding as buttons, keys and the question before leaving do it: ask the editor, say what came of it.
import type { Action, ActionStatus } from '#lib/action/schema.ts';
import { findLookAlikes } from '#lib/advice/look-alikes.ts';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { keepFocus } from '../../parts/focus.ts';
import { tell, tellFailure } from '../../parts/toast.ts';
import { routeHash } from '../../route.ts';
import type { Discarded, Editor } from '../editor.ts';
import { goToAdvice } from '../go-to.ts';
import { opened, refreshEditor } from '../open-editor.ts';
import { definitions } from '../other-actions.ts';
import { alikeWords, quietStatus, type Standing, savedWords, whyNotSaved } from './save-words.ts';

/** Follows the editor's signals when it is read while drawing. */
export function standingOf(editor: Editor): Standing {
  const library = editor.library.value;
  const draft = editor.draft.value;
  const begun = library !== null || draft !== null || editor.edited.value;
  return { library, draft, keeping: editor.keeping.value, unsaved: editor.unsaved.value, begun };
}

/** @returns whether it was saved; a refusal stands at the save bar until the next attempt */
export async function saveEditor(editor: Editor, as: ActionStatus): Promise<boolean> {
  if (editor.saving.peek()) return false;
  const error = await editor.save(as);
  if (error === null) tellSaved(editor, as);
  else if (error.field !== undefined) editor.touch(error.field);
  keepFocus();
  return error === null;
}

/** Whoever saves an action that agents could take for another one looks at the foot of the page, not at the advice beside the form. */
function tellSaved(editor: Editor, as: ActionStatus): void {
  const alike = findLookAlikes(editor.action.peek(), definitions.value.peek()?.actions ?? []);
  const words = [
    savedWords(as, editor.library.peek(), editor.draft.peek()),
    alikeWords(alike.map(({ other }) => other.name)),
  ];
  const look = { words: 'Compare', go: () => goToAdvice(editor.id) };
  tell(words.filter(Boolean).join(' '), null, alike.length > 0 ? look : null);
}

/** "Save draft", or "Save" of an inactive action: nothing changes for agents. By key it may be asked for when there is nothing to save. */
export function saveQuietly(editor: Editor): Promise<boolean> {
  const reason = whyNotSaved(standingOf(editor));
  if (reason === null) return saveEditor(editor, quietStatus(editor.library.peek()));
  tell(`${reason}.`);
  return Promise.resolve(true);
}

/** Back to what the library holds, with Undo. @returns why not; null when it was done */
export async function discardChanges(editor: Editor): Promise<ErrorDetail | null> {
  const neverSaved = editor.library.peek() === null;
  const lost = await editor.discard();
  if ('error' in lost) {
    if (lost.error.code !== 'edit-conflict') tellFailure('The changes were not discarded', lost.error);
    return lost.error;
  }
  const name = lost.action.name.trim();
  tell(neverSaved ? `${name ? `“${name}”` : 'The new action'} discarded.` : 'Changes discarded.', () => {
    void undoDiscard(editor, lost);
  });
  keepFocus();
  return null;
}

async function undoDiscard(editor: Editor, lost: Discarded): Promise<void> {
  const open = opened.peek();
  if (open?.state === 'open' && open.editor === editor) return editor.restore(lost);
  const kept = await keepAs(lost.action, editor.library.peek()?.revision ?? 0);
  if (!kept) return;
  if (opened.peek()?.id === lost.action.id) await refreshEditor();
  else location.hash = routeHash({ page: 'actions', id: lost.action.id });
}

/**
 * Keeps an action as the draft of its id where there is none: somebody may have begun another, or saved, since.
 * @param base the revision of the library's that it was written on; 0 for none
 * @returns whether it was kept; a refusal has been told
 */
export async function keepAs(action: Action, base = 0): Promise<boolean> {
  const reply = await call('actions.keepDraft', { action, base, after: 0 });
  if (!reply.ok) tellFailure(`“${action.name}” was not kept`, reply.error);
  return reply.ok;
}
