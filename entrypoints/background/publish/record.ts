// How this browser publishes, and the sealed key that it signs with, as single records of the database.
import { type SigningKey, signingKeySchema } from '#lib/browser/signing-key.ts';
import { type Publishing, publishingSchema } from '#lib/sync/subscription.ts';
import type { Deps } from '../deps.ts';

export async function readPublishing(deps: Deps): Promise<Publishing | null> {
  const read = publishingSchema.safeParse(await (await deps.database.open()).get('records', 'publishing'));
  return read.success ? read.data : null;
}

export async function writePublishing(deps: Deps, publishing: Publishing): Promise<void> {
  await (await deps.database.open()).put('records', publishing, 'publishing');
}

export async function readKey(deps: Deps): Promise<SigningKey | null> {
  const read = signingKeySchema.safeParse(await (await deps.database.open()).get('records', 'signingKey'));
  return read.success ? read.data : null;
}

export async function removeKey(deps: Deps): Promise<void> {
  await (await deps.database.open()).delete('records', 'signingKey');
}

/** Strict: the one copy there may be. */
export async function writeKey(deps: Deps, key: SigningKey): Promise<void> {
  const transaction = (await deps.database.open()).transaction('records', 'readwrite', { durability: 'strict' });
  await transaction.store.put(key, 'signingKey');
  await transaction.done;
}
