// The question before leaving connections that are not saved: whatever is chosen, nothing goes without somebody having said so.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { connections } from '../options-state.ts';
import { connectionEdits, keepEdit } from './connection-edits.ts';
import { checkForm } from './connection-form.ts';
import { leave, stay } from './leave-connections.ts';
import { saveEdited } from './save-edited.ts';

export function LeaveDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const edits = [...connectionEdits.value].filter(([, { unsaved }]) => unsaved);
  const saved = connections.value.value;
  const names = edits.map(([one, { form }]) => {
    const name = saved?.find((known) => known.id === one)?.name ?? form.name.trim();
    return `“${name || 'New connection'}”`;
  });
  const sound = edits.every(([, { form }]) => checkForm(form).length === 0);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    let saved = true;
    for (const [one] of edits) saved = (await saveEdited(one)) !== null && saved;
    setBusy(false);
    setRefused(!saved);
    if (saved) dialog.current?.close('leave');
  };
  const discard = () => {
    for (const [one] of edits) keepEdit(one, null);
    dialog.current?.close('leave');
  };
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onClose={() => (dialog.current?.returnValue === 'leave' ? leave() : stay())}
    >
      <h2 id={id}>
        {names.join(', ')} {names.length === 1 ? 'has' : 'have'} changes that are not saved
      </h2>
      <div class="stack-s" id={`${id}-text`}>
        <p>
          Kept for later, they wait here for as long as this tab is open.
          {sound ? '' : ' They cannot be saved yet: something in them is not right.'}
        </p>
      </div>
      <p class="field__error" role="alert">
        {refused && 'Not all of it was saved. The message below says why.'}
      </p>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={() => dialog.current?.close('stay')}>
          Stay
        </button>
        <button class="button" data-kind="plain" type="button" onClick={discard}>
          Discard changes
        </button>
        <button class="button" type="button" onClick={() => dialog.current?.close('leave')}>
          Keep for later
        </button>
        {sound && (
          <button class="button" data-kind="primary" type="button" onClick={() => void save()}>
            Save
          </button>
        )}
      </div>
    </dialog>
  );
}
