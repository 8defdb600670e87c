// The button that makes a test call, and in its place whatever the call needs: access, a secret, a second look, time. One press, one send.
import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { Editor } from '../editor/editor.ts';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { benchOf } from './bench.ts';
import { CallResult } from './CallResult.tsx';
import { ConfirmSend } from './ConfirmSend.tsx';
import { callTest } from './call-test.ts';
import { effectText } from './call-words.ts';
import { MissingSecret } from './MissingSecret.tsx';
import { Waiting } from './Waiting.tsx';

export function MakeCall({ editor }: { editor: Editor }) {
  const bench = benchOf(editor);
  const stage = bench.stage.value;
  const { request } = editor.action.value;
  const host = hostOf(actionOrigin(editor.action.value));
  const under = stage.kind === 'running' || stage.kind === 'checking';
  const off = under || bench.series.value;
  return (
    <div class="make-call">
      <button
        class="button"
        data-kind={stage.kind === 'confirm' ? undefined : 'primary'}
        data-size="l"
        type="button"
        aria-disabled={off || undefined}
        onClick={() => !off && void press(editor)}
      >
        <Icon name="send" /> Make API call
      </button>
      {stage.kind === 'idle' && <p class="field__help">{effectText(request.method, host)}</p>}
      {stage.kind === 'denied' && <Denied host={hostOf(stage.origin)} />}
      {stage.kind === 'refused' && <Failure error={stage.error} />}
      {stage.kind === 'secret' && <MissingSecret connectionId={stage.connectionId} />}
      {stage.kind === 'confirm' && <ConfirmSend editor={editor} request={stage.request} />}
      {stage.kind === 'running' && (
        <Waiting editor={editor} startedAt={stage.startedAt} cancelling={stage.cancelling} />
      )}
      <div role="status">
        {stage.kind === 'checking' && (
          <p class="field__help">Checking. If the browser asks, allow Deskhand to talk to {host}.</p>
        )}
        {stage.kind === 'idle' && bench.last.value && <CallResult last={bench.last.value} />}
      </div>
    </div>
  );
}

/** What keeps the call from being made stands at a field: that is where to go on. */
async function press(editor: Editor): Promise<void> {
  const reply = await callTest(editor);
  const { kind } = benchOf(editor).stage.peek();
  if (reply !== null || kind !== 'refused') return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.test-values [aria-invalid="true"]')?.focus());
}

function Denied({ host }: { host: string }) {
  return (
    <Outcome is="warn" title={`The browser does not let Deskhand talk to ${host}`} alert>
      <p>Nothing was sent. Press the button again and allow access when the browser asks.</p>
    </Outcome>
  );
}
