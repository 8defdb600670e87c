// What was suggested beside each ticket, and what of it was run there: counted for insights, never for the ranking.
import type { Database } from './db.ts';
import type { StoredSuggested } from './schema.ts';
import { ticketKeysOf } from './ticket-keys.ts';

/** Adds what is shown beside a ticket now. Nothing is written where all of it is known. */
export async function noteShown(
  database: Database,
  ticketKey: string,
  actionIds: readonly string[],
  at: number,
): Promise<void> {
  const transaction = (await database.open()).transaction('suggested', 'readwrite');
  const known = await transaction.store.get(ticketKey);
  const shown = [...new Set([...(known?.shown ?? []), ...actionIds])];
  if (!known || shown.length > known.shown.length) {
    void transaction.store.put({ ticketKey, at: known?.at ?? at, shown, taken: known?.taken ?? [] });
  }
  await transaction.done;
}

/** A run was started beside a ticket: of an action that was suggested there, it is taken. */
export async function noteTaken(database: Database, ticketKey: string, actionId: string): Promise<void> {
  const transaction = (await database.open()).transaction('suggested', 'readwrite');
  const known = await transaction.store.get(ticketKey);
  if (known?.shown.includes(actionId) && !known.taken.includes(actionId)) {
    void transaction.store.put({ ...known, taken: [...known.taken, actionId] });
  }
  await transaction.done;
}

export async function forgetSuggested(database: Database, origin: string): Promise<void> {
  const transaction = (await database.open()).transaction('suggested', 'readwrite');
  for (const range of ticketKeysOf(origin)) void transaction.store.delete(range);
  await transaction.done;
}

/** Of tickets that were first seen before that time; null: of all. */
export async function eraseSuggested(database: Database, before: number | null): Promise<void> {
  const transaction = (await database.open()).transaction('suggested', 'readwrite');
  if (before === null) void transaction.store.clear();
  else {
    const old = IDBKeyRange.upperBound(before, true);
    for await (const cursor of transaction.store.index('at').iterate(old)) void cursor.delete();
  }
  await transaction.done;
}

export async function listSuggested(database: Database): Promise<StoredSuggested[]> {
  return (await database.open()).getAll('suggested');
}
