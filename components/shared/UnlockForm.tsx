// Opens the secrets that the passphrase locked: the one form for it, in the panel and in the options. A wrong passphrase changes nothing
// and stays typed.
import { useRef, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { PassphraseField } from './PassphraseField.tsx';

interface UnlockFormProps {
  /** Of a form whose button stands elsewhere (`<button form=…>`): it draws none then. */
  formId?: string;
  /** Tries a passphrase; null when it opened. The background is asked unless told. */
  onTry?: (passphrase: string) => Promise<ErrorDetail | null>;
  /** It opened. Every page hears of it by itself, too. */
  onUnlocked?: () => void;
}

async function unlock(passphrase: string): Promise<ErrorDetail | null> {
  const reply = await call('secrets.unlock', { passphrase });
  return reply.ok ? null : reply.error;
}

export function UnlockForm({ formId, onTry = unlock, onUnlocked }: UnlockFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const passphrase = field.current?.value ?? '';
    if (busy) return;
    if (passphrase === '') {
      setProblem('Type the passphrase first.');
      return field.current?.focus();
    }
    setProblem('');
    setBusy(true);
    const error = await onTry(passphrase);
    setBusy(false);
    if (error === null) {
      if (field.current) field.current.value = '';
      return onUnlocked?.();
    }
    setProblem(`${error.message} ${error.advice}`);
    field.current?.select();
  };

  return (
    <form id={formId} class="form" noValidate onSubmit={(event) => void submit(event)}>
      <PassphraseField
        label="Passphrase"
        field={field}
        problem={problem}
        autocomplete="current-password"
        onInput={() => setProblem('')}
      >
        Nobody can bring a forgotten one back. The settings can forget the secrets, so that they can be entered anew.
      </PassphraseField>
      {formId === undefined && (
        <div class="buttons">
          <button class="button" data-kind="primary" data-size="l" type="submit" aria-disabled={busy}>
            {busy ? 'Unlocking …' : 'Unlock'}
          </button>
        </div>
      )}
    </form>
  );
}
