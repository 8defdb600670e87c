// One line of text of a connection's form.
import type { ComponentChildren } from 'preact';
import { Field } from '../parts/Field.tsx';
import type { FieldsProps } from './use-fields.ts';

/** Enter in a field presses the button that stands in the bar at the foot. */
export const CONNECTION_FORM = 'connection-form';

interface TextFieldProps extends Pick<FieldsProps, 'problemsAt' | 'touch'> {
  label: string;
  /** As `checkForm` names it. */
  field: string;
  value: string;
  onInput: (text: string) => void;
  most: number;
  hint?: ComponentChildren;
  example?: string;
  /** True: plain words; otherwise something that is compared letter by letter. */
  words?: boolean;
  isAddress?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, field, value, onInput, most, hint, example, words = false, isAddress = false } = props;
  return (
    <Field
      label={label}
      field={field}
      problems={props.problemsAt(field)}
      hint={hint}
      onTouch={() => props.touch(field)}
    >
      {(control) => (
        <input
          {...control}
          class={words ? 'input' : 'input mono'}
          form={CONNECTION_FORM}
          value={value}
          maxLength={most}
          spellcheck={words}
          autocomplete="off"
          inputMode={isAddress ? 'url' : undefined}
          placeholder={example}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
