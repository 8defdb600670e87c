// Cuts a ticket to what may leave the page: newest messages first, 1 MB of text, and the caps of ticket-schema.ts. What was cut is said. Pure.
import { SNAPSHOT_TEXT_LIMIT, type Ticket, type TicketMessage } from './ticket.ts';

const SHORT = 2_000;
const FIELD = 20_000;
const FIELDS = 500;
const TAGS = 200;
const MESSAGES = 5_000;

/** Cuts between characters, never inside one. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit));
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The same ticket, small enough to hand over. `cut.characters` counts all text left out, that of whole messages too. */
export function fitSnapshot(ticket: Ticket, limit: number = SNAPSHOT_TEXT_LIMIT): Ticket {
  let room = limit;
  let characters = ticket.cut?.characters ?? 0;
  let messages = ticket.cut?.messages ?? 0;
  const take = (text: string, cap: number) => {
    const taken = clip(text, Math.min(cap, room));
    room -= taken.length;
    characters += text.length - taken.length;
    return taken;
  };
  const fitted: Ticket = {
    ...ticket,
    number: take(ticket.number, SHORT),
    subject: take(ticket.subject, SHORT),
    status: take(ticket.status, SHORT),
    priority: take(ticket.priority, SHORT),
    tags: ticket.tags.slice(0, TAGS).map((tag) => take(tag, SHORT)),
    requester: {
      name: take(ticket.requester.name, SHORT),
      email: take(ticket.requester.email, SHORT),
      phone: take(ticket.requester.phone, SHORT),
    },
    assignee: take(ticket.assignee, SHORT),
    agent: { name: take(ticket.agent.name, SHORT), email: take(ticket.agent.email, SHORT) },
    // The selection is what the agent points at, so it goes before fields and messages.
    selection: take(ticket.selection, Math.floor(limit / 4)),
    fields: ticket.fields.slice(0, FIELDS).map((field) => ({
      key: take(field.key, SHORT),
      label: take(field.label, SHORT),
      value: take(field.value, FIELD),
    })),
    messages: [],
  };
  const kept: TicketMessage[] = [];
  let full = false;
  for (const message of [...ticket.messages].reverse()) {
    const size = message.text.length + message.author.name.length + message.author.email.length;
    // A gap in the thread would mislead: once one message is left out, all older ones are.
    full ||= kept.length === MESSAGES || (size > room && kept.length > 0);
    if (full) {
      messages += 1;
      characters += message.text.length;
      continue;
    }
    const { author } = message;
    kept.push({
      id: clip(message.id, SHORT),
      at: clip(message.at, SHORT),
      public: message.public,
      author: { role: author.role, name: take(author.name, SHORT), email: take(author.email, SHORT) },
      text: take(message.text, limit),
    });
  }
  fitted.messages = kept.reverse();
  fitted.cut = messages > 0 || characters > 0 ? { messages, characters } : null;
  return fitted;
}
