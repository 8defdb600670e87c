// Where an input is filled from, as a list to choose from. What may be chosen is what lib/action/source.ts reads. Pure.
import { parseSource } from '../action/source.ts';
import { AppError } from '../errors.ts';

/** The choice that needs a label beside it. */
export const FIELD_CHOICE = 'field';
/** No source: the value is looked for in what the ticket says. */
export const TEXT_CHOICE = '';

export const SOURCE_CHOICES: readonly { value: string; words: string; group: string }[] = [
  { value: TEXT_CHOICE, words: 'The ticket’s text', group: 'Looked for' },
  { value: 'ticket.requester.email', words: 'Requester’s e-mail', group: 'Requester' },
  { value: 'ticket.requester.name', words: 'Requester’s name', group: 'Requester' },
  { value: 'ticket.requester.phone', words: 'Requester’s phone', group: 'Requester' },
  { value: 'ticket.id', words: 'Ticket id', group: 'Ticket' },
  { value: 'ticket.number', words: 'Ticket number', group: 'Ticket' },
  { value: 'ticket.subject', words: 'Subject', group: 'Ticket' },
  { value: 'ticket.status', words: 'Status', group: 'Ticket' },
  { value: 'ticket.priority', words: 'Priority', group: 'Ticket' },
  { value: 'ticket.assignee', words: 'Assignee', group: 'Ticket' },
  { value: 'ticket.url', words: 'Ticket’s address', group: 'Ticket' },
  { value: FIELD_CHOICE, words: 'A ticket field…', group: 'Ticket' },
  { value: 'agent.name', words: 'Agent’s name', group: 'Agent' },
  { value: 'agent.email', words: 'Agent’s e-mail', group: 'Agent' },
];

/** Which choice a source is; null for one that the list does not have, such as a text from an import that nothing reads. */
export function sourceChoice(source: string | undefined): { choice: string; label: string } | null {
  if (source === undefined) return { choice: TEXT_CHOICE, label: '' };
  const typed = /^ticket\.fields\["([^"]*)"\]$/.exec(source);
  if (typed) return { choice: FIELD_CHOICE, label: typed[1] ?? '' };
  try {
    const read = parseSource(source);
    if (read.of === 'field') return { choice: FIELD_CHOICE, label: read.label };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
  return SOURCE_CHOICES.some(({ value }) => value === source) ? { choice: source, label: '' } : null;
}

/** A field's label can hold either kind of quotation marks, not both: the notation has no escape, so double ones give way. */
export function fieldSource(label: string): string {
  if (!label.includes('"')) return `ticket.fields["${label}"]`;
  return `ticket.fields['${label.replaceAll("'", '’')}']`;
}

/** In a few words, for the table: "Requester’s e-mail", "Field Order reference". */
export function sourceWords(source: string | undefined): string {
  const found = sourceChoice(source);
  if (found === null) return source ?? '';
  if (found.choice === FIELD_CHOICE) return `Field “${found.label}”`;
  return SOURCE_CHOICES.find(({ value }) => value === found.choice)?.words ?? '';
}
