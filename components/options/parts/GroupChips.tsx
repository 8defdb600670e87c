// Names of groups as chips: typed one after the other, or several at once with commas between; each is taken away by its button.
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '#components/shared/IconButton.tsx';
import { groupsOf, LONGEST_GROUP, MOST_GROUPS, parseGroups } from '#lib/action/groups.ts';
import type { FieldControl } from './Field.tsx';

interface GroupChipsProps {
  /** Spread on the field that is typed into. */
  control: FieldControl;
  labelId: string;
  groups: readonly string[];
  /** What to offer while typing. */
  known: readonly string[];
  /** True: they can be read alone. */
  locked?: boolean;
  onChange: (groups: string[]) => void;
  /** Told after the change, for whoever offers to undo it. `index`: where the name stood. */
  onRemoved?: (name: string, index: number) => void;
}

export function GroupChips({ control, labelId, groups, known, locked = false, onChange, onRemoved }: GroupChipsProps) {
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  const take = () => {
    const typed = parseGroups(field.current?.value ?? '', known);
    const next = groupsOf([...groups, ...typed]);
    const refusal = refusalOf(typed, next);
    setProblem(refusal);
    if (typed.length === 0 || refusal !== '' || !field.current) return;
    field.current.value = '';
    if (next.length > groups.length) onChange(next);
  };
  const remove = (name: string, index: number) => {
    onChange(groups.filter((one) => one !== name));
    onRemoved?.(name, index);
    // The pressed button goes away: its neighbour, or the field, takes the focus.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[index + 1] ?? buttons[index - 1] ?? field.current)?.focus();
  };

  return (
    <>
      <div class="chip-field">
        {groups.length > 0 && (
          <ul class="chips" aria-labelledby={labelId} ref={list}>
            {groups.map((name, index) => (
              <li key={name} class="chip" data-locked={locked || undefined}>
                <bdi>{name}</bdi>
                {!locked && (
                  <IconButton
                    icon="close"
                    label={`Remove ${name}`}
                    title="Remove"
                    onClick={() => remove(name, index)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <input
          {...control}
          aria-describedby={
            [problem && `${id}-problem`, control['aria-describedby']].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={problem !== '' || control['aria-invalid']}
          class="input"
          readOnly={locked}
          ref={field}
          list={`${id}-known`}
          autocomplete="off"
          placeholder="Such as Tier 2, Spain"
          onInput={(event) => {
            setProblem('');
            // A comma ends a name; one that was picked from the list is whole.
            const { value } = event.currentTarget;
            const picked = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
            if (/[,;]$/.test(value) || (picked && known.includes(value))) take();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            take();
          }}
          // What was typed and left is meant.
          onBlur={take}
        />
      </div>
      <datalist id={`${id}-known`}>
        {known
          .filter((name) => !groups.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <p class="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </>
  );
}

function refusalOf(typed: readonly string[], all: readonly string[]): string {
  if (typed.some((name) => name.length > LONGEST_GROUP))
    return `A group’s name has at most ${LONGEST_GROUP} characters.`;
  return all.length > MOST_GROUPS ? `At most ${MOST_GROUPS} groups fit.` : '';
}
