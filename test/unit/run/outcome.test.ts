// The whole table of what becomes of a run, and the sentences that go with it.
import { describe, expect, test } from 'vitest';
import { httpStatusError } from '#lib/run/http-status.ts';
import { decideOutcome, type Outcome, type Trouble } from '#lib/run/outcome.ts';
import { runError } from '#lib/run/run-error.ts';

const failed = (code: Outcome['code']): Outcome => ({ state: 'failed', code, unreadable: null });
const unknown = (code: Outcome['code']): Outcome => ({ state: 'unknown', code, unreadable: null });
const succeeded = (unreadable: Outcome['unreadable'] = null): Outcome => ({
  state: 'succeeded',
  code: null,
  unreadable,
});

const table: [number | null, Trouble | null, Outcome, Outcome][] = [
  // status, trouble, a lookup, a write
  [200, null, succeeded(), succeeded()],
  [204, null, succeeded(), succeeded()],
  [200, 'response-too-large', failed('response-too-large'), succeeded('response-too-large')],
  [200, 'response-not-json', failed('response-not-json'), succeeded('response-not-json')],
  [201, 'network', failed('network'), succeeded('network')],
  [200, 'path-invalid', failed('path-invalid'), succeeded('path-invalid')],
  [200, 'internal', failed('internal'), succeeded('internal')],
  [200, 'timeout', failed('timeout'), unknown('timeout')],
  [200, 'cancelled', failed('cancelled'), unknown('cancelled')],
  [null, 'timeout', failed('timeout'), unknown('timeout')],
  [null, 'cancelled', failed('cancelled'), unknown('cancelled')],
  [null, 'network', failed('network'), unknown('network')],
  [null, 'redirect-refused', failed('redirect-refused'), unknown('redirect-refused')],
  [400, null, failed('http-status'), failed('http-status')],
  [404, 'timeout', failed('http-status'), failed('http-status')],
  [409, 'response-too-large', failed('http-status'), failed('http-status')],
  [500, null, failed('http-status'), failed('http-status')],
  [503, 'network', failed('http-status'), failed('http-status')],
];

test.each(table)('status %s with %s', (status, trouble, lookup, write) => {
  expect(decideOutcome(false, status, trouble)).toEqual(lookup);
  expect(decideOutcome(true, status, trouble)).toEqual(write);
});

describe('sentences', () => {
  const own = [400, 401, 403, 404, 409, 412, 422, 429, 500, 503];

  test('each common status has its own sentence and next step', () => {
    const messages = own.map((status) => httpStatusError(status).message);
    expect(new Set(messages).size).toBe(own.length);
    expect(new Set(own.map((status) => httpStatusError(status).advice)).size).toBeGreaterThan(7);
  });

  test('a 401 for a request without a credential asks for a connection, not for a secret', () => {
    const refusal = { hasCredential: false, retryAfter: null, idempotencyHeader: null, now: 0 };
    const { message, advice } = httpStatusError(401, refusal);
    expect(`${message} ${advice}`).not.toContain('secret');
    expect(advice).toContain('choose a connection');
    expect(httpStatusError(401, { ...refusal, hasCredential: true })).toEqual(httpStatusError(401));
  });

  test('every status from 400 to 599 names itself and says what to do', () => {
    for (let status = 400; status < 600; status += 1) {
      const error = httpStatusError(status);
      expect(error).toMatchObject({ code: 'http-status', status });
      expect(error.message).toContain(String(status));
      expect(error.advice).toMatch(/\.$/);
    }
  });

  test('an unknown write says to look before running it again; a refused redirect names the configured address', () => {
    for (const code of ['timeout', 'cancelled', 'network', 'redirect-refused', 'internal'] as const) {
      const error = runError(code, true, 'https://api.example.com');
      expect(error.message).toContain('nobody can say');
      expect(error.advice).toContain('before you run it again');
    }
    for (const unknown of [true, false]) {
      const { message, origin } = runError('redirect-refused', unknown, 'https://api.example.com');
      expect(message).toMatch(/^https:\/\/api\.example\.com (redirects|answered with a redirect)/);
      expect(origin).toBe('https://api.example.com');
    }
    expect(runError('timeout', false, 'https://api.example.com').origin).toBeUndefined();
  });
});
