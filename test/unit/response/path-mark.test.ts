// The place that a path's error names, and where a path leads first.
import { describe, expect, test } from 'vitest';
import { parsePath } from '#lib/action/path.ts';
import { firstPlace } from '#lib/response/first-place.ts';
import { markAt, markPath } from '#lib/response/path-mark.ts';
import { readText } from '#test/unit/response/read-text.ts';

describe('the mark in a path', () => {
  test.each([
    ['$.a[?(@.b)]', { before: '$.a', at: '[', after: '?(@.b)]' }],
    ['$.a.', { before: '$.a.', at: ' ', after: '' }],
    ['', { before: '', at: ' ', after: '' }],
    ['order.id', { before: '', at: 'o', after: 'rder.id' }],
    ['$.a', null],
  ])('%s', (path, mark) => {
    expect(markPath(path)).toEqual(mark);
  });

  test('of a long one shows what stands around it', () => {
    const path = `$.${'a'.repeat(40)} ${'b'.repeat(40)}`;
    expect(markPath(path)).toEqual({ before: `…${'a'.repeat(18)}`, at: ' ', after: `${'b'.repeat(18)}…` });
  });

  test('never leaves the line', () => {
    expect(markAt('ab', 9)).toEqual({ before: 'ab', at: ' ', after: '' });
  });
});

describe('the first place that a path leads to', () => {
  const root = readText('{"a": [{"x": 1}, {"b": 2}, {"b": 3}], "c": {"d": {"b": 4}}}');
  test.each([
    ['$', []],
    ['$.a[1].b', ['a', 1, 'b']],
    ['$.a[-1].b', ['a', 2, 'b']],
    ['$.a[*].b', ['a', 1, 'b']],
    ['$.a[2:].b', ['a', 2, 'b']],
    ['$..b', ['a', 1, 'b']],
    ['$.c..b', ['c', 'd', 'b']],
    ['$.a[9]', null],
    ['$.a.length', null],
    ['$.z', null],
  ])('%s', (path, steps) => {
    expect(firstPlace(root, parsePath(path))).toEqual(steps);
  });
});
