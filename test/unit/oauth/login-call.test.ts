// The login call: what a person gave is put in once, and can become nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Exchange, loginCall } from '#lib/oauth/login-call.ts';
import { isSoft401 } from '#lib/oauth/soft-401.ts';
import { refusal } from '#test/unit/action/refusal.ts';
import { exchange } from './exchange.ts';

test('a JSON body holds both, and no password becomes a member of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, password) => {
      const user = name.replaceAll(':', '');
      expect(JSON.parse(loginCall(exchange, `${user}:${password}`).body)).toEqual({ user, password });
    }),
  );
  expect(JSON.parse(loginCall(exchange, 'dana:{{user}}","admin":true,"x":"').body)).toEqual({
    user: 'dana',
    password: '{{user}}","admin":true,"x":"',
  });
});

test('a form holds both, and no password becomes a field of its own', () => {
  const form: Exchange = {
    ...exchange,
    body: {
      type: 'form',
      fields: [
        { name: 'username', value: '{{user}}' },
        { name: 'pass word', value: '{{password}}!' },
        { name: 'mode', value: 'api' },
      ],
    },
  };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (password) => {
      const { body, headers } = loginCall(form, `dana:${password}`);
      expect([...new URLSearchParams(body)]).toEqual([
        ['username', 'dana'],
        ['pass word', `${password}!`],
        ['mode', 'api'],
      ]);
      expect(headers).toContainEqual({ name: 'Content-Type', value: 'application/x-www-form-urlencoded' });
    }),
  );
});

test('a key in a header travels as it is, or not at all', () => {
  const keyed: Exchange = {
    ...exchange,
    secret: 'key',
    headers: [{ name: 'X-Login-Key', value: 'Key {{key}}' }],
    body: { type: 'json', template: '{"app":"desk"}' },
  };
  expect(loginCall(keyed, 'k-1').headers).toContainEqual({ name: 'X-Login-Key', value: 'Key k-1' });
  const refused = refusal(() => loginCall(keyed, 'kéy\r\nX-Evil: 1'));
  expect(refused).toMatchObject({ code: 'value-invalid', field: 'secret' });
  expect(JSON.stringify(refused)).not.toContain('kéy');
});

const answer = (body: string, status = 200) => ({ status, body: new TextEncoder().encode(body), trouble: null });

test.each<[Parameters<typeof isSoft401>[0], string, number, boolean]>([
  [undefined, '{"error":"expired"}', 200, false],
  [{ status: null, path: '$.error', value: 'expired' }, '{"error":"expired"}', 200, true],
  [{ status: null, path: '$.error', value: 'expired' }, '{"error":"other"}', 200, false],
  [{ status: null, path: '$.error', value: 'expired' }, '{"error":"expired"}', 400, false],
  [{ status: null, path: '$.error', value: '' }, '{"error":null}', 200, true],
  [{ status: null, path: '$.error', value: '' }, '{"ok":true}', 200, false],
  [{ status: null, path: '$.code', value: '17' }, '{"code":17}', 200, true],
  [{ status: null, path: '$.ok', value: 'false' }, '{"ok":false}', 200, true],
  [{ status: null, path: '$.error', value: 'null' }, '{"error":null}', 200, true],
  [{ status: null, path: '$.error', value: '' }, '<h1>Sign in</h1>', 200, false],
  [{ status: 403, path: '', value: '' }, '<h1>Sign in</h1>', 403, true],
  [{ status: 403, path: '', value: '' }, '{}', 200, false],
  [{ status: 403, path: '$.error', value: 'expired' }, '{"error":"expired"}', 403, true],
  [{ status: null, path: '', value: '' }, '{}', 200, false],
])('%j takes %s with %i for "sign in again": %j', (soft401, body, status, soft) => {
  expect(isSoft401(soft401, answer(body, status))).toBe(soft);
});

test('an answer that was cut off is none', () => {
  const cut = { ...answer('{"error":"expired"}'), trouble: 'network' as const };
  expect(isSoft401({ status: null, path: '$.error', value: '' }, cut)).toBe(false);
});
