// User name and password as one text, and what cannot be one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLogin } from '#lib/connection/login.ts';
import type { Connection } from '#lib/connection.ts';
import { checkSecret } from '#lib/credential.ts';

test.each([
  ['dana', 'x y', 'dana:x y'],
  ['dana', ' a:b ', 'dana: a:b '],
  ['key-as-user', '', 'key-as-user:'],
  ['', 'personal-token', ':personal-token'],
])('%j and %j are %j', (user, password, secret) => {
  expect(joinLogin(user, password)).toEqual({ ok: true, secret });
});

test.each([
  ['', '', 'user', 'first'],
  ['da:na', 's3cret', 'user', 'colon'],
  ['dana\n', 's3cret', 'user', 'line break'],
  ['dana', 's3cret\r\n', 'password', 'line break'],
  ['dana', 'x'.repeat(10_000), 'password', '10,000'],
])('%j and a password like %.10j are refused', (user, password, field, words) => {
  const login = joinLogin(user, password);
  expect(login).toMatchObject({ ok: false, field, message: expect.stringContaining(words) });
  expect(JSON.stringify(login)).not.toContain('s3cret');
});

test('what is taken here is taken by the background, too', () => {
  const connection = { kind: 'basic', name: 'Shop' } as Connection;
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (user, password) => {
      const login = joinLogin(user, password);
      if (login.ok) expect(checkSecret(connection, login.secret)).toBe(`${user}:${password}`);
    }),
  );
});
