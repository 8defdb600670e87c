// Ranking a ticket: what comes first, when nothing is shown, and that every reason points at the ticket's own words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, suggest } from '#lib/suggest/rank.ts';
import type { Suggestion } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { SHOP, sampleAction, sampleTicket } from '#test/unit/suggest/sample.ts';

const index = buildIndex(SHOP);
const suggested = (ticket: Ticket) => suggest(index, ticket, emptyLearned());
const ids = (suggestions: Suggestion[]) => suggestions.map(({ actionId }) => actionId);

describe('what comes first', () => {
  test.each([
    ['I would like to cancel my order NW-20481, it has not left the warehouse.', 'cancel-order'],
    ['The kettle is broken. Please refund me to my card.', 'refund-order'],
    ['Where is my parcel? It was expected on Tuesday.', 'track-parcel'],
    ['I cannot log in, please send me a link for a new password.', 'reset-password'],
    ['Could you mail me the invoices again?', 'resend-invoice'],
  ])('%s', (text, expected) => {
    expect(ids(suggested(sampleTicket('Question', [text])))[0]).toBe(expected);
  });

  test('the customer’s newest message weighs more than the first one', () => {
    const ticket = sampleTicket('', [
      'Please refund my order.',
      { role: 'agent', text: 'Gladly.' },
      'Wait, track the parcel first please.',
    ]);
    expect(ids(suggested(ticket))[0]).toBe('track-parcel');
  });

  test('the agent’s own words count less than the customer’s', () => {
    const ticket = sampleTicket('', [
      'Please resend the invoice.',
      { role: 'agent', text: 'Shall I reset the password or refund the order?' },
    ]);
    expect(ids(suggested(ticket))[0]).toBe('resend-invoice');
  });

  test('quoted history and the signature do not count', () => {
    const text =
      'Please track my parcel.\n\nKind regards\nOona Pelletier\nRefund and invoice desk\n\n> Please refund and cancel the order, refund it';
    expect(ids(suggested(sampleTicket('', [text])))).toEqual(['track-parcel']);
  });

  test('an identifier of the shape that an action asks for speaks for it', () => {
    const [refund, cancel] = [
      sampleAction('a', 'Stop subscription', 'Ends it.'),
      sampleAction('b', 'Stop delivery', 'Ends it.'),
    ];
    const asking = {
      name: 'order',
      description: 'NW- and five digits.',
      type: 'string' as const,
      required: true,
      sensitive: false,
    };
    const own = buildIndex([refund, { ...cancel, inputs: [asking] }]);
    expect(ids(suggest(own, sampleTicket('', ['Please stop it: NW-20481.']), emptyLearned()))[0]).toBe('b');
  });

  test('never more than four', () => {
    const many = buildIndex(
      Array.from({ length: 6 }, (_, place) => sampleAction(`a${place}`, `Refund order ${place}`, 'Refunds.')),
    );
    expect(suggest(many, sampleTicket('Refund', ['Refund my order please']), emptyLearned())).toHaveLength(4);
  });

  test('a library of one action is ranked, too', () => {
    const one = buildIndex([sampleAction('refund-order', 'Refund order', 'Pays money back.')]);
    expect(ids(suggest(one, sampleTicket('', ['Please refund my order']), emptyLearned()))).toEqual(['refund-order']);
  });
});

describe('what an action says of others', () => {
  const refund = sampleAction(
    'refund',
    'Refund',
    'Pays money back. For orders that have not left yet, cancel instead.',
  );
  const cancel = sampleAction('cancel', 'Cancel order', 'Stops it; no refund is needed.');
  const own = buildIndex([refund, cancel]);

  test('draws no ticket to it', () => {
    expect(ids(suggest(own, sampleTicket('', ['Please cancel it.']), emptyLearned()))).toEqual(['cancel']);
    expect(ids(suggest(own, sampleTicket('', ['Please refund it.']), emptyLearned()))).toEqual(['refund']);
  });
});

describe('the plain look-up of what the ticket names', () => {
  const asking = { name: 'order_number', description: 'NW- and five digits.', type: 'string' as const };
  const withOrder = (action: ReturnType<typeof sampleAction>, method: 'GET' | 'POST') => ({
    ...action,
    inputs: [{ ...asking, required: true, sensitive: false }],
    request: { ...action.request, method },
  });
  const own = buildIndex([
    ...SHOP,
    withOrder(sampleAction('look-up', 'Look up an order', 'Its state and items.'), 'GET'),
    withOrder(sampleAction('invoice', 'Get an invoice', 'The invoice of it.'), 'GET'),
    withOrder(sampleAction('order', 'Order', 'Makes one.'), 'POST'),
  ]);
  const suggestedOf = (ticket: Ticket) => suggest(own, ticket, emptyLearned());

  test('is shown by the number alone, whatever the language, and says so', () => {
    const [first, ...others] = suggestedOf(sampleTicket('Etwas zu NW-20511', ['Siehe oben.']));
    expect(others).toEqual([]);
    expect(first?.actionId).toBe('look-up');
    expect(first?.reasons).toEqual([
      { text: 'NW-20511', messageId: null, start: 9, end: 17, matched: 'order', field: 'name', concept: null },
    ]);
  });

  test('comes second where the words ask for something else', () => {
    const found = ids(suggestedOf(sampleTicket('', ['The kettle is cracked (NW-20511). Refund to my card please.'])));
    expect(found.slice(0, 2)).toEqual(['refund-order', 'look-up']);
  });

  test('is lifted by a custom field where a word fits, too', () => {
    const fields = [{ key: 'order', label: 'Order', value: 'NW-20511' }];
    const broken = 'My order arrived cracked and dented and I am sad.';
    expect(ids(suggestedOf(sampleTicket('', [broken])))[0]).not.toBe('look-up');
    expect(ids(suggestedOf(sampleTicket('', [broken], { fields })))[0]).toBe('look-up');
    expect(ids(suggestedOf(sampleTicket('', ['Siehe oben.'], { fields })))).toEqual([]);
  });
});

describe('tags', () => {
  const own = buildIndex([
    ...SHOP,
    sampleAction('points', 'Check loyalty points', 'How many there are.'),
    sampleAction('pick-up', 'Find pick-up points', 'Shops around.'),
  ]);

  test('tip the balance, and are never given as the reason', () => {
    const [first] = suggest(own, sampleTicket('My points', ['They are few.'], { tags: ['loyalty'] }), emptyLearned());
    expect(first?.actionId).toBe('points');
    expect(first?.reasons.map(({ text }) => text)).toEqual(['points']);
  });

  test('alone suggest nothing', () => {
    expect(suggest(own, sampleTicket('Hello', ['Hm.'], { tags: ['loyalty', 'points'] }), emptyLearned())).toEqual([]);
  });
});

test('one shared word is no alternative to a clear request', () => {
  const own = buildIndex([
    ...SHOP.filter(({ id }) => id !== 'change-address'),
    sampleAction('day', 'Delivery day', 'Tells the driver.'),
  ]);
  const found = suggest(own, sampleTicket('Cancel my order', ['It says 6 days for delivery.']), emptyLearned());
  expect(ids(found)[0]).toBe('cancel-order');
  expect(ids(found)).not.toContain('day');
});

test('needing something says nothing of what', () => {
  const own = buildIndex([sampleAction('a', 'Cancel order', 'Whatever is needed.'), ...SHOP]);
  const found = suggest(own, sampleTicket('', ['She needs the invoice.']), emptyLearned());
  expect(ids(found)).toEqual(['resend-invoice']);
});

describe('nothing fits', () => {
  test.each([
    ['Thank you', 'Thanks a lot, that was quick!'],
    ['', ''],
    ['Chat with visitor', 'hi'],
    ['Saturday job', 'I am 17 and would love to work for you in the holidays. Whom do I ask?'],
    ['Automatic reply: your order was refunded', 'I am out of the office. Please cancel nothing.'],
  ])('%s / %s', (subject, text) => {
    expect(suggested(sampleTicket(subject, [text]))).toEqual([]);
  });

  test('a thank-you after the work is done', () => {
    const ticket = sampleTicket('Refund my order', [
      'Please refund my order.',
      { role: 'agent', text: 'Done.' },
      'Thank you Dana, you can close this.',
    ]);
    expect(suggested(ticket)).toEqual([]);
  });

  test('a thank-you that goes on asking is not the end', () => {
    const ticket = sampleTicket('Refund', [
      'Please refund my order.',
      { role: 'agent', text: 'Done.' },
      'Thanks, but can you cancel the other order?',
    ]);
    expect(ids(suggested(ticket))[0]).toBe('cancel-order');
  });

  test('an empty library suggests nothing', () => {
    expect(suggest(buildIndex([]), sampleTicket('Refund', ['Refund']), emptyLearned())).toEqual([]);
  });
});

describe('reasons', () => {
  test('adjacent words are one reason, and it says which word of the action it met', () => {
    const [first] = suggested(sampleTicket('', ['I want to cancel orders.']));
    expect(first?.reasons[0]).toEqual({
      text: 'cancel orders',
      messageId: 'm1',
      start: 10,
      end: 23,
      matched: 'Cancel order',
      field: 'name',
      concept: null,
    });
  });

  test('the subject is messageId null', () => {
    const [first] = suggested(sampleTicket('Refund please', ['It is broken.']));
    expect(first?.reasons[0]).toMatchObject({ text: 'Refund', messageId: null, start: 0, end: 6 });
  });

  test('every reason is the slice of its text at its offsets, and there are at most four', () => {
    const word = fc.constantFrom(
      'refund',
      'Órder',
      'orders',
      'parcel’s',
      '😀',
      'the',
      'card',
      'cancel',
      '\n',
      '\n\n',
      '> ',
      'password.',
      'invoice?',
      'ﬁne',
      'e\u0301',
      'Grüße',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (subject, messages) => {
        const ticket = sampleTicket(subject, messages);
        for (const { reasons } of suggested(ticket)) {
          expect(reasons.length).toBeLessThanOrEqual(4);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) {
            const source =
              reason.messageId === null
                ? ticket.subject
                : ticket.messages.find(({ id }) => id === reason.messageId)?.text;
            expect(source?.slice(reason.start, reason.end)).toBe(reason.text);
            expect(reason.text).not.toBe('');
          }
        }
      }),
    );
  });

  test('no reason overlaps another of the same action', () => {
    const ticket = sampleTicket('Refund order', ['Refund my order, the order card, money back please, checkout card.']);
    for (const { reasons } of suggested(ticket)) {
      for (const [place, reason] of reasons.entries()) {
        for (const other of reasons.slice(place + 1)) {
          const apart = reason.messageId !== other.messageId || reason.end <= other.start || other.end <= reason.start;
          expect(apart).toBe(true);
        }
      }
    }
  });
});
