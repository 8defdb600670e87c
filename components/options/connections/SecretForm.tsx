// Sets, replaces or forgets a connection's secret. Write-only: the fields are emptied as soon as it was sent, and nothing reads it back.
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { pasteProblem } from '#components/shared/pasted-secret.ts';
import { joinLogin } from '#lib/connection/login.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { setSecret } from '../changes.ts';
import { checkToken } from '../parts/token.ts';
import { ForgetSecret } from './ForgetSecret.tsx';
import type { SecretWords } from './kinds.ts';
import { SecretStanding } from './SecretStanding.tsx';

type Problem = { field: 'user' | 'secret'; message: string } | null;

interface SecretFormProps {
  connection: ConnectionSummary;
  words: SecretWords;
  /** True: one is kept for what is saved. */
  kept: boolean;
}

export function SecretForm({ connection, words, kept }: SecretFormProps) {
  const { label, login } = words;
  const user = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>(null);
  const [shown, setShown] = useState(false);
  const id = useId();

  /** The text to keep, or what is wrong with what was typed. */
  const read = (): { secret: string } | NonNullable<Problem> => {
    const typed = secret.current?.value ?? '';
    if (login) {
      const joined = joinLogin(user.current?.value ?? '', typed);
      if (joined.ok) return { secret: joined.secret };
      return { field: joined.field === 'user' ? 'user' : 'secret', message: joined.message };
    }
    const checked = checkToken(typed, words.use);
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
    setShown(false);
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
    onPaste: (event: ClipboardEvent) => {
      const message = pasteProblem(event.clipboardData?.getData('text/plain') ?? '');
      if (message === null) return;
      event.preventDefault();
      setProblem({ field: of, message });
    },
  });
  const errorOf = (of: 'user' | 'secret') => (
    <p class="field__error" id={`${id}-${of}-problem`} role="alert">
      {problem?.field === of && problem.message}
    </p>
  );
  return (
    <form class="stack-s" onSubmit={(event) => void save(event)} noValidate>
      {login && (
        <div class="field">
          <label class="field__label" for={`${id}-user`}>
            User name <SecretStanding connection={connection} kept={kept} />
          </label>
          <input {...field('user')} ref={user} placeholder={kept ? 'Enter both anew to replace them' : undefined} />
          {errorOf('user')}
        </div>
      )}
      <div class="field">
        <label class="field__label" for={`${id}-secret`}>
          {label} {!login && <SecretStanding connection={connection} kept={kept} />}
        </label>
        <div class="with-button">
          <input
            {...field('secret')}
            ref={secret}
            {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
            placeholder={login ? undefined : kept ? 'Paste a new one to replace it' : 'Paste it here'}
          />
          <button
            class="button"
            type="button"
            aria-label={`${shown ? 'Hide' : 'Show'} what is typed as ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
          <button class="button" data-kind={kept ? undefined : 'primary'} type="submit">
            {kept ? 'Replace' : 'Set'}
          </button>
          {kept && <ForgetSecret connection={connection} />}
        </div>
        {errorOf('secret')}
      </div>
      <p class="field__help" id={`${id}-help`}>
        <Icon name="lock" /> Kept on this computer alone, as the settings say under Secrets. Deskhand sends it to the
        connection’s origins and nowhere else, never shows it again and never exports it.
      </p>
    </form>
  );
}
