import { describe, expect, test } from 'vitest';
import { findLookAlikes } from '#lib/advice/look-alikes.ts';
import { sampleAction } from '../suggest/sample.ts';

const cart = sampleAction(
  'cart',
  'Add book to cart',
  'Adds a book to the customer’s shopping cart. Use it once they have confirmed the title they want to purchase.',
);
const wishlist = sampleAction('wishlist', 'Add book to wishlist', 'Saves a book on the customer’s wishlist for later.');
const refund = sampleAction('refund', 'Refund order', 'Pays an order back to the card it was paid with.');
const parcel = sampleAction('parcel', 'Track parcel', 'Shows where a parcel is and when it arrives.');
const library = [cart, wishlist, refund, parcel];

describe('look-alikes', () => {
  test('two actions whose names differ by one word are shown side by side, with what they share and what not', () => {
    const [found, ...more] = findLookAlikes(cart, library);
    expect(more).toEqual([]);
    expect(found?.other).toEqual({ id: 'wishlist', name: wishlist.name, description: wishlist.description });
    expect(found?.shared).toContain('book');
    expect(found?.onlyThis).toContain('cart');
    expect(found?.onlyOther).toContain('wishlist');
    expect(found?.apart).toBe(
      'Their names differ by “cart” and “wishlist”: say in each description when the other one is meant.',
    );
  });

  test('what tells two names apart is said by the names, even where both descriptions use those words', () => {
    const orders = sampleAction(
      'orders',
      'List a customer’s orders',
      'Gives the number and the address of each order.',
    );
    const addresses = sampleAction('addresses', 'List a customer’s addresses', 'Gives the number of each address.');
    const [found] = findLookAlikes(orders, [addresses, ...library]);
    expect(found?.shared).toContain('address');
    expect(found?.apart).toBe(
      'Their names differ by “orders” and “addresses”: say in each description when the other one is meant.',
    );
  });

  test('a lookup and a change of the same matter are told apart by what they do', () => {
    const change = sampleAction('pay', 'Refund order', 'Pays money back for an order.');
    const lookup = sampleAction('see', 'See an order’s refunds', 'Shows what money was paid back for an order.');
    const [found] = findLookAlikes({ ...lookup, request: { ...lookup.request, method: 'GET' } }, [
      { ...change, request: { ...change.request, method: 'POST' } },
    ]);
    expect(found?.apart).toContain('One looks something up and the other changes it');
  });

  test('it is the same from the other side', () => {
    expect(findLookAlikes(wishlist, library).map(({ other }) => other.id)).toEqual(['cart']);
  });

  test('actions of different matters are none', () => {
    expect(findLookAlikes(refund, library)).toEqual([]);
    expect(findLookAlikes(parcel, library)).toEqual([]);
  });

  test('the same name in other letters is always one, whatever the descriptions say', () => {
    const twin = sampleAction('twin', 'TRACK parcel', 'Completely other words stand here, about nothing of the kind.');
    const [found] = findLookAlikes(parcel, [...library, twin]);
    expect(found?.other.id).toBe('twin');
    expect(found?.apart).toContain('the same name');
  });

  test('an action is never its own look-alike, and one without words has none', () => {
    expect(findLookAlikes(cart, [cart])).toEqual([]);
    expect(findLookAlikes(sampleAction('new', '', ''), library)).toEqual([]);
  });

  test('at most three are shown, the likest first', () => {
    const copies = [1, 2, 3, 4, 5].map((number) => sampleAction(`c${number}`, cart.name, cart.description));
    const found = findLookAlikes(cart, copies);
    expect(found).toHaveLength(3);
    expect(found[0]?.likeness).toBeCloseTo(1);
  });
});
