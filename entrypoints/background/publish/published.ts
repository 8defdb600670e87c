// What is published at an address now, read for whoever wants to write there.
import { AppError } from '#lib/errors.ts';
import { isStrong } from '#lib/sync/publish-steps.ts';
import type { SharedLibrary } from '#lib/sync/read-shared.ts';
import type { Deps } from '../deps.ts';
import { fetchLibrary } from '../sync/fetch-library.ts';
import { hashOf, readVersion } from '../sync/read-version.ts';

/** Apache's ETag of a file is weak until its last change is a second old. */
const SETTLING_MS = 1_200;

export interface Published {
  shared: SharedLibrary;
  text: string;
  hash: string;
  etag: string;
}

/**
 * null: there is nothing yet.
 * @param publicKey the key that it must be signed with, where one is pinned
 * @throws AppError
 */
export async function readPublished(
  deps: Deps,
  where: { url: string; connectionId: string | null },
  publicKey: string | null,
): Promise<Published | null> {
  const first = await fetchText(deps, where);
  if (first === null) return null;
  const again = isStrong(first.etag) ? first : await afterSettling(deps, where);
  const { text, etag } = again ?? first;
  return { shared: await readVersion(deps, text, publicKey), text, hash: await hashOf(text), etag };
}

/** A weak ETag just after a write is read again before anybody is told of it. */
async function afterSettling(deps: Deps, where: { url: string; connectionId: string | null }) {
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  return fetchText(deps, where);
}

async function fetchText(deps: Deps, where: { url: string; connectionId: string | null }) {
  const fetched = await fetchLibrary(deps, { ...where, etag: '', asker: 'person' });
  if (fetched.kind === 'text') return fetched;
  if (fetched.kind === 'failed' && (fetched.error.detail.status === 404 || fetched.error.detail.status === 410))
    return null;
  if (fetched.kind === 'failed') throw fetched.error;
  throw new AppError({
    code: 'sync-refused',
    message: 'The server said “unchanged” without being asked.',
    advice: 'Tell whoever runs the server.',
    blame: 'server',
  });
}
