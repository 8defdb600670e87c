// What the agent found out about a run whose outcome is unknown: asked for, or shown.
import { useEffect, useRef } from 'preact/hooks';
import type { Run } from '#lib/run.ts';
import { usePanel } from '../state/panel.ts';
import { timeText } from './run-text.ts';

export function Verdict({ run }: { run: Run }) {
  const panel = usePanel();
  const noted = useRef<HTMLParagraphElement>(null);
  const open = useRef(run.verdict === null);
  // The button that was pressed is gone: what was noted takes the focus.
  useEffect(() => {
    if (open.current && run.verdict !== null) noted.current?.focus();
    open.current = run.verdict === null;
  }, [run.verdict]);
  if (run.verdict !== null) {
    const found = run.verdict.happened ? 'It happened' : 'It did not happen';
    const { checkedBy } = run.verdict;
    const lookup = panel.view.value?.runs.find(({ runId }) => runId === checkedBy);
    return (
      <p ref={noted} tabIndex={-1}>
        <b>{found}</b>, noted at {timeText(run.verdict.at, Date.now())}
        {checkedBy !== null && ' after a lookup'}
        {lookup !== undefined && (
          <>
            {' '}
            with “<bdi>{lookup.actionName}</bdi>”
          </>
        )}
        .
      </p>
    );
  }
  return (
    <>
      <div class="buttons">
        <button class="button" type="button" onClick={() => void panel.tasks.settle(run, true)}>
          It happened
        </button>
        <button class="button" type="button" onClick={() => void panel.tasks.settle(run, false)}>
          It did not happen
        </button>
      </div>
      <p class="small muted">Your answer goes into the log. It sends nothing.</p>
    </>
  );
}
