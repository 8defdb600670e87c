// The question before leaving an action with changes: whatever is chosen, nothing goes without somebody having said so.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Editor } from '../editor.ts';
import { discardChanges, saveQuietly } from '../saving/save-editor.ts';
import { quietStatus } from '../saving/save-words.ts';
import { leave, stay } from './leave-guard.ts';

export function LeaveDialog({ editor }: { editor: Editor }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const name = editor.action.value.name.trim() || editor.library.value?.name;
  const conflict = editor.conflict.value !== null;

  /** @param work gives why it did not happen; null: it did, and the page may go */
  const attempt = (work: () => Promise<ErrorDetail | null>) => async () => {
    if (busy) return;
    setBusy(true);
    const refused = await work();
    setBusy(false);
    if (refused === null) dialog.current?.close('leave');
    else setError(refused);
  };
  const save = attempt(async () => ((await saveQuietly(editor)) ? null : editor.saveError.peek()));
  const keep = attempt(async () => {
    if (await editor.keep()) return null;
    const keeping = editor.keeping.peek();
    return keeping.state === 'failed' ? keeping.error : null;
  });
  const discard = attempt(async () => {
    const refused = await discardChanges(editor);
    // theirs goes on: there is nothing to take back but what stands on this page
    if (refused?.code === 'edit-conflict') editor.drop();
    return refused?.code === 'edit-conflict' ? null : refused;
  });

  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onClose={() => (dialog.current?.returnValue === 'leave' ? leave() : stay())}
    >
      <h2 id={id}>{name ? `“${name}” has changes that are not saved` : 'This new action is not saved'}</h2>
      <div class="stack-s" id={`${id}-text`}>
        <p>
          {conflict
            ? 'It was changed in another tab, too. Stay to compare both, or leave without yours.'
            : 'Kept for later, they wait in this browser until you come back. Nothing changes for agents.'}
        </p>
      </div>
      <div role="alert">
        {error && (
          <p class="bar__refusal">
            <Icon name="alert" />
            <span>
              <Sentence text={`${error.message} ${error.advice}`} />
            </span>
          </p>
        )}
      </div>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={() => dialog.current?.close('stay')}>
          Stay
        </button>
        <button class="button" data-kind="plain" type="button" onClick={() => void discard()}>
          Discard changes
        </button>
        {!conflict && (
          <>
            <button class="button" type="button" onClick={() => void keep()}>
              Keep for later
            </button>
            <button class="button" data-kind="primary" type="button" onClick={() => void save()}>
              {quietStatus(editor.library.value) === 'inactive' ? 'Save' : 'Save draft'}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
