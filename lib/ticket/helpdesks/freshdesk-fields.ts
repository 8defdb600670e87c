// Freshdesk's numbers as agents see them: statuses, priorities, agents, groups and custom fields by their names. Pure.
import { listOf, member, textOf } from '../loose-json.ts';
import type { TicketField } from '../ticket.ts';

/** For when the account's own names cannot be had. */
const STATUSES: Record<string, string> = { 2: 'Open', 3: 'Pending', 4: 'Resolved', 5: 'Closed' };
const PRIORITIES: Record<string, string> = { 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Urgent' };

/** A file's value is its number, and what is kept from most agents is not read at all. */
const UNREAD = ['custom_file', 'secure_text', 'encrypted_text'];

const byName = (definitions: unknown[], name: string) => definitions.find((one) => textOf(one, 'name') === name);

const labelOf = (definitions: unknown[], name: string, otherwise: string) =>
  textOf(byName(definitions, name), 'label') || otherwise;

/** Choices are a list of labels and values; in the public API a table, by value or by label. */
function choiceText(definition: unknown, value: string): string {
  const choices = member(definition, 'choices');
  if (Array.isArray(choices))
    return textOf(
      choices.find((one) => textOf(one, 'value') === value),
      'label',
    );
  const named = member(choices, value);
  if (named !== undefined) return textOf(Array.isArray(named) ? named[0] : named);
  return Object.entries(choices ?? {}).find(([, number]) => textOf(number) === value)?.[0] ?? '';
}

export const statusOf = (ticket: unknown, definitions: unknown[]) =>
  nameOf(definitions, 'status', textOf(ticket, 'status'), STATUSES);

export const priorityOf = (ticket: unknown, definitions: unknown[]) =>
  nameOf(definitions, 'priority', textOf(ticket, 'priority'), PRIORITIES);

function nameOf(definitions: unknown[], field: string, value: string, usual: Record<string, string>): string {
  return choiceText(byName(definitions, field), value) || usual[value] || value;
}

function fieldText(value: unknown, definition: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) => fieldText(one, definition))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'boolean') return String(value);
  const text = textOf(value);
  // A list's value is its text already; its label may be a translation.
  return (Array.isArray(member(definition, 'choices')) && text !== '' && choiceText(definition, text)) || text;
}

/** @param groups of the account, with their names */
export function readFields(ticket: unknown, definitions: unknown[], groups: unknown[]): TicketField[] {
  const group = groups.find((one) => textOf(one, 'id') === textOf(ticket, 'group_id'));
  const own: TicketField[] = [
    { key: 'group', label: labelOf(definitions, 'group', 'Group'), value: textOf(group, 'name') },
    { key: 'type', label: labelOf(definitions, 'ticket_type', 'Type'), value: textOf(ticket, 'type') },
    {
      key: 'product',
      label: labelOf(definitions, 'product', 'Product'),
      value: choiceText(byName(definitions, 'product'), textOf(ticket, 'product_id')),
    },
    {
      key: 'company',
      label: labelOf(definitions, 'company', 'Company'),
      value: textOf(member(ticket, 'company'), 'name'),
    },
  ];
  // The second and third list of a dependent field are described inside the first.
  const all = definitions.flatMap((one) => [one, ...listOf(one, 'nested_ticket_fields')]);
  const custom = Object.entries(member(ticket, 'custom_fields') ?? {}).flatMap(([key, value]): TicketField[] => {
    const definition = byName(all, key);
    if (UNREAD.includes(textOf(definition, 'type'))) return [];
    return [{ key, label: textOf(definition, 'label') || key, value: fieldText(value, definition) }];
  });
  return [...own, ...custom].filter(({ value }) => value !== '');
}
