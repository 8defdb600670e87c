// The keyboard of the tree.
import { describe, expect, test } from 'vitest';
import { treeStep } from '#components/options/outputs/tree-keys.ts';
import { keyOf, type TreeLine, treeLines } from '#lib/response/answer-tree.ts';
import { readText } from '#test/unit/response/read-text.ts';

/** a (open): b, item c; d (closed); entries */
const LINES: TreeLine[] = treeLines(readText('{"a": {"b": 1, "bc": 2}, "d": [1], "e": 3}'), {
  open: new Set([keyOf(['a'])]),
  drawn: new Map(),
  found: null,
});

describe('a key in the tree', () => {
  test.each<[string, number, unknown]>([
    ['ArrowDown', 0, { do: 'go', to: 1 }],
    ['ArrowDown', 4, { do: 'go', to: 4 }],
    ['ArrowUp', 2, { do: 'go', to: 1 }],
    ['ArrowUp', 0, { do: 'go', to: 0 }],
    ['Home', 3, { do: 'go', to: 0 }],
    ['End', 0, { do: 'go', to: 4 }],
    ['ArrowRight', 0, { do: 'go', to: 1 }],
    ['ArrowRight', 3, { do: 'open' }],
    ['ArrowRight', 4, null],
    ['ArrowLeft', 0, { do: 'close' }],
    ['ArrowLeft', 2, { do: 'go', to: 0 }],
    ['ArrowLeft', 3, null],
    ['Enter', 4, { do: 'add' }],
    ['Escape', 4, null],
    ['Tab', 4, null],
  ])('%s on line %i', (key, at, step) => {
    expect(treeStep(key, LINES, at, '')).toEqual(step);
  });

  test('Space opens and closes, and does nothing where there is nothing to open', () => {
    expect(treeStep(' ', LINES, 0, ' ')).toEqual({ do: 'close' });
    expect(treeStep(' ', LINES, 3, ' ')).toEqual({ do: 'open' });
    expect(treeStep(' ', LINES, 4, ' ')).toBeNull();
  });

  test('letters go to the next key that begins so, round and round', () => {
    expect(treeStep('b', LINES, 0, 'b')).toEqual({ do: 'go', to: 1 });
    expect(treeStep('b', LINES, 1, 'b')).toEqual({ do: 'go', to: 2 });
    expect(treeStep('b', LINES, 2, 'bb')).toEqual({ do: 'go', to: 1 });
    expect(treeStep('c', LINES, 1, 'bc')).toEqual({ do: 'go', to: 2 });
    expect(treeStep('z', LINES, 1, 'z')).toBeNull();
  });
});
