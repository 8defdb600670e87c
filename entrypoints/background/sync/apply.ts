// Takes what is agreed of a version of the shared library: definitions, what the library says of them and how far it was read, in one
// transaction. Called in turn with every other change of definitions.
import { AppError } from '#lib/errors.ts';
import type { Definitions } from '#lib/sync/definitions.ts';
import { definitionsOf, entriesOf, keyOf } from '#lib/sync/definitions.ts';
import type { MergedOverride } from '#lib/sync/merge-override.ts';
import { type Consent, planSync, type SyncPlan } from '#lib/sync/plan-sync.ts';
import { changedActions } from '../actions/events.ts';
import { stillKept } from '../actions/test-sets.ts';
import { trashOf } from '../actions/trash.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import { importEvents } from '../import-events.ts';
import { readAnew } from '../picked-helpdesks.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { readShared, type SharedChange } from '../store/shared.ts';
import { forgetUnfit } from '../tokens/forget-unfit.ts';
import { nextTurn } from '../turns.ts';

/** What stands in this browser; what cannot be read is left aside. */
export async function localDefinitions(deps: Deps): Promise<Definitions> {
  const [library, helpdesks] = await Promise.all([deps.library.read(), deps.helpdesks.read()]);
  return {
    actions: library.entries.flatMap(({ action }) => action ?? []),
    connections: [...library.connections.values()],
    helpdesks: helpdesks.flatMap(({ definition }) => definition ?? []),
  };
}

export async function planNext(deps: Deps, next: Definitions, consent: Consent): Promise<SyncPlan> {
  const [base, local] = await Promise.all([readShared(deps.database), localDefinitions(deps)]);
  // Reading ten thousand definitions and comparing them take a while each.
  await nextTurn();
  return planSync({ base, local, next }, consent);
}

/**
 * @param beside what is kept with it: the version, how the library is followed
 * @throws AppError `limit-reached`; nothing is changed then
 */
export async function applyPlan(
  deps: Deps,
  plan: Omit<SyncPlan, 'waiting' | 'overrides'>,
  beside: SharedChange = {},
): Promise<void> {
  const [library, helpdesks] = await Promise.all([deps.library.read(), deps.helpdesks.read()]);
  await requireRoom(deps, plan, library.byId);
  const now = deps.now();
  const dated = <Definition extends { updatedAt: number }>(definitions: readonly Definition[]) =>
    definitions.map((definition) => ({ ...definition, updatedAt: now }));
  const take = {
    actions: dated(plan.take.actions),
    connections: dated(plan.take.connections),
    helpdesks: dated(plan.take.helpdesks),
  };
  const removed = (kind: string) => plan.remove.flatMap((key) => (key.kind === kind ? [key.id] : []));
  const { change: trash, report: trashed } = await trashOf(deps, removed('action'));
  const tests = await stillKept(deps, take.actions);
  const gone = await changedActions(deps, 'deleted', trashed.changed);
  const events = [...(await importEvents(deps, take, library)), ...gone];
  await changeDefinitions(deps.database, {
    ...trash,
    ...take,
    tests,
    removedConnections: removed('connection'),
    removedHelpdesks: removed('helpdesk'),
    shared: plan.base,
    forgottenShared: plan.forgotten,
    ...beside,
    events,
  });
  for (const connection of take.connections)
    await forgetUnfit(deps, library.connections.get(connection.id) ?? null, connection);
  if (changesNothing(plan)) return;
  await definitionsChanged(deps);
  const touched = new Set([...take.helpdesks.map(({ id }) => id), ...removed('helpdesk')]);
  const before = helpdesks.flatMap(({ id, definition }) => (touched.has(id) ? [definition] : []));
  void readAnew(deps, [...before, ...take.helpdesks]);
}

const changesNothing = (plan: Pick<SyncPlan, 'take' | 'remove'>) =>
  plan.remove.length === 0 && entriesOf(plan.take).size === 0;

async function requireRoom(
  deps: Deps,
  plan: Pick<SyncPlan, 'take' | 'remove'>,
  here: ReadonlyMap<string, unknown>,
): Promise<void> {
  const { actionLimit } = await deps.settings.read();
  const gone = plan.remove.filter((key) => key.kind === 'action' && here.has(key.id)).length;
  const added = plan.take.actions.filter(({ id }) => !here.has(id)).length;
  const count = here.size - gone + added;
  if (added === 0 || count <= actionLimit) return;
  throw new AppError({
    code: 'limit-reached',
    message: `With this version there would be ${count} actions here; the limit is ${actionLimit}.`,
    advice: 'Raise the limit in the settings, or delete actions; then look again.',
    blame: 'you',
  });
}

/** A plan that lays what was changed here on what the library says of it now, and of nothing else. */
export function planMerging({
  entry,
  theirs,
}: Pick<MergedOverride, 'entry' | 'theirs'>): Parameters<typeof applyPlan>[1] {
  return { take: definitionsOf([entry]), remove: [], base: [theirs], forgotten: [] };
}

/** A plan of what the library says of one entry alone, in the place of what was changed here. */
export function planDropping(plan: SyncPlan, next: Definitions, key: Parameters<typeof keyOf>[0]): SyncPlan {
  const nothing = { actions: [], connections: [], helpdesks: [] };
  const entry = entriesOf(next).get(keyOf(key));
  const forgotten = entry ? [] : [key];
  const take = entry ? { ...nothing, [`${entry.kind}s`]: [entry.definition] } : nothing;
  return { ...plan, take, remove: forgotten, base: entry ? [entry] : [], forgotten };
}
