// This browser: sites that carry tickets, settings, storage.
import * as z from 'zod/mini';
import { groupsSchema } from '../action/schema.ts';
import type { KnownSite } from '../policy/policy-sites.ts';
import { message, nothing, OPTIONS, origin, PAGES } from './message.ts';

export interface Site extends KnownSite {
  /** False when the browser's permission was not given yet, or was taken back: nothing is read there. */
  granted: boolean;
}

/** What became of the browser's permission for a site that was removed. */
export type AccessLeft =
  | 'none'
  | 'given-back'
  /** An action, a connection or another site needs the same host. */
  | 'needed'
  /** A policy made it, or it is part of a wider one. */
  | 'kept';

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
  /** The groups that this browser's agent is in: actions for other groups are not offered. */
  groups: string[];
}

/** What storage looks like: fine, or in need of a person's decision. */
export type StorageStatus =
  | { state: 'ready' }
  | {
      state: 'recovery';
      /** What was found wrong, one sentence. */
      reason: string;
      /** What the database still holds. */
      found: { actions: number; connections: number; helpdesks: number };
      /** The copy kept beside the database (no secrets, no runs). */
      snapshot: { takenAt: number; actions: number; connections: number; helpdesks: number } | null;
    };

export const browserMessages = {
  'sites.list': message<Site[]>()(PAGES, nothing),
  /** Without the browser's permission, which only a click of its own gives, the site is known and nothing is read there. */
  'sites.add': message<{ granted: boolean }>()(PAGES, z.strictObject({ origin })),
  'sites.remove': message<{ access: AccessLeft }>()(OPTIONS, z.strictObject({ origin })),

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
      groups: z.optional(groupsSchema),
    }),
  ),
  'storage.status': message<StorageStatus>()(PAGES, nothing),
  /** `snapshot`: put the kept copy back. `found`: go on with what the database holds. `empty`: start over. */
  'storage.recover': message<StorageStatus>()(OPTIONS, z.strictObject({ use: z.enum(['snapshot', 'found', 'empty']) })),
} as const;
