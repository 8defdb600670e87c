// What happens when there is no value: the agent is asked, a default stands there, or nothing is sent.
import type { Input } from '#lib/action/schema.ts';
import { changeInput, type IfMissing, ifMissing, setIfMissing } from '#lib/edit/input-list.ts';
import { Field, type FieldControl } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';
import { MISSING_WORDS } from './input-words.ts';

const HINTS: Record<IfMissing, string> = {
  ask: 'The action cannot run without it.',
  default: 'The agent sees it and can change it.',
  'leave-out': 'The query value, header, member or element that it would fill is left out.',
};

export function InputMissing({ editor, index, input }: { editor: Editor; index: number; input: Input }) {
  const field = `inputs[${index}].default`;
  const choice = ifMissing(input);
  return (
    <div class="stack-s">
      <Field label="If missing" field={`inputs[${index}].required`} hint={HINTS[choice]}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={choice}
            onChange={(event) => {
              editor.begin(field);
              editor.change((action) => setIfMissing(action, index, event.currentTarget.value as IfMissing));
            }}
          >
            {Object.entries(MISSING_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {choice === 'default' && (
        <>
          <Field label="Default" field={field} problems={editor.problemsAt(field)} onTouch={() => editor.touch(field)}>
            {(control) => (
              <DefaultValue
                control={control}
                input={input}
                onChange={(text) => editor.change((action) => changeInput(action, index, { default: text }))}
              />
            )}
          </Field>
          <label class="tick">
            <input
              type="checkbox"
              checked={!input.required}
              onChange={(event) => {
                const required = !event.currentTarget.checked;
                editor.change((action) => changeInput(action, index, { required }));
              }}
            />
            The agent may empty it, and then it is left out
          </label>
        </>
      )}
    </div>
  );
}

interface DefaultValueProps {
  control: FieldControl;
  input: Input;
  onChange: (text: string) => void;
}

function DefaultValue({ control, input, onChange }: DefaultValueProps) {
  const text = input.default ?? '';
  const list = input.type === 'boolean' ? ['true', 'false'] : (input.options ?? []);
  const change = (event: Event & { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (list.length > 0) {
    return (
      <select {...control} class="input" value={text} onChange={change}>
        {!list.includes(text) && <option value={text}>{text === '' ? 'Choose one' : text}</option>}
        {list.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    );
  }
  if (input.type === 'string') {
    return <textarea {...control} class="input" rows={1} value={text} onInput={change} />;
  }
  return (
    <input
      {...control}
      class="input mono"
      inputMode={input.type === 'integer' ? 'numeric' : 'decimal'}
      autocomplete="off"
      value={text}
      onInput={change}
    />
  );
}
