// Changes of an action's outputs, and what would keep one that is not there yet from being used. Pure.
import { checkAction } from '#lib/action/check.ts';
import type { Action, Output } from '#lib/action/schema.ts';
import { moveItem } from '#lib/edit/move-item.ts';

/** As many as an action may have. */
export const MOST_OUTPUTS = 100;

/** @param at its place; the end where the list is shorter */
export function withOutput(action: Action, output: Output, at = action.outputs.length): Action {
  return { ...action, outputs: action.outputs.toSpliced(at, 0, output) };
}

export function withoutOutput(action: Action, at: number): Action {
  return { ...action, outputs: action.outputs.toSpliced(at, 1) };
}

/** Takes back one that was added, wherever it has been moved to. One that was changed since is somebody's work, and stays. */
export function withoutAdded(action: Action, added: Output): Action {
  // by what it says: the action may have come back from the background meanwhile, as a copy
  const at = action.outputs.findIndex((output) => JSON.stringify(output) === JSON.stringify(added));
  return at === -1 ? action : withoutOutput(action, at);
}

export function withChangedOutput(action: Action, at: number, parts: Partial<Output>): Action {
  return {
    ...action,
    outputs: action.outputs.map((output, index) => (index === at ? { ...output, ...parts } : output)),
  };
}

export function withMovedOutput(action: Action, from: number, to: number): Action {
  return { ...action, outputs: moveItem(action.outputs, from, to) };
}

export type OutputField = 'name' | 'path' | 'format' | 'audience' | 'description';

/** What is wrong with each field of an output that is about to be added. */
export function problemsOfNew(action: Action, output: Output): (field: OutputField) => string[] {
  const at = action.outputs.length;
  // the request does not matter to an output, and proving its body does cost
  const request = { ...action.request, body: null, headers: [], query: [] };
  const problems = checkAction({ ...withOutput(action, output), inputs: [], request });
  return (field) => problems.filter((problem) => problem.field === `outputs[${at}].${field}`).map((one) => one.message);
}

/** Where the `open` row is after one was moved. */
export function placeAfterMove(open: number | null, from: number, to: number): number | null {
  if (open === null) return null;
  if (open === from) return to;
  if (from < open && to >= open) return open - 1;
  return from > open && to <= open ? open + 1 : open;
}
