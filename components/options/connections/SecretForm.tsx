// Sets, replaces or forgets a connection's secret. Write-only: the fields are emptied as soon as it was sent, and nothing reads it back.
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { joinLogin } from '#lib/connection/login.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { forgetSecret, setSecret } from '../changes.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { checkToken } from '../parts/token.ts';

type Problem = { field: 'user' | 'secret'; message: string } | null;

export function SecretForm({ connection }: { connection: ConnectionSummary }) {
  const { name, hasSecret } = connection;
  const kind = connection.connection?.kind ?? 'bearer';
  const user = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>(null);
  const [forgetting, setForgetting] = useState(false);
  const id = useId();

  /** The text to keep, or what is wrong with what was typed. */
  const read = (): { secret: string } | NonNullable<Problem> => {
    const typed = secret.current?.value ?? '';
    if (kind === 'basic') {
      const login = joinLogin(user.current?.value ?? '', typed);
      if (login.ok) return { secret: login.secret };
      return { field: login.field === 'user' ? 'user' : 'secret', message: login.message };
    }
    const checked = checkToken(typed, kind === 'bearer');
    return checked.ok ? { secret: checked.token } : { field: 'secret', message: checked.message };
  };

  const save = async (event: Event) => {
    event.preventDefault();
    const given = read();
    if ('message' in given) {
      setProblem(given);
      (given.field === 'user' ? user : secret).current?.focus();
      return;
    }
    setProblem(null);
    if (!(await setSecret(connection, given.secret))) return secret.current?.focus();
    for (const { current } of [user, secret]) if (current) current.value = '';
  };

  const field = (of: 'user' | 'secret') => ({
    class: 'input mono',
    id: `${id}-${of}`,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-help`,
    'aria-errormessage': `${id}-${of}-problem`,
    'aria-invalid': problem?.field === of,
    onInput: () => setProblem(null),
  });
  const readiness = (
    <span class="status" data-is={hasSecret ? 'good' : 'warn'}>
      {hasSecret ? 'Set in this browser' : 'Not set for these origins: actions cannot run'}
    </span>
  );
  const errorOf = (of: 'user' | 'secret') => (
    <p class="field__error" id={`${id}-${of}-problem`} role="alert">
      {problem?.field === of && problem.message}
    </p>
  );
  return (
    <form class="stack-s" onSubmit={(event) => void save(event)} noValidate>
      {kind === 'basic' && (
        <div class="field">
          <label class="field__label" for={`${id}-user`}>
            User name {readiness}
          </label>
          <input
            {...field('user')}
            ref={user}
            placeholder={hasSecret ? 'Enter both anew to replace them' : undefined}
          />
          {errorOf('user')}
        </div>
      )}
      <div class="field">
        <label class="field__label" for={`${id}-secret`}>
          {kind === 'basic' ? 'Password' : 'Secret'} {kind !== 'basic' && readiness}
        </label>
        <div class="with-button">
          <input
            {...field('secret')}
            ref={secret}
            type="password"
            placeholder={kind === 'basic' ? undefined : hasSecret ? 'Paste a new secret' : 'Paste the secret'}
          />
          <button class="button" data-kind={hasSecret ? undefined : 'primary'} type="submit">
            {hasSecret ? 'Replace' : 'Set'}
          </button>
          {hasSecret && (
            <button class="button" type="button" onClick={() => setForgetting(true)}>
              Forget…
            </button>
          )}
        </div>
        {errorOf('secret')}
      </div>
      <p class="field__help" id={`${id}-help`}>
        <Icon name="lock" /> Kept in this browser’s profile on this computer, not encrypted: whoever can read the
        profile’s files can read it. Deskhand sends it to the connection’s origins and nowhere else, never shows it
        again and never exports it.
      </p>
      {forgetting && (
        <ConfirmDialog
          title={`Forget the secret of “${name}”?`}
          confirm="Forget the secret"
          onAnswer={(confirmed) => {
            setForgetting(false);
            if (confirmed) void forgetSecret(connection);
          }}
        >
          <p>Actions that use this connection cannot run until a secret is set again. Deskhand cannot bring it back.</p>
        </ConfirmDialog>
      )}
    </form>
  );
}
