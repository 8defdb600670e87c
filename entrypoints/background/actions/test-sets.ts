// Saving the test sets of an action, and which of their values may be kept.
import type { Action } from '#lib/action/schema.ts';
import type { RequestOf } from '#lib/messages.ts';
import { sameValue } from '#lib/run/canonical.ts';
import type { TestSet } from '#lib/test/test.ts';
import type { Deps } from '../deps.ts';
import { readDraft } from '../store/drafts.ts';
import { readTests, readTestsOf, writeTests } from '../store/tests.ts';
import { editConflict, notInLibrary } from './refusals.ts';

/**
 * The sets without values of sensitive inputs and without what is expected of sensitive outputs: kept, they would stand on the disk in
 * the clear.
 * @param actions the action as the library and its draft have it; sensitive in one of them is sensitive
 * @returns the same object for a set that loses nothing
 */
export function keptSets(sets: readonly TestSet[], actions: readonly Action[]): TestSet[] {
  const inputs = actions.flatMap((action) => action.inputs).filter(({ sensitive }) => sensitive);
  const outputs = actions.flatMap((action) => action.outputs).filter(({ audience }) => audience === 'sensitive');
  return sets.map((set) => {
    const values = without(set.values, inputs);
    const expected = set.expect && without(set.expect.outputs, outputs);
    if (values === set.values && expected === (set.expect?.outputs ?? null)) return set;
    return { ...set, values, expect: set.expect && expected && { ...set.expect, outputs: expected } };
  });
}

/** The same record when it holds none of those names. */
function without<Value>(record: Record<string, Value>, hidden: readonly { name: string }[]): Record<string, Value> {
  const names = new Set(hidden.map(({ name }) => name));
  const kept = Object.entries(record).filter(([name]) => !names.has(name));
  return kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
}

/**
 * Throws `action-not-found` when there is neither the action nor a draft of it: nobody could ever find the sets again. `edit-conflict`
 * when those are not there any more that the page has seen.
 */
export async function saveTests(deps: Deps, { actionId, sets, seen }: RequestOf<'tests.save'>): Promise<null> {
  const [library, draft] = await Promise.all([deps.library.read(), readDraft(deps.database, actionId)]);
  const entry = library.byId.get(actionId);
  if (!entry && !draft) throw notInLibrary();
  if (seen && !sameValue(seen, await readTests(deps.database, actionId))) throw editConflict();
  const actions = [entry?.action, draft?.action].flatMap((action) => action ?? []);
  await writeTests(deps.database, actionId, keptSets(sets, actions));
  return null;
}

/**
 * What a change of actions' definitions makes of their stored sets: what is sensitive from now on goes out of them.
 * @returns the change to be written with the definitions; those whose sets stay as they are are not in it
 */
export async function stillKept(
  deps: Deps,
  actions: readonly Action[],
): Promise<{ actionId: string; sets: TestSet[] }[]> {
  const tests = await readTestsOf(
    deps.database,
    actions.map(({ id }) => id),
  );
  return actions.flatMap((action) => {
    const sets = tests.get(action.id) ?? [];
    const kept = keptSets(sets, [action]);
    return kept.some((set, index) => set !== sets[index]) ? [{ actionId: action.id, sets: kept }] : [];
  });
}
