// A change that left, but nobody knows whether it happened: check first, say what was found, or repeat the very same run.

import { Notice } from '#components/shared/Notice.tsx';
import type { Run } from '#lib/run.ts';
import { PausedNote, usePaused, useSaidAgain } from '../parts/Paused.tsx';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { isAway, offText, whereIs } from '../ticket/where.ts';
import { CheckButton } from './CheckButton.tsx';
import { DetailsList } from './DetailsList.tsx';
import { runDetails } from './details-text.ts';
import { timeText } from './run-text.ts';
import { Verdict } from './Verdict.tsx';

const PAUSED = 'unknown-paused';

export function UnknownBody({ run }: { run: Run }) {
  const panel = usePanel();
  const now = Date.now();
  const lookups = (panel.view.value?.suggestions ?? []).filter(
    (card) => card.kind === 'lookup' && card.origin === run.origin && card.ticketKey === run.ticketKey,
  );
  return (
    <>
      <Notice is="warn" icon="unknown" heading="We do not know if this happened" alert lands>
        <p>
          {run.sentAt !== null && `The request left at ${timeText(run.sentAt, now, { seconds: true })}. `}
          {run.error?.message ?? 'It may have worked.'}
        </p>
      </Notice>
      {run.verdict === null && (
        <section class="section">
          <div class="section__head">
            <h3>1. Check first</h3>
          </div>
          <p>
            See whether the change is there before you run it again.
            {run.check === null && lookups.length === 0 && ' A lookup or the system’s own page shows it.'}
          </p>
          {run.check !== null && <CheckButton run={run} primary />}
          {run.check === null && lookups.length > 0 && (
            <div class="buttons">
              {lookups.slice(0, 2).map((card) => (
                <button key={card.actionId} class="button" type="button" onClick={() => panel.tasks.openCard(card)}>
                  {card.name}
                </button>
              ))}
            </div>
          )}
        </section>
      )}
      <section class="section">
        <div class="section__head">
          <h3>{run.verdict === null ? '2. Say what you found' : 'What you found'}</h3>
        </div>
        <Verdict run={run} />
      </section>
      <DetailsList lines={runDetails(run, now)} />
    </>
  );
}

export function UnknownFoot({ task, run }: { task: Task; run: Run }) {
  const panel = usePanel();
  const elsewhere = isAway(whereIs(task, panel.page));
  const paused = usePaused(task.card.origin);
  useSaidAgain(task.card.origin, paused);
  if (run.verdict?.happened) return null;
  // After "It did not happen" the request is shown first, and nothing is sent by this press.
  const off = elsewhere || (paused !== null && run.verdict === null);
  const again = () => {
    if (off) return;
    // After "It did not happen" this is a new decision with a new id; before, the very same run once more.
    if (run.verdict === null) void panel.tasks.send(task);
    else panel.tasks.submit(task);
  };
  return (
    <>
      {paused !== null && <PausedNote origin={task.card.origin} paused={paused} id={PAUSED} />}
      <p class="small muted">
        {elsewhere && offText(task)}
        {!elsewhere &&
          run.verdict === null &&
          'This repeats the same run. A server that checks run numbers does it only once.'}
        {!elsewhere && run.verdict !== null && 'This is a new run. You see the exact request before it is sent.'}
      </p>
      <div class="buttons">
        <button
          class="button grow"
          data-size="l"
          type="button"
          aria-disabled={off}
          aria-describedby={paused === null ? undefined : PAUSED}
          onClick={again}
        >
          {run.verdict === null ? 'Try again' : 'Run it again'}
        </button>
      </div>
    </>
  );
}
