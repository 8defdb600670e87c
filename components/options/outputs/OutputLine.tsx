// One output on the editor page: a line that opens to its fields.
import { IconButton } from '#components/shared/IconButton.tsx';
import type { Output } from '#lib/action/schema.ts';
import type { Editor } from '../editor/editor.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { type Reorder, ReorderHandle } from '../parts/Reorder.tsx';
import { withChangedOutput } from './edit-outputs.ts';
import { OutputFields } from './OutputFields.tsx';
import { AUDIENCE_NAMES, FORMAT_NAMES } from './output-words.ts';
import { PathText } from './PathText.tsx';

interface OutputLineProps {
  output: Output;
  index: number;
  editor: Editor;
  open: boolean;
  reorder: Reorder;
  onOpen: (open: boolean) => void;
  onRemove: () => void;
}

export function OutputLine({ output, index, editor, open, reorder, onOpen, onRemove }: OutputLineProps) {
  const name = output.name || `Output ${index + 1}`;
  const field = `outputs[${index}]`;
  const problems = editor.problemsAt(field);
  const bad = problems.length > 0;
  return (
    <li {...reorder.row(index)} data-field={field} data-is={bad ? 'bad' : undefined} data-open={open ? '' : undefined}>
      <ReorderHandle {...reorder.handle(index)} />
      <button class="output-line" type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
        <PageIcon name={open ? 'down' : 'right'} />
        <span class="output-line__name">
          <strong>{name}</strong>
          {output.description !== '' && <small>{output.description}</small>}
        </span>
        <PathText path={output.path} />
        <span class="output-line__how">
          <span>{FORMAT_NAMES[output.format]}</span> <span>{AUDIENCE_NAMES[output.audience]}</span>
        </span>
      </button>
      <IconButton icon="close" label={`Remove ${name}`} title="Remove" onClick={onRemove} />
      {bad && !open && <p class="field__error output-line__problem">{problems[0]}</p>}
      {open && (
        <fieldset class="output-line__form" aria-label={`Change ${name}`}>
          <OutputFields
            output={output}
            field={field}
            onChange={(parts) => editor.change((action) => withChangedOutput(action, index, parts))}
            problemsAt={(name) => editor.problemsAt(`${field}.${name}`)}
            onTouch={(name) => editor.touch(`${field}.${name}`)}
          />
        </fieldset>
      )}
    </li>
  );
}
