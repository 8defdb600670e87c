// Following a shared library: subscribe, look, review, go back.
import * as z from 'zod/mini';
import type { EntryChange } from '../sync/compare-libraries.ts';
import type { EntryKind } from '../sync/definitions.ts';
import type { MergedOverride } from '../sync/merge-override.ts';
import type { Override } from '../sync/plan-sync.ts';
import type { Publication } from '../sync/publication.ts';
import { isPublicKey } from '../sync/signature.ts';
import type { Subscription } from '../sync/subscription.ts';
import { id, message, nothing, OPTIONS, sides, version } from './message.ts';

export interface SyncView extends Omit<Subscription, 'latest'> {
  latest: Publication | null;
  /** The version whose changes wait: the pinned one, or the latest. */
  waiting: { version: number; changes: EntryChange[] } | null;
  overrides: Override[];
  /** How many entries follow the library. */
  follows: number;
  /** Newest first. */
  versions: { publication: Publication; takenAt: number }[];
}

/** What a merge would make of an override. */
export type MergeOffer = Pick<MergedOverride, 'change' | 'conflict'> & { version: number };

const kind = z.enum(['action', 'connection', 'helpdesk'] as const satisfies EntryKind[]);
const entry = z.strictObject({ kind, id });
const url = z.string().check(z.maxLength(2_000));

export const syncMessages = {
  /** null: no library is followed. */
  'sync.read': message<SyncView | null>()(OPTIONS, nothing),
  /** Looks at it once before anything is kept: an address that gives no library is refused. */
  'sync.subscribe': message<SyncView>()(
    OPTIONS,
    z.strictObject({
      url,
      connectionId: z.nullable(id),
      publicKey: z.nullable(z.string().check(z.refine(isPublicKey, 'It is no public key.'))),
      automatic: z.boolean(),
    }),
  ),
  /** Looks now; what went wrong stands in the view. */
  'sync.look': message<SyncView>()(OPTIONS, nothing),
  /** `entries` null: all that waits of that version. */
  'sync.accept': message<SyncView>()(
    OPTIONS,
    z.strictObject({ version, entries: z.nullable(z.array(entry).check(z.maxLength(20_000))) }),
  ),
  'sync.change': message<SyncView>()(OPTIONS, z.strictObject({ automatic: z.boolean(), paused: z.boolean() })),
  /** What `sync.pin`, or with an entry `sync.drop`, would change here; null: of the version that is followed. */
  'sync.preview': message<{ version: number; changes: EntryChange[] }>()(
    OPTIONS,
    z.strictObject({ version: z.nullable(version), entry: z.nullable(entry) }),
  ),
  /** Takes an earlier version whole and stays with it; null: the latest again. */
  'sync.pin': message<SyncView>()(OPTIONS, z.strictObject({ version: z.nullable(version) })),
  /** The library's in the place of what was changed here. */
  'sync.drop': message<SyncView>()(OPTIONS, z.strictObject({ version, entry })),
  /** What was changed here and what the library says now, together; changes nothing. `side`: whose holds where both changed it. */
  'sync.offerMerge': message<MergeOffer>()(OPTIONS, z.strictObject({ entry, sides })),
  /** Of the version that was looked at. */
  'sync.merge': message<SyncView>()(OPTIONS, z.strictObject({ version, entry, sides })),
  /** `keep`: its definitions stay, as this browser's own. */
  'sync.unsubscribe': message<null>()(OPTIONS, z.strictObject({ keep: z.boolean() })),
} as const;
