// The closed list of an input's values, one a line.
import { useState } from 'preact/hooks';
import type { Input } from '#lib/action/schema.ts';
import { changeInput, withoutPart } from '#lib/edit/input-list.ts';
import { optionsText, parseOptions } from '#lib/edit/options-text.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';

export function InputOptions({ editor, index, input }: { editor: Editor; index: number; input: Input }) {
  const field = `inputs[${index}].options`;
  const { options } = input;
  // what is typed, with the line that is just being begun: the list itself has no empty values
  const [typed, setTyped] = useState('');
  if (options === undefined && input.type === 'boolean') return null;
  const shown =
    options && optionsText(parseOptions(typed)) === optionsText(options) ? typed : optionsText(options ?? []);
  return (
    <div class="stack-s">
      <label class="tick">
        <input
          type="checkbox"
          checked={options !== undefined}
          onChange={(event) => {
            const closed = event.currentTarget.checked;
            editor.begin(field);
            setTyped('');
            editor.change((action) =>
              closed ? changeInput(action, index, { options: [] }) : withoutPart(action, index, 'options'),
            );
          }}
        />
        Only values of a list
      </label>
      {options !== undefined && (
        <Field
          label="Values, one a line"
          aside={`${options.length} of 200`}
          field={field}
          problems={editor.problemsAt(field)}
          onTouch={() => editor.touch(field)}
        >
          {(control) => (
            <textarea
              {...control}
              class="input mono"
              rows={3}
              value={shown}
              spellcheck={false}
              onInput={(event) => {
                const text = event.currentTarget.value;
                setTyped(text);
                editor.change((action) => changeInput(action, index, { options: parseOptions(text) }));
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
