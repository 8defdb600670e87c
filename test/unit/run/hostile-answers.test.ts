// What a server can write to make the search for secrets long: it knows the secret, and how it is looked for. Honest answers of these sizes
// take milliseconds; a search that grows with the square of the length takes minutes, and would not end within a test's own limit.
import { describe, expect, test } from 'vitest';
import { maskWords, redactBody } from '#lib/run/redact.ts';

const SECRET = 'correct-horse-battery-staple';
const BASE64 = Buffer.from(SECRET).toString('base64').replaceAll('=', '');

describe('an answer cannot make the search for secrets long', () => {
  test('as megabytes of the secret in base64 without an end', () => {
    expect(maskWords(BASE64.repeat(2_000_000 / BASE64.length), [SECRET])).not.toContain(BASE64);
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
    expect(redactBody(`${SECRET}${text}${SECRET}`, [SECRET])).not.toContain(SECRET);
  });
});
