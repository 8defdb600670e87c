// What only says which matter it is counts less than what asks for something.
import { describe, expect, test } from 'vitest';
import { actionConcepts, dampedConcepts } from '#lib/suggest/action-concepts.ts';
import { actionText } from '#lib/suggest/action-text.ts';
import { isDetail, saysNothing } from '#lib/suggest/details.ts';
import { emptyLearned } from '#lib/suggest/learned.ts';
import { buildIndex, rank } from '#lib/suggest/rank.ts';
import { foldedWords } from '#lib/suggest/tokens.ts';
import { sampleAction, sampleTicket } from './sample.ts';

const MARTA = new Set(['marta', 'olsen']);

describe('a detail', () => {
  test.each([
    ['Order number: 48213', true],
    ['Order 48213', true],
    ['Customer: Marta Olsen', true],
    ['Customer no. 48213 / placed on 3 March', true],
    ['Ref. NW-48213', true],
    ['Cancel order 48213', false],
    ['Order 48213 has not arrived', false],
    ['12 x 415560', false],
    ['Marta Olsen', false],
    ['Please send the second one of them to room 214', false],
    ['Where is it?', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDetail(foldedWords(text), 'en', MARTA)).toBe(expected);
  });

  test('draws a message to nothing: what it asks for comes first', () => {
    const index = buildIndex([
      sampleAction('order', 'Place order', 'Places an order for a customer by number.'),
      sampleAction('card', 'Send a new card', 'Sends a new plastic card.'),
    ]);
    const ticket = sampleTicket('Order 48213', ['Customer: Oona Pelletier\nOrder number: 48213\n\nI need a new card.']);
    expect(rank(index, ticket, emptyLearned())[0]?.actionId).toBe('card');
  });
});

describe('a subject that says nothing', () => {
  test.each([
    ['Question', 'en', true],
    ['Re: your message', 'en', true],
    ['Help please', 'en', true],
    ['Dringende Anfrage', 'de', true],
    ['Anfrage', 'de', true],
    ['Consulta', 'es', true],
    ['Question about my refund', 'en', false],
  ] as const)('%s (%s): %s', (text, language, expected) => {
    expect(saysNothing(foldedWords(text), language)).toBe(expected);
  });
});

test('an action that speaks of much says each of it less', () => {
  const short = actionConcepts(actionText(sampleAction('short', 'Refund order', 'Pays it back.')));
  const description = 'For a broken parcel, a lost card, a late delivery or a wrong invoice of any customer.';
  const long = actionConcepts(actionText(sampleAction('long', 'Refund order', description)));
  const [ofShort, ofLong] = dampedConcepts([short, long]);
  const shared = [...short.weights].filter(([concept, weight]) => weight === 1 && long.weights.get(concept) === 1);
  expect(shared.length).toBeGreaterThan(0);
  for (const [concept] of shared) expect(ofLong?.get(concept)).toBeLessThan(ofShort?.get(concept) ?? 0);
});
