// What the demo helpdesk remembers: its tickets and what was posted to them. In memory; a reset brings the first ones back.
import { AGENT, type HelpdeskTicket, type Status } from './ticket-data.ts';
import { EARLIER } from './tickets/earlier.ts';
import { TODAY } from './tickets/today.ts';

export const VIEWS = ['all', 'mine', 'unassigned', 'open', 'pending', 'solved'] as const;
export type View = (typeof VIEWS)[number];

export class HelpdeskState {
  readonly tickets: HelpdeskTicket[] = structuredClone([...TODAY, ...EARLIER]);
  #minutes = 0;

  ticket(number: string): HelpdeskTicket | undefined {
    return this.tickets.find((ticket) => ticket.number === number);
  }

  /** The tickets of a view, the one that moved last first. Posting does not change the order: a list that jumps loses people. */
  list(view: View): HelpdeskTicket[] {
    return this.tickets
      .filter((ticket) => belongs(ticket, view))
      .toSorted((a, b) => firstMoved(b).localeCompare(firstMoved(a)) || b.number.localeCompare(a.number));
  }

  /** The helpdesk lives on the shop's day: posts are dated 20 November 2025, 14:10 and on. */
  post(ticket: HelpdeskTicket, isPublic: boolean, text: string, status: Status | null): void {
    const at = this.#now();
    ticket.messages.push({ role: 'agent', author: AGENT.name, email: AGENT.email, at, public: isPublic, text });
    if (status !== null) ticket.status = status;
  }

  /** Another message of the requester, on the same day as the posts. */
  receive(number: string, text: string): void {
    const ticket = this.ticket(number);
    if (!ticket) throw new Error(`There is no ticket ${number}.`);
    const { name, email } = ticket.requester;
    ticket.messages.push({ role: 'requester', author: name, email, at: this.#now(), public: true, text });
  }

  #now(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2025, 10, 20, 14, 9 + this.#minutes)).toISOString().replace('.000', '');
  }
}

function belongs(ticket: HelpdeskTicket, view: View): boolean {
  if (view === 'all') return true;
  if (view === 'mine') return ticket.assignee === AGENT.name && ticket.status !== 'solved';
  if (view === 'unassigned') return ticket.assignee === '';
  return ticket.status === view;
}

function firstMoved(ticket: HelpdeskTicket): string {
  return ticket.messages.findLast((message) => message.role !== 'agent')?.at ?? ticket.messages[0]?.at ?? '';
}
