// Everything about one input, in the row that was opened.
import type { Input, ValueType } from '#lib/action/schema.ts';
import { changeInput } from '#lib/edit/input-list.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';
import { InputMissing } from './InputMissing.tsx';
import { InputName } from './InputName.tsx';
import { InputOptions } from './InputOptions.tsx';
import { InputSource } from './InputSource.tsx';
import { TYPE_HINTS, TYPE_WORDS } from './input-words.ts';

export function InputForm({ editor, index, input }: { editor: Editor; index: number; input: Input }) {
  const at = (part: string) => {
    const field = `inputs[${index}].${part}`;
    return { field, problems: editor.problemsAt(field), onTouch: () => editor.touch(field) };
  };
  const set = (change: Partial<Input>) => editor.change((action) => changeInput(action, index, change));
  return (
    <div class="input-form">
      <InputName editor={editor} index={index} />
      <Field label="Type" hint={TYPE_HINTS[input.type]} {...at('type')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={input.type}
            onChange={(event) => set({ type: event.currentTarget.value as ValueType })}
          >
            {Object.entries(TYPE_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="input-form__wide">
        <Field
          label="Description"
          counter={{ length: input.description.length, most: 1_000 }}
          hint="Helps to find the value in the ticket, and tells the agent what to enter."
          {...at('description')}
        >
          {(control) => (
            <textarea
              {...control}
              class="input"
              rows={2}
              value={input.description}
              onInput={(event) => set({ description: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <InputSource editor={editor} index={index} />
      <InputMissing editor={editor} index={index} input={input} />
      <InputOptions editor={editor} index={index} input={input} />
      <label class="tick">
        <input
          type="checkbox"
          checked={input.sensitive}
          onChange={(event) => set({ sensitive: event.currentTarget.checked })}
        />
        <span>
          Sensitive
          <small>Masked on screen, in previews and in the log</small>
        </span>
      </label>
    </div>
  );
}
