// The five fields of one output, wherever it is edited: in the tree, among the chosen ones, on the editor page.
import { AUDIENCES, OUTPUT_FORMATS, type Output } from '#lib/action/schema.ts';
import { markPath } from '#lib/response/path-mark.ts';
import { Field } from '../parts/Field.tsx';
import type { OutputField } from './edit-outputs.ts';
import { FaultMark } from './FaultMark.tsx';
import { AUDIENCE_HINTS, AUDIENCE_NAMES, audienceNamed, FORMAT_NAMES, formatNamed } from './output-words.ts';

interface OutputFieldsProps {
  output: Output;
  onChange: (parts: Partial<Output>) => void;
  problemsAt: (field: OutputField) => string[];
  /** Path into the action, `outputs[3]`; left out while the output is not part of it. */
  field?: string;
  /** The person has been there. */
  onTouch?: (field: OutputField) => void;
}

export function OutputFields({ output, onChange, problemsAt, field, onTouch }: OutputFieldsProps) {
  const shared = (name: OutputField) => ({
    problems: problemsAt(name),
    onTouch: () => onTouch?.(name),
    ...(field === undefined ? {} : { field: `${field}.${name}` }),
  });
  const path = shared('path');
  const mark = path.problems.length > 0 ? markPath(output.path) : null;
  return (
    <div class="output-fields">
      <Field label="Name" {...shared('name')}>
        {(control) => (
          <input
            class="input"
            type="text"
            autocomplete="off"
            maxLength={200}
            value={output.name}
            onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
            {...control}
          />
        )}
      </Field>
      <Field label="Format" {...shared('format')}>
        {(control) => (
          <select
            class="input"
            value={output.format}
            onChange={({ currentTarget }) => onChange({ format: formatNamed(currentTarget.value) })}
            {...control}
          >
            {OUTPUT_FORMATS.map((format) => (
              <option key={format} value={format}>
                {FORMAT_NAMES[format]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="stack-s">
        <Field label="Path" {...path}>
          {(control) => (
            <input
              class="input mono"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              maxLength={1_000}
              value={output.path}
              onInput={({ currentTarget }) => onChange({ path: currentTarget.value })}
              {...control}
            />
          )}
        </Field>
        {mark && <FaultMark mark={mark} />}
      </div>
      <Field label="Who may see it" {...shared('audience')} hint={AUDIENCE_HINTS[output.audience]}>
        {(control) => (
          <select
            class="input"
            value={output.audience}
            onChange={({ currentTarget }) => onChange({ audience: audienceNamed(currentTarget.value) })}
            {...control}
          >
            {AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {AUDIENCE_NAMES[audience]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="output-fields__wide">
        <Field label="Description" aside="optional" {...shared('description')}>
          {(control) => (
            <input
              class="input"
              type="text"
              autocomplete="off"
              maxLength={1_000}
              value={output.description}
              onInput={({ currentTarget }) => onChange({ description: currentTarget.value })}
              {...control}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
