// The words for every way in which a change of actions can be refused.
import { checkAction } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';

export const NOT_IN_LIBRARY = 'It is not in the library any more.';

export function notInLibrary(): AppError {
  return new AppError({
    code: 'action-not-found',
    message: 'This action is not in the library.',
    advice: 'Go back to the list; if it was deleted, it can be restored from the trash.',
    blame: 'you',
  });
}

export function noSuchRevision(): AppError {
  return new AppError({
    code: 'action-not-found',
    message: 'This revision is not there any more.',
    advice: 'Open the history anew and choose another.',
    blame: 'you',
  });
}

/** Somebody else, or this person in another tab, wrote in between. */
export function editConflict(): AppError {
  return new AppError({
    code: 'edit-conflict',
    message: 'This action was changed in another place since it was opened here. Nothing was overwritten.',
    advice: 'Compare both versions, then choose which to go on with.',
    blame: 'you',
  });
}

export function limitReached(limit: number): AppError {
  return new AppError({
    code: 'limit-reached',
    message: `${limitReason(limit)} The draft stays.`,
    advice: 'Delete an action, or raise the limit in the settings, then save again.',
    blame: 'administrator',
  });
}

export function limitReason(limit: number): string {
  return limit === 1 ? 'The library holds one action, its limit.' : `The library holds ${limit} actions, its limit.`;
}

/** Throws `definition-invalid`: lists, reports and the log could not name it. */
export function requireName(action: Action): void {
  if (action.name.trim() !== '') return;
  throw new AppError({
    code: 'definition-invalid',
    message: 'The action has no name yet.',
    advice: 'Write a name of 1 to 120 characters.',
    blame: 'administrator',
    field: 'name',
  });
}

/** Throws `definition-invalid` with the first thing that keeps an action from being active. */
export function requireActivatable(action: Action): void {
  const problem = checkAction(action)[0];
  if (!problem) return;
  throw new AppError({
    code: 'definition-invalid',
    message: `“${action.name}” cannot be activated: ${problem.message}`,
    advice: 'Correct the action, then activate it.',
    blame: 'administrator',
    field: problem.field,
  });
}
