// Alt and an arrow in a field put the next value that was found into it; what was typed comes round again.
import { useRef, useState } from 'preact/hooks';
import { originText } from '#components/shared/origin-text.ts';
import { MASK } from '#lib/action/mask.ts';
import type { CardInput } from '#lib/card.ts';
import type { Candidate } from '#lib/fill/filled-input.ts';
import { inputText } from '../list/facts.ts';
import { usePanel } from '../state/panel.ts';
import { type Task, TYPED } from '../state/task.ts';
import { foundFor, nextPlace, offersAnother, stepOf } from './found.ts';

interface CandidateKeys {
  /** True: the keys do something in this field. */
  active: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What a step came to, for screen readers: they do not see a value that changes by itself. */
  said: string;
}

export function useCandidateKeys(task: Task, input: CardInput, locked: boolean): CandidateKeys {
  const panel = usePanel();
  const [said, setSaid] = useState('');
  const typed = useRef<Candidate | null>(null);
  const { name, sensitive } = input.definition;
  const found = foundFor(input);
  const value = task.values[name] ?? null;
  if (task.from[name]?.kind === 'typed' && value !== null && value !== '') typed.current = { value, from: TYPED };
  const active = !locked && (offersAnother(found, value) || found.length > 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = active ? stepOf(event) : null;
    if (step === null) return;
    event.preventDefault();
    const all = [...found, ...(typed.current === null ? [] : [typed.current])];
    const at = nextPlace(
      all.length,
      all.findIndex((candidate) => candidate.value === value),
      step,
    );
    const next = all[at];
    if (next === undefined) return;
    panel.tasks.edit(task, name, next.value, next.from);
    const words = sensitive ? MASK : inputText(next.value);
    setSaid(`${words}, ${at + 1} of ${all.length}, ${originText(next.from, task.ticket)}`);
  };
  return { active, onKeyDown, said };
}
