// Looks at the shared library: at the browser's start, by an alarm, and when somebody asks. What is wrong with it is kept to be told; what
// was taken before stays whole.
import { AppError } from '#lib/errors.ts';
import { consentOf } from '#lib/policy/library-by-policy.ts';
import { judgeVersion } from '#lib/sync/judge-version.ts';
import { isDue, type Subscription, seen, unseen } from '#lib/sync/subscription.ts';
import type { Deps } from '../deps.ts';
import { failureOf } from '../failure.ts';
import { pruneLibraryVersions, readLibraryVersion, readSubscription, writeSubscription } from '../store/shared.ts';
import { applyPlan, planNext } from './apply.ts';
import { fetchLibrary } from './fetch-library.ts';
import { hashOf, readVersion } from './read-version.ts';

export const SYNC_ALARM = 'sync';

/** The alarm comes, or the browser starts: looks if that is due, and sees that it is woken again. */
export async function lookIfDue(deps: Deps): Promise<void> {
  const known = await readSubscription(deps.database);
  if (!known || known.paused) return;
  // Alarms come up to a second early.
  if (!isDue(known, deps.now() + 1_000)) return deps.browser.wakeAt(SYNC_ALARM, known.nextAt);
  await look(deps);
}

/** Looks now. Never rejects: what went wrong stands in the subscription. */
export async function look(deps: Deps): Promise<void> {
  const known = await readSubscription(deps.database);
  if (!known) return;
  let wait = 0;
  try {
    await requireUsable(deps);
    const fetched = await fetchLibrary(deps, { ...known, etag: known.latest?.etag ?? '', asker: 'deskhand' });
    if (fetched.kind === 'failed') {
      wait = fetched.wait;
      throw fetched.error;
    }
    if (fetched.kind === 'unchanged')
      await keep(deps, known, (now) => seen(now, now.latest, deps.now(), Math.random()));
    else await take(deps, known, fetched.text, fetched.etag);
  } catch (error) {
    const problem = failureOf(error);
    await keep(deps, known, (now) => unseen(now, problem, deps.now(), Math.random(), wait));
  }
  const after = await readSubscription(deps.database);
  if (after && !after.paused) await deps.browser.wakeAt(SYNC_ALARM, after.nextAt);
  deps.views.tellOptions({ name: 'definitions.changed' });
}

/** Reads a version and takes what needs no question. @throws AppError; nothing is changed then */
export async function take(deps: Deps, known: Subscription, text: string, etag: string): Promise<void> {
  const hash = await hashOf(text);
  const { publication, library } = await readVersion(deps, text, known.publicKey);
  await deps.changeDefinition(async () => {
    const now = await readSubscription(deps.database);
    // Somebody stopped following it, or follows another, while it was fetched.
    if (now && !isSame(now, known)) return;
    const subscription = now ?? known;
    judgeVersion(subscription.latest, { publication, hash });
    const latest = { publication, hash, etag };
    const beside = {
      library: { version: publication.version, publication, text, takenAt: deps.now() },
      subscription: seen(subscription, latest, deps.now(), Math.random()),
    };
    const followed = await followedVersion(deps, { ...subscription, latest }, library);
    await applyPlan(deps, await planNext(deps, followed, consentOf(await deps.policy.read(), subscription)), beside);
    await pruneLibraryVersions(deps.database, subscription.pinned);
  });
}

/** A policy that names a library as it cannot be followed means no other one. What was taken before stays. */
async function requireUsable(deps: Deps): Promise<void> {
  if ((await deps.policy.read()).library !== 'unusable') return;
  throw new AppError({
    code: 'sync-refused',
    message: 'Your organisation’s policy names a library that cannot be followed as it is named.',
    advice: 'Show the settings page to whoever manages this browser: it says what is wrong.',
    blame: 'administrator',
  });
}

/** Takes what is known of the library already, as far as that is agreed by now. */
export function acceptAgreed(deps: Deps): Promise<void> {
  return deps.changeDefinition(async () => {
    const known = await readSubscription(deps.database);
    if (!known?.latest) return;
    const { library } = await readKept(deps, known.pinned ?? known.latest.publication.version, known.publicKey);
    await applyPlan(deps, await planNext(deps, library, consentOf(await deps.policy.read(), known)));
  });
}

/** What this browser should have: the pinned version where there is one. */
async function followedVersion(
  deps: Deps,
  { pinned, latest, publicKey }: Subscription,
  library: Awaited<ReturnType<typeof readVersion>>['library'],
) {
  if (pinned === null || pinned === latest?.publication.version) return library;
  return (await readKept(deps, pinned, publicKey)).library;
}

/** @throws AppError `sync-refused` when that version is not kept any more */
export async function readKept(deps: Deps, version: number, publicKey: string | null) {
  const kept = await readLibraryVersion(deps.database, version);
  if (!kept)
    throw new AppError({
      code: 'sync-refused',
      message: `Version ${version} is not kept here any more.`,
      advice: 'Choose another version.',
      blame: 'you',
    });
  return readVersion(deps, kept.text, publicKey);
}

const isSame = (a: Subscription, b: Subscription) => a.url === b.url && a.publicKey === b.publicKey;

function keep(deps: Deps, known: Subscription, change: (now: Subscription) => Subscription): Promise<void> {
  return deps.changeDefinition(async () => {
    const now = await readSubscription(deps.database);
    if (now && isSame(now, known)) await writeSubscription(deps.database, change(now));
  });
}
