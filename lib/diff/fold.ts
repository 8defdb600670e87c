// Long stretches that both texts share, cut down to the lines around what changed. Pure.
import type { DiffSpan } from './difference.ts';

export interface SkippedLines {
  is: 'skipped';
  lines: number;
}

/** Lines that stay beside each change. */
const AROUND = 2;
/** Fewer hidden lines than this would save nothing. */
const LEAST_SKIPPED = 4;

export function foldSame(spans: readonly DiffSpan[]): (DiffSpan | SkippedLines)[] {
  return spans.flatMap((span, index) => {
    if (span.is !== 'same') return [span];
    const lines = span.text.split(/(?<=\n)/);
    const before = index === 0 ? 0 : AROUND;
    const after = index === spans.length - 1 ? 0 : AROUND;
    const skipped = lines.length - before - after;
    if (skipped < LEAST_SKIPPED) return [span];
    const same = (some: string[]): DiffSpan[] => (some.length === 0 ? [] : [{ text: some.join(''), is: 'same' }]);
    return [
      ...same(lines.slice(0, before)),
      { is: 'skipped' as const, lines: skipped },
      ...same(lines.slice(lines.length - after)),
    ];
  });
}
