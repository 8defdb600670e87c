// What can be done with a recorded run: try its inputs again, see what its action has become, take it away as JSON.
import { useState } from 'preact/hooks';
import { copyText } from '#components/shared/copy.ts';
import type { LoggedRun } from '#lib/log.ts';
import { choiceQuery } from '../history/choice.ts';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { testWithInputs } from './test-with-inputs.ts';
import { useRevisions } from './use-revisions.ts';

export function RunButtons({ run }: { run: LoggedRun }) {
  const { action, now, kept } = useRevisions(run);
  const [busy, setBusy] = useState(false);
  const history = routeHash({ page: 'actions', id: run.actionId, view: 'history' });
  const test = async () => {
    setBusy(true);
    await testWithInputs(run);
    setBusy(false);
  };
  const copy = async () => {
    const copied = await copyText(JSON.stringify(run, null, 2));
    tell(copied ? 'Run copied as JSON.' : 'The browser did not allow copying.');
  };
  return (
    <div class="buttons">
      {action === 'there' && (
        <button class="button" type="button" disabled={busy} onClick={() => void test()}>
          Test with these inputs…
        </button>
      )}
      {now !== null && now > run.revision && kept && (
        <a class="button" data-kind="plain" href={history + choiceQuery({ before: run.revision, after: now })}>
          Compare with revision {now}
        </a>
      )}
      <button class="button" data-kind="plain" type="button" onClick={() => void copy()}>
        Copy as JSON
      </button>
    </div>
  );
}
