// The secrets of this browser are locked: the passphrase opens them right here, and the task goes on where it was.
import { Notice } from '#components/shared/Notice.tsx';
import { UnlockForm } from '#components/shared/UnlockForm.tsx';
import { usePanel } from '../state/panel.ts';
import { isGranted, type Task } from '../state/task.ts';

const FORM = 'unlock-form';

export function UnlockBody({ task }: { task: Task }) {
  const panel = usePanel();
  return (
    <>
      <Notice icon="lock" heading="Your secrets are locked" lands>
        <p>
          {task.card.connection?.name ?? 'This action'} needs one of them. They lock themselves after a time without use
          and whenever the browser starts.
        </p>
      </Notice>
      <UnlockForm formId={FORM} onTry={(passphrase) => panel.tasks.unlock(task, passphrase)} />
    </>
  );
}

export function UnlockFoot({ task, busy }: { task: Task; busy: boolean }) {
  const panel = usePanel();
  const lookup = isGranted(task) ? 'Unlock and run' : 'Unlock and go on';
  return (
    <div class="buttons">
      <button class="button grow" data-kind="primary" data-size="l" type="submit" form={FORM} aria-disabled={busy}>
        {busy ? 'Unlocking …' : task.card.kind === 'lookup' ? lookup : 'Unlock and check the request'}
      </button>
      <button class="button" data-kind="plain" data-size="l" type="button" onClick={() => panel.tasks.editValues(task)}>
        Not now
      </button>
    </div>
  );
}

/** Above a form for a secret that could not be kept: what was typed there stays. */
export function UnlockFirst({ task }: { task: Task }) {
  const panel = usePanel();
  return (
    <Notice is="warn" icon="lock" heading="Your secrets are locked, so this one was not kept" alert>
      <UnlockForm onTry={(passphrase) => panel.tasks.unlock(task, passphrase)} />
    </Notice>
  );
}
