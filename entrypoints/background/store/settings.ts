// This browser's settings, each with its default.
import * as z from 'zod/mini';
import type { Settings } from '#lib/messages.ts';
import type { Database } from './db.ts';

const settingsSchema: z.ZodMiniType<Settings> = z.object({
  allowPrivateAddresses: z.catch(z.boolean(), false),
  actionLimit: z.catch(z.int().check(z.minimum(1), z.maximum(10_000)), 100),
  keepFailureBodies: z.catch(z.boolean(), true),
});

/** A setting that is missing or unreadable has its default: the strict one where it matters. */
export async function readSettings(database: Database): Promise<Settings> {
  const stored = await (await database.open()).get('records', 'settings');
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

export async function writeSettings(database: Database, settings: Settings): Promise<void> {
  await (await database.open()).put('records', settings, 'settings');
}
