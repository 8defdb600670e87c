// Whether an input may be called that, judged by the same rules as the whole action. Pure.
import { checkAction } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';

/** What is wrong with `name` for the input at `index`; null when it will do. A name that another input has, before or behind, is taken. */
export function nameProblem(action: Action, index: number, name: string): string | null {
  const input = action.inputs[index];
  if (!input) return null;
  // last in the list, so that it is the one that is found to be the second of its name
  const inputs = [...action.inputs.toSpliced(index, 1), { ...input, name }];
  const tried = { ...action, inputs };
  const field = `inputs[${inputs.length - 1}].name`;
  const problem = [...checkAction(tried), ...shapeProblems(tried)].find((found) => found.field === field);
  return problem?.message ?? null;
}
