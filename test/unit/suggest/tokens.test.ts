// Words as ranking compares them.
import { describe, expect, test } from 'vitest';
import { foldWord, identifierWords, tokenize } from '#lib/suggest/tokens.ts';

const stems = (text: string) => tokenize(text).map(({ stem }) => stem);

describe('tokens', () => {
  test.each([
    ['Refunding the refunds, refunded', ['refund', 'refund', 'refund']],
    ['The customer’s order', ['custom', 'order']],
    ['FACTURE numéro', ['factur', 'numero']],
    ['I would like to have it please', []],
    ['NW-20481 and 12.50', ['nw']],
    // The stemmer alone makes these pairs one word each.
    ['customs and customers', ['customs', 'custom']],
    ['important imports of departments departing', ['important', 'import', 'department', 'depart']],
    ['退款申请', ['退款', '款申', '申请']],
  ])('%s', (text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  test('offsets point at the words as they stand', () => {
    const text = '😀 Crème brûlée e\u0301clair';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Crème', 'brûlée', 'e\u0301clair']);
  });

  test('umlauts and sharp s fold', () => {
    expect(foldWord('GRÖSSE')).toBe(foldWord('größe'));
  });

  test.each(['order_number', 'orderNumber', 'order-number'])('%s is two words', (name) => {
    expect(identifierWords(name).toLowerCase()).toBe('order number');
  });
});
