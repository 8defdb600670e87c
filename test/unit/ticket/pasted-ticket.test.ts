// Text pasted in place of a ticket.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedTicket } from '#lib/ticket/pasted-ticket.ts';
import { SNAPSHOT_TEXT_LIMIT } from '#lib/ticket/ticket.ts';

describe('a pasted text', () => {
  test('is one message of the requester', () => {
    const ticket = pastedTicket('  Where is my order NW-20481?\r\nThanks, Ada ');
    expect(ticket.subject).toBe('');
    expect(ticket.messages).toHaveLength(1);
    expect(ticket.messages[0]).toMatchObject({
      author: { role: 'requester' },
      text: 'Where is my order NW-20481?\nThanks, Ada',
    });
  });

  test('gives its Subject and From lines to the ticket, and drops the other lines above the text', () => {
    const ticket = pastedTicket(
      'From: Ada Byron <ada@example.com>\nTo: help@example.com\nDate: Monday\nSubject: Order late\n\nWhere is it?',
    );
    expect(ticket.subject).toBe('Order late');
    expect(ticket.requester).toMatchObject({ name: 'Ada Byron', email: 'ada@example.com' });
    expect(ticket.messages[0]?.text).toBe('Where is it?');
  });

  test.each([
    ['From: ada@example.com', { name: '', email: 'ada@example.com' }],
    ['From: "Byron, Ada" <ada@example.com>', { name: 'Byron, Ada', email: 'ada@example.com' }],
    ['From: Ada', { name: 'Ada', email: '' }],
  ])('reads the sender of %s', (line, person) => {
    expect(pastedTicket(`${line}\nHello`).requester).toMatchObject(person);
  });

  test('that merely begins like a head stays whole', () => {
    expect(pastedTicket('To: whom it may concern\nHello').messages[0]?.text).toBe('To: whom it may concern\nHello');
  });

  test('longer than a ticket may be is cut, and the cut is counted', () => {
    const ticket = pastedTicket('x'.repeat(SNAPSHOT_TEXT_LIMIT + 7));
    expect(ticket.messages[0]?.text).toHaveLength(SNAPSHOT_TEXT_LIMIT);
    expect(ticket.cut).toEqual({ messages: 0, characters: 7 });
  });

  test('never loses a word without saying so when no head stands above it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^(subject|from)/i.test(text.trim()));
        expect(pastedTicket(text).messages[0]?.text).toBe(text.replace(/\r\n?/g, '\n').trim().toWellFormed());
      }),
    );
  });
});
