// The list of actions, and the changes that need no editor.
import { checkAction } from '#lib/action/check.ts';
import { type Action, actionKind } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import type { ActionSummary } from '#lib/messages.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import { actionNotFound } from '#lib/run/run-error.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { ActionEntry } from '../store/actions.ts';
import { changeDefinitions } from '../store/definitions.ts';
import type { HandlersOf } from './handler.ts';

function summary(entry: ActionEntry): ActionSummary {
  if (entry.broken !== null) return { id: entry.id, name: entry.name, broken: entry.broken };
  const { id, name, description, request, status, revision } = entry.action;
  const kind = actionKind(request.method);
  return { id, name, description, kind, origin: actionOrigin(entry.action), status, revision, broken: null };
}

/** Throws `definition-invalid` with the first thing that keeps an action from being active. */
function requireActivatable(action: Action): void {
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

export const actionHandlers: HandlersOf<'actions'> = {
  async 'actions.list'(deps) {
    const [library, settings] = await Promise.all([deps.library.read(), deps.settings.read()]);
    return { actions: library.entries.map(summary), limit: settings.actionLimit };
  },

  'actions.setStatus': (deps, { id, status }) =>
    deps.changeDefinition(async () => {
      const entry = (await deps.library.read()).byId.get(id);
      if (!entry?.action) throw actionNotFound();
      if (entry.action.status === status) return null;
      if (status === 'active') requireActivatable(entry.action);
      await changeDefinitions(deps.database, { actions: [{ ...entry.action, status, updatedAt: deps.now() }] });
      await definitionsChanged(deps);
      return null;
    }),

  'actions.delete': (deps, { id }) =>
    deps.changeDefinition(async () => {
      if (!(await deps.library.read()).byId.has(id)) throw actionNotFound();
      await changeDefinitions(deps.database, { removedActions: [id] });
      await definitionsChanged(deps);
      return null;
    }),
};
