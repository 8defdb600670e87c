// What of a definition must be in order to try it out: the request and what it is filled from. The rest may still be unfinished. Pure.
import { checkAction, type Problem } from '#lib/action/check.ts';
import { parsePath } from '#lib/action/path.ts';
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';

/** A placeholder finds its input by name; everything else of an input shows in its value. */
const NEEDED = /^(request(\.|$)|inputs\[\d+\]\.name$)/;

/** The problems that keep a request from being made. An empty description or an output with a wrong path is none of them. */
export function requestProblems(action: Action): Problem[] {
  return checkAction(action).filter(({ field }) => NEEDED.test(field));
}

/** The definition without the outputs whose path cannot be read: they are left out of the result, for nobody looked for them. */
export function withReadableOutputs(action: Action): Action {
  return { ...action, outputs: action.outputs.filter(({ path }) => isReadable(path)) };
}

function isReadable(path: string): boolean {
  try {
    parsePath(path);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
