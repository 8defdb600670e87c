// A run that was started from its card: its progress and its result in that card.
import { useEffect, useRef } from 'preact/hooks';
import { land } from '../parts/focus.ts';
import { StageBody, StageFoot } from '../Stage.tsx';
import type { Task } from '../state/task.ts';

export function InlineRun({ task }: { task: Task }) {
  const place = useRef<HTMLDivElement>(null);
  // The Run button that had the focus is gone: the focus follows the run, unless the agent has moved on meanwhile.
  useEffect(() => {
    const active = document.activeElement;
    const card = place.current?.closest('.card');
    if (active === null || active === document.body || card?.contains(active)) land(place.current);
  }, [task.stage.kind]);
  return (
    <div class="card__result" ref={place}>
      <StageBody task={task} />
      <StageFoot task={task} />
    </div>
  );
}
