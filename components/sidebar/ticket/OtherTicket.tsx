// A run or its result is shown while another ticket is open: says whose it is.
import { Notice } from '#components/shared/Notice.tsx';
import type { Task } from '../state/task.ts';
import { ticketName, type Where } from './where.ts';

export function OtherTicket({ task, where }: { task: Task; where: Where }) {
  return (
    <Notice is="warn" icon="alert" heading={`This run belongs to ${ticketName(task.card.ticketNumber)}`}>
      <p>{hereText(where)}</p>
    </Notice>
  );
}

export function hereText(where: Where): string {
  if (where.kind === 'elsewhere') return `You are now on ${ticketName(where.number)}.`;
  return 'No ticket is open now.';
}
