// The panel's search box.
import { describe, expect, test } from 'vitest';
import { buildIndex, search } from '#lib/suggest/rank.ts';
import { SHOP, sampleAction } from '#test/unit/suggest/sample.ts';

const index = buildIndex(SHOP);
const found = (query: string) => search(index, query).map(({ actionId }) => actionId);

describe('search', () => {
  test.each([
    ['ref', 'refund-order'],
    ['order ref', 'refund-order'],
    ['REFUNDING', 'refund-order'],
    ['pdf', 'resend-invoice'],
    ['gift bal', 'gift-card-balance'],
    ['chéck', 'gift-card-balance'],
  ])('"%s" finds %s first', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test('a name comes before a description', () => {
    expect(found('order').slice(0, 2).sort()).toEqual(['cancel-order', 'refund-order']);
    expect(found('order')).toContain('change-address');
  });

  test('every word typed must be found', () => {
    expect(found('refund parcel')).toEqual([]);
  });

  test.each(['', '   '])('an empty query ("%s") lists the actions by name', (query) => {
    expect(found(query)).toEqual([
      'cancel-order',
      'change-address',
      'gift-card-balance',
      'refund-order',
      'resend-invoice',
      'reset-password',
      'track-parcel',
    ]);
  });

  test('signs alone find nothing', () => {
    expect(found('???')).toEqual([]);
  });

  test('at most twenty', () => {
    const many = buildIndex(
      Array.from({ length: 30 }, (_, place) => sampleAction(`a${place}`, `Refund ${place}`, 'Refunds.')),
    );
    expect(search(many, 'refund')).toHaveLength(20);
  });
});
