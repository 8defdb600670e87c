// Figures of insights in words. No DOM.

import type { ActionCounts } from '#lib/insights/counts.ts';
import { medianOf } from '#lib/insights/durations.ts';
import { runsOf, successRate } from '#lib/insights/sum.ts';

const NUMBER = new Intl.NumberFormat();
const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent' });
const SECONDS = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 2 });

export const NONE = '–';

export const numberText = (value: number): string => NUMBER.format(value);

export function shareText(part: number, all: number): string {
  return all === 0 ? NONE : PERCENT.format(part / all);
}

export function successText(counts: ActionCounts): string {
  const rate = successRate(counts);
  return rate === null ? NONE : PERCENT.format(rate);
}

/** "0.34 s": two digits, as many as are known. */
export function medianText(counts: ActionCounts): string {
  const median = medianOf(counts.durations);
  return median === null ? NONE : `${SECONDS.format(median / 1_000)} s`;
}

/** Most runs first, then most suggested, then by name. */
export function byUse(a: ActionCounts, b: ActionCounts): number {
  return runsOf(b) - runsOf(a) || b.suggested - a.suggested || a.name.localeCompare(b.name);
}
