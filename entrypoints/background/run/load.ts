// Finds the action of a run: the revision the form was opened with, whatever the library holds by now.
import { checkAction } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import { actionNotActive, actionNotFound } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import { requireForAgent } from '../offered.ts';
import { readRevision } from '../store/revisions.ts';

/** Throws `action-not-found`, `not-allowed` (not active, or for other groups) or `definition-invalid`. */
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
  await requireForAgent(deps, current.action);
  const opened =
    current.action.revision === revision ? current.action : await readRevision(deps.database, actionId, revision);
  if (!opened) throw actionNotFound();
  // A draft was never shown to an agent: no form can have been opened with it.
  if (opened.status !== 'active') throw actionNotActive();
  requireSound(opened);
  return opened;
}

/** A stricter release, or a hand in the database: what breaks a rule is refused before anything leaves, not found out by the answer. */
function requireSound(action: Action): void {
  const [problem] = checkAction(action);
  if (!problem) return;
  throw new AppError({
    code: 'definition-invalid',
    message: `This action breaks a rule at ${problem.field}: ${problem.message}`,
    advice: 'The administrator must mend it.',
    blame: 'administrator',
    field: problem.field,
  });
}
