// The fields of a connection. What is wrong with one is said below it: at once in a saved one, in a new one after a person has been there.
import type { ComponentChildren } from 'preact';
import type { Problem } from '#lib/action/check.ts';
import { Field } from '../parts/Field.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { AccountField } from './AccountField.tsx';
import { ExchangeFields } from './ExchangeFields.tsx';
import { KeyFields } from './KeyFields.tsx';
import { KIND_HINTS, KIND_TITLES, KINDS, renewsToken } from './kinds.ts';
import { OAuthFields } from './OAuthFields.tsx';
import { OriginRows } from './OriginRows.tsx';
import { Soft401Fields } from './Soft401Fields.tsx';
import { CONNECTION_FORM, TextField } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

interface ConnectionFieldsProps {
  fields: FieldsProps;
  problems: readonly Problem[];
  onSubmit: () => void;
  /** The secret and the test, beside the addresses that they are for. They are forms of their own, and no form may stand in another. */
  children: ComponentChildren;
}

export function ConnectionFields({ fields, problems, onSubmit, children }: ConnectionFieldsProps) {
  const { form } = fields;
  return (
    <div class="stack-m">
      {/* the fields name it: Enter in one of them presses the button in the bar */}
      <form
        id={CONNECTION_FORM}
        noValidate
        hidden
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      />
      <Elsewhere problems={problems} />
      <TextField
        {...fields}
        label="Name"
        field="name"
        words
        most={120}
        value={form.name}
        onInput={(name) => fields.change({ name })}
      />
      <KindChoice {...fields} />
      {form.kind === 'api-key' && <KeyFields {...fields} />}
      {(form.kind === 'oauth-client' || form.kind === 'oauth-code') && <OAuthFields {...fields} />}
      {form.kind === 'token-exchange' && <ExchangeFields {...fields} />}
      <OriginRows {...fields} />
      {renewsToken(form.kind) && <Soft401Fields {...fields} />}
      {children}
      <AccountField {...fields} />
      <Field
        label="Help for agents"
        field="help"
        counter={{ length: form.help.length, most: 1_000 }}
        problems={fields.problemsAt('help')}
        hint="Where the secret is to be found: who hands it out, or on which page of which system it stands. Agents read it when they are asked for theirs."
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={2}
            maxLength={1_000}
            value={form.help}
            onInput={(event) => fields.change({ help: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** What no field of the form could show: an imported connection may hold it. */
function Elsewhere({ problems }: { problems: readonly Problem[] }) {
  const homeless = problems.filter(({ field }) => field === 'id' || field === 'schemaVersion' || field === 'kind');
  return homeless.map(({ field, message }) => <Outcome key={`${field} ${message}`} is="bad" title={message} />);
}

function KindChoice({ form, change }: FieldsProps) {
  return (
    <fieldset class="stack-s">
      <legend class="field__label">Kind</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={form.kind === kind} onChange={() => change({ kind })} />
            <strong>{KIND_TITLES[kind]}</strong>
            <small>{KIND_HINTS[kind]}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
