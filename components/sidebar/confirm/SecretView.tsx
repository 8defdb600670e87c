// The connection needs this agent's secret: asked for right here, stored by the background, never read back.
import { useId } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Notice } from '#components/shared/Notice.tsx';
import { usePanel } from '../state/panel.ts';
import type { Stage, Task } from '../state/task.ts';

const FORM = 'secret-form';

interface SecretBodyProps {
  task: Task;
  stage: Extract<Stage, { kind: 'secret' }>;
}

export function SecretBody({ task, stage }: SecretBodyProps) {
  const panel = usePanel();
  const id = useId();
  const { connection } = task.card;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const secret = new FormData(event.currentTarget as HTMLFormElement).get('secret');
    if (typeof secret !== 'string' || secret === '') return panel.say('Type the secret first.');
    if (!stage.busy) void panel.tasks.saveSecret(task, secret);
  };
  return (
    <>
      <Notice icon="key" heading={`${connection?.name ?? 'This connection'} needs your secret`} lands>
        <p>
          It is kept in this browser and sent to {hostOf(task.card.origin)} with your calls. Nobody can read it back.
        </p>
      </Notice>
      <form id={FORM} class="form" noValidate onSubmit={submit}>
        <div class="field">
          <label class="field__label" for={id}>
            Secret
          </label>
          <input
            class="input"
            id={id}
            name="secret"
            type="password"
            autocomplete="off"
            spellcheck={false}
            maxLength={10_000}
            required
            aria-invalid={stage.error !== ''}
            aria-describedby={`${id}-error ${id}-help`}
          />
          <p class="field__error" id={`${id}-error`} role="alert">
            {stage.error}
          </p>
          <p class="field__help lines" id={`${id}-help`}>
            {connection?.help || 'Your administrator knows where to find it.'}
          </p>
        </div>
      </form>
    </>
  );
}

export function SecretFoot({ task, busy }: { task: Task; busy: boolean }) {
  const panel = usePanel();
  const next =
    task.card.kind === 'lookup' ? (task.granted ? 'Save and run' : 'Save and go on') : 'Save and check the request';
  return (
    <div class="buttons">
      <button class="button grow" data-kind="primary" data-size="l" type="submit" form={FORM} aria-disabled={busy}>
        {busy ? 'Saving …' : next}
      </button>
      <button class="button" data-kind="plain" data-size="l" type="button" onClick={() => panel.tasks.editValues(task)}>
        Not now
      </button>
    </div>
  );
}
