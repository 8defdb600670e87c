// What is said beside a test value while somebody types it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseValue } from '#lib/action/values.ts';
import { isMissing, valueProblem } from '#lib/test/value-problem.ts';
import { makeInput } from '../action/make-action.ts';

const integer = makeInput('quantity', { type: 'integer' });
const decimal = makeInput('amount', { type: 'decimal' });

describe('a value that may not be sent', () => {
  test.each([
    [integer, '2.0', 'Not an integer. Write 2, not 2.0.'],
    [integer, '007', 'Not an integer. Write 7, not 007.'],
    [integer, '+5', 'Not an integer. Write 5, not +5.'],
    [integer, ' 5', 'Not an integer. Write 5, not “ 5”.'],
    [integer, '2.5', 'Not an integer. Write digits alone, such as 20481.'],
    [integer, '1,000', 'Not an integer. Write digits alone, such as 20481.'],
    [integer, '1e3', 'Not an integer. Write digits alone, such as 20481.'],
    [integer, 'NW-20481', 'Not an integer. Write digits alone, such as 20481.'],
    [decimal, '1,5', 'Not a decimal. Write 1.5, not 1,5.'],
    [decimal, '.5', 'Not a decimal. Write 0.5, not .5.'],
    [decimal, '5.', 'Not a decimal. Write 5, not “5.”.'],
    [decimal, 'NaN', 'Not a decimal. Write a number with a point, such as 19.90.'],
    [integer, true, 'Not an integer. Write digits alone, such as 20481.'],
    [makeInput('paid', { type: 'boolean' }), 'true', 'Not a boolean. Choose true or false.'],
    [makeInput('size', { options: ['S', 'M'] }), 'XL', 'Not on the list of options. Choose one of them.'],
  ])('%#: %o', (input, value, said) => {
    expect(valueProblem(input, value)).toBe(said);
  });

  test('of a sensitive input is never repeated', () => {
    expect(valueProblem({ ...integer, sensitive: true }, '2.0')).toBe(
      'Not an integer. Write digits alone, such as 20481.',
    );
  });

  test('keeps every digit of a long number in what it proposes', () => {
    expect(valueProblem(integer, '09223372036854775809')).toBe(
      'Not an integer. Write 9223372036854775809, not 09223372036854775809.',
    );
  });

  test('is one that parseValue refuses, and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(integer, decimal), fc.stringMatching(/^[ +-]?[0-9.,e]{1,6}$/), (input, value) => {
        let passes = true;
        try {
          parseValue(input, value);
        } catch {
          passes = false;
        }
        expect(valueProblem(input, value) === null).toBe(passes);
      }),
    );
  });
});

test('no value yet is no problem, and is missing where one is required', () => {
  expect(valueProblem(integer, '')).toBeNull();
  expect(isMissing(integer, '')).toBe(true);
  expect(isMissing(integer, undefined)).toBe(true);
  expect(isMissing({ ...integer, required: false }, undefined)).toBe(false);
  expect(isMissing(makeInput('paid', { type: 'boolean' }), false)).toBe(false);
});
