// A test call under way: a bar that fills over the ten seconds, and Cancel.
import { useEffect, useId, useRef } from 'preact/hooks';
import { useNow } from '#components/shared/use-now.ts';
import type { Editor } from '../editor/editor.ts';
import { cancelTest } from './call-test.ts';

/** The whole exchange, in ms (definitions.md, Sending). */
const LIMIT = 10_000;
const TICK = 250;

interface WaitingProps {
  editor: Editor;
  /** Ms since 1970. */
  startedAt: number;
  cancelling: boolean;
}

export function Waiting({ editor, startedAt, cancelling }: WaitingProps) {
  const id = useId();
  const now = useNow(TICK);
  const button = useRef<HTMLButtonElement>(null);
  // a pressed "Send it for real" goes away with its question; the focus must not go with it
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const passed = Math.min(LIMIT, Math.max(0, now - startedAt)) / 1000;
  const text = `${Math.floor(passed)} of ${LIMIT / 1000} s`;
  return (
    <div class="wait">
      <div class="wait__head">
        <label for={id}>{cancelling ? 'Stopping' : 'Waiting for the answer'}</label>
        <span class="muted">{text}</span>
      </div>
      <progress class="wait__bar" id={id} max={LIMIT / 1000} value={passed}>
        {text}
      </progress>
      <div class="buttons">
        <button
          class="button"
          ref={button}
          type="button"
          aria-disabled={cancelling || undefined}
          onClick={() => void cancelTest(editor)}
        >
          {cancelling ? 'Cancelling…' : 'Cancel the call'}
        </button>
      </div>
    </div>
  );
}
