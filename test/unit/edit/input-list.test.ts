import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeInput,
  freeName,
  ifMissing,
  MOST_INPUTS,
  newInput,
  setIfMissing,
  withDuplicate,
  withInput,
  withoutPart,
} from '#lib/edit/input-list.ts';
import { dropPlace, moveItem } from '#lib/edit/move-item.ts';
import { optionsText, parseOptions } from '#lib/edit/options-text.ts';
import { makeAction, makeInput } from '../action/make-action.ts';

const action = makeAction({}, [
  makeInput('a'),
  makeInput('b', { sensitive: true, source: 'ticket.id' }),
  makeInput('c'),
]);
const names = ({ inputs }: typeof action) => inputs.map(({ name }) => name);

describe('inputs', () => {
  test('one is added at the end or where it is wanted', () => {
    expect(names(withInput(action, newInput('x')))).toEqual(['a', 'b', 'c', 'x']);
    expect(names(withInput(action, newInput('x'), 1))).toEqual(['a', 'x', 'b', 'c']);
  });

  test('the 101st is not added', () => {
    const full = makeAction(
      {},
      Array.from({ length: MOST_INPUTS }, (_, index) => makeInput(`i${index}`)),
    );
    expect(withInput(full, newInput('more'))).toBe(full);
    expect(withDuplicate(full, 0)).toBe(full);
  });

  test('a copy stands below, with everything but the name', () => {
    const copied = withDuplicate(withDuplicate(action, 1), 1);
    expect(names(copied)).toEqual(['a', 'b', 'b_copy_2', 'b_copy', 'c']);
    expect(copied.inputs[2]).toEqual({ ...action.inputs[1], name: 'b_copy_2' });
    expect(freeName(action, 'd')).toBe('d');
  });

  test.each([
    [makeInput('x'), 'ask'],
    [makeInput('x', { required: false }), 'leave-out'],
    [makeInput('x', { default: '1' }), 'default'],
    [makeInput('x', { required: false, default: '' }), 'default'],
  ] as const)('%o: what happens when it is missing', (input, choice) => {
    expect(ifMissing(input)).toBe(choice);
  });

  test('choosing what happens keeps a default that is there, and takes it away with the choice', () => {
    const one = (input: ReturnType<typeof makeInput>) => makeAction({}, [input]);
    const [asked] = setIfMissing(one(makeInput('x', { default: '5', required: false })), 0, 'ask').inputs;
    expect(asked).toEqual(makeInput('x'));
    const [left] = setIfMissing(one(makeInput('x')), 0, 'leave-out').inputs;
    expect(left).toEqual(makeInput('x', { required: false }));
    const first = (input: ReturnType<typeof makeInput>) => setIfMissing(one(input), 0, 'default').inputs[0]?.default;
    expect(first(makeInput('x'))).toBe('');
    expect(first(makeInput('x', { type: 'boolean' }))).toBe('false');
    expect(first(makeInput('x', { options: ['red', 'blue'] }))).toBe('red');
    expect(first(makeInput('x', { default: '7' }))).toBe('7');
  });

  test('a part is taken away whole, not left undefined', () => {
    expect(Object.keys(withoutPart(action, 1, 'source').inputs[1] ?? {})).not.toContain('source');
    expect(changeInput(action, 9, { name: 'x' }).inputs).toEqual(action.inputs);
  });
});

describe('order', () => {
  test('an item stands where it was put, and the others keep their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, one, other) => {
        const [from, to] = [one % list.length, other % list.length];
        const moved = moveItem(list, from, to);
        expect(moved[to]).toBe(list[from]);
        expect(moved.filter((item) => item !== list[from])).toEqual(list.filter((item) => item !== list[from]));
      }),
    );
  });

  test.each([
    [0, -1],
    [0, 3],
    [3, 0],
    [-1, 0],
  ])('from %i to %i there is no place', (from, to) => {
    expect(moveItem(['a', 'b', 'c'], from, to)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [0, 5, 0],
    [0, 25, 1],
    [0, 99, 2],
    [2, 5, 0],
    [2, 15, 1],
    [1, 15, 1],
    [2, -9, 0],
  ])('row %i dropped at height %i lands at %i', (from, y, to) => {
    expect(dropPlace([10, 20, 30], y, from)).toBe(to);
  });
});

describe('a closed list', () => {
  test('is read one value a line; empty lines and spaces around are none', () => {
    expect(parseOptions(' red \r\n\nlight blue\n\t\n7')).toEqual(['red', 'light blue', '7']);
    expect(parseOptions('')).toEqual([]);
  });

  test('reads back as it was written', () => {
    const value = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/[\r\n]/g, '').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value), (options) => {
        expect(parseOptions(optionsText(options))).toEqual(options);
      }),
    );
  });
});
