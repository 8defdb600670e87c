// Which placeholders stand in a text, and which of them are marked as wrong.
import { describe, expect, test } from 'vitest';
import { findMarks, type KnownInput } from '#components/options/code/placeholder-marks.ts';

const INPUTS: KnownInput[] = [{ name: 'order_id', type: 'string', description: 'The order.', sensitive: false }];
const found = (text: string, caret: number | null = null) =>
  findMarks(text, INPUTS, caret).map((mark) => [text.slice(mark.from, mark.to), mark.is]);

describe('findMarks', () => {
  test.each([
    ['nothing', 'plain { text } }}', []],
    ['an input', '/orders/{{order_id}}/x', [['{{order_id}}', 'known']]],
    ['a name that no input has', '{{gone}}', [['{{gone}}', 'unknown']]],
    [
      'several beside each other',
      '{{order_id}}{{gone}}',
      [
        ['{{order_id}}', 'known'],
        ['{{gone}}', 'unknown'],
      ],
    ],
    ['braces with spaces inside', 'a {{ order_id }} b', [['{{ order_id }}', 'malformed']]],
    ['braces that never close', 'a {{order', [['{{', 'malformed']]],
    ['a placeholder behind three braces', '{{{order_id}}', [['{{{order_id}}', 'malformed']]],
    ['braces that close on another line', '{{a b\n}}', [['{{', 'malformed']]],
  ])('finds %s', (_title, text, marks) => {
    expect(found(text)).toEqual(marks);
  });

  test('does not mark what is being written', () => {
    expect(found('/{{ord', 3)).toEqual([]);
    expect(found('/{{ord', 1)).toEqual([['{{', 'malformed']]);
    expect(found('/{{ord}}', 6)).toEqual([]);
    expect(found('/{{ord}}', 8)).toEqual([['{{ord}}', 'unknown']]);
    expect(found('/{{order_id}}', 6)).toEqual([['{{order_id}}', 'known']]);
  });

  test('says what a placeholder stands for, or that there is no such input', () => {
    expect(findMarks('{{order_id}}{{gone}}', INPUTS).map(({ title }) => title)).toEqual([
      'order_id (string): The order.',
      'There is no input called “gone”.',
    ]);
  });
});
