// The helpdesk's own fields: as rows that carry their labels in the page, or one by one with a label of the administrator's.
import { IconButton } from '#components/shared/IconButton.tsx';
import { ROW_NAMES } from '#lib/helpdesk/part-names.ts';
import { Field } from '../../parts/Field.tsx';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { focusField } from './focus-field.ts';
import { type FormProps, SelectorField } from './SelectorField.tsx';

const MOST = 100;

export function FieldRows(props: FormProps) {
  const { form, change } = props;
  const { rows, fields } = form;
  const set = (changes: Partial<typeof rows>) => change((now) => ({ rows: { ...now.rows, ...changes } }));
  const add = () => {
    change((now) => ({ fields: [...now.fields, { label: '', selector: '', optional: false }] }));
    // drawn by then
    setTimeout(() => focusField(`fields[${fields.length}].label`));
  };
  return (
    <section class="stack-s" aria-labelledby="fields-title">
      <div class="title">
        <h2 id="fields-title">Fields</h2>
        <small>Order numbers, products, contracts: what actions can be filled from.</small>
        {fields.length < MOST && (
          <button class="button push" data-size="s" type="button" onClick={add}>
            <PageIcon name="plus" /> Add field
          </button>
        )}
      </div>
      <SelectorField
        {...props}
        field="rows.each"
        name={ROW_NAMES.each}
        label="Each row with a label and a value"
        as="each"
        hint="Where the page lists fields with their labels: all of them are read, also those that come later."
        selector={rows.each}
        onSelector={(each) => set({ each })}
      />
      {rows.each.trim() !== '' && (
        <div class="halves">
          {(['label', 'value'] as const).map((part) => (
            <SelectorField
              {...props}
              key={part}
              field={`rows.${part}`}
              name={ROW_NAMES[part]}
              label={part === 'label' ? 'Label' : 'Value'}
              as="text"
              within={rows.each}
              hint={
                part === 'label'
                  ? 'Leave it out where the row is its label.'
                  : 'Leave it out where it stands right behind the label.'
              }
              selector={rows[part]}
              onSelector={(selector) => set({ [part]: selector })}
            />
          ))}
        </div>
      )}
      {fields.map((_field, at) => (
        // rows have nothing else of their own, and their text is controlled
        <SingleField {...props} key={at} at={at} />
      ))}
    </section>
  );
}

function SingleField({ at, ...props }: FormProps & { at: number }) {
  const { form, change, problemsAt, touch } = props;
  const field = form.fields[at];
  if (!field) return null;
  const set = (changes: Partial<typeof field>) =>
    change((now) => ({ fields: now.fields.map((one, index) => (index === at ? { ...one, ...changes } : one)) }));
  const name = field.label.trim() || `Field ${at + 1}`;
  return (
    <div class="single-field">
      <Field
        label="Label"
        field={`fields[${at}].label`}
        problems={problemsAt(`fields[${at}].label`)}
        onTouch={() => touch(`fields[${at}].label`)}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            value={field.label}
            maxLength={200}
            autocomplete="off"
            onInput={(event) => set({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <SelectorField
        {...props}
        field={`fields[${at}].selector`}
        name={name}
        label="Selector"
        as="text"
        selector={field.selector}
        onSelector={(selector) => set({ selector })}
        optional={{ is: field.optional, onChange: (optional) => set({ optional }) }}
      />
      <IconButton
        icon="close"
        label={`Remove ${name}`}
        onClick={() => change((now) => ({ fields: now.fields.filter((_one, index) => index !== at) }))}
      />
    </div>
  );
}
