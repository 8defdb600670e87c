// One input of a form: its control, what is wrong, where its value came from and what else it could be.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { controlFor } from '#components/shared/control.ts';
import { Icon } from '#components/shared/Icon.tsx';
import { readableName } from '#components/shared/readable-name.ts';
import type { CardInput } from '#lib/card.ts';
import { usePanel } from '../state/panel.ts';
import { type Task, TYPED } from '../state/task.ts';
import { Choices } from './Choices.tsx';
import { FieldControl } from './FieldControl.tsx';
import { foundFor } from './found.ts';
import { OriginChip } from './OriginChip.tsx';
import { CandidateKey, Picks } from './Picks.tsx';
import { useCandidateKeys } from './use-candidate-keys.ts';

interface FieldProps {
  task: Task;
  input: CardInput;
  /** True: takes the focus when the form appears. */
  lands: boolean;
  /** True: the form is locked, because another ticket is open. */
  locked?: boolean;
}

export function Field({ task, input, lands, locked = false }: FieldProps) {
  const panel = usePanel();
  const id = useId();
  const { definition } = input;
  const value = task.values[definition.name] ?? null;
  // As it was when the form opened: the control must not change while somebody types.
  const [control] = useState(() => controlFor(definition, value));
  const error = task.errors[definition.name];
  const empty = value === null || value === '';
  const missing = empty && definition.required;
  const from = empty ? null : (task.from[definition.name] ?? null);
  // As it was when the form opened: a list that folded away at the first choice would take the focus with it.
  const [offers] = useState(empty && input.candidates.length > 1);
  const label = readableName(definition.name);
  // A filled field needs no help; while somebody types, it does not fold away.
  const [opensEmpty] = useState(empty);
  const helps = definition.description !== '' && (opensEmpty || empty || error !== undefined);

  const keys = useCandidateKeys(task, input, locked);
  const head = (
    <>
      {label}
      {missing && <span data-state="missing">missing</span>}
      {!definition.required && <span>optional</span>}
    </>
  );
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = [error && errorId, helps && helpId].filter(Boolean).join(' ');
  const body = (
    <>
      <FieldControl
        control={control}
        id={id}
        name={label}
        value={value}
        missing={missing}
        required={definition.required}
        invalid={error !== undefined}
        describedBy={described || undefined}
        lands={lands}
        locked={locked}
        keys={keys.active ? 'Alt+ArrowDown Alt+ArrowUp' : undefined}
        onChange={(next) => panel.tasks.edit(task, definition.name, next, next === null ? null : TYPED)}
      />
      {error !== undefined && (
        <p class="field__error" id={errorId}>
          {error}
        </p>
      )}
      {helps && (
        <p class="field__help" id={helpId}>
          {definition.description}
        </p>
      )}
      {/* It stays when one was picked: what is below it must not move away under the pointer. */}
      {offers && !locked && (
        <p class="field__help">
          {severalText(input.candidates.length)} <CandidateKey />
        </p>
      )}
      <Sources task={task} input={input} value={value} from={from} open={offers} locked={locked} />
      <output class="unseen">{keys.said}</output>
    </>
  );
  if (control.kind === 'switch') {
    return (
      <fieldset class="field" disabled={locked} onKeyDown={keys.onKeyDown}>
        <legend class="field__label" title={helps ? undefined : definition.description || undefined}>
          {head}
        </legend>
        {body}
      </fieldset>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the control's inside
    <div class="field" onKeyDown={keys.onKeyDown}>
      <label class="field__label" for={id} title={helps ? undefined : definition.description || undefined}>
        {head}
      </label>
      {body}
    </div>
  );
}

interface SourcesProps {
  task: Task;
  input: CardInput;
  value: string | boolean | null;
  from: Task['from'][string];
  open: boolean;
  locked: boolean;
}

function Sources({ task, input, value, from, open, locked }: SourcesProps) {
  const chip = from !== null && from !== undefined && (
    <OriginChip task={task} from={from} value={value} locked={locked} />
  );
  if (locked || input.candidates.length === 0) return chip || null;
  const choices = <Choices task={task} input={input} value={value} />;
  if (open)
    return (
      <>
        {from?.kind === 'typed' && chip}
        {choices}
      </>
    );
  // One of the candidates is in the field already when filling had left it to the agent.
  const others = input.candidates.length - (input.value === null ? 1 : 0);
  if (others < 1) return chip || choices;
  const { name, sensitive } = input.definition;
  return (
    <>
      {/* Of values that are shown as dots, one cannot be told from the other: their list says where each stands. */}
      {!sensitive && <Picks task={task} name={name} label={readableName(name)} found={foundFor(input)} value={value} />}
      <div class="origins">
        {chip}
        <MoreChoices count={others}>{choices}</MoreChoices>
      </div>
    </>
  );
}

function MoreChoices({ count, children }: { count: number; children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>
        {count} other{count === 1 ? '' : 's'} <Icon name="right" small turns />
      </summary>
      {children}
    </details>
  );
}

function severalText(count: number): string {
  return count === 2 ? 'Two values fit. Pick one or type your own.' : `${count} values fit. Pick one or type your own.`;
}
