// What lists show of the library's actions, and what the editor opens of one.
import { actionKind } from '#lib/action/schema.ts';
import type { ActionSummary, EditableAction, UnsavedAction } from '#lib/messages.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { Deps } from '../deps.ts';
import type { ActionEntry } from '../store/actions.ts';
import { type DraftHead, listDrafts, readDraft } from '../store/drafts.ts';
import { readTests } from '../store/tests.ts';
import { notInLibrary } from './refusals.ts';

function summary(entry: ActionEntry, draft: DraftHead | undefined): ActionSummary {
  if (entry.broken !== null) return { id: entry.id, name: entry.name, broken: entry.broken };
  const { id, name, description, request, check, groups, status, revision, updatedAt } = entry.action;
  return {
    id,
    name,
    description,
    kind: actionKind(request.method),
    method: request.method,
    origin: actionOrigin(entry.action),
    connectionId: request.connectionId,
    checkId: check?.actionId ?? null,
    groups: groups ?? [],
    status,
    revision,
    updatedAt,
    draft: draft ? (draft.revision === null ? 'kept' : 'saved') : null,
    broken: null,
  };
}

/** Unsaved ones newest first. */
export async function listActionsAndDrafts(
  deps: Deps,
): Promise<{ actions: ActionSummary[]; unsaved: UnsavedAction[]; limit: number }> {
  const [library, settings, heads] = await Promise.all([
    deps.library.read(),
    deps.settings.read(),
    listDrafts(deps.database),
  ]);
  const drafts = new Map(heads.map((head) => [head.id, head]));
  return {
    actions: library.entries.map((entry) => summary(entry, drafts.get(entry.id))),
    unsaved: heads
      .filter(({ id }) => !library.byId.has(id))
      .map(({ id, name, savedAt }) => ({ id, name, savedAt }))
      .sort((a, b) => b.savedAt - a.savedAt),
    limit: settings.actionLimit,
  };
}

/** Throws `action-not-found` when there is neither the action nor a draft of it. */
export async function openAction(deps: Deps, id: string): Promise<EditableAction> {
  const [library, draft, tests] = await Promise.all([
    deps.library.read(),
    readDraft(deps.database, id),
    readTests(deps.database, id),
  ]);
  const entry = library.byId.get(id);
  if (!entry && !draft) throw notInLibrary();
  return { action: entry?.action ?? null, broken: entry?.broken ?? null, draft, tests };
}
