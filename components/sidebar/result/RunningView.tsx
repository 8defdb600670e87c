// A run under way: the ten seconds, what has been done so far, and Cancel.
import { useId } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { useNow } from '#components/shared/use-now.ts';
import { usePanel } from '../state/panel.ts';
import type { Stage, Task } from '../state/task.ts';
import { timeText } from './run-text.ts';
import { SentValues } from './SentValues.tsx';

/** The whole exchange, in ms (definitions.md, Sending). */
const LIMIT = 10_000;
const TICK = 250;

type RunningStage = Extract<Stage, { kind: 'running' }>;

export function RunningBody({ task, stage }: { task: Task; stage: RunningStage }) {
  const id = useId();
  const begun = stage.run?.sentAt ?? stage.startedAt;
  const now = useNow(TICK);
  const passed = Math.min(LIMIT, Math.max(0, now - begun)) / 1000;
  const text = `${Math.floor(passed)} of ${LIMIT / 1000} s`;
  return (
    <>
      <div class="wait">
        <div class="wait__head">
          <label for={id} tabIndex={-1} data-lands>
            {stage.cancelling ? 'Stopping' : 'Waiting for the answer'}
          </label>
          <span class="muted">{text}</span>
        </div>
        <progress class="wait__bar" id={id} max={LIMIT / 1000} value={passed}>
          {text}
        </progress>
      </div>
      <ol class="steps">
        <Step done={stage.run !== null} text="Written to the log" at={stage.run?.preparedAt ?? null} now={now} />
        <Step
          done={stage.run?.sentAt != null}
          text={`Sent to ${hostOf(task.card.origin)}`}
          at={stage.run?.sentAt ?? null}
          now={now}
        />
        <li aria-current="step">
          <Icon name="waiting" label="Next" />
          Stops by itself
          <time>{timeText(begun + LIMIT, now, { seconds: true })}</time>
        </li>
      </ol>
      {task.place === 'view' && (
        <section class="section">
          <div class="section__head">
            <h3>Sent</h3>
          </div>
          <SentValues task={task} />
        </section>
      )}
    </>
  );
}

function Step({ done, text, at, now }: { done: boolean; text: string; at: number | null; now: number }) {
  return (
    <li>
      <Icon name={done ? 'check' : 'waiting'} label={done ? 'Done' : 'Not yet'} />
      {text}
      {at !== null && <time>{timeText(at, now, { seconds: true })}</time>}
    </li>
  );
}

export function RunningFoot({ task, stage }: { task: Task; stage: RunningStage }) {
  const panel = usePanel();
  return (
    <>
      {task.card.kind !== 'lookup' && (
        <p class="small muted">
          {stage.run?.sentAt == null
            ? 'Cancel stops it before it leaves, or stops the waiting.'
            : 'The request has left. Cancel stops the waiting, but the change may still happen.'}
        </p>
      )}
      <div class="buttons">
        <button
          class="button grow"
          data-size="l"
          type="button"
          aria-disabled={stage.cancelling}
          aria-keyshortcuts="Escape"
          onClick={() => void panel.tasks.cancel(task)}
        >
          {stage.cancelling ? 'Cancelling …' : 'Cancel'} <kbd class="key">Esc</kbd>
        </button>
      </div>
    </>
  );
}
