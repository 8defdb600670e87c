// What the log may keep of a failure's body.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAILURE_BODY_LIMIT, redactBody } from '#lib/run/redact.ts';

test('a secret never survives, in whatever spelling a server echoes it', () => {
  const secret = fc.string({ minLength: 4, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim().length > 3);
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => JSON.stringify({ you: text }),
    (text) => `https://api.example.com/?key=${encodeURIComponent(text.toWellFormed())}`,
    (text) => new URLSearchParams({ key: text }).toString(),
  );
  fc.assert(
    fc.property(secret, spelling, (value, spell) => {
      const body = spell(value);
      const kept = redactBody(`>> ${body} <<`, [value]);
      return !kept.includes(body.includes(value) ? value : JSON.stringify(value).slice(1, -1));
    }),
  );
});

test.each([
  ['Authorization: Bearer abcdef123456', 'abcdef123456'],
  ['{"password":"hunter2hunter2"}', 'hunter2hunter2'],
  ['{"access_token": "ey.J.x", "a": 1}', 'ey.J.x'],
  ['api_key=12345&b=1', '12345'],
  ['Set-Cookie: session=42; Path=/', '42'],
  ['{"client_secret":"with \\" quote"}', 'quote'],
])('%s loses its secret', (body, secret) => {
  expect(redactBody(body, [])).not.toContain(secret);
});

test('what is no secret stays', () => {
  const body = '{"error":"no such order","order":"NW-20481"}';
  expect(redactBody(body, ['', 'demo-northwind'])).toBe(body);
});

test('a secret that the cut would halve is gone as a whole', () => {
  const body = `${'x'.repeat(FAILURE_BODY_LIMIT - 4)}demo-northwind-2f9c41`;
  const kept = redactBody(body, ['demo-northwind-2f9c41']);
  expect(kept).not.toContain('demo');
  expect(kept.length).toBeLessThanOrEqual(FAILURE_BODY_LIMIT);
});

test.each(['x', '"token', '"', '\\', 'token="', 'Bearer '])(
  'two megabytes of %j are no trouble',
  { timeout: 20_000 },
  (part) => {
    expect(redactBody(part.repeat(2_000_000 / part.length), ['secret']).length).toBeLessThanOrEqual(FAILURE_BODY_LIMIT);
  },
);
