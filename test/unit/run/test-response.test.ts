// The raw answer of a test call: all of it, but never the connection's secret.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testResponse } from '#lib/run/test-response.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (body: Uint8Array, changes = {}) => ({
  status: 200,
  contentType: 'text/html',
  headers: [],
  body,
  trouble: null,
  ...changes,
});

test('shows what came, whatever it is', () => {
  const headers = [{ name: 'x-request-id', value: '7' }];
  expect(testResponse(answer(bytes('<h1>Hé</h1>'), { headers, status: 500 }), [])).toEqual({
    status: 500,
    headers,
    body: '<h1>Hé</h1>',
    size: 12,
    cut: false,
  });
});

test('shows bytes that are no text as such', () => {
  expect(testResponse(answer(Uint8Array.of(0x61, 0xe9, 0x62)), [])?.body).toBe('a\ufffdb');
});

test('tells a cut, and that nothing came', () => {
  expect(testResponse(answer(bytes('abc'), { trouble: 'response-too-large' }), [])?.cut).toBe(true);
  expect(testResponse(answer(bytes(''), { status: null, trouble: 'timeout' }), [])).toBeNull();
});

test('the secret never stands in it, however a server echoes it', () => {
  const echoes: ((secret: string) => string)[] = [
    (secret) => secret,
    (secret) => JSON.stringify({ got: secret }),
    (secret) => JSON.stringify(secret).replaceAll('/', '\\/'),
    (secret) => JSON.stringify(secret).replace(/[<>&='+]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    (secret) => encodeURIComponent(secret),
    (secret) => new URLSearchParams({ key: secret }).toString(),
  ];
  // As long as a real one, and of no character that a mask or the text around it holds.
  const secrets = fc.string({ unit: fc.constantFrom(...'ABCDXYZ019+/=&"\\<~'), minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(secrets, fc.constantFrom(...echoes), (secret, echo) => {
      const said = echo(secret);
      const headers = [{ name: 'x-echo', value: said }];
      const shown = testResponse(answer(bytes(`a${said}b${said}`), { headers }), [secret]);
      expect(shown?.body).not.toContain(said);
      expect(shown?.body).toContain('••••••••');
      expect(shown?.headers[0]?.value).toContain('••••••••');
    }),
  );
});
