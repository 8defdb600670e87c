import { expect, test } from 'vitest';
import { filterOffer, filterRows, groupsOf } from '#components/options/import/offer-filter.ts';
import type { OfferedRequest } from '#lib/import/offer.ts';

const offered = (key: number, name: string, path: string, groups: string[]): OfferedRequest => ({
  key,
  name,
  method: 'GET',
  path,
  groups,
  deprecated: false,
  refused: null,
});

const ALL = [
  offered(0, 'Look up an order', '/orders/{id}', ['orders']),
  offered(1, 'List orders', '/orders', ['orders', 'lists']),
  offered(2, 'Look up a customer', '/customers/{id}', ['customers']),
];
const found = (query: string, group = '') => filterOffer(filterRows(ALL), { query, group }).map(({ key }) => key);

test.each([
  ['', '', [0, 1, 2]],
  ['ORDERS', '', [0, 1]],
  ['look order', '', [0]],
  ['get /customers', '', [2]],
  ['', 'lists', [1]],
  ['customer', 'orders', []],
])('%j in the group %j finds %j', (query, group, keys) => {
  expect(found(query, group)).toEqual(keys);
});

test('groups are counted, in the order of the alphabet', () => {
  expect(groupsOf(ALL)).toEqual([
    { name: 'customers', count: 1 },
    { name: 'lists', count: 1 },
    { name: 'orders', count: 2 },
  ]);
});
