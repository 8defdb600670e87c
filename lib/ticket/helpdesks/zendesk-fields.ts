// Zendesk's fields as agents see them: numbers, tags and options by the names that the account gives them. Pure.
import { listOf, member, textOf } from '../loose-json.ts';
import type { TicketField } from '../ticket.ts';

function fieldText(value: unknown, definition: unknown): string {
  if (Array.isArray(value)) return value.map((one) => fieldText(one, definition)).join(', ');
  if (typeof value === 'boolean') return String(value);
  // A list's value is a tag; what agents see is the option's name.
  const option = listOf(definition, 'custom_field_options').find((one) => member(one, 'value') === value);
  return textOf(option, 'name') || textOf(value);
}

export const byId = (list: unknown[], id: string) => list.find((one) => textOf(one, 'id') === id);

export function readFields(answer: unknown, definitions: unknown[]): TicketField[] {
  const ticket = member(answer, 'ticket');
  const titled = (type: string) =>
    textOf(
      definitions.find((one) => textOf(one, 'type') === type),
      'title',
    );
  const named = (list: string, key: string) => textOf(byId(listOf(answer, list), textOf(ticket, key)), 'name');
  const own: TicketField[] = [
    { key: 'group', label: titled('group') || 'Group', value: named('groups', 'group_id') },
    { key: 'organization', label: 'Organization', value: named('organizations', 'organization_id') },
    { key: 'type', label: titled('tickettype') || 'Type', value: textOf(ticket, 'type') },
  ];
  const custom = listOf(ticket, 'custom_fields').map((field): TicketField => {
    const key = textOf(field, 'id');
    const definition = byId(definitions, key);
    return { key, label: textOf(definition, 'title') || key, value: fieldText(member(field, 'value'), definition) };
  });
  return [...own, ...custom].filter(({ value }) => value !== '');
}

/** Accounts may have statuses of their own: those are what agents see. The plain status is only their category. */
export function readStatus(answer: unknown): string {
  const ticket = member(answer, 'ticket');
  const own = byId(listOf(answer, 'custom_statuses'), textOf(ticket, 'custom_status_id'));
  return textOf(own, 'agent_label') || textOf(ticket, 'status');
}
