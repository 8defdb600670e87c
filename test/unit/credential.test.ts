// How a connection's secret becomes a header, and how it is shown.
import { expect, test } from 'vitest';
import type { Connection } from '#lib/connection.ts';
import { credentialHeaders, shownCredential } from '#lib/credential.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const connection: Connection = {
  schemaVersion: 1,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'bearer',
  origins: ['https://api.northwind.example'],
  help: '',
  updatedAt: 0,
};

test('a bearer token travels in Authorization, without the space that pasting left', () => {
  expect(credentialHeaders(connection, ' abc.DEF-123~ \n')).toEqual([
    { name: 'Authorization', value: 'Bearer abc.DEF-123~' },
  ]);
});

test.each(['', '  ', 'two words', 'line\r\nX-Admin: 1', 'naïve', 'a\0b'])(
  'the secret %j is refused unquoted',
  (secret) => {
    const detail = refusal(() => credentialHeaders(connection, secret));
    expect(detail).toMatchObject({ code: 'value-invalid', field: 'secret' });
    if (secret.trim()) expect(JSON.stringify(detail)).not.toContain(secret.slice(0, 5));
  },
);

test('people see a mask of one length', () => {
  expect(shownCredential(connection)).toEqual([{ name: 'Authorization', value: 'Bearer ••••••••' }]);
});
