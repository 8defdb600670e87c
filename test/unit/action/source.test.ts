// What an input's `source` may say, and what the refusal offers instead.
import { describe, expect, test } from 'vitest';
import { parseSource } from '#lib/action/source.ts';
import { refusal } from '#test/unit/action/refusal.ts';

describe('a source', () => {
  test.each([
    ['ticket.id', { of: 'ticket', part: 'id' }],
    ['ticket.number', { of: 'ticket', part: 'number' }],
    ['ticket.url', { of: 'ticket', part: 'url' }],
    ['ticket.requester.email', { of: 'requester', part: 'email' }],
    ['ticket.requester.phone', { of: 'requester', part: 'phone' }],
    ['agent.name', { of: 'agent', part: 'name' }],
    ['ticket.fields["Order reference"]', { of: 'field', label: 'Order reference' }],
    ["ticket.fields['Order reference']", { of: 'field', label: 'Order reference' }],
    ['ticket.fields["Größe (cm) [neu]"]', { of: 'field', label: 'Größe (cm) [neu]' }],
  ])('%s is read', (text, source) => {
    expect(parseSource(text)).toEqual(source);
  });

  test.each([
    '',
    'ticket',
    'ticket.',
    'ticket.constructor',
    'ticket.requester',
    'ticket.requester.id',
    'agent.phone',
    'ticket.fields',
    'ticket.fields[""]',
    'ticket.fields[" "]',
    'ticket.fields["a"',
    'ticket.fields[0]',
    'ticket.id ',
    'TICKET.ID',
    'ticket.fields["a"].b',
  ])('"%s" is refused with what could be written instead', (text) => {
    const detail = refusal(() => parseSource(text));
    expect(detail.code).toBe('definition-invalid');
    expect(detail.message).toContain(`"${text}"`);
    expect(detail.advice).toContain('ticket.requester.email');
  });
});
