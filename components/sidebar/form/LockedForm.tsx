// A form whose ticket is not the one that is open: nothing runs until they match again, or the form is moved knowingly.
import { Notice } from '#components/shared/Notice.tsx';
import { usePanel } from '../state/panel.ts';
import type { Task } from '../state/task.ts';
import { hereText, ownTicket, ticketName, unlockText, type Where } from '../ticket/where.ts';
import { Field } from './Field.tsx';

const WHY = 'locked-why';

export function LockedBody({ task, where }: { task: Task; where: Where }) {
  const panel = usePanel();
  const own = ticketName(ownTicket(task));
  const address = webAddress(task.ticket?.url ?? '');
  return (
    <>
      <Notice is="warn" icon="lock" heading={`This form belongs to ${own}`} alert lands>
        <p>
          {hereText(where)} {unlockText(task, where)}
        </p>
        <div class="buttons">
          {address !== null && (
            <a class="button" data-kind="primary" href={address} target="_blank" rel="noopener noreferrer">
              Open {own} in a new tab
            </a>
          )}
          {where.kind === 'elsewhere' && (
            <button class="button" type="button" onClick={() => void panel.tasks.moveHere(task)}>
              Move form here
            </button>
          )}
        </div>
      </Notice>
      <fieldset class="form" disabled>
        <legend class="unseen">Values from {own}</legend>
        {task.card.inputs.map((input) => (
          <Field key={input.definition.name} task={task} input={input} lands={false} locked />
        ))}
      </fieldset>
    </>
  );
}

/** Attack: a page names `javascript:…` as its ticket's address. Only web addresses become a link. */
function webAddress(url: string): string | null {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

export function LockedFoot({ task }: { task: Task }) {
  const panel = usePanel();
  return (
    <>
      <p class="small muted" id={WHY}>
        Off until the form and the ticket match again.
      </p>
      <div class="buttons">
        <button class="button grow" data-size="l" type="button" aria-disabled={true} aria-describedby={WHY}>
          {task.card.kind === 'lookup' ? 'Run' : 'Check the request'}
        </button>
        <button class="button" data-kind="plain" data-size="l" type="button" onClick={() => panel.tasks.discard(task)}>
          Discard
        </button>
      </div>
    </>
  );
}
