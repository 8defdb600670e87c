// What the ranking learned on this browser, and which suggestions were put aside on which ticket.
import type { Learned } from '#lib/suggest/learned.ts';
import { readLearned as read } from '#lib/suggest/learned-schema.ts';
import type { Database } from './db.ts';

/** A ticket rarely lives longer; keeping every dismissal for ever would only grow. */
const DISMISSAL_LIFETIME_MS = 180 * 24 * 3_600_000;

export async function readLearned(database: Database): Promise<Learned> {
  const stored = await (await database.open()).get('records', 'learned');
  // The ranking works without it: what an earlier version wrote otherwise, or what is damaged, is left out.
  return read(stored);
}

export async function writeLearned(database: Database, learned: Learned): Promise<void> {
  await (await database.open()).put('records', learned, 'learned');
}

export async function listDismissed(database: Database, ticketKey: string): Promise<Set<string>> {
  const range = IDBKeyRange.bound([ticketKey], [ticketKey, []]);
  const keys = await (await database.open()).getAllKeys('dismissals', range);
  return new Set(keys.map(([, actionId]) => actionId));
}

export async function addDismissal(database: Database, ticketKey: string, actionId: string, at: number): Promise<void> {
  const transaction = (await database.open()).transaction('dismissals', 'readwrite');
  const old = IDBKeyRange.upperBound(at - DISMISSAL_LIFETIME_MS);
  for await (const cursor of transaction.store.index('at').iterate(old)) void cursor.delete();
  void transaction.store.put({ ticketKey, actionId, at });
  await transaction.done;
}

/** Of every ticket of a site: their keys go on after its origin with a path or with "#". */
export async function forgetDismissals(database: Database, origin: string): Promise<void> {
  const transaction = (await database.open()).transaction('dismissals', 'readwrite');
  for (const [first, next] of ['/0', '#$']) {
    void transaction.store.delete(IDBKeyRange.bound([`${origin}${first}`], [`${origin}${next}`], false, true));
  }
  await transaction.done;
}
