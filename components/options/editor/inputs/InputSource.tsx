// Where an input is filled from: a list to choose from, and the label of a ticket field beside it.
import { changeInput, withoutPart } from '#lib/edit/input-list.ts';
import { FIELD_CHOICE, fieldSource, SOURCE_CHOICES, sourceChoice, TEXT_CHOICE } from '#lib/edit/source-choice.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';

/** Stands for a source that the list does not have. */
const OTHER = 'other';
const GROUPS = [...new Set(SOURCE_CHOICES.map(({ group }) => group))];

export function InputSource({ editor, index }: { editor: Editor; index: number }) {
  const field = `inputs[${index}].source`;
  const source = editor.action.value.inputs[index]?.source;
  const found = sourceChoice(source);
  const set = (next: string) => editor.change((action) => changeInput(action, index, { source: next }));
  const choose = (choice: string) => {
    if (choice === TEXT_CHOICE) editor.change((action) => withoutPart(action, index, 'source'));
    else if (choice === FIELD_CHOICE) {
      editor.begin(field);
      set(fieldSource(''));
    } else set(choice);
  };
  const isField = found?.choice === FIELD_CHOICE;
  return (
    <div class="stack-s">
      <Field
        label="Filled from"
        {...(isField ? {} : { field, problems: editor.problemsAt(field), onTouch: () => editor.touch(field) })}
      >
        {(control) => (
          <select
            {...control}
            class="input"
            value={found?.choice ?? OTHER}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {found === null && <option value={OTHER}>{source}</option>}
            {GROUPS.map((group) => (
              <optgroup key={group} label={group}>
                {SOURCE_CHOICES.filter((one) => one.group === group).map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {isField && (
        <Field
          label="Label of the ticket field"
          field={field}
          problems={found.label.trim() === '' ? shown(editor, field) : editor.problemsAt(field)}
          onTouch={() => editor.touch(field)}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              value={found.label}
              placeholder="Order reference"
              autocomplete="off"
              onInput={(event) => set(fieldSource(event.currentTarget.value))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** The rule speaks of a notation that nobody sees here. */
function shown(editor: Editor, field: string): string[] {
  return editor.problemsAt(field).length > 0 ? ['Write the label as the helpdesk shows it.'] : [];
}
