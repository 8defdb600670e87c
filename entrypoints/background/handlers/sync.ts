// The shared library: whom to follow, what of it to take, and how to go back.
import { AppError } from '#lib/errors.ts';
import type { SyncView } from '#lib/messages.ts';
import { consentOf } from '#lib/policy/library-by-policy.ts';
import { keyOf } from '#lib/sync/definitions.ts';
import { planLeaving } from '#lib/sync/plan-leaving.ts';
import { changesHere } from '#lib/sync/plan-sync.ts';
import { newSubscription, type Subscription } from '#lib/sync/subscription.ts';
import type { Deps } from '../deps.ts';
import { readShared, readSubscription, writeSubscription } from '../store/shared.ts';
import { requireAddress } from '../sync/address.ts';
import { applyPlan, localDefinitions, planDropping, planMerging, planNext } from '../sync/apply.ts';
import { fetchLibrary } from '../sync/fetch-library.ts';
import { look, readKept, SYNC_ALARM, take } from '../sync/look.ts';
import { requireMerge } from '../sync/merge.ts';
import { syncView } from '../sync/view.ts';
import type { HandlersOf } from './handler.ts';

async function requireSubscription(deps: Deps): Promise<Subscription> {
  const known = await readSubscription(deps.database);
  if (known) return known;
  throw new AppError({
    code: 'sync-refused',
    message: 'No library is followed here.',
    advice: 'Subscribe to one first.',
    blame: 'you',
  });
}

const versionOf = ({ pinned, latest }: Subscription) => pinned ?? latest?.publication.version ?? 0;

/** What somebody looked at must be what is decided about. */
function requireLooked(version: number, now: number): void {
  if (version === now) return;
  throw new AppError({
    code: 'edit-conflict',
    message: `Version ${version} is not the one that waits any more.`,
    advice: 'Look at what waits now, then decide.',
    blame: 'you',
  });
}

async function view(deps: Deps): Promise<SyncView> {
  const shown = await syncView(deps);
  if (!shown) await requireSubscription(deps);
  return shown as SyncView;
}

export const syncHandlers: HandlersOf<'sync'> = {
  'sync.read': (deps) => syncView(deps),

  async 'sync.subscribe'(deps, wish) {
    requireAddress(wish.url);
    if (await readSubscription(deps.database))
      throw new AppError({
        code: 'sync-refused',
        message: 'Another library is followed here already.',
        advice: 'Stop following that one first.',
        blame: 'you',
      });
    const fetched = await fetchLibrary(deps, { ...wish, etag: '', asker: 'person' });
    if (fetched.kind === 'failed') throw fetched.error;
    const text = fetched.kind === 'text' ? fetched : { text: '', etag: '' };
    await take(deps, newSubscription(wish), text.text, text.etag);
    const known = await requireSubscription(deps);
    await deps.browser.wakeAt(SYNC_ALARM, known.nextAt);
    return view(deps);
  },

  async 'sync.look'(deps) {
    await requireSubscription(deps);
    await look(deps);
    return view(deps);
  },

  async 'sync.accept'(deps, { version, entries }) {
    await deps.changeDefinition(async () => {
      const known = await requireSubscription(deps);
      requireLooked(version, versionOf(known));
      const { library } = await readKept(deps, version, known.publicKey);
      await applyPlan(deps, await planNext(deps, library, entries ? new Set(entries.map(keyOf)) : 'all'));
    });
    return view(deps);
  },

  async 'sync.change'(deps, { automatic, paused }) {
    await deps.changeDefinition(async () => {
      const known = await requireSubscription(deps);
      await writeSubscription(deps.database, { ...known, automatic, paused });
    });
    const { nextAt } = await requireSubscription(deps);
    if (paused) await deps.browser.cancelWake(SYNC_ALARM);
    else await deps.browser.wakeAt(SYNC_ALARM, Math.max(nextAt, deps.now()));
    return view(deps);
  },

  async 'sync.preview'(deps, { version, entry }) {
    const known = await requireSubscription(deps);
    const shown = version ?? versionOf(known);
    const { library } = await readKept(deps, shown, known.publicKey);
    const plan = await planNext(deps, library, entry ? 'none' : 'all');
    const local = await localDefinitions(deps);
    return { version: shown, changes: changesHere(local, entry ? planDropping(plan, library, entry) : plan) };
  },

  async 'sync.pin'(deps, { version }) {
    await deps.changeDefinition(async () => {
      const known = await requireSubscription(deps);
      const wanted = version ?? known.latest?.publication.version ?? 0;
      const { library } = await readKept(deps, wanted, known.publicKey);
      // The person chose this version and has seen what it is; going back to the latest is asked about as ever.
      const consent = version === null ? consentOf(await deps.policy.read(), known) : 'all';
      await applyPlan(deps, await planNext(deps, library, consent), { subscription: { ...known, pinned: version } });
    });
    return view(deps);
  },

  async 'sync.drop'(deps, { version, entry }) {
    await deps.changeDefinition(async () => {
      const known = await requireSubscription(deps);
      requireLooked(version, versionOf(known));
      const { library } = await readKept(deps, version, known.publicKey);
      const plan = await planNext(deps, library, 'none');
      if (!plan.overrides.some((override) => keyOf(override) === keyOf(entry))) return;
      await applyPlan(deps, planDropping(plan, library, entry));
    });
    return view(deps);
  },

  async 'sync.offerMerge'(deps, { entry, sides }) {
    const known = await requireSubscription(deps);
    const { change, conflict } = await requireMerge(deps, known, entry, sides);
    return { version: versionOf(known), change, conflict };
  },

  async 'sync.merge'(deps, { version, entry, sides }) {
    await deps.changeDefinition(async () => {
      const known = await requireSubscription(deps);
      requireLooked(version, versionOf(known));
      const merged = await requireMerge(deps, known, entry, sides);
      if (merged.conflict && !merged.conflict.settled)
        throw new AppError({
          code: 'edit-conflict',
          message: 'Both sides changed the same.',
          advice: 'Choose whose holds, then merge.',
          blame: 'you',
        });
      await applyPlan(deps, planMerging(merged));
    });
    return view(deps);
  },

  async 'sync.unsubscribe'(deps, { keep }) {
    await deps.changeDefinition(async () => {
      await requireSubscription(deps);
      const [base, local] = await Promise.all([readShared(deps.database), localDefinitions(deps)]);
      const plan = planLeaving(base, local, keep);
      await applyPlan(deps, plan, { forgottenShared: 'all', subscription: null });
    });
    await deps.browser.cancelWake(SYNC_ALARM);
    return null;
  },
};
