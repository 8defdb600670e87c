// A passphrase is chosen: typed twice, because a mistake would lock its owner out, and judged by what can honestly be judged.
import { useRef, useState } from 'preact/hooks';
import { PassphraseField } from '#components/shared/PassphraseField.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import { checkPassphrase, passphraseHint, SHORTEST } from '#lib/secret/passphrase.ts';
import { Failure } from '../parts/Failure.tsx';

interface NewPassphraseProps {
  /** On the button. */
  action: string;
  /** null when it was taken. */
  onSave: (passphrase: string) => Promise<ErrorDetail | null>;
  onCancel: () => void;
}

type Problems = { first: string; second: string };
const NONE: Problems = { first: '', second: '' };

export function NewPassphrase({ action, onSave, onCancel }: NewPassphraseProps) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [hint, setHint] = useState(passphraseHint(''));
  const [problems, setProblems] = useState(NONE);
  const [failure, setFailure] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);

  const typed = () => {
    setProblems(NONE);
    setHint(passphraseHint(first.current?.value ?? ''));
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const passphrase = first.current?.value ?? '';
    const checked = checkPassphrase(passphrase);
    if (!checked.ok) {
      setProblems({ ...NONE, first: checked.message });
      return first.current?.focus();
    }
    if (second.current?.value !== passphrase) {
      setProblems({ ...NONE, second: 'These two are not the same. Show both to compare them.' });
      return second.current?.focus();
    }
    setFailure(null);
    setBusy(true);
    const error = await onSave(passphrase);
    setBusy(false);
    setFailure(error);
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void save(event)}>
      <PassphraseField
        label="New passphrase"
        field={first}
        problem={problems.first}
        autocomplete="new-password"
        onInput={typed}
      >
        <p class="hint" data-is={hint.is} role="status">
          {hint.words}
        </p>
        <p>
          At least {SHORTEST} characters: whoever copies the files can try passphrases on a machine of their own, as
          many as they like.
        </p>
      </PassphraseField>
      <PassphraseField
        label="The same once more"
        field={second}
        problem={problems.second}
        autocomplete="new-password"
        onInput={() => setProblems(NONE)}
      />
      {failure && <Failure error={failure} />}
      <div class="buttons">
        <button class="button" data-kind="primary" type="submit" aria-disabled={busy}>
          {busy ? 'Encrypting …' : action}
        </button>
        <button class="button" data-kind="plain" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
