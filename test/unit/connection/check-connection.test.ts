// The rules that a connection must keep, each with the field that breaks it.
import { expect, test } from 'vitest';
import { checkConnection } from '#lib/connection/check-connection.ts';
import type { Connection } from '#lib/connection.ts';

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop-api',
  name: 'Shop API',
  kind: 'bearer',
  origins: ['https://api.northwind.example', 'https://stock.northwind.example:8443'],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 0,
};
const inHeader = (name: string): Partial<Connection> => ({ kind: 'api-key', key: { in: 'header', name } });
const inQuery = (name: string): Partial<Connection> => ({ kind: 'api-key', key: { in: 'query', name } });

test.each<[string, Partial<Connection>]>([
  ['a token', {}],
  ['a login', { kind: 'basic' }],
  ['a key in X-Api-Key', inHeader('X-Api-Key')],
  ['a key in Authorization', inHeader('Authorization')],
  ['a key in the address', inQuery('api_key')],
  ['a shared account', { account: 'helpdesk-service' }],
])('%s is fine', (_what, changes) => {
  expect(checkConnection({ ...connection, ...changes })).toEqual([]);
});

test.each<[string, Partial<Connection>, string, string]>([
  ['no name', { name: '  ' }, 'name', '1 to 120'],
  ['a name that reads backwards', { name: 'Shop \u202eIPA' }, 'name', 'invisible'],
  ['no origin', { origins: [] }, 'origins', 'Add one'],
  ['a path', { origins: ['https://api.northwind.example/v1'] }, 'origins[0]', 'https://api.northwind.example.'],
  ['capitals', { origins: ['https://API.Northwind.example'] }, 'origins[0]', 'https://api.northwind.example.'],
  ['no scheme', { origins: ['api.northwind.example'] }, 'origins[0]', 'https://api.northwind.example.'],
  ['an insecure one', { origins: ['http://api.northwind.example'] }, 'origins[0]', 'https://api.example.com.'],
  ['every host', { origins: ['https://*'] }, 'origins[0]', 'https://api.example.com.'],
  ['an origin twice', { origins: ['https://a.example', 'https://a.example'] }, 'origins[1]', 'twice'],
  ['a key without a place', { kind: 'api-key' }, 'key.name', 'X-Api-Key'],
  ['a header without a name', inHeader(''), 'key.name', 'no name'],
  ['a header with a space', inHeader('X Key'), 'key.name', 'no header name'],
  ['the cookie', inHeader('Cookie'), 'key.name', 'browser’s own'],
  ['the host', inHeader('host'), 'key.name', 'browser’s own'],
  ['a proxy’s header', inHeader('Proxy-Authorization'), 'key.name', 'browser’s own'],
  ['the content type', inHeader('Content-Type'), 'key.name', 'sets the header'],
  ['another method', inHeader('X-HTTP-Method-Override'), 'key.name', 'changes the method'],
  ['a parameter without a name', inQuery(' '), 'key.name', 'no name'],
  ['an account that reads backwards', { account: 'a\u202eb' }, 'account', 'invisible'],
  ['an id that no action could name', { id: 'a b' }, 'id', 'letters'],
])('%s is a problem', (_what, changes, field, words) => {
  expect(checkConnection({ ...connection, ...changes })).toEqual([{ field, message: expect.stringContaining(words) }]);
});

test('all problems are told at once, in the form’s order', () => {
  const wrong = { ...connection, ...inHeader('Cookie'), name: '', origins: ['x'] };
  expect(checkConnection(wrong).map(({ field }) => field)).toEqual(['name', 'key.name', 'origins[0]']);
});
