// A run in full, as the log keeps it: what became of it, its facts, its steps, the request, the answer, and what can be done with it.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { LoggedRun } from '#lib/log.ts';
import { runPushes } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { createResource } from '../parts/resource.ts';
import { EntryHead } from './EntryHead.tsx';
import { RunAnswer } from './RunAnswer.tsx';
import { RunButtons } from './RunButtons.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunOutcome } from './RunOutcome.tsx';
import { RunRequest } from './RunRequest.tsx';
import { RunTimeline } from './RunTimeline.tsx';
import { RunValues } from './RunValues.tsx';

/** Between two looks at a run that has not settled, in ms. */
const LOOK_EVERY = 1_000;

export function OpenRun({ id }: { id: string }) {
  const [found] = useState(() => createResource(() => call('log.run', { runId: id })));
  const pushed = runPushes.value;
  const open = found.value.value !== null && found.value.value.settledAt === null;
  useEffect(() => void found.load(), [found, pushed]);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => void found.load(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [found, open]);
  return (
    <>
      {found.value.value === null && <EntryHead id={id} title="Run" />}
      <Loaded from={found}>{(run) => <RunFound run={run} />}</Loaded>
    </>
  );
}

function RunFound({ run }: { run: LoggedRun }) {
  return (
    <>
      <EntryHead id={run.runId} title={run.actionName || 'Without a name'}>
        <span class="method" data-does={run.kind}>
          {run.request.method}
        </span>
        {run.test && <span class="pill">Test</span>}
      </EntryHead>
      <div class="inside">
        <RunOutcome run={run} />
        <RunFacts run={run} />
        <RunTimeline run={run} />
        <RunRequest run={run} />
        <RunAnswer run={run} />
        <RunValues run={run} />
        <RunButtons run={run} />
      </div>
    </>
  );
}
