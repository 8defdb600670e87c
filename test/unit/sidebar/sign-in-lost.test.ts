import { expect, test } from 'vitest';
import { signInError } from '#components/shared/sign-in-lost.ts';
import { sampleError } from './samples.ts';

test('a background that went away says what becomes of the window', () => {
  const { message, advice } = signInError(sampleError('internal'));
  expect(message).toContain('you are not signed in');
  expect(advice).toContain('close it');
});

test.each(['cancelled', 'sign-in-failed', 'secret-missing'] as const)('%s says it in its own words', (code) => {
  const error = sampleError(code);
  expect(signInError(error)).toBe(error);
});
