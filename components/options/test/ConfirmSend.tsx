// A change or delete before it is tried out: the exact request, and the button that really sends it. In place, never in a popup.
import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { RequestView } from '#components/shared/RequestView.tsx';
import { actionKind } from '#lib/action/schema.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { ShownRequest } from '#lib/run.ts';
import type { Editor } from '../editor/editor.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { benchOf } from './bench.ts';
import { sendConfirmed } from './call-test.ts';

export function ConfirmSend({ editor, request }: { editor: Editor; request: ShownRequest }) {
  const bench = benchOf(editor);
  const box = useRef<HTMLElement>(null);
  // first what will happen is read, then the button is reached
  useEffect(() => box.current?.focus(), []);
  const host = hostOf(actionOrigin(editor.action.value));
  const deletes = actionKind(request.method) === 'delete';
  const before = bench.last.value?.reply.run.state === 'unknown';
  return (
    <section class="stack-s" ref={box} tabIndex={-1} aria-label="Send it for real?">
      <Outcome
        is={deletes ? 'bad' : 'warn'}
        title={deletes ? `This deletes at ${host}` : `This changes data at ${host}`}
      >
        <p>It is no simulation: the server treats it like any other request. Nothing has been sent yet.</p>
        {before && <p>The call before this one may have happened, too. This would be a second one.</p>}
      </Outcome>
      <RequestView request={request} />
      <p class="small muted">
        Marked: your values. Secrets and sensitive values are dots here and are sent as they are.
      </p>
      <div class="buttons">
        <button
          class="button"
          data-kind={deletes ? 'danger' : 'primary'}
          type="button"
          onClick={() => void sendConfirmed(editor)}
        >
          Send it for real
        </button>
        <button class="button" type="button" onClick={() => bench.show({ kind: 'idle' })}>
          Do not send
        </button>
      </div>
    </section>
  );
}
