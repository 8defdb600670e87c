// One chosen output: its handle, its name, what it shows, and its fields while it is changed.
import { IconButton } from '#components/shared/IconButton.tsx';
import type { Output } from '#lib/action/schema.ts';
import type { ReadOutput } from '#lib/response/read-output.ts';
import type { Editor } from '../editor/editor.ts';
import { type Reorder, ReorderHandle } from '../parts/Reorder.tsx';
import { withChangedOutput } from './edit-outputs.ts';
import { OutputFields } from './OutputFields.tsx';
import { AUDIENCE_NAMES, FORMAT_NAMES } from './output-words.ts';
import { PathText } from './PathText.tsx';
import { ShownOutput, WholeObject } from './ShownOutput.tsx';
import { wholeObject } from './whole-object.ts';

interface ChosenOutputProps {
  output: Output;
  index: number;
  editor: Editor;
  /** null while there is no answer. */
  read: ReadOutput | null;
  open: boolean;
  reorder: Reorder;
  onOpen: (open: boolean) => void;
  onRemove: () => void;
  onReveal: () => void;
}

export function ChosenOutput(props: ChosenOutputProps) {
  const { output, index, editor, read, open, reorder, onOpen, onRemove, onReveal } = props;
  const name = output.name || `Output ${index + 1}`;
  const fields = read?.ok ? wholeObject(read.output) : null;
  const problems = editor.problemsAt(`outputs[${index}]`);
  return (
    <li {...reorder.row(index)}>
      <ReorderHandle {...reorder.handle(index)} />
      <div class="chosen__what">
        <strong>{name}</strong>
        {read !== null && (
          <div class="chosen__value">
            {fields === null ? <ShownOutput read={read} /> : <WholeObject fields={fields} />}
          </div>
        )}
        <small>
          <PathText path={output.path} />
          <span>
            {FORMAT_NAMES[output.format]}, {AUDIENCE_NAMES[output.audience].toLowerCase()}
          </span>
          {fields !== null && (
            <button class="link" type="button" onClick={onReveal} aria-label={`Choose fields of ${name}`}>
              Choose fields
            </button>
          )}
        </small>
        {!open && problems.length > 0 && <p class="field__error">{problems[0]}</p>}
      </div>
      <div class="chosen__tools">
        <IconButton
          icon="change"
          label={`Change ${name}`}
          title="Change"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        />
        <IconButton icon="close" label={`Remove ${name}`} title="Remove" onClick={onRemove} />
      </div>
      {open && (
        <fieldset class="chosen__form" aria-label={`Change ${name}`}>
          <OutputFields
            output={output}
            field={`outputs[${index}]`}
            onChange={(parts) => editor.change((action) => withChangedOutput(action, index, parts))}
            problemsAt={(field) => editor.problemsAt(`outputs[${index}].${field}`)}
            onTouch={(field) => editor.touch(`outputs[${index}].${field}`)}
          />
        </fieldset>
      )}
    </li>
  );
}
