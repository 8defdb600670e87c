// Ids that are made of names.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConnection } from '#lib/connection/check-connection.ts';
import { connectionIdFor } from '#lib/connection/connection-id.ts';
import type { Connection } from '#lib/connection.ts';

test.each([
  ['Shop API', [], 'shop-api'],
  ['Shop API', ['shop-api'], 'shop-api-2'],
  ['Shop API', ['shop-api', 'shop-api-2'], 'shop-api-3'],
  ['  Käufe & Müll ', [], 'kaufe-mull'],
  ['倉庫', [], 'connection'],
  ['New', [], 'connection-new'],
  ['constructor', [], 'connection-constructor'],
])('%j beside %j becomes %s', (name, taken, id) => {
  expect(connectionIdFor(name, taken)).toBe(id);
});

test('whatever the name, the id is new and one that actions may name', () => {
  const sound: Connection = {
    schemaVersion: 1,
    id: '',
    name: 'Shop',
    kind: 'bearer',
    origins: ['https://a.example'],
    testUrl: '',
    help: '',
    account: '',
    updatedAt: 0,
  };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, others) => {
      const taken = [...others, connectionIdFor(name, [])];
      const id = connectionIdFor(name, taken);
      expect(taken).not.toContain(id);
      expect(checkConnection({ ...sound, id })).toEqual([]);
    }),
  );
});
