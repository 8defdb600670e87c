// The values that an action is tried out with: typed, chosen, or filled from a ticket. They stay in this page.
import { useEffect } from 'preact/hooks';
import type { Editor } from '../editor/editor.ts';
import { TicketPicker } from '../parts/TicketPicker.tsx';
import { fillFromTicket, prefill } from './fill-values.ts';
import { ValueField } from './ValueField.tsx';

export function TestValues({ editor }: { editor: Editor }) {
  const { inputs } = editor.action.value;
  useEffect(() => prefill(editor, inputs), [inputs]);
  return (
    <section class="section test-values" aria-labelledby="test-values-title">
      <div class="section__head">
        <h2 id="test-values-title">Values</h2>
        {inputs.length > 0 && (
          <TicketPicker label="From ticket…" onPick={(ticket) => void fillFromTicket(editor, ticket)} />
        )}
      </div>
      {inputs.length === 0 && <p class="muted">This action has no inputs.</p>}
      {inputs.length > 0 && (
        <div class="form">
          {inputs.map((input, index) => (
            // by place: a half-typed name is another one with every key, and the field must not be made anew each time
            <ValueField key={index} editor={editor} input={input} />
          ))}
        </div>
      )}
    </section>
  );
}
