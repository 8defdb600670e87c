// One selector of a definition: written by hand or picked in the page, with what it finds there now.
import type { ComponentChildren } from 'preact';
import { SELECTOR_LIMIT } from '#lib/helpdesk/definition.ts';
import type { ReadAs } from '#lib/helpdesk/look-up.ts';
import { Field } from '../../parts/Field.tsx';
import type { DefinitionForm } from './definition-form.ts';
import { foundWords } from './found-words.ts';
import { picking, pickPart } from './pick-part.ts';
import type { Live } from './use-live.ts';

type Changes = Partial<DefinitionForm>;
/** A function of the form as it is by then: what is picked comes long after the press. */
export type Change = (changes: Changes | ((now: DefinitionForm) => Changes)) => void;

/** What every selector's field needs of its form. */
export interface FormProps {
  form: DefinitionForm;
  live: Live;
  change: Change;
  /** What may be said now of that field. */
  problemsAt: (field: string) => string[];
  touch: (field: string) => void;
}

interface SelectorFieldProps extends FormProps {
  field: string;
  name: string;
  label?: string;
  as: ReadAs;
  /** The messages or rows that it is looked for in; '' for the page. */
  within?: string;
  selector: string;
  onSelector: (selector: string) => void;
  /** Absent: whether every ticket has it is no question. */
  optional?: { is: boolean; onChange: (optional: boolean) => void };
  hint?: ComponentChildren;
  /** The field is quiet until it is needed: no pick without it. */
  disabled?: boolean;
}

export function SelectorField(props: SelectorFieldProps) {
  const { form, live, field, name, as, within = '', selector, onSelector, optional, disabled = false } = props;
  const found = live.found.get(field);
  const said = live.page && found && selector.trim() !== '' ? foundWords(found, as) : null;
  const busy = picking.value === field;
  return (
    <Field
      label={props.label ?? name}
      field={field}
      problems={props.problemsAt(field)}
      onTouch={() => props.touch(field)}
      aside={
        optional &&
        selector.trim() !== '' && (
          <label class="tick">
            <input
              type="checkbox"
              checked={optional.is}
              onChange={(event) => optional.onChange(event.currentTarget.checked)}
            />{' '}
            Not on every ticket<span class="unseen">: {name}</span>
          </label>
        )
      }
      hint={
        said ? (
          <span class="finds" data-is={said.is}>
            {said.words}
          </span>
        ) : (
          props.hint
        )
      }
    >
      {(control) => (
        <div class="with-button selector">
          <input
            {...control}
            class="input mono"
            value={selector}
            maxLength={SELECTOR_LIMIT}
            spellcheck={false}
            autocomplete="off"
            disabled={disabled}
            onInput={(event) => onSelector(event.currentTarget.value)}
          />
          <button
            class="button"
            type="button"
            disabled={disabled}
            aria-disabled={picking.value !== null}
            aria-label={`Pick in the page: ${name}`}
            onClick={() => void pickPart(form, { field, name, as, within }, onSelector)}
          >
            {busy ? 'Picking …' : 'Pick'}
          </button>
        </div>
      )}
    </Field>
  );
}
