// What was changed here together with what the library says of it now.
import { AppError } from '#lib/errors.ts';
import type { EntryKey } from '#lib/sync/definitions.ts';
import { type MergedOverride, mergeOverride } from '#lib/sync/merge-override.ts';
import type { Sides } from '#lib/sync/sides.ts';
import type { Subscription } from '#lib/sync/subscription.ts';
import type { Deps } from '../deps.ts';
import { readShared } from '../store/shared.ts';
import { localDefinitions } from './apply.ts';
import { readKept } from './look.ts';

/** @throws AppError `sync-refused` where it is gone on one side */
export async function requireMerge(
  deps: Deps,
  { pinned, latest, publicKey }: Subscription,
  key: EntryKey,
  sides: Sides,
): Promise<MergedOverride> {
  const { library } = await readKept(deps, pinned ?? latest?.publication.version ?? 0, publicKey);
  const [base, local] = await Promise.all([readShared(deps.database), localDefinitions(deps)]);
  const merged = mergeOverride({ base, local, next: library }, key, sides);
  if (merged) return merged;
  throw new AppError({
    code: 'sync-refused',
    message: 'It is gone here or in the library.',
    advice: 'Take the library’s, or keep what is here.',
    blame: 'you',
  });
}
