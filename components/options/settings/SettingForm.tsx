// One setting that is typed. Saved by its button, since a half-typed number is a number, too; what is refused stays typed.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Settings } from '#lib/messages.ts';
import { saveSettings } from '../changes.ts';
import { isSetByPolicy } from '../policy/by-policy.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';

/** `note`: what following from it should be said in the place of the help. */
export type SettingCheck =
  | { ok: true; change: Partial<Settings>; note?: string | null }
  | { ok: false; message: string };

interface SettingFormProps {
  setting: keyof Settings;
  label: string;
  /** What holds now. */
  value: string;
  /** On the button. */
  action: string;
  check: (typed: string) => SettingCheck;
  /** Stands behind the field, such as `days`. */
  unit?: string;
  /** True: a name, not a number. */
  text?: boolean;
  maxLength?: number;
  placeholder?: string;
  children: ComponentChildren;
}

export function SettingForm(props: SettingFormProps) {
  const { setting, label, value, action, check, unit, text = false, maxLength, placeholder, children } = props;
  const field = useRef<HTMLInputElement>(null);
  const known = useRef(value);
  const [problem, setProblem] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const locked = isSetByPolicy(setting);

  // What was saved elsewhere is shown, unless somebody is typing here.
  useEffect(() => {
    if (field.current && field.current.value.trim() === known.current) field.current.value = value;
    known.current = value;
  }, [value]);

  const save = async (event: Event) => {
    event.preventDefault();
    if (busy || locked) return;
    const checked = check(field.current?.value ?? '');
    setProblem(checked.ok ? '' : checked.message);
    setNote(checked.ok ? (checked.note ?? null) : null);
    if (!checked.ok) return field.current?.focus();
    setBusy(true);
    await saveSettings(checked.change);
    setBusy(false);
  };

  return (
    <form class="field setting" onSubmit={(event) => void save(event)} noValidate>
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class={text ? 'with-button' : 'with-button short'}>
        <input
          class="input"
          id={id}
          ref={field}
          inputMode={text ? 'text' : 'numeric'}
          autocomplete="off"
          maxLength={maxLength}
          placeholder={placeholder}
          defaultValue={value}
          readOnly={locked}
          aria-describedby={`${id}-help`}
          aria-errormessage={`${id}-problem`}
          aria-invalid={problem !== ''}
          onInput={() => setProblem('')}
        />
        {unit && <span class="unit">{unit}</span>}
        {!locked && (
          <button class="button" type="submit" aria-disabled={busy}>
            {busy ? 'Saving …' : action}
          </button>
        )}
      </div>
      {locked && <SetByOrganisation />}
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <p class="field__help" id={`${id}-help`}>
        {note ?? children}
      </p>
    </form>
  );
}
