// The name of an input. It is taken over when the field is left, not at every key: on the way from "a" to "amount" the name would pass
// other placeholders, and could not be told from them afterwards.
import { useEffect, useRef, useState } from 'preact/hooks';
import { IDENTIFIER } from '#lib/action/placeholder.ts';
import { changeInput } from '#lib/edit/input-list.ts';
import { Field } from '../../parts/Field.tsx';
import type { Editor } from '../editor.ts';
import { nameProblem } from './input-name.ts';

export function InputName({ editor, index }: { editor: Editor; index: number }) {
  const field = `inputs[${index}].name`;
  const stored = editor.action.value.inputs[index]?.name ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef(typed);
  latest.current = typed;
  const shown = typed ?? stored;

  const type = (name: string) => {
    // nothing can refer to a name that no placeholder can hold: there is nothing to wait for
    if (!IDENTIFIER.test(stored)) {
      editor.change((action) => changeInput(action, index, { name }));
      return;
    }
    setTyped(name);
    editor.leaveUnfinished(field, nameProblem(editor.action.peek(), index, name));
  };
  const commit = () => {
    const name = latest.current;
    if (name === null || editor.unfinished.peek().has(field)) return;
    setTyped(null);
    editor.rename(index, name);
  };
  // a row that is folded away takes back what could not be a name
  useEffect(
    () => () => {
      commit();
      editor.leaveUnfinished(field, null);
    },
    [editor, field],
  );

  return (
    <Field
      label="Name"
      field={field}
      problems={editor.problemsAt(field)}
      onTouch={() => editor.touch(field)}
      hint={typed !== null && typed !== stored && 'Its placeholders follow when you leave this field.'}
    >
      {(control) => (
        <input
          {...control}
          class="input mono"
          value={shown}
          placeholder="order_id"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.ctrlKey || event.metaKey) commit();
            if (event.key !== 'Escape' || typed === null) return;
            event.stopPropagation();
            setTyped(null);
            editor.leaveUnfinished(field, null);
          }}
        />
      )}
    </Field>
  );
}
