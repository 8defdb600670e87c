// Test sets against inputs that may have changed since.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TestSet } from '#lib/test/test.ts';
import { blockedBy, keptValues, knownValues, outdated, valuesOfSet } from '#lib/test/test-values.ts';
import { makeInput } from '../action/make-action.ts';

const order = makeInput('order_number');
const quantity = makeInput('quantity', { type: 'integer', required: false });
const pin = makeInput('pin', { sensitive: true });
const set = (values: TestSet['values']): TestSet => ({ id: '1', name: 'paid order', values, expect: null });

describe('what a set keeps', () => {
  test('is every value but sensitive ones, unknown ones and empty texts', () => {
    expect(keptValues([order, quantity, pin], { order_number: 'NW-1', quantity: '', pin: '1234', old: 'x' })).toEqual({
      order_number: 'NW-1',
    });
  });

  test('never holds a sensitive value', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (sensitive) => {
        const inputs = sensitive.map((is, at) => makeInput(`input${at}`, { sensitive: is }));
        const values = Object.fromEntries(inputs.map(({ name }) => [name, `value of ${name}`]));
        const kept = Object.keys(keptValues(inputs, values));
        expect(kept).toEqual(inputs.filter((input) => !input.sensitive).map(({ name }) => name));
      }),
    );
  });

  test('is not taken from what every object has', () => {
    expect(knownValues([makeInput('constructor')], {})).toEqual({});
    expect(blockedBy([makeInput('constructor')], {})).toBe('Needs a value for “constructor”.');
  });
});

test('a set is filled in with its own values and the sensitive ones that were typed', () => {
  const typed = { order_number: 'NW-9', pin: '1234' };
  expect(valuesOfSet([order, pin], set({ order_number: 'NW-1', pin: 'old' }), typed)).toEqual({
    order_number: 'NW-1',
    pin: '1234',
  });
});

test('values that no input takes any more are said', () => {
  expect(outdated([order, quantity, pin], set({ order_no: 'NW-1', quantity: '2.0', pin: '1' }))).toEqual([
    'Has a value for “order_no”, which is no input any more (deleted or renamed).',
    '“quantity”: Not an integer. Write 2, not 2.0.',
    'Has a value for “pin”, which is sensitive now: it is not used.',
  ]);
  expect(outdated([order], set({ order_number: 'NW-1' }))).toEqual([]);
});

describe('a set that cannot be sent', () => {
  test.each([
    [{ order_number: 'NW-1' }, 'Needs “pin”. Sensitive values are never kept: type it under Values, then run again.'],
    [{ pin: '1' }, 'Needs a value for “order_number”.'],
    [{ order_number: 'NW-1', pin: '1', quantity: '2.0' }, '“quantity”: Not an integer. Write 2, not 2.0.'],
  ])('%o', (values, said) => {
    expect(blockedBy([order, quantity, pin], values)).toBe(said);
  });

  test('is told from one that can', () => {
    expect(blockedBy([order, quantity, pin], { order_number: 'NW-1', pin: '1' })).toBeNull();
  });
});
