// What is stored of the values that agents sent: patterns by action and input, nothing of sensitive ones, and gone when reset.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDatabase } from '#background/store/db.ts';
import { readShapes, resetShapes, teachShapes } from '#background/store/shapes.ts';
import { inputSchema } from '#lib/action/schema.ts';

const inputs = [
  { name: 'parcel', description: '', type: 'string' },
  { name: 'pin', description: '', type: 'string', sensitive: true },
  { name: 'copies', description: '', type: 'integer' },
].map((each) => inputSchema.parse(each));
const values = { parcel: 'QX-7741-K', pin: 'AB-1234', copies: '3' };

test('patterns are kept, never values, and of sensitive inputs nothing', async () => {
  const database = createDatabase('shapes-kept');
  await Promise.all([
    teachShapes(database, 'track', inputs, values),
    teachShapes(database, 'track', inputs, { ...values, parcel: 'AB-1111-C' }),
  ]);
  const shapes = await readShapes(database);
  expect([...(shapes.get('track') ?? [])]).toEqual([['parcel', [{ pattern: 'A02-904-A01', seen: 2 }]]]);
  const stored = JSON.stringify(await (await database.open()).getAll('records'));
  for (const secret of ['QX-7741', 'AB-1111', '1234', 'pin']) expect(stored).not.toContain(secret);
});

test('an unreadable record counts as nothing, and a reset leaves none', async () => {
  const database = createDatabase('shapes-reset');
  await (await database.open()).put('records', [{ actionId: 'track', input: 'parcel', shape: '(a+)+' }], 'shapes');
  expect((await readShapes(database)).size).toBe(0);
  await teachShapes(database, 'track', inputs, values);
  await teachShapes(database, 'trace', inputs, values);
  await resetShapes(database, 'track');
  expect([...(await readShapes(database)).keys()]).toEqual(['trace']);
  await resetShapes(database, null);
  expect((await readShapes(database)).size).toBe(0);
});
