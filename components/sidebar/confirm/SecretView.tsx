// The connection needs this agent's secret: asked for right here, stored by the background, never read back.
import { useId } from 'preact/hooks';
import { hostOf } from '#components/shared/host.ts';
import { Notice } from '#components/shared/Notice.tsx';
import { lengthProblem, pasteProblem } from '#components/shared/pasted-secret.ts';
import { joinLogin } from '#lib/connection/login.ts';
import { usePanel } from '../state/panel.ts';
import { isGranted, type Stage, type Task } from '../state/task.ts';
import { UnlockFirst } from './UnlockView.tsx';

const FORM = 'secret-form';

interface SecretBodyProps {
  task: Task;
  stage: Extract<Stage, { kind: 'secret' }>;
}

export function SecretBody({ task, stage }: SecretBodyProps) {
  const panel = usePanel();
  const id = useId();
  const { connection } = task.card;
  const isLogin = connection?.gives === 'login';
  const label = connection?.gives === 'sign-in' ? 'Client secret' : isLogin ? 'Password' : 'Secret';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const secret = textOf(typed.get('secret'));
    if (!isLogin && secret === '') return panel.say('Type the secret first.');
    const login = isLogin ? joinLogin(textOf(typed.get('user')), secret) : { ok: true as const, secret };
    if (!login.ok) return panel.say(login.message);
    const tooLong = lengthProblem(login.secret.trim());
    if (tooLong !== null) return panel.say(tooLong);
    if (!stage.busy) void panel.tasks.saveSecret(task, login.secret);
  };
  const paste = (event: ClipboardEvent) => {
    const problem = pasteProblem(event.clipboardData?.getData('text/plain') ?? '');
    if (problem === null) return;
    event.preventDefault();
    panel.say(problem);
  };
  return (
    <>
      <Notice icon="key" heading={`${connection?.name ?? 'This connection'} needs your secret`} lands>
        <p>{secretUse(task)} Nobody can read it back.</p>
      </Notice>
      {stage.locked && <UnlockFirst task={task} />}
      <form id={FORM} class="form" noValidate onSubmit={submit}>
        {isLogin && (
          <div class="field">
            <label class="field__label" for={`${id}-user`}>
              User name
            </label>
            <input
              class="input"
              id={`${id}-user`}
              name="user"
              autocomplete="off"
              spellcheck={false}
              onPaste={paste}
              aria-invalid={stage.error !== ''}
              aria-describedby={`${id}-error`}
            />
          </div>
        )}
        <div class="field">
          <label class="field__label" for={id}>
            {label}
          </label>
          <input
            class="input"
            id={id}
            name="secret"
            type="password"
            autocomplete="off"
            spellcheck={false}
            onPaste={paste}
            required={!isLogin}
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

/** A secret that only gets a token never stands in the call itself. */
function secretUse({ card }: Task): string {
  const kind = card.connection?.kind;
  if (kind === 'bearer' || kind === 'api-key' || kind === 'basic')
    return `It is kept in this browser and sent to ${hostOf(card.origin)} with your calls.`;
  return 'It is kept in this browser and sent to where the connection gets its token, and nowhere else.';
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

export function SecretFoot({ task, busy }: { task: Task; busy: boolean }) {
  const panel = usePanel();
  const runs = isGranted(task) && task.card.connection?.gives !== 'sign-in';
  const next = task.card.kind === 'lookup' ? (runs ? 'Save and run' : 'Save and go on') : 'Save and check the request';
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
