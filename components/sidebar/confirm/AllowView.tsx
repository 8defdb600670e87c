// The browser has not granted the address yet: what will be sent, and one press that asks the browser and runs.

import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { Notice } from '#components/shared/Notice.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { requestOrigin } from '#lib/browser/permissions.ts';
import { usePanel } from '../state/panel.ts';
import type { Stage, Task } from '../state/task.ts';

type AllowStage = Extract<Stage, { kind: 'allow' }>;

const PROMISES = [
  'Only this address, over a secure connection',
  'Never your cookies or sign-ins',
  'You can take it back in the browser’s settings',
];

export function AllowBody({ task, stage }: { task: Task; stage: AllowStage }) {
  const { origin, sharers } = task.card;
  return (
    <>
      <Notice icon="lock" heading="Allow this address first" lands>
        <p>
          Deskhand may not talk to <b>{hostOf(origin)}</b> yet.{' '}
          {sharers > 1 ? `${sharers} of your actions use it; you are asked once.` : 'You are asked once.'}
        </p>
      </Notice>
      <Denied denied={stage.denied} />
      {stage.request !== null && (
        <section class="section">
          <div class="section__head">
            <h3>Will be sent after you allow</h3>
          </div>
          <RequestView request={stage.request} />
        </section>
      )}
      <ul class="steps">
        {PROMISES.map((promise) => (
          <li key={promise}>
            <Icon name="check" />
            {promise}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Said after the browser's question was answered with no. */
export function Denied({ denied }: { denied: boolean }) {
  if (!denied) return null;
  return (
    <Notice is="warn" icon="alert" heading="The browser did not allow it" alert>
      <p>Nothing was sent. Press the button again and choose “Allow” when the browser asks.</p>
    </Notice>
  );
}

export function AllowFoot({ task }: { task: Task; stage: AllowStage }) {
  const panel = usePanel();
  return (
    <>
      <p class="small muted">
        The browser asks you to confirm. Then the {task.card.kind === 'lookup' ? 'lookup' : 'request'} runs.
      </p>
      <div class="buttons">
        <AllowButton task={task} />
        <button
          class="button grow"
          data-kind="plain"
          data-size="l"
          type="button"
          onClick={() => panel.tasks.editValues(task)}
        >
          Not now
        </button>
      </div>
    </>
  );
}

export function AllowButton({ task }: { task: Task }) {
  const panel = usePanel();
  // The browser only asks within the click: nothing may wait before requestOrigin.
  const allow = () => {
    void requestOrigin(task.card.origin).then((granted) => panel.tasks.allowed(task, granted));
  };
  return (
    <button class="button grow" data-kind="primary" data-size="l" type="button" onClick={allow}>
      Allow {hostOf(task.card.origin)} and run
    </button>
  );
}
