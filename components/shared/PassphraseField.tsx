// A field for a passphrase, with a button that shows what is typed: a mistake that nobody sees would lock its owner out.
import type { ComponentChildren, Ref } from 'preact';
import { useId, useState } from 'preact/hooks';

interface PassphraseFieldProps {
  label: string;
  field: Ref<HTMLInputElement>;
  /** What is wrong with it; '' for nothing. */
  problem: string;
  /** `new-password` where one is chosen: password managers offer one of their own then. */
  autocomplete: 'current-password' | 'new-password';
  onInput?: () => void;
  /** What helps, below the field. */
  children?: ComponentChildren;
}

export function PassphraseField({ label, field, problem, autocomplete, onInput, children }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="reveal">
        <input
          class="input"
          id={id}
          ref={field}
          {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          autocomplete={autocomplete}
          spellcheck={false}
          autocapitalize="none"
          maxLength={1_000}
          aria-invalid={problem !== ''}
          aria-errormessage={`${id}-problem`}
          aria-describedby={children ? `${id}-help` : undefined}
          onInput={onInput}
        />
        <button
          class="button"
          type="button"
          aria-label={`${shown ? 'Hide' : 'Show'} what is typed as ${label.toLowerCase()}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      {children && (
        <div class="field__help" id={`${id}-help`}>
          {children}
        </div>
      )}
    </div>
  );
}
