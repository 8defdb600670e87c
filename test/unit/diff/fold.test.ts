import { expect, test } from 'vitest';
import type { DiffSpan } from '#lib/diff/difference.ts';
import { foldSame } from '#lib/diff/fold.ts';

const same = (lines: number): DiffSpan => ({
  text: Array.from({ length: lines }, (_, n) => `${n}\n`).join(''),
  is: 'same',
});
const added: DiffSpan = { text: 'new\n', is: 'added' };
const shape = (spans: DiffSpan[]) =>
  foldSame(spans).map((span) => (span.is === 'skipped' ? span.lines : span.text.split('\n').length - 1));

test('lines far from every change are counted, those beside one stay', () => {
  expect(shape([same(20), added])).toEqual([18, 2, 1]);
  expect(shape([added, same(20), added])).toEqual([1, 2, 16, 2, 1]);
});
test('few lines are not worth hiding', () => {
  expect(shape([added, same(6), added])).toEqual([1, 6, 1]);
});
test('what changed is always whole', () => {
  expect(foldSame([{ ...same(50), is: 'removed' }])).toHaveLength(1);
});
