// The spans between two texts, by words or by lines, as a person would mark them up. Pure.
import { diffLines, diffWordsWithSpace } from 'diff';
import type { DiffSpan } from './difference.ts';

/** Beyond so many insertions and deletions a markup reads like noise, and finding it takes long: the algorithm is O(ND). */
const MAX_EDITS = 1_000;
/** Share of the longer text that must be common: below it, single words marked are harder to read than both texts whole. */
const LEAST_COMMON = 0.35;

/** By lines where there are any, by words inside of those that changed. */
export function diffText(before: string, after: string): DiffSpan[] {
  if (!before.includes('\n') && !after.includes('\n')) return diffWords(before, after);
  const lines = diffLines(before, after, { maxEditLength: MAX_EDITS });
  if (lines === undefined) return replaced(before, after);
  const spans = lines.map(spanOf);
  return spans.flatMap((span, index) => {
    const next = spans[index + 1];
    if (span.is === 'removed' && next?.is === 'added') return diffWords(span.text, next.text);
    return span.is === 'added' && spans[index - 1]?.is === 'removed' ? [] : [span];
  });
}

/** Both whole; an empty one is no span. */
export function replaced(before: string, after: string): DiffSpan[] {
  const spans: DiffSpan[] = [
    { text: before, is: 'removed' },
    { text: after, is: 'added' },
  ];
  return spans.filter(({ text }) => text !== '');
}

function diffWords(before: string, after: string): DiffSpan[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (words === undefined) return replaced(before, after);
  const spans = words.map(spanOf);
  const common = spans.reduce((sum, { text, is }) => sum + (is === 'same' ? text.trim().length : 0), 0);
  return common >= Math.max(before.length, after.length) * LEAST_COMMON ? spans : replaced(before, after);
}

function spanOf({ value, added, removed }: { value: string; added: boolean; removed: boolean }): DiffSpan {
  return { text: value, is: added ? 'added' : removed ? 'removed' : 'same' };
}
