// The inputs of an action: a table whose rows open to be edited, in an order that agents see.
import { useEffect, useId, useState } from 'preact/hooks';
import { MOST_INPUTS } from '#lib/edit/input-list.ts';
import { usesOfInput } from '#lib/edit/uses-of-input.ts';
import { keepFocus } from '../../parts/focus.ts';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { useReorder } from '../../parts/Reorder.tsx';
import type { Editor } from '../editor.ts';
import { wanted } from '../go-to.ts';
import { addInput, deleteInput, duplicateInput, isFull, moveInput } from './change-inputs.ts';
import { DeleteInput } from './DeleteInput.tsx';
import { InputRow } from './InputRow.tsx';

export function InputsSection({ editor }: { editor: Editor }) {
  const action = editor.action.value;
  const { inputs } = action;
  const [open, setOpen] = useState<number | null>(null);
  const [deleting, setDeleting] = useState<number | null>(null);
  /** Makes a form anew when another input stands in its place. */
  const [turn, setTurn] = useState(0);
  const id = useId();
  const full = isFull(editor);
  const asked = wanted.value;

  useEffect(() => {
    const index = /^inputs\[(\d+)\]/.exec(asked ?? '')?.[1];
    if (index === undefined) return;
    setOpen(Number(index));
    wanted.value = null;
  }, [asked]);

  const order = useReorder({
    count: inputs.length,
    labelOf: (index) => inputs[index]?.name || `input ${index + 1}`,
    onMove: (from, to) => {
      setOpen(null);
      setTurn(turn + 1);
      moveInput(editor, from, to);
    },
  });
  const remove = (index: number, withPlaceholders: boolean) => {
    setOpen(null);
    setTurn(turn + 1);
    deleteInput(editor, index, withPlaceholders);
    keepFocus();
  };
  const deletingName = deleting === null ? undefined : inputs[deleting]?.name;

  return (
    <section class="stack-s" aria-labelledby={`${id}-title`} data-field="inputs">
      <div class="title">
        <h3 id={`${id}-title`}>Inputs</h3>
        <small id={`${id}-count`}>
          {inputs.length} of {MOST_INPUTS}
          {full && ': no more fit into one action'}
        </small>
        <button
          class="button"
          data-size="s"
          type="button"
          aria-disabled={full || undefined}
          aria-describedby={`${id}-count`}
          onClick={() => addInput(editor)}
        >
          <PageIcon name="plus" /> Add input
        </button>
      </div>
      {inputs.length === 0 ? (
        <p class="nothing-yet">
          None yet. An input is a value that the request needs, such as an order number; it is filled from the ticket.
        </p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <td class="grip-cell">
                <span class="unseen">Order</span>
              </td>
              <th scope="col">Name and description</th>
              <th scope="col" class="wide-cell">
                Type
              </th>
              <th scope="col" class="wide-cell">
                Filled from
              </th>
              <th scope="col" class="wide-cell">
                If missing
              </th>
              <td class="row-tools">
                <span class="unseen">What can be done</span>
              </td>
            </tr>
          </thead>
          {inputs.map((input, index) => (
            <InputRow
              // an input has no id, and its name changes while it is typed
              key={`${turn} ${index}`}
              editor={editor}
              input={input}
              index={index}
              open={open === index}
              order={order}
              full={full}
              onToggle={() => setOpen(open === index ? null : index)}
              onDuplicate={() => duplicateInput(editor, index)}
              onDelete={() => (usesOfInput(action, input.name).length > 0 ? setDeleting(index) : remove(index, false))}
            />
          ))}
        </table>
      )}
      {order.status}
      {deleting !== null && deletingName !== undefined && (
        <DeleteInput
          action={action}
          name={deletingName}
          onAnswer={(answer) => {
            setDeleting(null);
            if (answer !== null) remove(deleting, answer === 'with');
          }}
        />
      )}
    </section>
  );
}
