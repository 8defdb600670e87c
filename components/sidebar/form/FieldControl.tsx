// The control of one input. Values leave it exactly as typed or chosen: nothing is trimmed or turned into a number here.
import type { TargetedInputEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Control } from '#components/shared/control.ts';
import { MASK } from '#lib/action/mask.ts';
import type { InputValue } from '#lib/action/values.ts';

interface FieldControlProps {
  control: Control;
  id: string;
  /** For controls that a label element cannot name. */
  name: string;
  value: InputValue | null;
  missing: boolean;
  required: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  lands: boolean;
  locked: boolean;
  /** Keys that the field hears, as `aria-keyshortcuts` names them. */
  keys: string | undefined;
  onChange: (value: InputValue | null) => void;
}

/** What every text-like control carries. */
interface SharedAttributes {
  id: string;
  class: string;
  'data-state': string | undefined;
  'data-lands': string | undefined;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'aria-keyshortcuts': string | undefined;
  required: boolean;
  disabled: boolean;
  autocomplete: 'off';
}

export function FieldControl(props: FieldControlProps) {
  const { control } = props;
  const masked = (control.kind === 'options' || control.kind === 'switch') && control.masked;
  return masked ? <Masked {...props} /> : <Open {...props} />;
}

/** A sensitive choice: as dots until the agent asks, because every option of it can be read off its control. */
function Masked(props: FieldControlProps) {
  const [shown, setShown] = useState(props.value === null);
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (shown && asked.current) place.current?.querySelector<HTMLElement>('select, input:checked')?.focus();
  }, [shown]);
  if (shown) {
    return (
      <div ref={place}>
        <Open {...props} />
      </div>
    );
  }
  const show = () => {
    asked.current = true;
    setShown(true);
  };
  return (
    <div class="secret">
      <span>{MASK}</span>
      <button
        class="button"
        data-kind="plain"
        type="button"
        id={props.id}
        disabled={props.locked}
        data-lands={props.lands ? '' : undefined}
        aria-label={`Show ${props.name}`}
        aria-describedby={props.describedBy}
        onClick={show}
      >
        Show
      </button>
    </div>
  );
}

function Open(props: FieldControlProps) {
  const { control, onChange } = props;
  const text = typeof props.value === 'string' ? props.value : '';
  const shared: SharedAttributes = {
    id: props.id,
    class: 'input',
    'data-state': props.missing ? 'missing' : undefined,
    'data-lands': props.lands ? '' : undefined,
    'aria-invalid': props.invalid,
    'aria-describedby': props.describedBy,
    'aria-keyshortcuts': props.keys,
    required: props.required,
    disabled: props.locked,
    autocomplete: 'off',
  };
  switch (control.kind) {
    case 'text':
      return (
        <input
          {...shared}
          type="text"
          inputMode={control.inputMode}
          placeholder={control.example}
          spellcheck={false}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'long':
      return <textarea {...shared} rows={2} value={text} onInput={(event) => onChange(event.currentTarget.value)} />;
    case 'options':
      return (
        <select {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value || null)}>
          <option value="">{props.required ? 'Choose …' : 'No value'}</option>
          {/* A value that is not on the list stays visible, so that the agent sees what was refused. */}
          {text !== '' && !control.options.includes(text) && <option value={text}>{text} (not on the list)</option>}
          {control.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      );
    case 'secret':
      return <SecretInput shared={shared} name={props.name} text={text} onChange={onChange} />;
    case 'switch':
      return <Switch {...props} optional={control.optional} />;
  }
}

interface SecretInputProps {
  shared: SharedAttributes;
  name: string;
  text: string;
  onChange: (value: string) => void;
}

function SecretInput({ shared, name, text, onChange }: SecretInputProps) {
  const [shown, setShown] = useState(false);
  const box = {
    ...shared,
    spellcheck: false,
    value: text,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  };
  return (
    <div class="secret">
      {shown ? <input {...box} type="text" /> : <input {...box} type="password" />}
      <button
        class="button"
        data-kind="plain"
        type="button"
        aria-label={`${shown ? 'Hide' : 'Show'} ${name}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'}
      </button>
    </div>
  );
}

function Switch(props: FieldControlProps & { optional: boolean }) {
  const states: { value: boolean | null; word: string }[] = [
    { value: true, word: 'Yes' },
    { value: false, word: 'No' },
  ];
  if (props.optional) states.push({ value: null, word: 'Not set' });
  const lands = (index: number) => (props.lands && index === 0 ? '' : undefined);
  return (
    <div class="switch">
      {states.map((state, index) => (
        <label key={state.word}>
          <input
            type="radio"
            name={props.id}
            checked={props.value === state.value}
            disabled={props.locked}
            aria-describedby={props.describedBy}
            data-lands={lands(index)}
            onChange={() => props.onChange(state.value)}
          />
          {state.word}
        </label>
      ))}
    </div>
  );
}
