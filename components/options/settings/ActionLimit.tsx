// The one setting that is typed: how many actions the library may hold. Saved by its button, since a half-typed number is a number, too.
import { useId, useRef, useState } from 'preact/hooks';
import { saveSettings } from '../changes.ts';
import { checkLimit } from './action-limit.ts';

export function ActionLimit({ limit, count }: { limit: number; count: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const id = useId();

  const save = async (event: Event) => {
    event.preventDefault();
    const checked = checkLimit(field.current?.value ?? '', count);
    setProblem(checked.ok ? null : checked.message);
    setNote(checked.ok ? checked.note : null);
    if (!checked.ok) field.current?.focus();
    else await saveSettings({ actionLimit: checked.limit });
  };

  return (
    <form class="field setting" onSubmit={(event) => void save(event)} noValidate>
      <label class="field__label" for={id}>
        How many actions the library may hold
      </label>
      <div class="with-button short">
        <input
          class="input"
          id={id}
          ref={field}
          inputMode="numeric"
          autocomplete="off"
          defaultValue={String(limit)}
          aria-describedby={`${id}-help`}
          aria-errormessage={`${id}-problem`}
          aria-invalid={problem !== null}
          onInput={() => setProblem(null)}
        />
        <button class="button" type="submit">
          Save limit
        </button>
      </div>
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <p class="field__help" id={`${id}-help`}>
        {note ??
          '100 unless raised, at most 10,000. Fewer, well-described actions make better suggestions than many alike.'}
      </p>
    </form>
  );
}
