// The form of a helpdesk's definition: where it is, what a ticket shows once, its messages, its fields, its editors.

import { PARTS, type Part } from '#lib/helpdesk/definition.ts';
import { COMPOSER_NAMES, PART_NAMES } from '#lib/helpdesk/part-names.ts';
import { Field } from '../../parts/Field.tsx';
import { ComposerField } from './ComposerField.tsx';
import { type PartForm, readAs } from './definition-form.ts';
import { FieldRows } from './FieldRows.tsx';
import { LivePage } from './LivePage.tsx';
import { MessagesPart } from './MessagesPart.tsx';
import { type FormProps, SelectorField } from './SelectorField.tsx';
import { SitesPart } from './SitesPart.tsx';

const PART_HINTS: Partial<Record<Part, string>> = {
  id: 'Only where the address does not have it.',
  number: 'Where agents call the ticket otherwise than by its id.',
  signIn: 'What stands in the page when nobody is signed in. Without it, “signed out” cannot be told from “no ticket”.',
};

export function DefinitionFields(props: FormProps) {
  const { form, change, problemsAt, touch } = props;
  const setPart = (part: Part, changes: Partial<PartForm>) =>
    change((now) => ({ parts: { ...now.parts, [part]: { ...now.parts[part], ...changes } } }));
  return (
    <div class="definition stack-m">
      <section class="stack-m" aria-labelledby="where-title">
        <h2 id="where-title" class="unseen">
          Where it is
        </h2>
        <Field label="Name" field="name" problems={problemsAt('name')} onTouch={() => touch('name')}>
          {(control) => (
            <input
              {...control}
              class="input"
              value={form.name}
              maxLength={120}
              autocomplete="off"
              onInput={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <SitesPart {...props} />
        <LivePage {...props} />
      </section>
      <section class="stack-s" aria-labelledby="once-title">
        <div class="title">
          <h2 id="once-title">The ticket</h2>
          <small>What its page shows once. Leave out what it does not show.</small>
        </div>
        <div class="halves">
          {PARTS.map((part) => (
            <SelectorField
              {...props}
              key={part}
              field={`parts.${part}`}
              name={PART_NAMES[part]}
              as={readAs(part)}
              hint={PART_HINTS[part]}
              selector={form.parts[part].selector}
              onSelector={(selector) => setPart(part, { selector })}
              {...(part === 'signIn' || part === 'id'
                ? {}
                : {
                    optional: {
                      is: form.parts[part].optional,
                      onChange: (optional: boolean) => setPart(part, { optional }),
                    },
                  })}
            />
          ))}
        </div>
      </section>
      <MessagesPart {...props} />
      <FieldRows {...props} />
      <section class="stack-s" aria-labelledby="editors-title">
        <div class="title">
          <h2 id="editors-title">Editors</h2>
          <small>Where text is inserted. Internal outputs go into the note editor alone.</small>
        </div>
        <div class="halves">
          {(['reply', 'note'] as const).map((kind) => (
            <ComposerField {...props} key={kind} kind={kind} name={COMPOSER_NAMES[kind]} />
          ))}
        </div>
      </section>
    </div>
  );
}
