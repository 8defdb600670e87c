// Sets, replaces or forgets a connection's secret. Write-only: the field is emptied as soon as it was sent, and nothing reads it back.
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { ConnectionSummary } from '#lib/messages.ts';
import { forgetSecret, setSecret } from '../changes.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { checkToken } from '../parts/token.ts';

export function SecretForm({ connection }: { connection: ConnectionSummary }) {
  const { name, hasSecret } = connection;
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [forgetting, setForgetting] = useState(false);
  const id = useId();

  const save = async (event: Event) => {
    event.preventDefault();
    const input = field.current;
    if (!input) return;
    const checked = checkToken(input.value);
    setProblem(checked.ok ? null : checked.message);
    if (checked.ok && (await setSecret(connection, checked.token))) input.value = '';
    else input.focus();
  };

  return (
    <form class="field" onSubmit={(event) => void save(event)} noValidate>
      <label class="field__label" for={id}>
        Secret
        <span class="status" data-is={hasSecret ? 'good' : 'warn'}>
          {hasSecret ? 'Set in this browser' : 'Not set for these origins: actions cannot run'}
        </span>
      </label>
      <div class="with-button">
        <input
          class="input mono"
          id={id}
          ref={field}
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder={hasSecret ? 'Paste a new secret' : 'Paste the secret'}
          aria-describedby={`${id}-help`}
          aria-errormessage={`${id}-problem`}
          aria-invalid={problem !== null}
          onInput={() => setProblem(null)}
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
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <p class="field__help" id={`${id}-help`}>
        <Icon name="lock" /> Kept in this browser’s profile on this computer, not encrypted: whoever can read the
        profile’s files can read it. Deskhand sends it to the origins below and nowhere else, never shows it again and
        never exports it.
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
