// Names an input that is to be added and inserted in one go; its type and description are written among the inputs afterwards.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkNewName } from './new-name.ts';
import type { KnownInput } from './placeholder-marks.ts';

interface NewInputProps {
  id: string;
  inputs: readonly KnownInput[];
  onAdd: (name: string) => void;
  onCancel: () => void;
}

export function NewInput({ id, inputs, onAdd, onCancel }: NewInputProps) {
  const box = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      class="insert-menu"
      id={id}
      aria-label="New input"
      onSubmit={(event) => {
        event.preventDefault();
        const name = box.current?.value.trim() ?? '';
        const wrong = checkNewName(name, inputs);
        setProblem(wrong);
        if (wrong === null) onAdd(name);
        else box.current?.focus();
      }}
    >
      <label class="field">
        <span class="field__label">Name of the new input</span>
        <input
          class="input mono"
          ref={box}
          maxLength={100}
          spellcheck={false}
          autocomplete="off"
          placeholder="order_id"
          aria-invalid={problem === null ? undefined : 'true'}
          aria-describedby={problem === null ? undefined : problemId}
        />
      </label>
      {problem !== null && (
        <p class="field__error" id={problemId} role="alert">
          {problem}
        </p>
      )}
      <div class="buttons">
        <button class="button" data-kind="primary" type="submit">
          Add and insert
        </button>
        <button class="button" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
