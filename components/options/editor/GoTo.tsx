// The link from a problem or an advice to its field, by the field's name.
import { fieldName } from '#lib/edit/field-name.ts';
import { goToField } from './go-to.ts';
import { opened } from './open-editor.ts';

export function GoTo({ field }: { field: string }) {
  const open = opened.value;
  if (open?.state !== 'open') return null;
  return (
    <button class="link" type="button" onClick={() => goToField(field)}>
      Go to {fieldName(open.editor.action.value, field)}
    </button>
  );
}
