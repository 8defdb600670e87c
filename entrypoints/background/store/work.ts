// What stands beside the definitions and belongs to them: drafts, test sets, trash. The sentinel does not count them.
import type { IDBPObjectStore } from 'idb';
import { queued } from './queued.ts';
import type { DeskhandSchema, StoredDraft, StoredTests, StoredTrash } from './schema.ts';

export interface WorkChange {
  drafts?: readonly StoredDraft[];
  removedDrafts?: readonly string[];
  tests?: readonly StoredTests[];
  removedTests?: readonly string[];
  trashed?: readonly StoredTrash[];
  /** Taken out of the trash; their revisions stay. */
  untrashed?: readonly string[];
}

export const WORK_STORES = ['drafts', 'tests', 'trash'] as const;

type WorkStore = (typeof WORK_STORES)[number];

interface WorkTransaction {
  objectStore<Name extends WorkStore>(
    name: Name,
  ): Pick<IDBPObjectStore<DeskhandSchema, WorkStore[], Name, 'readwrite'>, 'put' | 'delete' | 'clear'>;
}

/** Inside a transaction of the caller's, so that it is kept or lost with the definitions. */
export function changeWork(transaction: WorkTransaction, change: WorkChange): void {
  const drafts = transaction.objectStore('drafts');
  const tests = transaction.objectStore('tests');
  const trash = transaction.objectStore('trash');
  for (const id of change.removedDrafts ?? []) queued(drafts.delete(id));
  for (const draft of change.drafts ?? []) queued(drafts.put(draft));
  for (const id of change.removedTests ?? []) queued(tests.delete(id));
  for (const record of change.tests ?? []) queued(tests.put(record));
  for (const id of change.untrashed ?? []) queued(trash.delete(id));
  for (const record of change.trashed ?? []) queued(trash.put(record));
}

export function clearWork(transaction: WorkTransaction): void {
  for (const name of WORK_STORES) queued(transaction.objectStore(name).clear());
}
