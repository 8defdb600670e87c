import { expect, test } from 'vitest';
import { originPaused } from '#lib/breaker/paused-error.ts';
import { waitText } from '#lib/breaker/wait-text.ts';

test.each([
  [-5, 'a few seconds'],
  [400, 'a few seconds'],
  [5_000, 'a few seconds'],
  [5_001, 'about 10 seconds'],
  [19_200, 'about 20 seconds'],
  [30_000, 'about 30 seconds'],
  [55_000, 'about 55 seconds'],
  [58_000, 'about a minute'],
  [80_000, 'about a minute'],
  [120_000, 'about 2 minutes'],
  [300_000, 'about 5 minutes'],
  [3_600_000, 'about an hour'],
])('%i ms: %s', (wait, text) => {
  expect(waitText(wait)).toBe(text);
});

test('a refusal says why, that nothing was sent, and when it works again', () => {
  const origin = 'https://api.example.com';
  const said = (reason: 'asked' | 'failing', cut?: true) =>
    originPaused(origin, { until: 31_000, reason, ...(cut ? { cut } : {}) }, 1_000).detail;
  expect(said('failing')).toEqual({
    code: 'origin-paused',
    message: `${origin} failed 5 times in a row, so it gets no requests for a while. Nothing was sent.`,
    advice: 'Try again in about 30 seconds.',
    blame: 'server',
    origin,
    at: 31_000,
  });
  expect(said('asked').message).toContain('asked for a pause.');
  expect(said('asked', true).message).toContain('more than an hour');
});
