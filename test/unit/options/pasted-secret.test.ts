import { expect, test } from 'vitest';
import { lengthProblem, pasteProblem } from '#components/shared/pasted-secret.ts';

test.each(['half\r\ntwo', 'half\ntwo', 'half\rtwo', ' half\n\ntwo '])('a line break inside is told: %j', (text) => {
  expect(pasteProblem(text)).toContain('line break');
  expect(pasteProblem(text)).not.toContain('half');
});

test.each(['one', ' one\r\n', '\none', '', 'one two', 'naïve 🔑'])('what may be pasted, may: %j', (text) => {
  expect(pasteProblem(text)).toBeNull();
});

test('10,000 characters are a secret, one more is not', () => {
  expect(lengthProblem('x'.repeat(10_000))).toBeNull();
  expect(lengthProblem('x'.repeat(10_001))).toContain('10,000');
});
