// Which of the action's inputs fills which of its check's.
import { carriedInputs } from '#lib/action/outcome-check.ts';
import type { Input, OutcomeCheck } from '#lib/action/schema.ts';
import { withCarried } from '#lib/edit/outcome-check.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';

interface CarriedInputsProps {
  editor: Editor;
  check: OutcomeCheck;
  /** null: the lookup is not in the library. */
  lookup: readonly Input[] | null;
}

export function CarriedInputs({ editor, check, lookup }: CarriedInputsProps) {
  const own = editor.action.value.inputs;
  const rows = lookup === null ? [] : carriedInputs(check, own, lookup);
  const strays = check.inputs.filter(({ name }) => !rows.some(({ input }) => input.name === name));
  if (lookup?.length === 0 && strays.length === 0) return <p class="muted">That lookup asks for nothing.</p>;
  return (
    <div class="carried">
      {rows.map(({ input, from }) => (
        <CarriedRow
          key={input.name}
          editor={editor}
          name={input.name}
          from={check.inputs.find(({ name }) => name === input.name)?.from ?? from ?? ''}
          hint={hintOf(input, from, own)}
          sameName={own.some(({ name }) => name === input.name)}
        />
      ))}
      {strays.map(({ name, from }) => (
        <CarriedRow
          key={name}
          editor={editor}
          name={name}
          from={from}
          hint={lookup === null ? '' : 'That lookup has no such input any more.'}
          sameName={false}
        />
      ))}
    </div>
  );
}

function hintOf(input: Input, from: string | null, own: readonly Input[]): string {
  if (from === null) {
    return input.required && input.default === undefined
      ? 'The agent fills it in, or the ticket does.'
      : 'Left as it would be in that lookup.';
  }
  return own.find(({ name }) => name === from)?.sensitive
    ? 'Sensitive: the log keeps no value of it, so the agent types it again.'
    : '';
}

interface CarriedRowProps {
  editor: Editor;
  /** The lookup's input. */
  name: string;
  /** The action's; '' for none. */
  from: string;
  hint: string;
  /** The action has an input of that name, which fills it unless another one does. */
  sameName: boolean;
}

function CarriedRow({ editor, name, from, hint, sameName }: CarriedRowProps) {
  const { inputs, check } = editor.action.value;
  const index = check?.inputs.findIndex((carried) => carried.name === name) ?? -1;
  const field = `check.inputs[${index}]`;
  const problems = index === -1 ? [] : editor.problemsAt(field);
  return (
    <Field
      label={
        <>
          Its input <code>{name}</code>
        </>
      }
      field={field}
      problems={problems}
      onTouch={() => editor.touch(field)}
      hint={problems.length === 0 && hint}
    >
      {(control) => (
        <select
          {...control}
          class="input"
          value={from}
          onChange={(event) => {
            const { value } = event.currentTarget;
            editor.change((action) => withCarried(action, name, value));
          }}
        >
          {!sameName && <option value="">Nothing of this run</option>}
          {from !== '' && !inputs.some((input) => input.name === from) && (
            <option value={from}>{from} · not there</option>
          )}
          {inputs
            .filter((input) => input.name !== '')
            .map((input) => (
              <option key={input.name} value={input.name}>
                {input.name}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
