// Runs every saved test: asks once before changes, shows how far it is, can be cancelled, and says what came of it.
import { useEffect, useId, useRef } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import { lacksSecret } from '../connections/call-needs.ts';
import type { Editor } from '../editor/editor.ts';
import { Failure } from '../parts/Failure.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { benchOf } from './bench.ts';
import { MissingSecret } from './MissingSecret.tsx';
import { type Series, seriesOf } from './run-tests.ts';
import { seriesQuestion, summaryIs, summaryText } from './series-words.ts';

export function RunAll({ editor }: { editor: Editor }) {
  const series = seriesOf(editor);
  const stage = series.stage.value;
  const under = benchOf(editor).stage.value.kind;
  const off = benchOf(editor).series.value || under === 'running' || under === 'checking';
  const button = useRef<HTMLButtonElement>(null);
  const asks = stage.kind === 'confirm' && stage.action === editor.action.value;
  return (
    <div class="stack-s">
      <div class="buttons">
        <button
          class="button"
          ref={button}
          type="button"
          aria-disabled={off || undefined}
          onClick={() => !off && void series.start()}
        >
          Run all {editor.tests.value.length}
        </button>
      </div>
      {asks && <AskOnce editor={editor} stage={stage} />}
      {stage.kind === 'refused' && <Refused editor={editor} error={stage.error} />}
      {stage.kind === 'running' && <Progress editor={editor} stage={stage} />}
      <div role="status">
        {stage.kind === 'done' && (
          <Outcome
            is={summaryIs(series.results.value, stage.of)}
            title={`${stage.cancelled ? 'Cancelled: ' : ''}${summaryText(series.results.value, stage.of)}.`}
          >
            {stage.action !== editor.action.value && <p>The definition was edited since: run them again.</p>}
          </Outcome>
        )}
      </div>
    </div>
  );
}

function AskOnce({ editor, stage }: { editor: Editor; stage: Extract<Series, { kind: 'confirm' }> }) {
  const series = seriesOf(editor);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { planned, action } = stage;
  const skipped = planned.filter((one) => one.skipped !== null);
  const deletes = action.request.method === 'DELETE';
  return (
    <section class="stack-s" ref={box} tabIndex={-1} aria-label="Send all for real?">
      <Outcome
        is={deletes ? 'bad' : 'warn'}
        title={seriesQuestion(planned, action.request.method, hostOf(actionOrigin(action)))}
      >
        <p>Each one is a real {deletes ? 'deletion' : 'change'} there. Nothing has been sent yet.</p>
        {skipped.length > 0 && (
          <ul class="bullets">
            {skipped.map(({ set, skipped: reason }) => (
              <li key={set.id}>
                “<bdi>{set.name}</bdi>” is skipped. {reason}
              </li>
            ))}
          </ul>
        )}
      </Outcome>
      <div class="buttons">
        <button
          class="button"
          data-kind={deletes ? 'danger' : 'primary'}
          type="button"
          onClick={() => void series.confirm()}
        >
          Send them for real
        </button>
        <button class="button" type="button" onClick={() => series.dismiss()}>
          Do not send
        </button>
      </div>
    </section>
  );
}

function Refused({ editor, error }: { editor: Editor; error: ErrorDetail }) {
  const connectionId = editor.action.value.request.connectionId;
  if (lacksSecret(error) && connectionId !== null) return <MissingSecret connectionId={connectionId} />;
  return <Failure error={error} />;
}

function Progress({ editor, stage }: { editor: Editor; stage: Extract<Series, { kind: 'running' }> }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const text = `${stage.done} of ${stage.of}`;
  return (
    <div class="wait">
      <div class="wait__head">
        <label for={id}>{stage.cancelling ? 'Stopping' : `Running “${stage.name}”`}</label>
        <span class="muted">{text}</span>
      </div>
      <progress class="wait__bar" id={id} max={stage.of} value={stage.done}>
        {text}
      </progress>
      <div class="buttons">
        <button
          class="button"
          ref={button}
          type="button"
          aria-disabled={stage.cancelling || undefined}
          onClick={() => !stage.cancelling && seriesOf(editor).cancel()}
        >
          {stage.cancelling ? 'Cancelling…' : 'Cancel the rest'}
        </button>
      </div>
    </div>
  );
}
