// Names and values, one pair a row: parameters, headers, form fields.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '#components/shared/IconButton.tsx';
import { useRowKeys } from '../editor/api/row-keys.ts';
import { Field } from '../parts/Field.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import type { Pair } from './connection-form.ts';
import type { FieldsProps } from './use-fields.ts';

/** As many as a connection holds of each. */
const MOST = 20;

interface PairsProps extends Pick<FieldsProps, 'problemsAt' | 'touch'> {
  title: string;
  /** One of them: "header". */
  one: string;
  note: string;
  /** As `checkForm` names the list. */
  field: string;
  pairs: Pair[];
  onChange: (pairs: Pair[]) => void;
}

export function Pairs({ title, one, note, field, pairs, onChange, problemsAt, touch }: PairsProps) {
  const { keys, removed } = useRowKeys(pairs.length);
  const box = useRef<HTMLElement>(null);
  const toFocus = useRef<string | null>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    box.current?.querySelector<HTMLElement>(toFocus.current)?.focus();
    toFocus.current = null;
  });
  const add = () => {
    toFocus.current = `[data-row="${pairs.length}"] input`;
    onChange([...pairs, { name: '', value: '' }]);
  };
  const remove = (index: number) => {
    toFocus.current = pairs.length > 1 ? `[data-row="${Math.min(index, pairs.length - 2)}"] .remove` : '[data-add]';
    removed(index);
    onChange(pairs.filter((_pair, at) => at !== index));
  };
  const set = (index: number, changes: Partial<Pair>) =>
    onChange(pairs.map((pair, at) => (at === index ? { ...pair, ...changes } : pair)));
  const problems = problemsAt(field);
  return (
    <section class="section pairs-part" aria-labelledby={titleId} data-field={field} ref={box}>
      <div class="section__head">
        <h3 id={titleId}>{title}</h3>
        <span>{note}</span>
        <button class="button" data-size="s" data-add="" type="button" disabled={pairs.length >= MOST} onClick={add}>
          <PageIcon name="plus" /> Add {one}
        </button>
      </div>
      {pairs.length > 0 && (
        <ul class="pair-rows">
          {pairs.map((pair, index) => (
            <li key={keys[index]} data-row={index}>
              {(['name', 'value'] as const).map((part) => (
                <PairField
                  key={part}
                  label={`${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}: ${part}`}
                  field={`${field}[${index}].${part}`}
                  // what is wrong with the row as a whole is said at its name
                  problems={[
                    ...problemsAt(`${field}[${index}].${part}`),
                    ...(part === 'name' ? problemsAt(`${field}[${index}]`) : []),
                  ]}
                  value={pair[part]}
                  most={part === 'name' ? 200 : 2_000}
                  onInput={(text) => set(index, { [part]: text })}
                  onTouch={() => {
                    touch(`${field}[${index}].${part}`);
                    touch(`${field}[${index}]`);
                  }}
                />
              ))}
              <IconButton
                icon="close"
                label={`Remove ${one} ${pair.name || index + 1}`}
                class="button remove"
                title="Remove"
                onClick={() => remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      {problems.map((problem) => (
        <p class="field__error" key={problem} role="status">
          {problem}
        </p>
      ))}
    </section>
  );
}

interface PairFieldProps {
  label: string;
  field: string;
  problems: string[];
  value: string;
  most: number;
  onInput: (text: string) => void;
  onTouch: () => void;
}

function PairField({ label, field, problems, value, most, onInput, onTouch }: PairFieldProps) {
  return (
    <Field label={label} quiet field={field} problems={problems} onTouch={onTouch}>
      {(control) => (
        <input
          {...control}
          class="input mono"
          maxLength={most}
          spellcheck={false}
          autocomplete="off"
          placeholder={label.endsWith('name') ? 'name' : 'value'}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
