// One of the helpdesk's editors: where it is, and what it is made with.
import { useId } from 'preact/hooks';
import { EDITORS } from '#lib/helpdesk/definition.ts';
import type { EditorName } from './definition-form.ts';
import { type FormProps, SelectorField } from './SelectorField.tsx';

const EDITOR_NAMES: Record<EditorName, string> = {
  ckeditor4: 'CKEditor 4',
  ckeditor5: 'CKEditor 5',
  tinymce: 'TinyMCE',
  redactor: 'Redactor',
  summernote: 'Summernote',
  trix: 'Trix',
};

export function ComposerField({ kind, name, ...props }: FormProps & { kind: 'reply' | 'note'; name: string }) {
  const { form, change } = props;
  const { selector, editor } = form[kind];
  const id = useId();
  return (
    <div class="stack-s">
      <SelectorField
        {...props}
        field={kind}
        name={name}
        as="editor"
        selector={selector}
        onSelector={(next) => change((now) => ({ [kind]: { ...now[kind], selector: next } }))}
        hint={
          kind === 'reply'
            ? 'What is written there goes to the customer.'
            : 'Only where it can be nothing but an internal note: a selector that finds it in that state alone.'
        }
      />
      {selector !== '' && (
        <div class="field">
          <label class="field__label" for={id}>
            {name} is made with
          </label>
          <select
            class="input"
            id={id}
            value={editor}
            onChange={(event) => {
              const chosen = EDITORS.find((one) => one === event.currentTarget.value) ?? '';
              change((now) => ({ [kind]: { ...now[kind], editor: chosen } }));
            }}
          >
            <option value="">A plain or ordinary editable field</option>
            {EDITORS.map((one) => (
              <option key={one} value={one}>
                {EDITOR_NAMES[one]}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
