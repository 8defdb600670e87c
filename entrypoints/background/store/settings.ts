// This browser's settings, each with its default.
import * as z from 'zod/mini';
import { groupsSchema } from '#lib/action/schema.ts';
import type { Settings } from '#lib/messages.ts';
import type { Database } from './db.ts';

const count = (least: number, most: number, usual: number) =>
  z.catch(z.int().check(z.minimum(least), z.maximum(most)), usual);

const settingsSchema = z.object({
  allowPrivateAddresses: z.catch(z.boolean(), false),
  actionLimit: count(1, 10_000, 100),
  keepBodies: z.optional(z.catch(z.enum(['none', 'failures', 'all']), 'none')),
  /** What an earlier Deskhand had in place of `keepBodies`. */
  keepFailureBodies: z.catch(z.optional(z.boolean()), undefined),
  logDays: count(1, 3_650, 90),
  logRuns: count(100, 1_000_000, 50_000),
  lockAfterMinutes: count(1, 1_440, 15),
  groups: z.catch(groupsSchema, []),
  person: z.catch(z.string().check(z.maxLength(120)), ''),
});

/** A setting that is missing or unreadable has its default: the strict one where it matters. */
export async function readSettings(database: Database): Promise<Settings> {
  const stored = await (await database.open()).get('records', 'settings');
  const { keepFailureBodies, keepBodies, ...settings } = settingsSchema.parse(
    typeof stored === 'object' && stored !== null ? stored : {},
  );
  // Who turned the bodies of failures off wanted no customer's data in the log: of requests neither.
  return { ...settings, keepBodies: keepBodies ?? (keepFailureBodies === false ? 'none' : 'failures') };
}

export async function writeSettings(database: Database, settings: Settings): Promise<void> {
  await (await database.open()).put('records', settings, 'settings');
}
