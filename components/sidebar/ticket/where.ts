// Whether a task's ticket is the one that is open now. Pure.
import type { PageState } from '#lib/ticket/ticket.ts';
import type { Task } from '../state/task.ts';

export type Where =
  | { kind: 'here' }
  /** The page is still being read: nobody is accused of a wrong ticket yet. */
  | { kind: 'reading' }
  /** Another ticket is open; `number` is that one's. */
  | { kind: 'elsewhere'; number: string }
  | { kind: 'no-ticket' };

export function whereIs(task: Pick<Task, 'card'>, page: PageState): Where {
  const { ticketKey } = task.card;
  if (page.kind === 'reading') return { kind: 'reading' };
  if (page.kind === 'ticket') {
    return page.ticket.key === ticketKey ? { kind: 'here' } : { kind: 'elsewhere', number: page.ticket.number };
  }
  // A form that was opened beside no ticket belongs to no ticket.
  return ticketKey === null ? { kind: 'here' } : { kind: 'no-ticket' };
}

/** "#48213", or "another ticket" where the helpdesk has no numbers. */
export function ticketName(number: string): string {
  return number === '' ? 'another ticket' : `#${number}`;
}
