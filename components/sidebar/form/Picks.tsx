// The values found for one field as buttons, so that another one is one press away. Each stays in its place when it is taken.
import { originText } from '#components/shared/origin-text.ts';
import type { InputValue } from '#lib/action/values.ts';
import type { Candidate } from '#lib/fill/filled-input.ts';
import { inputText } from '../list/facts.ts';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';

/** More than these are chosen from the whole list, which shows where each stands. */
const SHOWN = 4;

interface PicksProps {
  task: Task;
  name: string;
  label: string;
  found: readonly Candidate[];
  value: InputValue | null;
}

export function Picks({ task, name, label, found, value }: PicksProps) {
  const panel = usePanel();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend is drawn, and the field has its label already
    <div class="picks" role="group" aria-label={`Found for ${label}`}>
      {found.slice(0, SHOWN).map((candidate) => (
        <button
          key={`${candidate.value} ${candidate.from.messageId} ${candidate.from.start}`}
          class="pick"
          type="button"
          aria-pressed={candidate.value === value}
          title={`from ${originText(candidate.from, task.ticket)}`}
          onClick={() => panel.tasks.edit(task, name, candidate.value, candidate.from)}
        >
          {inputText(candidate.value)}
        </button>
      ))}
      <CandidateKey />
    </div>
  );
}

/** The keys that step through what was found; screen readers hear of them at the field itself. */
export function CandidateKey() {
  return (
    <span class="field__key" aria-hidden="true" title="Press Alt and an arrow in the field to take the next one">
      <kbd class="key">Alt</kbd> <kbd class="key">↓</kbd>
    </span>
  );
}
