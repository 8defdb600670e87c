// The values of a run that is under way, sensitive ones as dots.
import { Fragment } from 'preact';
import { readableName } from '#components/shared/readable-name.ts';
import { MASK } from '#lib/action/mask.ts';
import { inputText } from '../list/facts.ts';
import type { Task } from '../state/task.ts';

export function SentValues({ task }: { task: Task }) {
  const sent = task.card.inputs
    .map((input) => input.definition)
    .filter((input) => (task.values[input.name] ?? '') !== '');
  if (sent.length === 0) return <p class="muted">No values.</p>;
  return (
    <dl class="pairs">
      {sent.map((input) => (
        <Fragment key={input.name}>
          <dt>{readableName(input.name)}</dt>
          <dd class="lines">{input.sensitive ? MASK : inputText(task.values[input.name] ?? '')}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
