// The outputs on the editor page: a line each, opened in place to be changed, in the order agents see them.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '#lib/action/schema.ts';
import type { Editor } from '../editor/editor.ts';
import { wanted } from '../editor/go-to.ts';
import { keepFocus } from '../parts/focus.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { useReorder } from '../parts/Reorder.tsx';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { MOST_OUTPUTS, placeAfterMove, withMovedOutput, withOutput, withoutOutput } from './edit-outputs.ts';
import { OutputLine } from './OutputLine.tsx';

const EMPTY: Output = { name: '', description: '', path: '$.', format: 'text', audience: 'internal' };

export function OutputsSection({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focusName = useRef(false);
  const { outputs } = editor.action.value;
  const full = outputs.length >= MOST_OUTPUTS;
  const reorder = useReorder({
    count: outputs.length,
    onMove: (from, to) => {
      editor.touch('outputs');
      editor.change((action) => withMovedOutput(action, from, to));
      setOpen(placeAfterMove(open, from, to));
    },
    labelOf: (index) => outputs[index]?.name || `output ${index + 1}`,
  });
  useLayoutEffect(() => {
    if (!focusName.current) return;
    focusName.current = false;
    list.current?.querySelector<HTMLInputElement>('.output-fields input')?.focus();
  });

  const asked = wanted.value;
  useEffect(() => {
    const index = /^outputs\[(\d+)\]/.exec(asked ?? '')?.[1];
    if (index === undefined) return;
    setOpen(Number(index));
    wanted.value = null;
  }, [asked]);

  const add = () => {
    setOpen(outputs.length);
    focusName.current = true;
    editor.begin(`outputs[${outputs.length}].name`, `outputs[${outputs.length}].path`);
    editor.change((action) => withOutput(action, EMPTY));
  };
  const remove = (at: number) => {
    const output = outputs[at];
    if (!output) return;
    setOpen(null);
    editor.touch('outputs');
    editor.change((action) => withoutOutput(action, at));
    tell(`${output.name || 'The output'} was removed.`, () =>
      editor.change((action) => withOutput(action, output, at)),
    );
    keepFocus();
  };
  return (
    <section class="outputs-section" aria-labelledby="outputs-title">
      <div class="outputs-section__head">
        <h2 id="outputs-title">Outputs</h2>
        <small class={full ? 'full' : undefined}>
          {outputs.length} of {MOST_OUTPUTS}
          {full && ': remove one before adding another'}
        </small>
        <div class="buttons">
          <a class="button" href={routeHash({ page: 'actions', id: editor.id, view: 'outputs' })}>
            Pick from an answer…
          </a>
          <button class="button" type="button" disabled={full} onClick={add}>
            <PageIcon name="plus" /> Add output
          </button>
        </div>
      </div>
      {outputs.length === 0 ? (
        <p class="muted">
          None yet: agents would see only whether the call succeeded. Pick what they need from a real answer, or add
          outputs by hand.
        </p>
      ) : (
        <ol class="output-lines" ref={list}>
          {outputs.map((output, index) => (
            <OutputLine
              // by place: names change with every key
              key={index}
              output={output}
              index={index}
              editor={editor}
              open={open === index}
              reorder={reorder}
              onOpen={(opened) => setOpen(opened ? index : null)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {reorder.status}
    </section>
  );
}
