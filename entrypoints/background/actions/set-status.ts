// Activating and deactivating any number of actions: each is taken or refused by itself, and what is taken is written at once.
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import type { BulkReport, RequestOf } from '#lib/messages.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { readDraft, storedDraft } from '../store/drafts.ts';
import { nextRevision } from '../store/revisions.ts';
import type { StoredDraft } from '../store/schema.ts';
import { changedActions } from './events.ts';
import { NOT_IN_LIBRARY, requireActivatable } from './refusals.ts';

/** What has the status already is neither changed nor refused: Undo must not turn it off. */
export async function setStatus(deps: Deps, { ids, status }: RequestOf<'actions.setStatus'>): Promise<BulkReport> {
  const library = await deps.library.read();
  const report: BulkReport = { changed: [], refused: [] };
  const actions: Action[] = [];
  for (const id of new Set(ids)) {
    const entry = library.byId.get(id);
    if (!entry) {
      report.refused.push({ id, name: id, reason: NOT_IN_LIBRARY });
    } else if (entry.broken !== null) {
      report.refused.push({ id, name: entry.name, reason: `It cannot be read: ${entry.broken}` });
    } else if (entry.action.status !== status) {
      const { name } = entry.action;
      const reason = status === 'active' ? reasonAgainst(entry.action) : null;
      if (reason !== null) {
        report.refused.push({ id, name, reason });
        continue;
      }
      report.changed.push({ id, name });
      actions.push({ ...entry.action, status, updatedAt: deps.now() });
    }
  }
  if (actions.length === 0) return report;
  const drafts = (await Promise.all(actions.map((action) => movedDraft(deps, action)))).flat();
  const events = await changedActions(deps, status === 'active' ? 'activated' : 'deactivated', report.changed);
  await changeDefinitions(deps.database, { actions, drafts, events });
  await definitionsChanged(deps);
  return report;
}

function reasonAgainst(action: Action): string | null {
  try {
    requireActivatable(action);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.detail.message;
    throw error;
  }
}

/** The new revision says what the old one said: whoever edits from the old one is not behind. */
async function movedDraft(deps: Deps, action: Action): Promise<StoredDraft[]> {
  const draft = await readDraft(deps.database, action.id);
  if (draft?.base !== action.revision) return [];
  return [storedDraft({ ...draft, base: await nextRevision(deps.database, action.id) })];
}
