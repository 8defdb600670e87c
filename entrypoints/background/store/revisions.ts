// Reads the revisions of an action: every one that was ever saved, until it is erased with the trash.
import type { IDBPObjectStore } from 'idb';
import type { RevisionSummary } from '#lib/action/draft.ts';
import { ACTION_STATUSES, type Action } from '#lib/action/schema.ts';
import { upgradeAction } from '#lib/action/upgrades.ts';
import { readEntry } from './actions.ts';
import type { Database } from './db.ts';
import { MANY } from './get-many.ts';
import type { DeskhandSchema, StoredRevision } from './schema.ts';

/** The keys of all revisions of one action. */
export function everyRevision(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

/** The highest number that each of these actions has had; none for one that never had any. Inside a transaction of the caller's. */
export async function lastRevisions(
  store: Pick<
    IDBPObjectStore<DeskhandSchema, 'revisions'[], 'revisions', IDBTransactionMode>,
    'openKeyCursor' | 'getAllKeys'
  >,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length >= MANY) {
    // Ascending: the last one of an action stays.
    return new Map(await store.getAllKeys());
  }
  const last = await Promise.all(ids.map((id) => store.openKeyCursor(everyRevision(id), 'prev')));
  return new Map(last.flatMap((cursor) => (cursor ? [cursor.primaryKey] : [])));
}

/** One revision as it was saved; null when there is none. Throws `definition-invalid` when it does not parse. */
export async function readRevision(database: Database, id: string, revision: number): Promise<Action | null> {
  const record = await (await database.open()).get('revisions', [id, revision]);
  return record && !record.erased ? upgradeAction(record.definition) : null;
}

/** The number that the next revision gets. Numbers of erased ones are not given out again. */
export async function nextRevision(database: Database, id: string): Promise<number> {
  const transaction = (await database.open()).transaction('revisions');
  const last = await transaction.store.openKeyCursor(everyRevision(id), 'prev');
  return (last?.primaryKey[1] ?? 0) + 1;
}

/** Newest first. */
export async function listRevisions(database: Database, id: string): Promise<RevisionSummary[]> {
  const records = await (await database.open()).getAll('revisions', everyRevision(id));
  return records
    .filter((record) => !record.erased)
    .map(summary)
    .reverse();
}

function summary({ id, revision, definition }: StoredRevision): RevisionSummary {
  const entry = readEntry(id, definition);
  if (entry.action) {
    const { name, status, updatedAt } = entry.action;
    return { revision, name, status, updatedAt, broken: null };
  }
  const part = (name: string): unknown =>
    typeof definition === 'object' && definition !== null ? Reflect.get(definition, name) : undefined;
  const updatedAt = part('updatedAt');
  return {
    revision,
    name: entry.name,
    status: ACTION_STATUSES.find((status) => status === part('status')) ?? 'draft',
    updatedAt: typeof updatedAt === 'number' ? updatedAt : 0,
    broken: entry.broken,
  };
}
