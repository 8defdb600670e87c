// Reads and writes working copies. One that does not parse counts as none when it is opened, and stays until somebody writes another.
import * as z from 'zod/mini';
import type { Draft } from '#lib/action/draft.ts';
import { readEntry } from './actions.ts';
import type { Database } from './db.ts';
import { queued } from './queued.ts';
import type { StoredDraft } from './schema.ts';

const draftSchema: z.ZodMiniType<StoredDraft> = z.object({
  id: z.string(),
  action: z.unknown(),
  base: z.int(),
  version: z.int(),
  savedAt: z.number(),
  revision: z.nullable(z.int()),
});

/** What lists show of a draft. */
export interface DraftHead {
  id: string;
  name: string;
  savedAt: number;
  revision: number | null;
}

export function storedDraft(draft: Draft): StoredDraft {
  return { id: draft.action.id, ...draft };
}

export function parseDraft(record: unknown): Draft | null {
  const parsed = draftSchema.safeParse(record);
  if (!parsed.success) return null;
  const { id, action: definition, base, version, savedAt, revision } = parsed.data;
  const { action } = readEntry(id, definition);
  return action && { action, base, version, savedAt, revision };
}

export async function readDraft(database: Database, id: string): Promise<Draft | null> {
  return parseDraft(await (await database.open()).get('drafts', id));
}

export async function listDrafts(database: Database): Promise<DraftHead[]> {
  const records = await (await database.open()).getAll('drafts');
  return records.map(({ id, action, savedAt, revision }) => {
    const entry = readEntry(id, action);
    return { id, name: entry.action ? entry.action.name : entry.name, savedAt, revision };
  });
}

export async function writeDraft(database: Database, draft: Draft): Promise<void> {
  const transaction = (await database.open()).transaction('drafts', 'readwrite', { durability: 'strict' });
  queued(transaction.store.put(storedDraft(draft)));
  await transaction.done;
}

/** @param withTests test sets of an action that was never saved belong to nothing once its draft is gone */
export async function deleteDraft(database: Database, id: string, withTests: boolean): Promise<void> {
  const transaction = (await database.open()).transaction(['drafts', 'tests'], 'readwrite', { durability: 'strict' });
  queued(transaction.objectStore('drafts').delete(id));
  if (withTests) queued(transaction.objectStore('tests').delete(id));
  await transaction.done;
}
