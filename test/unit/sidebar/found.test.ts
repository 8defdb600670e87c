// Stepping through what was found for a field.
import { describe, expect, test } from 'vitest';
import { foundFor, nextPlace, offersAnother, stepOf } from '#components/sidebar/form/found.ts';
import { sampleCardInput, sampleInput, sampleProvenance } from './samples.ts';

const from = sampleProvenance();
const candidates = [
  { value: 'NW-20399', from },
  { value: 'NW-20481', from },
];
const valuesOf = (input: Parameters<typeof foundFor>[0]) => foundFor(input).map(({ value }) => value);

test('the value that was filled in stands first and once; an undecided field offers all', () => {
  expect(valuesOf(sampleCardInput(sampleInput(), { value: 'NW-20481', from, candidates }))).toEqual([
    'NW-20481',
    'NW-20399',
  ]);
  expect(valuesOf(sampleCardInput(sampleInput(), { candidates }))).toEqual(['NW-20399', 'NW-20481']);
});

test('a field that holds the only value found offers no other', () => {
  const found = foundFor(sampleCardInput(sampleInput(), { value: 'NW-1', from }));
  expect(offersAnother(found, 'NW-1')).toBe(false);
  expect(offersAnother(found, 'typed')).toBe(true);
  expect(offersAnother([], null)).toBe(false);
});

test('down and up go round; from no value down begins at the first and up at the last', () => {
  expect([0, 1, 2].map((at) => nextPlace(3, at, 1))).toEqual([1, 2, 0]);
  expect([0, 1, 2].map((at) => nextPlace(3, at, -1))).toEqual([2, 0, 1]);
  expect([nextPlace(3, -1, 1), nextPlace(3, -1, -1)]).toEqual([0, 2]);
});

describe('the keys', () => {
  const press = (key: string, changes = {}) =>
    stepOf({
      key,
      altKey: true,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      isComposing: false,
      ...changes,
    } as KeyboardEvent);
  test('are Alt with an arrow up or down, and nothing else', () => {
    expect(press('ArrowDown')).toBe(1);
    expect(press('ArrowUp')).toBe(-1);
    expect(press('ArrowRight')).toBeNull();
    for (const changes of [
      { altKey: false },
      { ctrlKey: true },
      { shiftKey: true },
      { metaKey: true },
      { isComposing: true },
    ])
      expect(press('ArrowDown', changes)).toBeNull();
  });
});
