import { expect, test } from 'vitest';
import type { Connection } from '#lib/connection.ts';
import { importCurl } from '#lib/import/curl.ts';
import { placeImport } from '#lib/import/place.ts';

const KEY = importCurl("curl https://api.example.com/a -H 'X-Api-Key: x'").imported;
const BEARER = importCurl("curl https://api.example.com/b -H 'Authorization: Bearer x'").imported;
const PLAIN = importCurl('curl https://api.example.com/c').imported;

function place(imported: (typeof KEY)[], connections: Connection[] = []) {
  let next = 0;
  const makeId = () => `id-${Math.floor(next++ / 2)}`;
  const connectionIds = new Set(connections.map(({ id }) => id));
  return placeImport(imported, { actionIds: new Set(['id-0']), connectionIds, connections }, makeId, 5);
}

test('every action gets an id of its own, and one connection serves those that need the same', () => {
  const { actions, connections, reused } = place([KEY, BEARER, KEY, PLAIN]);
  expect(new Set([...actions.map(({ id }) => id), 'id-0']).size).toBe(5);
  expect(connections.map(({ id, kind }) => [id, kind])).toEqual([
    ['api-example-com', 'api-key'],
    ['api-example-com-2', 'bearer'],
  ]);
  expect(actions.map(({ request }) => request.connectionId)).toEqual([
    'api-example-com',
    'api-example-com-2',
    'api-example-com',
    null,
  ]);
  expect(new Set(connections.map(({ name }) => name)).size).toBe(2);
  expect(reused).toEqual([]);
});

test('a connection that is there already is used, header names in any case', () => {
  const there = {
    ...(KEY.connection as Connection),
    id: 'shop',
    name: 'Shop',
    key: { in: 'header', name: 'x-api-key' },
  } as const;
  const origins = ['https://other.example', 'https://api.example.com'];
  const placed = place([KEY], [{ ...there, origins }]);
  expect(placed.connections).toEqual([]);
  expect(placed.reused).toMatchObject([{ id: 'shop' }]);
  expect(placed.actions[0]?.request.connectionId).toBe('shop');
});

test('one for another address or with another key is none of it', () => {
  const there = { ...(KEY.connection as Connection), id: 'api-example-com', origins: ['https://other.example'] };
  const placed = place([KEY], [there]);
  expect(placed.connections).toMatchObject([{ id: 'api-example-com-2', name: 'api.example.com 2' }]);
});
