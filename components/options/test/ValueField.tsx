// One test value: its field, what is wrong with it, and where it came from when a ticket filled it.
import type { TargetedInputEvent } from 'preact';
import { controlFor } from '#components/shared/control.ts';
import { originText } from '#components/shared/origin-text.ts';
import { MASK } from '#lib/action/mask.ts';
import type { Input } from '#lib/action/schema.ts';
import type { InputValue } from '#lib/action/values.ts';
import type { FilledInput } from '#lib/fill/filled-input.ts';
import { valueAt } from '#lib/test/test-values.ts';
import { isMissing, valueProblem } from '#lib/test/value-problem.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Editor } from '../editor/editor.ts';
import { TYPE_WORDS } from '../editor/inputs/input-words.ts';
import { Field, type FieldControl } from '../parts/Field.tsx';
import { benchOf } from './bench.ts';
import { setValue, takeCandidate } from './fill-values.ts';

interface ValueFieldProps {
  editor: Editor;
  input: Input;
}

export function ValueField({ editor, input }: ValueFieldProps) {
  const bench = benchOf(editor);
  const value = valueAt(editor.values.value, input.name);
  const problem =
    valueProblem(input, value) ?? (bench.asked.value && isMissing(input, value) ? 'This input needs a value.' : null);
  const filled = bench.filled.value;
  const found = filled?.inputs.get(input.name);
  return (
    <div class="test-value">
      <Field
        label={<span class="mono">{input.name || 'No name yet'}</span>}
        aside={typeText(input)}
        hint={input.description || undefined}
        problems={problem === null ? [] : [problem]}
      >
        {(control) => (
          <ValueControl
            control={control}
            input={input}
            value={value}
            onChange={(next) => setValue(editor, input.name, next)}
          />
        )}
      </Field>
      {found && filled && <Origin editor={editor} input={input} found={found} ticket={filled.ticket} />}
    </div>
  );
}

function typeText(input: Input): string {
  const type = input.sensitive ? `${TYPE_WORDS[input.type]}, sensitive` : TYPE_WORDS[input.type];
  if (input.default) return `${type}, default ${input.sensitive ? MASK : clipped(input.default)}`;
  return input.required ? type : `${type}, optional`;
}

function clipped(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

interface ValueControlProps {
  control: FieldControl;
  input: Input;
  value: InputValue | undefined;
  onChange: (value: InputValue | undefined) => void;
}

function ValueControl({ control, input, value, onChange }: ValueControlProps) {
  const text = typeof value === 'string' ? value : '';
  const choice = controlFor(input, null);
  const shared = {
    ...control,
    class: 'input',
    autocomplete: 'off',
    'aria-required': input.required,
  };
  const none = input.required ? 'Choose…' : 'No value (left out)';
  if (choice.kind === 'switch') {
    const chosen = typeof value === 'boolean' ? String(value) : '';
    return (
      <select
        {...shared}
        value={chosen}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : currentTarget.value === 'true')
        }
      >
        <option value="">{none}</option>
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }
  if (choice.kind === 'options') {
    return (
      <select {...shared} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}>
        <option value="">{none}</option>
        {/* one that is not on the list stays visible, so that people see what was refused */}
        {text !== '' && !choice.options.includes(text) && <option value={text}>{text} (not on the list)</option>}
        {choice.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  const typed = {
    ...shared,
    spellcheck: false,
    placeholder: input.required ? undefined : 'Left out',
    value: text,
  };
  if (choice.kind === 'long') {
    return <textarea {...typed} rows={2} onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)} />;
  }
  const line = {
    ...typed,
    class: 'input mono',
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onChange(currentTarget.value || undefined),
  };
  if (choice.kind === 'secret') return <input {...line} type="password" />;
  return <input {...line} type="text" inputMode={choice.inputMode} />;
}

interface OriginProps {
  editor: Editor;
  input: Input;
  found: FilledInput;
  ticket: Ticket;
}

function Origin({ editor, input, found, ticket }: OriginProps) {
  const { from, value, candidates } = found;
  return (
    <div class="test-origin">
      {value !== null && from !== null && (
        <p>
          From {originText(from, ticket)}
          {from.quote !== '' && !input.sensitive && (
            <>
              : <q>{from.quote}</q>
            </>
          )}
        </p>
      )}
      {value === null && candidates.length === 0 && <p>Nothing in the ticket fits.</p>}
      {value === null && candidates.length > 0 && <p>Several values fit equally well, so none was taken:</p>}
      {value !== null && candidates.length > 0 && <p>Also in the ticket:</p>}
      {candidates.length > 0 && (
        <ul class="buttons">
          {candidates.slice(0, 5).map((candidate, index) => (
            <li key={`${candidate.value} ${candidate.from.start}`}>
              <button
                class="button"
                data-size="s"
                type="button"
                title={originText(candidate.from, ticket)}
                onClick={() => takeCandidate(editor, found, index)}
              >
                <span class="unseen">Take </span>
                {input.sensitive ? `the one from ${originText(candidate.from, ticket)}` : String(candidate.value)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
