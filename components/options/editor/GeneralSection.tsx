// What agents read of an action: its name, what it is for, and the question before it changes anything.
import { actionKind } from '#lib/action/schema.ts';
import { CodeField } from '../code/CodeField.tsx';
import { Field } from '../parts/Field.tsx';
import type { Editor } from './editor.ts';
import { GroupsField } from './GroupsField.tsx';
import { addInputQuietly } from './inputs/change-inputs.ts';
import { PhrasesSection } from './phrases/PhrasesSection.tsx';

const EFFECTS = { lookup: '', change: 'This action changes data', delete: 'This action deletes data' } as const;

export function GeneralSection({ editor }: { editor: Editor }) {
  const { name, description, confirmation, request, inputs } = editor.action.value;
  const kind = actionKind(request.method);
  const at = (field: string) => ({
    field,
    problems: editor.problemsAt(field),
    onTouch: () => editor.touch(field),
  });
  return (
    <>
      <Field
        label="Name"
        counter={{ length: name.length, most: 120 }}
        hint="Agents see this, and the log records it."
        {...at('name')}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            value={name}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => editor.change((action) => ({ ...action, name: value }))}
          />
        )}
      </Field>
      <Field
        label="Description"
        counter={{ length: description.length, most: 2_000 }}
        hint="What it does and when to use it. Suggestions are matched on these words."
        {...at('description')}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={2}
            value={description}
            onInput={({ currentTarget: { value } }) => editor.change((action) => ({ ...action, description: value }))}
          />
        )}
      </Field>
      <PhrasesSection editor={editor} />
      <GroupsField editor={editor} />
      {(kind !== 'lookup' || confirmation !== '') && (
        <Field
          label="Question before running"
          aside={EFFECTS[kind]}
          hint={kind === 'lookup' ? 'A lookup is not asked about: this is read when the method is another one.' : ''}
          {...at('confirmation')}
        >
          {(control, labelId) => (
            <CodeField
              label="Question before running"
              labelledBy={labelId}
              describedBy={control['aria-describedby']}
              invalid={control['aria-invalid']}
              value={confirmation}
              inputs={inputs}
              maxLength={1_000}
              hint="Cancel order {{order_id}}?"
              onNewInput={(input) => void addInputQuietly(editor, input)}
              onChange={(text) => editor.change((action) => ({ ...action, confirmation: text }))}
            />
          )}
        </Field>
      )}
    </>
  );
}
