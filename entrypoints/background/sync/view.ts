// What the options page shows of the shared library.
import type { SyncView } from '#lib/messages.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import { listLibraryVersions, readShared, readSharedMark, readSubscription } from '../store/shared.ts';
import { planNext } from './apply.ts';
import { readKept } from './look.ts';

/** All of it that takes reading the version's text, and comparing it with what stands here. */
export type Review = Pick<SyncView, 'waiting' | 'overrides' | 'follows' | 'versions'>;

export async function syncView(deps: Deps): Promise<SyncView | null> {
  // First, so that what is read after it is never older than it says.
  const mark = await readSharedMark(deps.database);
  const known = await readSubscription(deps.database);
  if (!known) return null;
  const { latest, ...subscription } = known;
  const version = known.pinned ?? latest?.publication.version ?? null;
  const review = await deps.review.read(JSON.stringify([mark, version, known.publicKey]), () =>
    makeReview(deps, version, known.publicKey),
  );
  return { ...subscription, latest: latest?.publication ?? null, ...review };
}

async function makeReview(deps: Deps, version: number | null, publicKey: string | null): Promise<Review> {
  const [next, versions, base] = await Promise.all([
    version === null ? null : readKept(deps, version, publicKey).catch((error: unknown) => report('sync.read', error)),
    listLibraryVersions(deps.database),
    readShared(deps.database),
  ]);
  const plan = next ? await planNext(deps, next.library, 'none') : null;
  const follows = base.actions.length + base.connections.length + base.helpdesks.length;
  return {
    waiting: plan && version !== null && plan.waiting.length > 0 ? { version, changes: plan.waiting } : null,
    overrides: plan?.overrides ?? [],
    follows: follows - (plan?.overrides.length ?? 0),
    versions: versions.map(({ publication, takenAt }) => ({ publication, takenAt })),
  };
}
