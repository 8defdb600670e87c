// What the settings say of the ways to keep secrets, and the numbers that are typed there.
import { describe, expect, test } from 'vitest';
import { changeWords, LEVELS } from '#components/options/settings/levels.ts';
import { checkWholeNumber } from '#components/options/settings/whole-number.ts';
import { SECRET_LEVELS } from '#lib/messages.ts';

test('every level is described, in the order of the contract', () => {
  expect(LEVELS.map(({ level }) => level)).toEqual([...SECRET_LEVELS]);
});

describe('what a change does', () => {
  test('is said for every two levels, with how many secrets it moves', () => {
    for (const from of SECRET_LEVELS) {
      for (const to of SECRET_LEVELS.filter((level) => level !== from)) {
        expect(changeWords(from, to, 3)).toContain('all 3 secrets');
        expect(changeWords(from, to, 1)).toContain('the one secret');
        expect(changeWords(from, to, 0)).toContain('No secret is kept yet');
      }
    }
  });

  test('warns of who can read them when the encryption goes', () => {
    expect(changeWords('passphrase', 'browser', 2)).toMatch(/Takes the encryption off .* can read them/);
  });
});

describe('a typed number', () => {
  test.each([
    ['1', 1],
    [' 90 ', 90],
    ['3650', 3_650],
  ] as const)('%j is one', (typed, number) => {
    expect(checkWholeNumber(typed, 1, 3_650)).toEqual({ ok: true, number });
  });
  test.each(['', '0', '3651', '-1', '1e2', '1,000', '12.5', 'ten', '9'.repeat(30)])('%j is refused', (typed) => {
    const checked = checkWholeNumber(typed, 1, 3_650);
    expect(checked).toEqual({ ok: false, message: expect.stringContaining('from 1 to 3,650') });
  });
});
