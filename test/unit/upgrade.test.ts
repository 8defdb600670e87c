// Stored records of other schema versions: taken along step by step, or said to be unreadable.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { upgradeAction } from '#lib/action/upgrades.ts';
import type { Connection } from '#lib/connection.ts';
import { upgradeConnection } from '#lib/connection-upgrades.ts';
import { upgradeRecord } from '#lib/upgrade.ts';
import { refusal } from './action/refusal.ts';

const third = {
  version: 3,
  steps: {
    1: (old: unknown) => ({ schemaVersion: 2, title: (old as { name: string }).name }),
    2: (old: unknown) => ({ ...(old as object), schemaVersion: 3, tags: [] }),
  },
  schema: z.strictObject({ schemaVersion: z.literal(3), title: z.string(), tags: z.array(z.string()) }),
  advice: 'Import it again.',
};

describe('a record of an earlier version', () => {
  test('goes through every step, and stays as it was stored', () => {
    const stored = Object.freeze({ schemaVersion: 1, name: 'Shop' });
    expect(upgradeRecord(stored, third)).toEqual({ schemaVersion: 3, title: 'Shop', tags: [] });
    expect(upgradeRecord({ schemaVersion: 2, title: 'Shop' }, third)).toMatchObject({ title: 'Shop', tags: [] });
  });
  test('is refused where a step is missing or its result does not fit', () => {
    expect(refusal(() => upgradeRecord({ schemaVersion: 1 }, { ...third, steps: {} })).message).toContain('1 to 2');
    expect(refusal(() => upgradeRecord({ schemaVersion: 3, title: 7 }, third)).message).toContain('title');
  });
});

const connection: Connection = {
  schemaVersion: 1,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'bearer',
  origins: ['https://api.northwind.example'],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 0,
};

test('a connection is read; members that came later have their default', () => {
  const { help: _help, account: _account, ...old } = connection;
  expect(upgradeConnection(old)).toEqual(connection);
});

test.each([
  ['nothing', null, 'schema version'],
  ['no version', { ...connection, schemaVersion: undefined }, 'schema version'],
  ['a version that is none', { ...connection, schemaVersion: 0 }, 'schema version'],
  ['a later version', { ...connection, schemaVersion: 2 }, 'newer Deskhand'],
  ['a part missing', { ...connection, origins: undefined }, 'origins'],
])('neither kind of definition is guessed from %s', (_what, raw, words) => {
  expect(refusal(() => upgradeConnection(raw))).toMatchObject({
    code: 'definition-invalid',
    message: expect.stringContaining(words),
    advice: expect.stringContaining('connection'),
  });
  expect(refusal(() => upgradeAction(raw)).code).toBe('definition-invalid');
});
