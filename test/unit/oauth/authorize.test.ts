// The sign-in page's address, and what is read back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { authorizeUrl, readReturn, returnAddress } from '#lib/oauth/authorize.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const returnUrl = 'https://abcdefghijklmnop.chromiumapp.org/';
const oauth = {
  tokenUrl: 'https://login.example/token',
  authorizeUrl: 'https://login.example/authorize?tenant=northwind',
  clientId: 'desk hand&',
  scope: 'orders refunds',
  authentication: 'none' as const,
  parameters: [{ name: 'prompt', value: 'select_account' }],
};

test('the address says all that RFC 6749 and RFC 7636 ask for, and keeps what it said', () => {
  const url = new URL(authorizeUrl(oauth, { returnUrl, state: 's', challenge: 'c' }));
  expect(url.origin + url.pathname).toBe('https://login.example/authorize');
  expect([...url.searchParams]).toEqual([
    ['tenant', 'northwind'],
    ['response_type', 'code'],
    ['client_id', 'desk hand&'],
    ['redirect_uri', returnUrl],
    ['scope', 'orders refunds'],
    ['state', 's'],
    ['code_challenge', 'c'],
    ['code_challenge_method', 'S256'],
    ['prompt', 'select_account'],
  ]);
});

test('each server sends agents back to an address of its own', () => {
  expect(returnAddress(returnUrl, 'https://login.example/authorize?tenant=northwind')).toBe(
    `${returnUrl}login.example`,
  );
  expect(returnAddress(returnUrl, 'https://login.example:8443/authorize')).toBe(`${returnUrl}login.example%3A8443`);
});

const read = (query: string) => readReturn(`${returnUrl}${query}`, { name: 'Shop', returnUrl, state: 'right' });

test('a code with the right state is read', () => {
  expect(read('?code=a%2Fb&state=right')).toBe('a/b');
});

test('whatever comes back, a code is read with the right state alone', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      try {
        read(`?${query}`);
        expect(new URLSearchParams(query).getAll('state')).toEqual(['right']);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(refusal(() => read(`?${query}`))).toMatchObject({ code: 'sign-in-failed' });
      }
    }),
  );
});

test.each([
  'access_denied',
  'unauthorized_client',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'own',
  '__proto__',
])('the error %s becomes a sentence and a next step, and is not quoted with its description', (error) => {
  const told = refusal(() => read(`?error=${error}&error_description=%3Cb%3Emind&state=right`));
  expect(told.message).toMatch(/^The .*\.$/);
  expect(told.advice).toMatch(/\.$/);
  expect(JSON.stringify(told)).not.toContain('mind');
});
