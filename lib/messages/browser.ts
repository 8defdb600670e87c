// This browser: sites that carry tickets, settings, storage.
import * as z from 'zod/mini';
import { message, nothing, OPTIONS, origin, PAGES } from './message.ts';

export interface Site {
  origin: string;
  addedAt: number;
  /** False when the browser's permission was taken back. */
  granted: boolean;
}

export interface Settings {
  /** Addresses written as private or loopback may be called. */
  allowPrivateAddresses: boolean;
  /** How many actions one library may hold (100 unless raised, at most 10,000). */
  actionLimit: number;
  /** Which bodies the log keeps: of requests always but with `none`; of answers with `failures` only those of failed runs. */
  keepBodies: 'none' | 'failures' | 'all';
  /** Runs and events are kept for so many days, */
  logDays: number;
  /** and at most so many runs. */
  logRuns: number;
  /** With a passphrase: locked after so many minutes in which nothing was done. */
  lockAfterMinutes: number;
  /** Who changes definitions in this browser, for the event log; '' for nobody named. */
  person: string;
}

/** What storage looks like: fine, or in need of a person's decision. */
export type StorageStatus =
  | { state: 'ready' }
  | {
      state: 'recovery';
      /** What was found wrong, one sentence. */
      reason: string;
      /** What the database still holds. */
      found: { actions: number; connections: number };
      /** The copy kept beside the database (no secrets, no runs). */
      snapshot: { takenAt: number; actions: number; connections: number } | null;
    };

export const browserMessages = {
  'sites.list': message<Site[]>()(PAGES, nothing),
  /** The browser's permission was granted in the click before this message. */
  'sites.add': message<null>()(PAGES, z.strictObject({ origin })),
  'sites.remove': message<null>()(OPTIONS, z.strictObject({ origin })),

  'settings.get': message<Settings>()(PAGES, nothing),
  'settings.set': message<Settings>()(
    OPTIONS,
    z.strictObject({
      allowPrivateAddresses: z.optional(z.boolean()),
      actionLimit: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
      keepBodies: z.optional(z.enum(['none', 'failures', 'all'])),
      logDays: z.optional(z.int().check(z.minimum(1), z.maximum(3_650))),
      logRuns: z.optional(z.int().check(z.minimum(100), z.maximum(1_000_000))),
      lockAfterMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(1_440))),
      person: z.optional(z.string().check(z.maxLength(120))),
    }),
  ),
  'storage.status': message<StorageStatus>()(PAGES, nothing),
  /** `snapshot`: put the kept copy back. `found`: go on with what the database holds. `empty`: start over. */
  'storage.recover': message<StorageStatus>()(OPTIONS, z.strictObject({ use: z.enum(['snapshot', 'found', 'empty']) })),
} as const;
