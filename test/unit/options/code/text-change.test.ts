// The smallest change between two texts, and lines made one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines, smallestChange } from '#components/options/code/text-change.ts';

describe('smallestChange', () => {
  test.each([
    ['abc', 'abc', null],
    ['/{{old}}/x', '/{{new}}/x', { from: 3, to: 6, insert: 'new' }],
    ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
    ['', 'x', { from: 0, to: 0, insert: 'x' }],
  ])('from "%s" to "%s"', (before, after, change) => {
    expect(smallestChange(before, after)).toEqual(change);
  });

  test('always makes the second text of the first', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '{', '🙂') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = smallestChange(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
      }),
    );
  });
});

describe('joinLines', () => {
  test.each([
    ['one line ', '', 'one line '],
    ['https://a.example/\n  orders\r\n', '', 'https://a.example/orders'],
    ['Refund it\n\nnow?', ' ', 'Refund it now?'],
    ['\n\n', ' ', ''],
  ])('%j with "%s" between', (text, glue, joined) => {
    expect(joinLines(text, glue)).toBe(joined);
  });
});
