// An input's own `source`: looked up in the ticket, nothing guessed.
import { parseSource } from '../action/source.ts';
import { AppError } from '../errors.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Candidate } from './filled-input.ts';
import { placed } from './places.ts';

/** The text that stands at a source; null when the ticket has none there or the source cannot be read (an old or broken definition). */
export function sourceValue(source: string, ticket: Ticket): Candidate | null {
  const parsed = readable(source);
  if (!parsed) return null;
  switch (parsed.of) {
    case 'ticket':
      return candidate(ticket[parsed.part], 'ticket', `ticket’s ${parsed.part}`);
    case 'requester':
      return candidate(ticket.requester[parsed.part], 'requester', `requester’s ${REQUESTER_PART[parsed.part]}`);
    case 'agent':
      return candidate(ticket.agent[parsed.part], 'agent', `your ${REQUESTER_PART[parsed.part]}`);
    case 'field': {
      const sought = parsed.label.toLowerCase();
      const field =
        ticket.fields.find(({ label }) => label.trim().toLowerCase() === sought) ??
        ticket.fields.find(({ key }) => key === parsed.label);
      return field ? candidate(field.value, 'field', `field ${field.label}`) : null;
    }
  }
}

const REQUESTER_PART = { name: 'name', email: 'e-mail', phone: 'telephone' } as const;

function candidate(value: string, kind: 'ticket' | 'requester' | 'agent' | 'field', label: string): Candidate | null {
  const text = value.trim();
  return text === '' ? null : { value: text, from: placed(kind, label, text) };
}

function readable(source: string): ReturnType<typeof parseSource> | null {
  try {
    return parseSource(source);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
