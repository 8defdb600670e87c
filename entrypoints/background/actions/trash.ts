// Deleting actions into the trash and bringing them back, with all that belongs to them.
// Called in turn with every other change of definitions: what is read here still holds when it is written.
import { checkAction } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import type { BulkReport } from '#lib/messages.ts';
import { definitionsChanged, workChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import { readEntry } from '../store/actions.ts';
import { changeDefinitions, type DefinitionChange } from '../store/definitions.ts';
import { nextRevision } from '../store/revisions.ts';
import type { StoredDraft, StoredTrash } from '../store/schema.ts';
import { eraseTrashed } from '../store/trash.ts';
import { changedActions } from './events.ts';
import { limitReason, NOT_IN_LIBRARY } from './refusals.ts';

const NOT_IN_TRASH = 'It is not in the trash any more.';
const TAKEN = 'An action with the same id is in the library again. Delete that one first.';

/** What it takes to put actions into the trash, for a change of definitions; what is not there is refused by name. */
export async function trashOf(
  deps: Deps,
  ids: readonly string[],
): Promise<{ report: BulkReport; change: DefinitionChange }> {
  const library = await deps.library.read();
  const open = await deps.database.open();
  const report: BulkReport = { changed: [], refused: [] };
  const trashed: StoredTrash[] = [];
  // one moment for all: the trash sorts what went together by name
  const deletedAt = deps.now();
  for (const id of new Set(ids)) {
    const [stored, draft, tests, earlier] = await Promise.all([
      open.get('actions', id),
      open.get('drafts', id),
      open.get('tests', id),
      open.get('trash', id),
    ]);
    if (!stored && !draft) {
      report.refused.push({ id, name: id, reason: NOT_IN_LIBRARY });
      continue;
    }
    const entry = library.byId.get(id) ?? readEntry(id, draft?.action);
    const name = entry.action ? entry.action.name : entry.name;
    report.changed.push({ id, name });
    trashed.push({
      id,
      name,
      deletedAt,
      action: stored ? { definition: stored.definition } : null,
      // What was deleted under the same id before: its definition is among the revisions, the rest would be lost.
      draft: draft ?? earlier?.draft ?? null,
      tests: tests ?? earlier?.tests ?? null,
    });
  }
  const gone = trashed.map(({ id }) => id);
  const removedActions = trashed.filter(({ action }) => action !== null).map(({ id }) => id);
  return { report, change: { removedActions, removedDrafts: gone, removedTests: gone, trashed } };
}

export async function deleteActions(deps: Deps, ids: readonly string[]): Promise<BulkReport> {
  const { report, change } = await trashOf(deps, ids);
  if (report.changed.length === 0) return report;
  const events = await changedActions(deps, 'deleted', report.changed);
  await changeDefinitions(deps.database, { ...change, events });
  await definitionsChanged(deps);
  return report;
}

export async function restoreActions(deps: Deps, ids: readonly string[]): Promise<BulkReport> {
  const [library, settings, open] = await Promise.all([
    deps.library.read(),
    deps.settings.read(),
    deps.database.open(),
  ]);
  const report: BulkReport = { changed: [], refused: [] };
  const back: Restored[] = [];
  let count = library.entries.length;
  for (const id of new Set(ids)) {
    const record = await open.get('trash', id);
    const refuse = (reason: string) => report.refused.push({ id, name: record?.name || id, reason });
    if (!record) refuse(NOT_IN_TRASH);
    else if (library.byId.has(id) || (await open.getKey('drafts', id)) !== undefined) refuse(TAKEN);
    else if (record.action && count >= settings.actionLimit) {
      refuse(`${limitReason(settings.actionLimit)} It stays in the trash.`);
    } else {
      if (record.action) count += 1;
      back.push(await restored(deps, record));
      report.changed.push({ id, name: record.name });
    }
  }
  if (back.length === 0) return report;
  const all = <Part>(part: (one: Restored) => readonly Part[] | undefined) => back.flatMap((one) => part(one) ?? []);
  await changeDefinitions(deps.database, {
    actions: all((one) => one.actions),
    unreadActions: all((one) => one.unreadActions),
    drafts: all((one) => one.drafts),
    tests: all((one) => one.tests),
    untrashed: all((one) => one.untrashed),
    events: await changedActions(deps, 'restored', report.changed),
  });
  await definitionsChanged(deps);
  return report;
}

type Restored = Pick<DefinitionChange, 'actions' | 'unreadActions' | 'drafts' | 'tests' | 'untrashed'>;

async function restored(deps: Deps, { id, action, draft, tests }: StoredTrash): Promise<Restored> {
  const rest = { tests: tests ? [tests] : [], untrashed: [id] };
  if (!action) return { ...rest, drafts: draft ? [draft] : [] };
  const entry = readEntry(id, action.definition);
  if (!entry.action) {
    return { ...rest, unreadActions: [{ id, definition: action.definition }], drafts: draft ? [draft] : [] };
  }
  const before = entry.action;
  const moved: StoredDraft[] =
    draft?.base === before.revision
      ? [{ ...draft, base: await nextRevision(deps.database, id) }]
      : draft
        ? [draft]
        : [];
  return { ...rest, actions: [{ ...before, status: statusNow(before), updatedAt: deps.now() }], drafts: moved };
}

/** A rule may have come since it was deleted: what breaks one must not reach agents. */
function statusNow(action: Action): Action['status'] {
  return action.status === 'active' && checkAction(action).length > 0 ? 'draft' : action.status;
}

export async function eraseActions(deps: Deps, ids: readonly string[]): Promise<BulkReport> {
  const open = await deps.database.open();
  const report: BulkReport = { changed: [], refused: [] };
  for (const id of new Set(ids)) {
    const record = await open.get('trash', id);
    if (record) report.changed.push({ id, name: record.name });
    else report.refused.push({ id, name: id, reason: NOT_IN_TRASH });
  }
  if (report.changed.length === 0) return report;
  await eraseTrashed(
    deps.database,
    report.changed.map(({ id }) => id),
    await changedActions(deps, 'erased', report.changed),
  );
  workChanged(deps);
  return report;
}
