// Numbers as people write them.
import { expect, test } from 'vitest';
import { numberText } from '#lib/fill/number-text.ts';

test.each([
  ['64.50', '64.50'],
  ['1.249,50', '1249.50'],
  ['1,249.50', '1249.50'],
  ['1 249,50', '1249.50'],
  ['1’249.50', '1249.50'],
  ['1.249.000', '1249000'],
  ['1,249', '1249'],
  ['007', '7'],
  ['0.125', '0.125'],
  ['-12', '-12'],
  ['9007199254740993.10', '9007199254740993.10'],
  ['1.2.3', null],
  ['12,34,56', null],
  ['1.24,50,1', null],
  ['abc', null],
  ['', null],
])('money "%s" is %s', (written, expected) => {
  expect(numberText(written, true)).toBe(expected);
});

test('a measure with three decimals or thousands cannot be told', () => {
  expect(numberText('1.249', false)).toBeNull();
  expect(numberText('1.25', false)).toBe('1.25');
});
