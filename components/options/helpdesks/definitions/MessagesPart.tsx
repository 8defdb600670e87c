// The messages of a ticket: which they are, and what stands where in each.

import type { ReadAs } from '#lib/helpdesk/look-up.ts';
import { MESSAGE_PART_NAMES } from '#lib/helpdesk/part-names.ts';
import { Field } from '../../parts/Field.tsx';
import { type FormProps, SelectorField } from './SelectorField.tsx';

const INSIDE = [
  ['text', 'Text', 'text', 'Leave it out where the message is nothing but its text.'],
  ['author', 'Author', 'name', ''],
  ['time', 'Time', 'time', ''],
  ['customer', 'Customers’ messages', 'mark', 'What only messages of customers have or are.'],
  ['agent', 'Agents’ messages', 'mark', 'What only messages of agents have or are. One of the two is enough.'],
  ['internal', 'Internal notes', 'mark', 'What only internal notes have or are.'],
] as const satisfies readonly (readonly [string, string, ReadAs, string])[];

export function MessagesPart(props: FormProps) {
  const { form, change } = props;
  const { messages } = form;
  const set = (changes: Partial<typeof messages>) => change((now) => ({ messages: { ...now.messages, ...changes } }));
  return (
    <section class="stack-s" aria-labelledby="messages-title">
      <div class="title">
        <h2 id="messages-title">Messages</h2>
        <small>Point at one of them; what is like it is found with it.</small>
      </div>
      <SelectorField
        {...props}
        field="messages.each"
        name={MESSAGE_PART_NAMES.each}
        label="Each message"
        as="each"
        selector={messages.each}
        onSelector={(each) => set({ each })}
      />
      {messages.each.trim() !== '' && (
        <>
          <div class="halves">
            {INSIDE.map(([part, label, as, hint]) => (
              <SelectorField
                {...props}
                key={part}
                field={`messages.${part}`}
                name={MESSAGE_PART_NAMES[part]}
                label={label}
                as={as}
                within={messages.each}
                hint={hint}
                selector={messages[part]}
                onSelector={(selector) => set({ [part]: selector })}
              />
            ))}
          </div>
          {messages.time !== '' && (
            <Field
              label="Attribute of the time"
              hint="Only where the exact time stands neither in the text nor in “datetime” or “title”, such as data-timestamp."
            >
              {(control) => (
                <input
                  {...control}
                  class="input mono"
                  value={messages.timeAttribute}
                  maxLength={100}
                  spellcheck={false}
                  autocomplete="off"
                  onInput={(event) => set({ timeAttribute: event.currentTarget.value.trim() })}
                />
              )}
            </Field>
          )}
          <label class="tick">
            <input
              type="checkbox"
              checked={messages.newestFirst}
              onChange={(event) => set({ newestFirst: event.currentTarget.checked })}
            />{' '}
            The newest message stands first
          </label>
        </>
      )}
    </section>
  );
}
