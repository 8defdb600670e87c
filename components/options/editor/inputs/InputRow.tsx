// One input as a line of the table, and its form below the line while it is open.
import { Icon } from '#components/shared/Icon.tsx';
import { IconButton } from '#components/shared/IconButton.tsx';
import type { Input } from '#lib/action/schema.ts';
import { sourceWords } from '#lib/edit/source-choice.ts';
import { PageIcon } from '../../parts/PageIcon.tsx';
import { type Reorder, ReorderHandle } from '../../parts/Reorder.tsx';
import type { Editor } from '../editor.ts';
import { InputForm } from './InputForm.tsx';
import { missingWords, TYPE_WORDS } from './input-words.ts';

interface InputRowProps {
  editor: Editor;
  input: Input;
  index: number;
  open: boolean;
  order: Reorder;
  full: boolean;
  onToggle: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function InputRow({ editor, input, index, open, order, full, ...on }: InputRowProps) {
  const field = `inputs[${index}]`;
  const problems = editor.problemsAt(field).length;
  const called = input.name || `input ${index + 1}`;
  const formId = `${field}-form`;
  return (
    <tbody {...order.row(index)} data-field={field} data-open={open ? '' : undefined}>
      <tr>
        <td class="grip-cell">
          <ReorderHandle {...order.handle(index)} />
        </td>
        <th scope="row">
          <button
            class="row-toggle"
            type="button"
            aria-expanded={open}
            aria-controls={open ? formId : undefined}
            onClick={on.onToggle}
          >
            <PageIcon name={open ? 'up' : 'down'} />
            {input.name === '' ? <span class="muted">Without a name</span> : <code>{input.name}</code>}
          </button>
          {problems > 0 && !open && (
            <span class="row-problems">
              <Icon name="failed" small /> {problems} {problems === 1 ? 'problem' : 'problems'}
            </span>
          )}
          <small class="row-words">{input.description}</small>
          <small class="narrow-cells">
            <span>{TYPE_WORDS[input.type]}</span>
            {input.sensitive && <span>Sensitive</span>}
            <span>{sourceWords(input.source)}</span>
            <span>{missingWords(input)}</span>
          </small>
        </th>
        <td class="wide-cell">
          {TYPE_WORDS[input.type]}
          {input.sensitive && <small>Sensitive</small>}
        </td>
        <td class="wide-cell">{sourceWords(input.source)}</td>
        <td class="wide-cell">{missingWords(input)}</td>
        <td class="row-tools">
          <IconButton
            icon="copy"
            label={`Duplicate ${called}`}
            title="Duplicate"
            aria-disabled={full || undefined}
            onClick={on.onDuplicate}
          />
          <IconButton icon="delete" label={`Delete ${called}`} title="Delete" onClick={on.onDelete} />
        </td>
      </tr>
      {open && (
        <tr>
          <td class="row-form" colSpan={6} id={formId}>
            <InputForm editor={editor} index={index} input={input} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
