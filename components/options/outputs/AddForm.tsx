// The small form that opens under a line of the tree: what Add suggests, to be changed before it is added.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '#lib/action/schema.ts';
import type { NodeLine } from '#lib/response/answer-tree.ts';
import { segmentsOf } from '#lib/response/place.ts';
import type { ReadOutput } from '#lib/response/read-output.ts';
import { suggestOutput } from '#lib/response/suggest-output.ts';
import type { Editor } from '../editor/editor.ts';
import { problemsOfNew } from './edit-outputs.ts';
import { OutputFields } from './OutputFields.tsx';
import { ShownOutput, WholeObject } from './ShownOutput.tsx';
import { wholeObject } from './whole-object.ts';

/** From the last letter of a path to looking it up, in ms: an answer may hold 20,000 records. */
const READ_PAUSE = 200;

interface AddFormProps {
  line: NodeLine;
  /** How the line is called in words. */
  name: string;
  editor: Editor;
  read: (output: Output) => ReadOutput;
  onAdd: (output: Output) => void;
  onCancel: () => void;
}

export function AddForm({ line, name, editor, read, onAdd, onCancel }: AddFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const group = useId();
  const inList = line.steps.some((step) => typeof step === 'number');
  const suggested = (all: boolean): Output => {
    const taken = editor.action.peek().outputs.map((output) => output.name);
    const { refused: _refused, ...output } = suggestOutput(segmentsOf(line.steps, all), line.value, taken, line.parent);
    return { ...output, description: '' };
  };
  const [all, setAll] = useState(false);
  const [output, setOutput] = useState(() => suggested(false));
  const problemsAt = problemsOfNew(editor.action.value, output);
  const shown = useSlowly(output.path);

  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>('.output-fields input');
    field?.focus();
    field?.select();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const choose = (next: boolean) => {
    const [before, after] = [suggested(all), suggested(next)];
    setAll(next);
    // what somebody wrote stays
    setOutput((now) => ({
      ...now,
      path: after.path,
      name: now.name === before.name ? after.name : now.name,
      format: now.format === before.format ? after.format : now.format,
    }));
  };
  const add = (event: Event) => {
    event.preventDefault();
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else onAdd(output);
  };
  const reading = read({ ...output, path: shown });
  const fields = reading.ok ? wholeObject(reading.output) : null;
  return (
    <form
      class="adding"
      ref={form}
      aria-label={`Add ${name}`}
      onSubmit={add}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      {inList && (
        <fieldset class="which">
          <legend class="unseen">Which entries</legend>
          {[false, true].map((choice) => (
            <label key={String(choice)}>
              <input type="radio" name={group} checked={all === choice} onChange={() => choose(choice)} />
              {choice ? 'All of them' : 'This one'} <code>{suggested(choice).path}</code>
            </label>
          ))}
        </fieldset>
      )}
      <OutputFields
        output={output}
        onChange={(parts) => setOutput((now) => ({ ...now, ...parts }))}
        problemsAt={problemsAt}
      />
      <div class="shows">
        <span>Shows</span>
        <div aria-live="polite">
          {fields !== null && <WholeObject fields={fields} />}
          <ShownOutput read={reading} />
        </div>
      </div>
      <div class="buttons">
        <button class="button" data-kind="primary" type="submit">
          Add output
        </button>
        <button class="button" data-kind="plain" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function useSlowly(text: string): string {
  const [slow, setSlow] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(text), READ_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return slow;
}
