import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTicket } from '#lib/ticket/empty-ticket.ts';
import { otter } from '#lib/ticket/helpdesks/demo.ts';
import { fitSnapshot } from '#lib/ticket/snapshot.ts';
import { SNAPSHOT_TEXT_LIMIT, type Ticket, type TicketMessage } from '#lib/ticket/ticket.ts';
import { pageReadingSchema } from '#lib/ticket/ticket-schema.ts';
import { size } from '#test/size.ts';
import { makePage } from './page.ts';

const page = makePage('https://support.northwind.example/tickets/1', '<body></body>');
const base = emptyTicket(otter, page, '', '1');
const message = (id: number, text: string): TicketMessage => ({
  id: String(id),
  author: { role: 'agent', name: '', email: '' },
  at: '',
  public: true,
  text,
});
const ids = (ticket: Ticket) => ticket.messages.map(({ id }) => id);

describe('a ticket that is too large', () => {
  test('keeps its newest messages, in order, and says what was left out', () => {
    const ticket = { ...base, messages: [message(1, 'aaaa'), message(2, 'bbbb'), message(3, 'cccc')] };
    const fitted = fitSnapshot(ticket, 10);
    expect(ids(fitted)).toEqual(['2', '3']);
    expect(fitted.cut).toEqual({ messages: 1, characters: 4 });
  });

  test('has no gap: what is older than a message left out is left out too', () => {
    const ticket = { ...base, number: '', messages: [message(1, 'a'), message(2, 'b'.repeat(9)), message(3, 'ccc')] };
    expect(ids(fitSnapshot(ticket, 8))).toEqual(['3']);
  });

  test('keeps the beginning of one message that alone is too long, and cuts no letter in two', () => {
    const fitted = fitSnapshot({ ...base, number: '', messages: [message(1, '🙏🙏🙏')] }, 3);
    expect(fitted.messages[0]?.text).toBe('🙏');
    expect(fitted.cut).toEqual({ messages: 0, characters: 4 });
  });

  test('adds to what its reader had left out already', () => {
    const ticket = {
      ...base,
      number: '',
      cut: { messages: 7, characters: 2 },
      messages: [message(1, 'aa'), message(2, 'bb')],
    };
    expect(fitSnapshot(ticket, 3).cut).toEqual({ messages: 8, characters: 4 });
  });
});

test('a ticket that fits is handed over as it is', () => {
  const ticket = { ...base, subject: 'Kettle', tags: ['a'], messages: [message(1, 'Hello')] };
  expect(fitSnapshot(ticket)).toEqual(ticket);
});

test('whatever a page holds, the background accepts what is handed over', () => {
  const long = fc.oneof(
    fc.string(),
    fc.nat({ max: 30_000 }).map((size) => 'x'.repeat(size)),
  );
  const tickets = fc.record({
    subject: long,
    status: long,
    tags: fc.array(long, { maxLength: 300 }),
    fields: fc.array(fc.record({ key: long, label: long, value: long }), { maxLength: 60 }),
    texts: fc.array(long, { maxLength: 60 }),
    selection: long,
  });
  fc.assert(
    fc.property(tickets, ({ texts, ...parts }) => {
      const ticket = fitSnapshot({ ...base, ...parts, messages: texts.map((text, place) => message(place, text)) });
      expect(pageReadingSchema.safeParse({ kind: 'ticket', ticket }).success).toBe(true);
      const size = ticket.messages.reduce((sum, { text }) => sum + text.length, 0);
      expect(size).toBeLessThanOrEqual(SNAPSHOT_TEXT_LIMIT);
      const whole = texts.reduce((sum, text) => sum + text.length, 0);
      if (whole > size) expect(ticket.cut).not.toBeNull();
    }),
    { numRuns: size(50, 500) },
  );
});
