// What is taken for a token, and what never is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dated, isLive } from '#lib/oauth/lifetime.ts';
import { readLoginAnswer } from '#lib/oauth/login-call.ts';
import { noToken } from '#lib/oauth/sign-in-error.ts';
import { readTokenAnswer } from '#lib/oauth/token-answer.ts';
import { exchange } from './exchange.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (body: unknown, status = 200) =>
  readTokenAnswer({ status, body: bytes(typeof body === 'string' ? body : JSON.stringify(body)) });

const good = { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'example', expires_in: 3600 };

describe('a token answer', () => {
  test.each<[string, unknown, unknown]>([
    [
      'as RFC 6749 shows it',
      { ...good, token_type: 'Bearer', refresh_token: 'r-1' },
      { lifetime: 3600, refreshToken: 'r-1' },
    ],
    ['in any case of bearer', { ...good, token_type: 'bEARER' }, { lifetime: 3600, refreshToken: null }],
    ['with seconds as text', { ...good, token_type: 'bearer', expires_in: '3599' }, { lifetime: 3599 }],
    ['without seconds', { access_token: 'a', token_type: 'bearer' }, { lifetime: null, refreshToken: null }],
    [
      'with null for what it does not say',
      { access_token: 'a', token_type: 'bearer', expires_in: null, refresh_token: null },
      { lifetime: null, refreshToken: null },
    ],
    [
      'with more seconds than anybody lives',
      '{"access_token":"a","token_type":"bearer","expires_in":1e30}',
      { lifetime: 315_360_000 },
    ],
  ])('%s', (_what, body, grant) => {
    expect(read(body)).toMatchObject({ kind: 'grant', grant });
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '<h1>Sign in</h1>', 'JSON object'],
    ['a list', '[]', 'JSON object'],
    ['a text', '"token"', 'JSON object'],
    ['null', 'null', 'JSON object'],
    ['nothing', '', 'JSON object'],
    ['no token', { token_type: 'bearer' }, 'access token'],
    ['a number for a token', { access_token: 17, token_type: 'bearer' }, 'access token'],
    ['an empty token', { access_token: '', token_type: 'bearer' }, 'access token'],
    ['a token with a line break', { access_token: 'a\r\nX-Evil: 1', token_type: 'bearer' }, 'access token'],
    ['a token with a space', { access_token: 'a b', token_type: 'bearer' }, 'access token'],
    ['a token with an accent', { access_token: 'é', token_type: 'bearer' }, 'access token'],
    ['a token that fits no header', { access_token: 'a'.repeat(16_001), token_type: 'bearer' }, 'access token'],
    ['another type', { ...good, token_type: 'mac' }, 'bearer'],
    ['no type', { access_token: 'a' }, 'bearer'],
    ['seconds that are a word', { ...good, token_type: 'bearer', expires_in: 'soon' }, 'seconds'],
    ['negative seconds', { ...good, token_type: 'bearer', expires_in: -1 }, 'seconds'],
    ['seconds that are an object', { ...good, token_type: 'bearer', expires_in: {} }, 'seconds'],
    ['a refresh token that is a list', { ...good, token_type: 'bearer', refresh_token: [] }, 'refresh token'],
    ['a token that every object inherits', { __proto__: null, token_type: 'bearer' }, 'access token'],
  ])('that holds %s is refused in words', (_what, body, words) => {
    const answer = read(body);
    expect(answer).toMatchObject({ kind: 'unusable', what: expect.stringContaining(words) });
  });

  test('bytes that are no UTF-8 are refused', () => {
    expect(readTokenAnswer({ status: 200, body: new Uint8Array([0x7b, 0xff, 0x7d]) })).toMatchObject({
      kind: 'unusable',
    });
  });

  test.each([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
  ])('that says %s is the server’s refusal, in a sentence of ours', (code) => {
    const answer = read({ error: code, error_description: '<b>mind</b>' }, 400);
    expect(answer).toEqual({ kind: 'refused', code });
    if (answer.kind === 'grant') throw new Error('It is no grant.');
    const { detail } = noToken(answer, { name: 'Shop', url: 'https://login.example/token', asked: 'client' });
    expect(detail).toMatchObject({ code: 'sign-in-failed', message: expect.stringContaining('Shop') });
    expect(JSON.stringify(detail)).not.toContain('mind');
    expect(detail.message).not.toContain('{');
  });

  test('that says an error with status 200 is a refusal, too', () => {
    expect(read({ error: 'invalid_grant' })).toEqual({ kind: 'refused', code: 'invalid_grant' });
  });

  test('that fails with a code of its own, or none, quotes nothing', () => {
    expect(read({ error: 'constructor' }, 400)).toEqual({ kind: 'refused', code: '' });
    expect(read('<h1>Bad gateway</h1>', 502)).toMatchObject({ kind: 'unusable', what: expect.stringContaining('502') });
  });

  test('never throws, and never gives a token that could not stand in a header', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 200, max: 599 }), (body, status) => {
        const answer = read(body, status);
        if (answer.kind === 'grant') expect(answer.grant.token).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (access_token) => {
        const answer = read({ access_token, token_type: 'bearer' });
        if (answer.kind === 'grant') expect(answer.grant.token).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

describe('a login’s answer', () => {
  const login = (body: unknown, status = 200, changes = {}) =>
    readLoginAnswer({ ...exchange, ...changes }, { status, body: bytes(JSON.stringify(body)) });

  test('gives the token from where the connection says', () => {
    expect(login({ session: { token: 't-1', seconds: 900 } })).toEqual({
      kind: 'grant',
      grant: { token: 't-1', lifetime: 900, refreshToken: null },
    });
    // A number is its own text, digit for digit.
    expect(
      readLoginAnswer(exchange, { status: 200, body: bytes('{"session":{"token":12345678901234567890}}') }),
    ).toMatchObject({
      grant: { token: '12345678901234567890', lifetime: null },
    });
  });

  test.each<[unknown, string]>([
    [{}, 'without anything at $.session.token'],
    [{ session: { token: 'a b' } }, 'no single token'],
    [{ session: { token: null } }, 'no single token'],
    [{ session: { token: ['a'] } }, 'no single token'],
    [{ session: { token: 'a', seconds: 'soon' } }, 'number of seconds'],
  ])('%j is refused', (body, words) => {
    expect(login(body)).toMatchObject({ kind: 'unusable', what: expect.stringContaining(words) });
  });

  test('a path with two matches is no token', () => {
    expect(login([{ t: 'a' }, { t: 'b' }], 200, { tokenPath: '$[*].t' })).toMatchObject({ kind: 'unusable' });
  });

  test.each([400, 401, 403, 422])('%i is a login that was not accepted', (status) => {
    expect(login({}, status)).toEqual({ kind: 'refused', code: 'login' });
  });
});

describe('a token’s time', () => {
  const NOW = 1_800_000_000_000;
  test.each<[number | null, number, boolean]>([
    [3_600, 0, true],
    [3_600, 3_569_000, true],
    [3_600, 3_570_000, false],
    [3_600, 3_600_000, false],
    // Of a short life a tenth is kept back.
    [10, 8_999, true],
    [10, 9_000, false],
    [0, 0, false],
    [null, 1e12, true],
    // The clock was put back.
    [3_600, -1, false],
    [null, -1, false],
  ])('of %j seconds, %i ms after it was asked for, is live: %j', (lifetime, after, live) => {
    expect(isLive(dated(NOW, lifetime), NOW + after)).toBe(live);
  });
});
