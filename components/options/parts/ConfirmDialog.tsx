// The second question before something that cannot be taken back. Native dialog: Escape cancels, the focus stays inside and returns.

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Sentence } from '#components/shared/Sentence.tsx';

interface ConfirmDialogProps {
  title: string;
  /** The verb on the button that does it. */
  confirm: string;
  /** False: something is still to be chosen before it can be done. */
  ready?: boolean;
  children: ComponentChildren;
  onAnswer: (confirmed: boolean) => void;
}

export function ConfirmDialog({ title, confirm, ready = true, children, onAnswer }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // closing first and answering on `close` lets the browser put the focus back before the dialog leaves the page
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={() => onAnswer(dialog.current?.returnValue === 'yes')}
    >
      <h2 id={titleId}>
        <Sentence text={title} />
      </h2>
      <div class="stack-s" id={textId}>
        {children}
      </div>
      <div class="buttons">
        <button class="button" type="button" autofocus onClick={() => dialog.current?.close('no')}>
          Cancel
        </button>
        <button
          class="button"
          data-kind="danger"
          type="button"
          aria-disabled={!ready}
          onClick={() => ready && dialog.current?.close('yes')}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
