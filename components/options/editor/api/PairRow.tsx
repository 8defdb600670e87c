// One name and its value.
import { CodeField } from '../../code/CodeField.tsx';
import { Field } from '../../parts/Field.tsx';
import type { ApiPartProps } from './ApiSection.tsx';
import { fieldState } from './field-state.ts';
import { type PairList, withRow } from './request-edits.ts';

interface PairRowProps extends ApiPartProps {
  list: PairList;
  one: string;
  index: number;
  row: { name: string; value: string };
}

const HINTS = {
  query: { name: 'status', value: '{{status}}' },
  headers: { name: 'X-Request-Source', value: 'helpdesk' },
} as const;

export function PairRow({ editor, onNewInput, list, one, index, row }: PairRowProps) {
  const field = `request.${list}[${index}]`;
  const name = fieldState(editor, `${field}.name`);
  const value = fieldState(editor, `${field}.value`);
  const called = `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`;
  return (
    <>
      <Field label={`${called}: name`} quiet field={`${field}.name`} {...name}>
        {(control) => (
          <input
            class="input mono"
            {...control}
            type="text"
            maxLength={200}
            spellcheck={false}
            autocomplete="off"
            placeholder={HINTS[list].name}
            value={row.name}
            onInput={({ currentTarget: { value: text } }) =>
              editor.change((action) => withRow(action, list, index, { name: text }))
            }
          />
        )}
      </Field>
      <Field label={`${called}: value`} quiet field={`${field}.value`} {...value}>
        {(control) => (
          <CodeField
            label={`${called}: value`}
            describedBy={control['aria-describedby']}
            invalid={control['aria-invalid']}
            value={row.value}
            onChange={(text) => editor.change((action) => withRow(action, list, index, { value: text }))}
            inputs={editor.action.value.inputs}
            onNewInput={onNewInput}
            maxLength={10_000}
            hint={HINTS[list].value}
          />
        )}
      </Field>
    </>
  );
}
