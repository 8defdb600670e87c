// Whether two actions say the same: what every save changes is left aside. Pure.
import type { Action } from '#lib/action/schema.ts';
import { canonicalText } from '#lib/run/canonical.ts';

export function sameSayings(one: Action, other: Action): boolean {
  return sayings(one) === sayings(other);
}

function sayings({ revision: _revision, updatedAt: _updatedAt, status: _status, ...said }: Action): string {
  return canonicalText(said);
}
