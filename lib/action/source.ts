// The `source` of an input: where in the ticket its value stands. This file reads the text; filling looks the value up.
import { AppError } from '../errors.ts';

const TICKET_PARTS = ['id', 'number', 'subject', 'status', 'priority', 'assignee', 'url'] as const;
const REQUESTER_PARTS = ['name', 'email', 'phone'] as const;
const AGENT_PARTS = ['name', 'email'] as const;

export type TicketSource =
  | { of: 'ticket'; part: (typeof TICKET_PARTS)[number] }
  | { of: 'requester'; part: (typeof REQUESTER_PARTS)[number] }
  | { of: 'field'; label: string }
  | { of: 'agent'; part: (typeof AGENT_PARTS)[number] };

const FIELD = /^ticket\.fields\[(?:"([^"]+)"|'([^']+)')\]$/;

/**
 * Reads `ticket.id`, `ticket.requester.email`, `ticket.fields["Order reference"]`, `agent.email`, ….
 * @throws AppError definition-invalid, naming what could be written instead.
 */
export function parseSource(text: string): TicketSource {
  const field = FIELD.exec(text);
  const label = (field?.[1] ?? field?.[2] ?? '').trim();
  if (label !== '') return { of: 'field', label };

  const ticketPart = TICKET_PARTS.find((part) => text === `ticket.${part}`);
  if (ticketPart) return { of: 'ticket', part: ticketPart };

  const requesterPart = REQUESTER_PARTS.find((part) => text === `ticket.requester.${part}`);
  if (requesterPart) return { of: 'requester', part: requesterPart };

  const agentPart = AGENT_PARTS.find((part) => text === `agent.${part}`);
  if (agentPart) return { of: 'agent', part: agentPart };

  throw new AppError({
    code: 'definition-invalid',
    message: `"${text}" is no place in a ticket.`,
    advice: `Write ${listed(TICKET_PARTS, 'ticket')}, ${listed(REQUESTER_PARTS, 'ticket.requester')}, ${listed(AGENT_PARTS, 'agent')}, or ticket.fields["the field’s label"].`,
    blame: 'administrator',
    field: 'source',
  });
}

function listed(parts: readonly string[], of: string): string {
  return parts.map((part) => `${of}.${part}`).join(', ');
}
