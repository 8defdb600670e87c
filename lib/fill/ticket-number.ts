// Inputs that ask for the open ticket itself, or for the agent who is signed in.
import type { Input } from '../action/schema.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Candidate } from './filled-input.ts';
import { ID_WORDS, type Label } from './label.ts';
import { placed } from './places.ts';
import { ownShape } from './shape.ts';

const TICKET_WORDS = /^(ticket|helpdesk|case|issue|conversation|support|this)$/;
const DESCRIBED = /\b(number|id|reference) of (this|the( open)?)( helpdesk| support)? (ticket|case|conversation)\b/i;

/** The value of an input that means the ticket or the agent; null for every other input. */
export function ownValue(input: Input, label: Label, ticket: Ticket): Candidate | null {
  if (input.type === 'boolean' || input.type === 'decimal') return null;
  const meansTicket =
    DESCRIBED.test(input.description) ||
    (label.name.length > 1 &&
      label.name.every((word) => TICKET_WORDS.test(word) || ID_WORDS.has(word)) &&
      label.name.some((word) => /^(ticket|case|conversation)$/.test(word)));
  if (meansTicket) {
    const value = ticket.number || ticket.id;
    // A cinema's "ticket number, TK- and six digits" is not the helpdesk's.
    const shape = ownShape(input);
    if (value === '' || (shape && value.match(shape.pattern)?.[0] !== value)) return null;
    return { value, from: placed('ticket', 'number of this ticket', value) };
  }
  if (label.name.length !== 2 || !/^(agent|operator)$/.test(label.name[0] ?? '')) return null;
  const part = label.name[1];
  if (part === 'email' && ticket.agent.email)
    return { value: ticket.agent.email, from: placed('agent', 'your e-mail', ticket.agent.email) };
  if (part === 'name' && ticket.agent.name)
    return { value: ticket.agent.name, from: placed('agent', 'your name', ticket.agent.name) };
  return null;
}
