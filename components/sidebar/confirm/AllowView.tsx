// The browser has not granted an address yet: what will be sent, and one press that asks the browser and runs.
import { Fragment } from 'preact';
import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { Notice } from '#components/shared/Notice.tsx';
import { RequestView } from '#components/shared/RequestView.tsx';
import { requestAccess } from '#lib/browser/permissions.ts';
import { usePanel } from '../state/panel.ts';
import type { Stage, Task } from '../state/task.ts';

type AllowStage = Extract<Stage, { kind: 'allow' }>;

const PROMISES = [
  'Only what is named here, over a secure connection',
  'Never your cookies or sign-ins',
  'You can take it back in the browser’s settings',
];

export function AllowBody({ task, stage }: { task: Task; stage: AllowStage }) {
  const { sharers } = task.card;
  const several = task.missingGrants.length > 1;
  return (
    <>
      <Notice icon="lock" heading={several ? 'Allow these addresses first' : 'Allow this address first'} lands>
        <p>
          Deskhand may not talk to <Hosts origins={task.missingGrants} /> yet.{' '}
          {sharers > 1 && !several ? `${sharers} of your actions use it; you are asked once.` : 'You are asked once.'}
        </p>
        {several && <p>{whyOf(task)}</p>}
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

function Hosts({ origins }: { origins: readonly string[] }) {
  return origins.map((origin, at) => (
    <Fragment key={origin}>
      {at === 0 ? '' : at === origins.length - 1 ? ' and ' : ', '}
      <b>{hostOf(origin)}</b>
    </Fragment>
  ));
}

/** Which of them is there for the connection's sake. */
function whyOf({ card, missingGrants }: Task): string {
  const others = missingGrants.filter((origin) => origin !== card.origin).map(hostOf);
  return `${card.connection?.name ?? 'The connection'} gets its token from ${others.join(' and ')}.`;
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
  // The browser only asks within the click: nothing may wait before requestAccess.
  const allow = () => {
    void requestAccess({ origins: task.missingGrants }).then((granted) => panel.tasks.allowed(task, granted));
  };
  return (
    <button class="button grow" data-kind="primary" data-size="l" type="button" onClick={allow}>
      Allow {allOf(task)} and run
    </button>
  );
}

function allOf({ missingGrants, card }: Task): string {
  if (missingGrants.length > 2) return `all ${missingGrants.length}`;
  return missingGrants.length === 2 ? 'both' : hostOf(missingGrants[0] ?? card.origin);
}
