// Finds the action of a run: the revision the form was opened with, whatever the library holds by now.
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import { actionNotActive, actionNotFound } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import { readRevision } from '../store/actions.ts';

/** Throws `action-not-found`, `not-allowed` (not active) or `definition-invalid`. */
export async function loadAction(deps: Deps, actionId: string, revision: number): Promise<Action> {
  const current = (await deps.library.read()).byId.get(actionId);
  if (!current) throw actionNotFound();
  if (current.broken !== null) {
    throw new AppError({
      code: 'definition-invalid',
      message: `This action cannot be read: ${current.broken}`,
      advice: 'The administrator must import it again.',
      blame: 'administrator',
    });
  }
  if (current.action.status !== 'active') throw actionNotActive();
  if (current.action.revision === revision) return current.action;
  const earlier = await readRevision(deps.database, actionId, revision);
  if (!earlier) throw actionNotFound();
  // A draft was never shown to an agent: no form can have been opened with it.
  if (earlier.status !== 'active') throw actionNotActive();
  return earlier;
}
