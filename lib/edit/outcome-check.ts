// Choosing an action's check and what its inputs are filled with. Pure.
import type { Action, Input } from '../action/schema.ts';

/** @param lookup null: no check. Inputs of the same name fill each other, named one by one: a rename takes them along. */
export function withCheck(action: Action, lookup: { id: string; inputs: readonly Input[] } | null): Action {
  const { check: _before, ...rest } = action;
  if (lookup === null) return rest;
  const own = new Set(action.inputs.map(({ name }) => name));
  const same = lookup.inputs.filter(({ name }) => own.has(name));
  return { ...rest, check: { actionId: lookup.id, inputs: same.map(({ name }) => ({ name, from: name })) } };
}

/** @param from '' takes it away */
export function withCarried(action: Action, name: string, from: string): Action {
  const { check } = action;
  if (check === undefined) return action;
  const known = check.inputs.some((carried) => carried.name === name);
  const inputs = known
    ? check.inputs.flatMap((carried) => (carried.name !== name ? [carried] : from === '' ? [] : [{ name, from }]))
    : [...check.inputs, ...(from === '' ? [] : [{ name, from }])];
  return { ...action, check: { ...check, inputs } };
}
