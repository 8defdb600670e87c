// Whether two sets of values are the same, in whatever order they stand. Pure.
import type { InputValues } from '#lib/action/values.ts';
import { canonicalText } from '#lib/run/canonical.ts';

export function sameValues(one: InputValues, other: InputValues): boolean {
  return canonicalText(one) === canonicalText(other);
}
