// The outputs that were chosen, in their order, with what agents would see of the answer at hand.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '#lib/action/schema.ts';
import type { ReadOutput } from '#lib/response/read-output.ts';
import type { Editor } from '../editor/editor.ts';
import { keepFocus } from '../parts/focus.ts';
import { useReorder } from '../parts/Reorder.tsx';
import { tell } from '../parts/toast.ts';
import { ChosenOutput } from './ChosenOutput.tsx';
import { placeAfterMove, withMovedOutput, withOutput, withoutOutput } from './edit-outputs.ts';

interface ChosenOutputsProps {
  editor: Editor;
  /** null while there is no answer. */
  read: ((output: Output) => ReadOutput) | null;
  /** Shows in the tree where an output comes from. */
  onReveal: (output: Output) => void;
}

export function ChosenOutputs({ editor, read, onReveal }: ChosenOutputsProps) {
  const [open, setOpen] = useState<number | null>(null);
  const { outputs } = editor.action.value;
  const pane = useRef<HTMLElement>(null);
  const before = useRef(outputs);
  // one that was added stands last: it comes into sight where the pane scrolls by itself
  useEffect(() => {
    const isNew = outputs.length > before.current.length && outputs.at(-1) !== before.current.at(-1);
    if (isNew) pane.current?.scrollTo({ top: pane.current.scrollHeight });
    before.current = outputs;
  }, [outputs]);
  const reorder = useReorder({
    count: outputs.length,
    onMove: (from, to) => {
      editor.touch('outputs');
      editor.change((action) => withMovedOutput(action, from, to));
      setOpen(placeAfterMove(open, from, to));
    },
    labelOf: (index) => outputs[index]?.name || `output ${index + 1}`,
  });
  const remove = (at: number) => {
    const output = outputs[at];
    if (!output) return;
    editor.touch('outputs');
    editor.change((action) => withoutOutput(action, at));
    setOpen(null);
    tell(`${output.name || 'The output'} was removed.`, () =>
      editor.change((action) => withOutput(action, output, at)),
    );
    keepFocus();
  };
  return (
    <section class="pane chosen-pane" ref={pane} aria-labelledby="chosen-title">
      <header>
        <h2 id="chosen-title">Chosen outputs</h2>
        <small>as agents see them</small>
      </header>
      {outputs.length > 0 && (
        <ol class="chosen">
          {outputs.map((output, index) => (
            <ChosenOutput
              // by place: names change with every key
              key={index}
              output={output}
              index={index}
              editor={editor}
              read={read?.(output) ?? null}
              open={open === index}
              reorder={reorder}
              onOpen={(opened) => setOpen(opened ? index : null)}
              onRemove={() => remove(index)}
              onReveal={() => onReveal(output)}
            />
          ))}
        </ol>
      )}
      {reorder.status}
      <p class="inside">
        <small>
          {outputs.length === 0
            ? 'None yet. Add some from the response.'
            : 'An output that is missing from a response is left out. The run still succeeds.'}
        </small>
      </p>
    </section>
  );
}
