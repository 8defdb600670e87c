// One opened action, filling the panel: its title, its stage, and the lock when another ticket is open.
import { useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { firstToMend } from './form/FormView.tsx';
import { LockedBody, LockedFoot } from './form/LockedForm.tsx';
import { useLanding } from './parts/focus.ts';
import { KindLine } from './parts/KindLine.tsx';
import { StageBody, StageFoot } from './Stage.tsx';
import { usePanel } from './state/panel.ts';
import { hasRun, type Task } from './state/task.ts';
import { OtherTicket } from './ticket/OtherTicket.tsx';
import { isAway, whereIs } from './ticket/where.ts';

export function TaskView({ task }: { task: Task }) {
  const panel = usePanel();
  const body = useRef<HTMLDivElement>(null);
  const where = whereIs(task, panel.page);
  const away = isAway(where);
  const locked = away && !hasRun(task);
  // An edit leaves the focus where the agent types; a refusal takes it to the field.
  useLanding(body, `${locked ? 'locked' : task.stage.kind} ${task.refusals}`);
  const titleLands = !locked && task.stage.kind === 'form' && firstToMend(task) === null;
  return (
    <main class="panel__main">
      <div class="panel__body" ref={body}>
        <div class="title">
          <button
            class="button"
            data-size="icon"
            type="button"
            aria-label="Back to suggestions"
            title="Back"
            onClick={() => panel.tasks.back(task)}
          >
            <Icon name="back" />
          </button>
          <h2 tabIndex={-1} data-lands={titleLands ? '' : undefined}>
            {task.card.name}
          </h2>
          <KindLine kind={task.card.kind} origin={task.card.origin} />
        </div>
        {locked ? (
          <LockedBody task={task} where={where} />
        ) : (
          <>
            {away && <OtherTicket task={task} where={where} />}
            <StageBody task={task} />
          </>
        )}
      </div>
      <Foot task={task} locked={locked} />
    </main>
  );
}

function Foot({ task, locked }: { task: Task; locked: boolean }) {
  return <div class="panel__foot">{locked ? <LockedFoot task={task} /> : <StageFoot task={task} />}</div>;
}
