// Changes the saved tests of an action as they are stored, not as this page saw them last: another tab's new test must not be lost.
import type { call } from '#lib/browser/call.ts';
import type { Reply } from '#lib/errors.ts';
import type { TestSet } from '#lib/test/test.ts';

/** Each time another tab has written between the reading and the writing; two tabs do not do so forever. */
const TRIES = 5;

/**
 * @param change makes the new sets of those that are stored; the same objects in the same order: nothing is written
 * @returns the sets that are stored now
 */
export async function changeTests(
  actionId: string,
  change: (sets: TestSet[]) => TestSet[],
  ask: typeof call,
): Promise<Reply<TestSet[]>> {
  for (let tries = 1; ; tries += 1) {
    const stored = await ask('actions.get', { id: actionId });
    if (!stored.ok) return stored;
    const seen = stored.value.tests;
    const sets = change(seen);
    if (sets.length === seen.length && sets.every((set, index) => set === seen[index]))
      return { ok: true, value: seen };
    const saved = await ask('tests.save', { actionId, sets, seen });
    if (saved.ok) return { ok: true, value: sets };
    if (saved.error.code !== 'edit-conflict' || tries === TRIES) return saved;
  }
}
