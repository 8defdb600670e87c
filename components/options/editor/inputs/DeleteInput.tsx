// The question before an input goes that the request still uses: where it stands, and what is to become of its placeholders.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Action } from '#lib/action/schema.ts';
import { placeName } from '#lib/edit/field-name.ts';
import { staysInPath } from '#lib/edit/remove-input.ts';
import { usesOfInput } from '#lib/edit/uses-of-input.ts';

interface DeleteInputProps {
  action: Action;
  name: string;
  /** null: it stays. */
  onAnswer: (answer: 'with' | 'alone' | null) => void;
}

export function DeleteInput({ action, name, onAnswer }: DeleteInputProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const answer = () => {
    const value = dialog.current?.returnValue;
    onAnswer(value === 'with' || value === 'alone' ? value : null);
  };
  const uses = usesOfInput(action, name);
  const pathOnly = uses.every(({ field }) => field === 'request.url') && staysInPath(action, name);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} aria-describedby={`${id}-text`} onClose={answer}>
      <h2 id={id}>Delete input {name}?</h2>
      <div class="stack-s" id={`${id}-text`}>
        <p>
          <code>{`{{${name}}}`}</code> is used in:
        </p>
        <ul class="bullets">
          {uses.map(({ field, count }) => (
            <li key={field}>
              {placeName(action, field)}
              {count > 1 && `, ${count} times`}
            </li>
          ))}
        </ul>
        {staysInPath(action, name) && (
          <p>
            In the URL’s path it stays either way, as a problem to mend: without it the request would go to another
            address.
          </p>
        )}
      </div>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={() => dialog.current?.close('no')}>
          Cancel
        </button>
        <button
          class="button"
          data-kind={pathOnly ? 'danger' : undefined}
          type="button"
          onClick={() => dialog.current?.close('alone')}
        >
          {pathOnly ? 'Delete input' : 'Delete, keep placeholders'}
        </button>
        {!pathOnly && (
          <button class="button" data-kind="danger" type="button" onClick={() => dialog.current?.close('with')}>
            Delete with placeholders
          </button>
        )}
      </div>
    </dialog>
  );
}
