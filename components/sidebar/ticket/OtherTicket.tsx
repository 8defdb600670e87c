// A run or its result is shown while another ticket is open: says whose it is.
import { Notice } from '#components/shared/Notice.tsx';
import type { Task } from '../state/task.ts';
import { hereText, ownTicket, ticketName, type Where } from './where.ts';

export function OtherTicket({ task, where }: { task: Task; where: Where }) {
  return (
    <Notice is="warn" icon="alert" heading={`This run belongs to ${ticketName(ownTicket(task))}`}>
      <p>{hereText(where)}</p>
    </Notice>
  );
}
