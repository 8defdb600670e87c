// Where an API key stands in a request, and what the API calls it.
import { Field } from '../parts/Field.tsx';
import { CONNECTION_FORM } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

const IN_ADDRESS =
  'Servers write addresses into their logs, and the key with them. Choose a header where the API takes one.';

export function KeyFields({ form, change, problemsAt, touch }: FieldsProps) {
  const inQuery = form.keyIn === 'query';
  return (
    <div class="key-place">
      <Field label="Sent in">
        {(control) => (
          <select
            {...control}
            class="input"
            value={form.keyIn}
            onChange={(event) => change({ keyIn: event.currentTarget.value === 'query' ? 'query' : 'header' })}
          >
            <option value="header">A header</option>
            <option value="query">The address</option>
          </select>
        )}
      </Field>
      <Field
        label={inQuery ? 'Query parameter' : 'Header'}
        field="key.name"
        problems={problemsAt('key.name')}
        hint={inQuery ? IN_ADDRESS : undefined}
        onTouch={() => touch('key.name')}
      >
        {(control) => (
          <input
            {...control}
            class="input mono"
            form={CONNECTION_FORM}
            value={form.keyName}
            maxLength={200}
            spellcheck={false}
            autocomplete="off"
            placeholder={inQuery ? 'api_key' : 'X-Api-Key'}
            onInput={(event) => change({ keyName: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}
