// Whether a task's ticket is the one that is open now, and what either is called. Pure.
import { EACH_INVISIBLE } from '#lib/action/safe-names.ts';
import type { Card } from '#lib/card.ts';
import type { PageState, Ticket } from '#lib/ticket/ticket.ts';
import type { Task } from '../state/task.ts';

type Named = Pick<Ticket, 'number' | 'subject'>;

export type Where =
  | { kind: 'here' }
  /** The page is still being read: nobody is accused of a wrong ticket yet. */
  | { kind: 'reading' }
  /** Another ticket is open: `ticket` is that one. */
  | { kind: 'elsewhere'; ticket: Named }
  | { kind: 'no-ticket' };

export function whereIs(task: Pick<Task, 'card'>, page: PageState): Where {
  const { ticketKey } = task.card;
  if (page.kind === 'reading') return { kind: 'reading' };
  if (page.kind === 'ticket') {
    return page.ticket.key === ticketKey ? { kind: 'here' } : { kind: 'elsewhere', ticket: page.ticket };
  }
  // A form that was opened beside no ticket belongs to no ticket.
  return ticketKey === null ? { kind: 'here' } : { kind: 'no-ticket' };
}

/** Is it known that the task's ticket is not the one that is open? While a page is read again, nothing goes off. */
export function isAway(where: Where): boolean {
  return where.kind === 'elsewhere' || where.kind === 'no-ticket';
}

/** Was it made before the page was read? It belongs to no ticket then, and has none of its values. */
export function isTooEarly({ ticketKey }: Pick<Card, 'ticketKey'>, { kind }: PageState): boolean {
  return ticketKey === null && (kind === 'ticket' || kind === 'reading');
}

/** The ticket a task belongs to; null: it was opened beside none. */
export function ownTicket(task: Pick<Task, 'card' | 'ticket'>): Named | null {
  if (task.card.ticketKey === null) return null;
  return { number: task.card.ticketNumber, subject: task.ticket?.subject ?? '' };
}

/** "#48213", its subject where the helpdesk has no numbers, or "no ticket". */
export function ticketName(ticket: Named | null): string {
  if (ticket === null) return 'no ticket';
  if (ticket.number !== '') return `#${ticket.number}`;
  // Attack: a subject with direction marks turns the words of the sentence around it.
  const subject = ticket.subject.replace(EACH_INVISIBLE, '');
  return subject === '' ? 'a ticket without a subject' : `“${subject}”`;
}

/** Which ticket is open instead. */
export function hereText(where: Where): string {
  if (where.kind === 'elsewhere') return `You are now on ${ticketName(where.ticket)}.`;
  return 'No ticket is open now.';
}

/** Why a button is off while another ticket is open. */
export function offText(task: Pick<Task, 'card' | 'ticket'>): string {
  const own = ownTicket(task);
  return own === null
    ? 'Off while a ticket is open: this belongs to none.'
    : `Off until ${ticketName(own)} is open again.`;
}

/** What brings a locked form back to life. */
export function unlockText(task: Pick<Task, 'card' | 'ticket'>, where: Where): string {
  const own = ticketName(ownTicket(task));
  if (where.kind !== 'elsewhere') return `Open ${own} again in the page to go on.`;
  const move = `ove the form here: that fills it anew from ${ticketName(where.ticket)}.`;
  return task.card.ticketKey === null ? `M${move}` : `Go back to ${own} in the page, or m${move}`;
}
