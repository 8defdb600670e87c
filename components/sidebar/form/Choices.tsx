// The values found in the ticket for one input, each with its words and its place.
import { useId } from 'preact/hooks';
import { originText } from '#components/shared/origin-text.ts';
import { readableName } from '#components/shared/readable-name.ts';
import { MASK } from '#lib/action/mask.ts';
import type { InputValue } from '#lib/action/values.ts';
import type { CardInput } from '#lib/card.ts';
import { inputText } from '../list/facts.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { foundFor } from './found.ts';

interface ChoicesProps {
  task: Task;
  input: CardInput;
  value: InputValue | null;
}

export function Choices({ task, input, value }: ChoicesProps) {
  const panel = usePanel();
  const group = useId();
  const { name, sensitive } = input.definition;
  const found = foundFor(input);
  return (
    <fieldset class="choices">
      <legend class="unseen">Found for {readableName(name)}</legend>
      {found.map((candidate) => (
        <label class="choice" key={`${candidate.value} ${candidate.from.messageId} ${candidate.from.start}`}>
          <input
            type="radio"
            name={group}
            checked={candidate.value === value}
            onChange={() => panel.tasks.edit(task, name, candidate.value, candidate.from)}
          />
          <b>{sensitive ? MASK : inputText(candidate.value)}</b>
          <span>{originText(candidate.from, task.ticket)}</span>
          {candidate.from.quote !== '' && !sensitive && <q>{candidate.from.quote}</q>}
        </label>
      ))}
    </fieldset>
  );
}
