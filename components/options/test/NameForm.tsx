// A test's name, typed in place: Enter saves, Escape leaves it.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TestSet } from '#lib/test/test.ts';
import { nameProblem } from './test-sets.ts';

interface NameFormProps {
  label: string;
  sets: TestSet[];
  /** The set that is being renamed; null for a new one. */
  ownId: string | null;
  begin: string;
  onName: (name: string) => Promise<void>;
  onCancel: () => void;
}

export function NameForm({ label, sets, ownId, begin, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState(begin);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const problem = tried ? nameProblem(name, sets, ownId) : null;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nameProblem(name, sets, ownId) === null) void onName(name);
    else field.current?.focus();
  };
  return (
    <form
      class="field name-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div class="with-button">
        <input
          class="input"
          ref={field}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          placeholder="paid order"
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button class="button" data-kind="primary" type="submit">
          Save
        </button>
        <button class="button" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
