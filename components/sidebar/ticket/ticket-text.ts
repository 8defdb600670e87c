// What the ticket strip says: its second line, every field that was read, and what was cut. Pure.
import type { Ticket } from '#lib/ticket/ticket.ts';

/** "Otter #48213 · Mara Lindqvist · 2 messages"; what the page does not say is left out. Of a thread that was cut, how many were read. */
export function ticketMeta(ticket: Ticket): string {
  return [
    ticket.number === '' ? ticket.helpdeskName : `${ticket.helpdeskName} #${ticket.number}`,
    ticket.requester.name || ticket.requester.email,
    countText(ticket.messages.length, ticket.cut?.messages ?? 0),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function countText(read: number, left: number): string {
  const number = (count: number) => count.toLocaleString('en');
  if (left > 0) return `${number(read)} of ${number(read + left)} messages`;
  return read === 1 ? '1 message' : `${number(read)} messages`;
}

/** Every field, the helpdesk's own ones last; empty ones are shown as empty, because "not read" and "nothing there" differ. */
export function ticketFields(ticket: Ticket): { label: string; value: string }[] {
  const { requester } = ticket;
  const own = ticket.fields.map((field) => ({ label: field.label || field.key, value: field.value }));
  const fields = [
    { label: 'Number', value: ticket.number },
    { label: 'Requester', value: [requester.name, requester.email].filter((part) => part !== '').join(', ') },
    { label: 'Phone', value: requester.phone },
    { label: 'Status', value: ticket.status },
    { label: 'Priority', value: ticket.priority },
    { label: 'Tags', value: ticket.tags.join(', ') },
    { label: 'Assignee', value: ticket.assignee },
    { label: 'You', value: [ticket.agent.name, ticket.agent.email].filter((part) => part !== '').join(', ') },
    ...own,
  ];
  return ticket.selection === '' ? fields : [...fields, { label: 'Selected', value: ticket.selection }];
}

export function cutText(cut: NonNullable<Ticket['cut']>): string {
  const characters = `${cut.characters.toLocaleString('en')} characters`;
  if (cut.messages === 0) return `This ticket is long: ${characters} were left out.`;
  const messages =
    cut.messages === 1 ? 'the oldest message' : `the ${cut.messages.toLocaleString('en')} oldest messages`;
  return `This ticket is long: ${messages} (${characters}) were left out.`;
}

/** "Subject and messages were not found on this page." A few are named, the rest counted. */
export function missingText(missing: readonly string[]): string {
  const named = missing.slice(0, 4).map((name, at) => (at === 0 ? name : lowerFirst(name)));
  const more = missing.length - named.length;
  if (more > 0) named.push(`${more} more`);
  const last = named.pop() ?? '';
  const words = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  const isOne = missing.length === 1 && !/^(Messages|Rows|Tags)/.test(missing[0] ?? '');
  return `${words} ${isOne ? 'was' : 'were'} not found on this page.`;
}

/** Inside a sentence; "ID" and "SLA" stay as they are. */
const lowerFirst = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
