// What a connection adds to a request, and that no secret is ever quoted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connection } from '#lib/connection.ts';
import { appendQuery, checkSecret, credentialOf, secretWords, shownCredential } from '#lib/credential.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const bearer: Connection = {
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
const basic: Connection = { ...bearer, kind: 'basic' };
const header: Connection = { ...bearer, kind: 'api-key', key: { in: 'header', name: 'X-Api-Key' } };
const query: Connection = { ...bearer, kind: 'api-key', key: { in: 'query', name: 'api key' } };

test('a bearer token travels in Authorization, without the space that pasting left', () => {
  expect(credentialOf(bearer, ' abc.DEF-123~ \n')).toEqual([
    { in: 'header', name: 'Authorization', value: 'Bearer abc.DEF-123~' },
  ]);
});

test('user and password travel as RFC 7617 has them, in UTF-8', () => {
  const [credential] = credentialOf(basic, 'Aladdin:open sesame');
  expect(credential).toEqual({ in: 'header', name: 'Authorization', value: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' });
  // The RFC's own example, section 2.1.
  expect(credentialOf(basic, 'test:123£')[0]?.value).toBe('Basic dGVzdDoxMjPCow==');
});

test('of a password nothing is dropped', () => {
  expect(checkSecret(basic, 'dana: with space ')).toBe('dana: with space ');
  expect(checkSecret(basic, 'dana:a:b')).toBe('dana:a:b');
});

test('a key travels in its header, or as the last parameter of the address', () => {
  expect(credentialOf(header, ' k-1 ')).toEqual([{ in: 'header', name: 'X-Api-Key', value: 'k-1' }]);
  const [key] = credentialOf(query, 'k+1/2=&');
  if (!key) throw new Error('There is no key.');
  expect(appendQuery('https://a.example/x', key)).toBe('https://a.example/x?api+key=k%2B1%2F2%3D%26');
  expect(appendQuery('https://a.example/x?y=1', key)).toBe('https://a.example/x?y=1&api+key=k%2B1%2F2%3D%26');
});

test('a key can add one parameter and no other, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, value) => {
      const url = new URL(appendQuery('https://a.example/x?y=1', { in: 'query', name, value }));
      expect([...url.searchParams.keys()]).toHaveLength(2);
      expect([...url.searchParams][1]).toEqual([name.toWellFormed(), value.toWellFormed()]);
      expect(url.origin + url.pathname + url.hash).toBe('https://a.example/x');
    }),
  );
});

test('a key without a place is the administrator’s to mend', () => {
  const { key: _key, ...placeless } = header;
  expect(refusal(() => credentialOf(placeless, 'k')).code).toBe('definition-invalid');
  expect(shownCredential(placeless)).toEqual([]);
});

describe('a secret that cannot be sent is refused unquoted', () => {
  const tokens = ['', '  ', 'two words', 'line\r\nX-Admin: 1', 'naïve', 'a\0b'];
  const logins = ['', ':', 'nobody', 'dana:line\r\nX-Admin: 1', 'da\nna:x', 'dana:\0', 'dana:\ud800'];
  test.each([
    ...tokens.map((secret) => ['bearer', bearer, secret] as const),
    ...tokens.map((secret) => ['api-key', header, secret] as const),
    ...logins.map((secret) => ['basic', basic, secret] as const),
  ])('%s %o %j', (_kind, connection, secret) => {
    const detail = refusal(() => credentialOf(connection, secret));
    expect(detail).toMatchObject({ code: 'value-invalid', field: 'secret' });
    if (secret.trim().length > 2) expect(JSON.stringify(detail)).not.toContain(secret.slice(0, 5));
  });
});

test('people see a mask of one length', () => {
  expect(shownCredential(bearer)).toEqual([{ in: 'header', name: 'Authorization', value: 'Bearer ••••••••' }]);
  expect(shownCredential(basic)).toEqual([{ in: 'header', name: 'Authorization', value: 'Basic ••••••••' }]);
  expect(shownCredential(query)).toEqual([{ in: 'query', name: 'api key', value: '••••••••' }]);
});

test('what gives a secret away: what is sent, and of a login the password alone unless it is tiny', () => {
  expect(secretWords(bearer, 'abc')).toEqual(['abc']);
  expect(secretWords(basic, 'dana:pass:word')).toEqual(['dana:pass:word', btoa('dana:pass:word'), 'pass:word']);
  expect(secretWords(basic, 'dana:1')).toEqual(['dana:1', btoa('dana:1')]);
});
