// After the lookup that an unknown run is checked with: what it told, only a person can say.
import type { Run } from '#lib/run.ts';
import { PausedNote, usePaused } from '../parts/Paused.tsx';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { isAway, whereIs } from '../ticket/where.ts';
import { timeText } from './run-text.ts';

const QUESTION = 'checked-question';
const PAUSED = 'checked-paused';

/** @param run the unknown one */
export function CheckedFoot({ task, run }: { task: Task; run: Run }) {
  const panel = usePanel();
  const paused = usePaused(task.card.origin);
  const off = paused !== null || isAway(whereIs(task, panel.page));
  const settle = (happened: boolean) => void panel.tasks.settle(run, happened, task);
  return (
    <>
      <p id={QUESTION}>
        <b>Did it happen?</b> “<bdi>{run.actionName}</bdi>”, run at {timeText(run.sentAt ?? run.preparedAt, Date.now())}
        . <span class="muted">Your answer goes into the log.</span>
      </p>
      {paused !== null && <PausedNote origin={task.card.origin} paused={paused} id={PAUSED} />}
      <div class="buttons">
        <button
          class="button grow"
          data-size="l"
          type="button"
          aria-describedby={QUESTION}
          onClick={() => settle(true)}
        >
          It happened
        </button>
        <button
          class="button grow"
          data-size="l"
          type="button"
          aria-describedby={QUESTION}
          onClick={() => settle(false)}
        >
          It did not happen
        </button>
        <button
          class="button"
          data-kind="plain"
          data-size="l"
          type="button"
          aria-disabled={off}
          aria-describedby={paused === null ? undefined : PAUSED}
          onClick={() => !off && panel.tasks.submit(task)}
        >
          Look again
        </button>
      </div>
    </>
  );
}
