// The form of an opened action.

import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { Field } from './Field.tsx';

const FORM = 'task-form';

export function FormBody({ task }: { task: Task }) {
  const panel = usePanel();
  const first = firstToMend(task);
  const submit = (event: Event) => {
    event.preventDefault();
    if (task.stage.kind === 'form' && !task.stage.busy) panel.tasks.submit(task);
  };
  return (
    // The background and this form check the values and say why; the browser's own bubbles would say it in other words.
    <form class="form" id={FORM} noValidate onSubmit={submit}>
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
  return (
    <div class="buttons">
      <button class="button grow" data-kind="primary" data-size="l" type="submit" form={FORM} aria-disabled={busy}>
        {busy ? 'Checking …' : word}
      </button>
      <button class="button" data-kind="plain" data-size="l" type="button" onClick={() => panel.tasks.discard(task)}>
        Discard
      </button>
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
