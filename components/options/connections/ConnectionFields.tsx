// The fields of a connection. What is wrong with one is said below it: at once in a saved one, in a new one after a person has been there.
import { useState } from 'preact/hooks';
import type { Problem } from '#lib/action/check.ts';
import { Field } from '../parts/Field.tsx';
import { AccountField } from './AccountField.tsx';
import type { ConnectionForm } from './connection-form.ts';
import { KeyFields } from './KeyFields.tsx';
import { KIND_HINTS, KIND_TITLES, KINDS } from './kinds.ts';
import { OriginRows } from './OriginRows.tsx';

/** Enter in a field presses the button that stands in the bar at the foot. */
export const CONNECTION_FORM = 'connection-form';

export interface FieldsProps {
  form: ConnectionForm;
  change: (changes: Partial<ConnectionForm>) => void;
  /** What may be said now of that field. */
  problemsAt: (field: string) => string[];
  touch: (field: string) => void;
}

interface ConnectionFieldsProps {
  form: ConnectionForm;
  problems: readonly Problem[];
  /** True: a field that nobody has touched is not found fault with yet. */
  quiet?: boolean;
  onChange: (form: ConnectionForm) => void;
  onSubmit: () => void;
}

export function ConnectionFields({ form, problems, quiet = false, onChange, onSubmit }: ConnectionFieldsProps) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const fields: FieldsProps = {
    form,
    change: (changes) => onChange({ ...form, ...changes }),
    problemsAt: (field) =>
      quiet && !touched.has(field)
        ? []
        : problems.filter((problem) => problem.field === field).map(({ message }) => message),
    touch: (field) => setTouched((before) => (before.has(field) ? before : new Set([...before, field]))),
  };
  return (
    <form
      class="stack-m"
      id={CONNECTION_FORM}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Field
        label="Name"
        field="name"
        counter={{ length: form.name.length, most: 120 }}
        problems={fields.problemsAt('name')}
        onTouch={() => fields.touch('name')}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            value={form.name}
            maxLength={120}
            onInput={(event) => fields.change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <KindChoice {...fields} />
      {form.kind === 'api-key' && <KeyFields {...fields} />}
      <OriginRows {...fields} />
      <AccountField {...fields} />
      <Field
        label="Help for agents"
        counter={{ length: form.help.length, most: 1_000 }}
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
    </form>
  );
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
