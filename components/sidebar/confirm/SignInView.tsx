// The agent signs in at the server's own page, in a window that the browser opens. The panel never sees what is typed there.

import { hostOf } from '#components/shared/host.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { Notice } from '#components/shared/Notice.tsx';
import { Sentence } from '#components/shared/Sentence.tsx';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { usePanel } from '../state/panel.ts';
import type { Stage, Task } from '../state/task.ts';

interface SignInProps {
  task: Task;
  stage: Extract<Stage, { kind: 'sign-in' }>;
}

export function SignInBody({ task, stage }: SignInProps) {
  const { connection } = task.card;
  const name = connection?.name ?? 'this connection';
  const steps = [
    'A window opens with the server’s own sign-in page',
    'Deskhand never sees your password there',
    'Then this goes on where it was',
  ];
  return (
    <>
      <Notice icon="person" heading={`Sign in to ${name} first`} lands>
        <p>You act there as yourself. You are asked again only when the server ends your sign-in.</p>
        {task.missingGrants.length > 0 && (
          <p>The browser asks first whether Deskhand may talk to {task.missingGrants.map(hostOf).join(' and ')}.</p>
        )}
      </Notice>
      <Trouble stage={stage} />
      <ul class="steps">
        {steps.map((step) => (
          <li key={step}>
            <Icon name="check" />
            {step}
          </li>
        ))}
      </ul>
      {connection !== null && connection.help !== '' && <p class="small muted lines">{connection.help}</p>}
    </>
  );
}

function Trouble({ stage: { error, denied } }: Pick<SignInProps, 'stage'>) {
  if (denied) {
    return (
      <Notice is="warn" icon="alert" heading="The browser did not allow it" alert>
        <p>Nothing was sent. Press the button again and choose “Allow” when the browser asks.</p>
      </Notice>
    );
  }
  if (error === null) return null;
  return isCancelled(error) ? (
    <Notice is="warn" icon="alert" heading="The sign-in was not finished" alert>
      <p>The window was closed before the server let you in. Nothing was sent. Try again whenever you like.</p>
    </Notice>
  ) : (
    <Notice is="bad" icon="failed" heading={<Sentence text={error.message} />} alert>
      <p>
        <Sentence text={error.advice} />
      </p>
    </Notice>
  );
}

function isCancelled(error: ErrorDetail): boolean {
  return error.code === 'cancelled';
}

export function SignInFoot({ task, stage }: SignInProps) {
  const panel = usePanel();
  const { busy, error, denied } = stage;
  // The browser only asks within the click: nothing may wait before requestAccess.
  const signIn = () => {
    if (busy) return;
    void requestAccess({ origins: task.missingGrants, identity: true }).then((granted) =>
      panel.tasks.signIn(task, granted),
    );
  };
  const word = error !== null || denied ? 'Try again' : `Sign in to ${task.card.connection?.name ?? 'the server'}`;
  return (
    <>
      <p class="small muted" role="status">
        {busy ? 'Waiting for you to sign in, in the other window.' : 'The browser opens a window for it.'}
      </p>
      <div class="buttons">
        <button
          class="button grow"
          data-kind="primary"
          data-size="l"
          type="button"
          aria-disabled={busy}
          onClick={signIn}
        >
          {busy ? 'Signing in …' : word}
        </button>
        <button
          class="button"
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
