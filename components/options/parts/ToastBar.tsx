// Shows the toast at the foot of the window. It stays until it is closed or replaced: nobody has to be quick.

import { Icon } from '#components/shared/Icon.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import { keepFocus } from './focus.ts';
import { toast } from './toast.ts';

export function ToastBar() {
  const shown = toast.value;
  const close = () => {
    toast.value = null;
    keepFocus();
  };
  const undo = shown?.undo;
  const look = shown?.look;
  return (
    <div class="dock">
      {/* both regions stand there from the start: a reader announces what changes in a region, not a region that appears */}
      <div role="status">
        {shown?.tone === 'plain' && (
          <p class="toast-words">
            <Sentence text={shown.message} />
          </p>
        )}
      </div>
      <div role="alert">
        {shown?.tone === 'bad' && (
          <p class="toast-words">
            <Icon name="alert" /> <Sentence text={shown.message} />
          </p>
        )}
      </div>
      {shown && (
        <div class="buttons">
          {undo && (
            <button
              class="undo"
              type="button"
              onClick={() => {
                undo();
                close();
              }}
            >
              Undo
            </button>
          )}
          {look && (
            <button
              class="undo"
              type="button"
              onClick={() => {
                close();
                look.go();
              }}
            >
              {look.words}
            </button>
          )}
          <button type="button" aria-label="Close message" onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
