// Samples for inputs without a value: always something that the input takes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleValue, withSamples } from '#lib/action/sample-value.ts';
import { VALUE_TYPES } from '#lib/action/schema.ts';
import { parseValue } from '#lib/action/values.ts';
import { makeInput } from './make-action.ts';

describe('sampleValue', () => {
  test.each([
    ['its default', makeInput('a', { default: 'NW-1', options: ['NW-2', 'NW-1'] }), 'NW-1'],
    ['its first option', makeInput('a', { options: ['damaged', 'late'] }), 'damaged'],
    ['an example of its description', makeInput('order', { description: 'The order, such as NW-20481.' }), 'NW-20481'],
    ['an address by its name', makeInput('customer_email'), 'customer@example.com'],
    ['a day by its name', makeInput('delivery_date', { description: '' }), '2025-01-31'],
    ['a whole number', makeInput('n', { type: 'integer' }), '2'],
    ['a number', makeInput('n', { type: 'decimal' }), '19.90'],
    ['yes', makeInput('n', { type: 'boolean' }), true],
    ['no, when that is the default', makeInput('n', { type: 'boolean', default: 'false' }), false],
    ['a number, when the default is none', makeInput('n', { type: 'integer', default: 'many' }), '2'],
  ])('is %s', (_title, input, value) => {
    expect(sampleValue(input)).toBe(value);
  });

  test('is always a value that the input takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VALUE_TYPES),
        fc.string(),
        fc.string(),
        fc.string(),
        (type, name, description, text) => {
          const input = makeInput(name.slice(0, 90), { type, description, default: text });
          expect(parseValue(input, sampleValue(input))).toBe(sampleValue(input));
        },
      ),
    );
  });
});

describe('withSamples', () => {
  test('keeps what was given, names the samples, and leaves out what no input takes', () => {
    const inputs = [makeInput('a'), makeInput('b', { default: 'B' }), makeInput('c')];
    expect(withSamples(inputs, { a: 'mine', c: '', gone: 'x' })).toEqual({
      values: { a: 'mine', b: 'B', c: 'sample' },
      samples: ['b', 'c'],
    });
  });

  test('false is a value', () => {
    expect(withSamples([makeInput('gift', { type: 'boolean' })], { gift: false }).samples).toEqual([]);
  });
});
