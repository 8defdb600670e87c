// Keeping a working copy and saving a revision. Both refuse to write over what somebody else wrote in between.
// Called in turn with every other change of definitions: what is read here still holds when it is written.
import type { Draft } from '#lib/action/draft.ts';
import type { Action } from '#lib/action/schema.ts';
import type { RequestOf, ValueOf } from '#lib/messages.ts';
import { definitionsChanged, workChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { deleteDraft, readDraft, storedDraft, writeDraft } from '../store/drafts.ts';
import { recordEvent } from '../store/events.ts';
import { nextRevision } from '../store/revisions.ts';
import { changedActions } from './events.ts';
import { editConflict, limitReached, requireActivatable, requireName } from './refusals.ts';
import { stillKept } from './test-sets.ts';

/** The revision that an edit begins from; 0 for none, and for a broken one: nobody can have begun from what cannot be read. */
export function libraryRevision(library: Library, id: string): number {
  return library.byId.get(id)?.action?.revision ?? 0;
}

/** Throws `edit-conflict` when the library or the draft has moved on. */
async function requireUnmoved(deps: Deps, id: string, base: number, after: number): Promise<Draft | null> {
  const [library, draft] = await Promise.all([deps.library.read(), readDraft(deps.database, id)]);
  if (base !== libraryRevision(library, id) || after !== (draft?.version ?? 0)) throw editConflict();
  return draft;
}

export async function keepDraft(
  deps: Deps,
  { action, base, after }: RequestOf<'actions.keepDraft'>,
): Promise<ValueOf<'actions.keepDraft'>> {
  const before = await requireUnmoved(deps, action.id, base, after);
  const draft: Draft = { action, base, version: after + 1, savedAt: deps.now(), revision: null };
  await writeDraft(deps.database, draft);
  // What lists show of a draft: that there is one, and the name of an action that was never saved.
  if (!before || before.revision !== null || (base === 0 && before.action.name !== action.name)) workChanged(deps);
  return draft;
}

export async function discardDraft(deps: Deps, { id, after }: RequestOf<'actions.discardDraft'>): Promise<null> {
  const [library, draft] = await Promise.all([deps.library.read(), readDraft(deps.database, id)]);
  if (after !== (draft?.version ?? 0)) throw editConflict();
  await deleteDraft(deps.database, id, !library.byId.has(id));
  // One that was saved is a revision that somebody meant to keep.
  if (draft && draft.revision !== null) {
    await recordEvent(deps, {
      subject: { kind: 'action', id, name: draft.action.name },
      what: 'removed',
      changes: [{ field: 'Draft', before: `Revision ${draft.revision}`, after: null }],
    });
  }
  workChanged(deps);
  return null;
}

export async function saveAction(
  deps: Deps,
  { action: edited, as, base, after }: RequestOf<'actions.save'>,
): Promise<ValueOf<'actions.save'>> {
  requireName(edited);
  if (as === 'active') requireActivatable(edited);
  await requireUnmoved(deps, edited.id, base, after);
  const [library, settings] = await Promise.all([deps.library.read(), deps.settings.read()]);
  const entry = library.byId.get(edited.id);
  if (!entry && library.entries.length >= settings.actionLimit) throw limitReached(settings.actionLimit);
  const action: Action = { ...edited, status: as, updatedAt: deps.now() };
  const tests = await stillKept(deps, [action]);
  if (as === 'draft' && entry?.action && entry.action.status !== 'draft') {
    const draft = await saveBeside(deps, action, entry.action, { base, after, tests });
    return { action: entry.action, draft };
  }
  const events = await changedActions(deps, entry ? 'saved' : 'created', [
    { id: action.id, name: action.name, before: entry?.action ?? null, after: action },
  ]);
  const change = { actions: [action], removedDrafts: [action.id], tests, events };
  const [saved] = await changeDefinitions(deps.database, change);
  await definitionsChanged(deps);
  return { action: saved ?? null, draft: null };
}

/** A revision that agents never see: what they use stays the library's. */
async function saveBeside(
  deps: Deps,
  action: Action,
  inUse: Action,
  { base, after, tests }: { base: number; after: number; tests: Awaited<ReturnType<typeof stillKept>> },
): Promise<Draft> {
  const revision = await nextRevision(deps.database, action.id);
  const numbered: Action = { ...action, revision };
  const draft: Draft = { action: numbered, base, version: after + 1, savedAt: deps.now(), revision };
  const { id, name } = action;
  const drafted = { id, name, before: inUse, after: { ...numbered, status: inUse.status }, revision };
  const events = await changedActions(deps, 'drafted', [drafted]);
  await changeDefinitions(deps.database, { revisionsBeside: [numbered], drafts: [storedDraft(draft)], tests, events });
  await definitionsChanged(deps);
  return draft;
}
