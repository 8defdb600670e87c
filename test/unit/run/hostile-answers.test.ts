// What a server can write to make the search for secrets long: it knows the secret, and how it is looked for.
import { describe, expect, test } from 'vitest';
import { maskWords, redactBody } from '#lib/run/redact.ts';

const SECRET = 'correct-horse-battery-staple';
const BASE64 = Buffer.from(SECRET).toString('base64').replaceAll('=', '');

/** In ms. Honest answers of this size take a few; what grows with the square of the length takes minutes. */
const LIMIT = 3_000;

function took(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

describe('an answer cannot make the search for secrets long', () => {
  test('as megabytes of the secret in base64 without an end', () => {
    const text = BASE64.repeat(2_000_000 / BASE64.length);
    let masked = '';
    expect(took(() => (masked = maskWords(text, [SECRET])))).toBeLessThan(LIMIT);
    expect(masked).not.toContain(BASE64);
  });

  test.each([
    ['backslashes', '\\'.repeat(100_000)],
    ['a name and spaces', `token${' '.repeat(100_000)}`],
    ['names and spaces', `token${' '.repeat(40)}`.repeat(1_000)],
    ['names in a row', 'token'.repeat(20_000)],
    ['ampersands of ampersands', `&${'amp;'.repeat(20_000)}`],
    ['quotes that never end', 'token="\\'.repeat(10_000)],
    ['keys of a service that never come to their end', 'eyJ-'.repeat(25_000)],
    ['schemes in a row', `${'Bearer '.repeat(10_000)}${'+'.repeat(1_000)}`],
  ])('as %s', (_name, text) => {
    expect(took(() => redactBody(text, [SECRET]))).toBeLessThan(LIMIT);
  });
});
