// What a Chatwoot conversation and its contact carry beside the messages. Pure.
import { listOf, member, textOf } from '../loose-json.ts';
import type { TicketField } from '../ticket.ts';

const shownAs = (value: unknown) => (typeof value === 'boolean' ? String(value) : textOf(value));

/** @param definitions what administrators called their fields, of conversations and of contacts */
export function readFields(conversation: unknown, definitions: unknown): TicketField[] {
  const meta = member(conversation, 'meta');
  const customer = member(meta, 'sender');

  function custom(holder: unknown, model: string, prefix: string): TicketField[] {
    const values = member(holder, 'custom_attributes');
    return Object.entries(typeof values === 'object' && values !== null ? values : {}).flatMap(([key, value]) => {
      const definition = listOf(definitions).find(
        (one) => textOf(one, 'attribute_key') === key && textOf(one, 'attribute_model') === model,
      );
      const label = textOf(definition, 'attribute_display_name') || key.replaceAll('_', ' ');
      return [{ key: `${prefix}${key}`, label, value: shownAs(value) }];
    });
  }

  return [
    { key: 'team', label: 'Team', value: textOf(member(meta, 'team'), 'name') },
    { key: 'channel', label: 'Channel', value: textOf(meta, 'channel').replace(/^Channel::/, '') },
    { key: 'company', label: 'Company', value: textOf(member(customer, 'additional_attributes'), 'company_name') },
    ...custom(conversation, 'conversation_attribute', ''),
    ...custom(customer, 'contact_attribute', 'contact.'),
  ].filter(({ value }) => value !== '');
}
