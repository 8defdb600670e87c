// The form of an opened action.

import { readableName } from '#components/shared/readable-name.ts';
import type { Run } from '#lib/run.ts';
import { PausedNote, usePaused, useSaidAgain } from '../parts/Paused.tsx';
import { timeText } from '../result/run-text.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { Field } from './Field.tsx';

const FORM = 'task-form';
const PAUSED = 'task-paused';

export function FormBody({ task }: { task: Task }) {
  const panel = usePanel();
  const first = firstToMend(task);
  const paused = usePaused(task.card.origin);
  const submit = (event: Event) => {
    event.preventDefault();
    if (paused !== null && task.card.kind === 'lookup') return;
    if (task.stage.kind === 'form' && !task.stage.busy) panel.tasks.submit(task);
  };
  return (
    // The background and this form check the values and say why; the browser's own bubbles would say it in other words.
    <form class="form" id={FORM} noValidate onSubmit={submit}>
      {task.checks !== null && <ChecksNote task={task} run={task.checks} />}
      {task.card.description !== '' && <p class="muted">{task.card.description}</p>}
      {task.card.inputs.length === 0 && <p>Nothing to fill in.</p>}
      {task.card.inputs.map((input) => (
        <Field key={input.definition.name} task={task} input={input} lands={input.definition.name === first} />
      ))}
    </form>
  );
}

export function FormFoot({ task, busy }: { task: Task; busy: boolean }) {
  const panel = usePanel();
  const word = task.card.kind === 'lookup' ? 'Run' : 'Check the request';
  const paused = usePaused(task.card.origin);
  useSaidAgain(task.card.origin, paused);
  // A change sends nothing yet: its request can be looked at meanwhile.
  const off = paused !== null && task.card.kind === 'lookup';
  return (
    <>
      {paused !== null && <PausedNote origin={task.card.origin} paused={paused} id={PAUSED} />}
      <div class="buttons">
        <button
          class="button grow"
          data-kind="primary"
          data-size="l"
          type="submit"
          form={FORM}
          aria-disabled={busy || off}
          aria-describedby={paused === null ? undefined : PAUSED}
        >
          {busy ? 'Checking …' : word}
        </button>
        <button class="button" data-kind="plain" data-size="l" type="button" onClick={() => panel.tasks.discard(task)}>
          Discard
        </button>
      </div>
    </>
  );
}

/** What this lookup is opened for, and which of its values cannot come from there. */
function ChecksNote({ task, run }: { task: Task; run: Run }) {
  const typed = task.card.inputs.filter(({ definition, value }) => value === null && definition.required);
  return (
    <div>
      <p>
        Looks up what became of “<bdi>{run.actionName}</bdi>”, run at{' '}
        {timeText(run.sentAt ?? run.preparedAt, Date.now())}.
      </p>
      {run.inputs.some(({ masked }) => masked) && typed.length > 0 && (
        <p class="small muted">
          Sensitive values are not kept: type {typed.map(({ definition }) => readableName(definition.name)).join(', ')}{' '}
          again.
        </p>
      )}
    </div>
  );
}

/** The field that takes the focus: the first that was refused, else the first required one without a value. */
export function firstToMend(task: Task): string | null {
  const names = task.card.inputs.map((input) => input.definition);
  const refused = names.find((input) => task.errors[input.name] !== undefined);
  const missing = names.find((input) => input.required && (task.values[input.name] ?? '') === '');
  return (refused ?? missing)?.name ?? null;
}
