import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepExisting,
  NOTHING_SELECTED,
  selectionState,
  selectShown,
  selectTo,
} from '#components/options/parts/selection.ts';

const every: string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const shown = every.slice(0, 5);
const list = (selected: ReadonlySet<string>) => [...selected].sort();

describe('one after the other', () => {
  test('a box selects its thing and lets it go again', () => {
    const selected = selectTo(NOTHING_SELECTED, shown, 'b', true);
    expect(list(selected)).toEqual(['b']);
    expect(list(selectTo(selected, shown, 'b', false))).toEqual([]);
    expect(list(NOTHING_SELECTED)).toEqual([]);
  });
});

describe('with Shift', () => {
  test('everything since the last one follows, in either direction', () => {
    expect(list(selectTo(new Set(['b']), shown, 'd', true, 'b'))).toEqual(['b', 'c', 'd']);
    expect(list(selectTo(new Set(['d']), shown, 'b', true, 'd'))).toEqual(['b', 'c', 'd']);
  });
  test('clearing clears the stretch', () => {
    expect(list(selectTo(new Set(shown), shown, 'd', false, 'b'))).toEqual(['a', 'e']);
  });
  test('a last one that is not shown any more is no end of a stretch', () => {
    expect(list(selectTo(new Set(['z']), shown, 'b', true, 'z'))).toEqual(['b', 'z']);
  });
});

describe('the box in the head', () => {
  test('takes what is shown and leaves the rest as it is', () => {
    expect(list(selectShown(new Set(['z']), shown, true))).toEqual([...shown, 'z']);
    expect(list(selectShown(new Set(['a', 'z']), shown, false))).toEqual(['z']);
  });
  test.each([
    [[], 'none'],
    [['z'], 'none'],
    [['a', 'z'], 'some'],
    [shown, 'all'],
  ] as const)('with %j selected it says %s', (selected, state) => {
    expect(selectionState(new Set(selected), shown)).toBe(state);
  });
  test('says none where nothing is shown', () => {
    expect(selectionState(new Set(['a']), [])).toBe('none');
  });
});

test('what is gone is not selected any more', () => {
  expect(list(keepExisting(new Set(['a', 'gone']), shown))).toEqual(['a']);
  const same = new Set(['a']);
  expect(keepExisting(same, shown)).toBe(same);
});

test('what is not shown never changes', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...every));
  fc.assert(
    fc.property(
      ids,
      ids,
      fc.constantFrom(...shown),
      fc.boolean(),
      fc.option(fc.constantFrom(...shown, 'g')),
      (selected, visible, id, on, from) => {
        const next = selectTo(new Set(selected), visible, id, on, from);
        for (const other of every) {
          if (other === id || visible.includes(other)) continue;
          expect(next.has(other)).toBe(selected.includes(other));
        }
        expect(next.has(id)).toBe(on);
      },
    ),
  );
});
