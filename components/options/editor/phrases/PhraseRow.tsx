// One line that customers say.
import { Field } from '../../parts/Field.tsx';

interface PhraseRowProps {
  line: string;
  index: number;
  /** Its path into the action; null for an empty line, which the action does not have. */
  field: string | null;
  problems: readonly string[];
  onChange: (text: string) => void;
  onEnter: () => void;
  /** @returns true when it was several lines, which are in their rows now */
  onPaste: (input: HTMLInputElement, text: string) => boolean;
}

export function PhraseRow({ line, index, field, problems, onChange, onEnter, onPaste }: PhraseRowProps) {
  return (
    <Field label={`Line ${index + 1}`} quiet problems={problems} {...(field === null ? {} : { field })}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="text"
          autocomplete="off"
          placeholder="never showed up"
          value={line}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (onPaste(event.currentTarget, text)) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}
