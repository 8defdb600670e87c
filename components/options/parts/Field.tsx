// One thing to fill in: its label, the control, a counter or hint, and what is wrong with it, tied together for readers.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { afterPress } from './after-press.ts';

/** Spread on the control itself. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface FieldProps {
  label: ComponentChildren;
  /** True: the label is for readers alone, where a column's head says it for eyes. */
  quiet?: boolean;
  /** Stands at the label's end; a counter goes before it. */
  aside?: ComponentChildren;
  counter?: { length: number; most: number };
  hint?: ComponentChildren;
  problems?: readonly string[];
  /** The path into the action, such as `request.url`: "Go to" finds the field by it. */
  field?: string;
  /** The person has been here: problems may be shown from now on. */
  onTouch?: () => void;
  /** @param labelId names a control that a `label` element cannot, such as a code field */
  children: (control: FieldControl, labelId: string) => ComponentChildren;
}

export function Field(props: FieldProps) {
  const { label, quiet = false, aside, counter, hint, problems = [], field, onTouch, children } = props;
  const id = useId();
  const described = [problems.length > 0 && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const control: FieldControl = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': problems.length > 0 || undefined,
  };
  return (
    <div class="field" data-field={field} onInput={onTouch} onFocusOut={() => onTouch && afterPress(onTouch)}>
      <div class={quiet ? 'unseen' : 'field__label'}>
        <label for={id} id={`${id}-label`}>
          {label}
        </label>
        {counter && <Counter {...counter} />}
        {aside && <span>{aside}</span>}
      </div>
      {children(control, `${id}-label`)}
      <div class="field__error" id={`${id}-problem`} aria-live="polite">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      {hint && (
        <div class="field__help" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

function Counter({ length, most }: { length: number; most: number }) {
  return (
    <span class="counter" data-is={length > most ? 'bad' : undefined}>
      {length.toLocaleString('en')} / {most.toLocaleString('en')}
    </span>
  );
}
