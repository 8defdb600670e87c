// Whether an output captures a whole object, and how large a one. Pure.
import { moneyText } from '#components/shared/format-money.ts';
import type { OutputValue } from '#lib/run.ts';

/** How many fields; null for anything but an object. An amount with its currency is one value. */
export function wholeObject({ value, format }: Pick<OutputValue, 'value' | 'format'>): number | null {
  if (value?.kind !== 'object') return null;
  if (moneyText(value) !== null && (format === 'money' || value.members.length === 2)) return null;
  return value.members.length;
}
