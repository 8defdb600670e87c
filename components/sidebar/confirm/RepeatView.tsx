// The same change ran a short while ago: says when, and runs it again only when the agent says so.

import { Notice } from '#components/shared/Notice.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import { RunContents } from '../result/RunContents.tsx';
import { timeText } from '../result/run-text.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';

export function RepeatBody({ error }: { error: ErrorDetail }) {
  const panel = usePanel();
  const earlier = panel.view.value?.runs.find((run) => run.runId === error.runId);
  const when = error.at === undefined ? 'a short while ago' : `at ${timeText(error.at, Date.now(), { seconds: true })}`;
  return (
    <>
      <Notice is="warn" icon="alert" heading={`This already ran ${when}`} alert lands>
        <p>
          <Sentence text={error.message} />
        </p>
        <p>
          <Sentence text={error.advice} />
        </p>
      </Notice>
      {earlier !== undefined && (
        <section class="section">
          <div class="section__head">
            <h3>The earlier run</h3>
          </div>
          <RunContents run={earlier} />
        </section>
      )}
    </>
  );
}

export function RepeatFoot({ task, error }: { task: Task; error: ErrorDetail }) {
  const panel = usePanel();
  const { runId } = error;
  return (
    <>
      <p class="small muted">Running it again makes the change a second time.</p>
      <div class="buttons">
        {/* First the way that does nothing: pressing Enter twice must not repeat a change. */}
        <button
          class="button grow"
          data-kind="primary"
          data-size="l"
          type="button"
          onClick={() => panel.tasks.discard(task)}
        >
          Do not run it
        </button>
        <button
          class="button grow"
          data-size="l"
          type="button"
          onClick={() => void panel.tasks.send(task, runId === undefined ? {} : { repeatOf: runId })}
        >
          Run again anyway
        </button>
      </div>
    </>
  );
}
