// Reads the trash and empties it. What goes in and what comes back changes definitions, too: definitions.ts.
import { TRASH_KEPT } from '#lib/action/trash.ts';
import { actionEvents } from '#lib/log/action-events.ts';
import type { Connected, Database } from './db.ts';
import { type DatedEvent, putEvents } from './events.ts';
import { queued } from './queued.ts';
import { everyRevision } from './revisions.ts';
import type { StoredTrash } from './schema.ts';

/** Newest first. */
export async function listTrash(database: Database): Promise<StoredTrash[]> {
  return (await (await database.open()).getAllFromIndex('trash', 'deletedAt')).reverse();
}

/** Erases what was deleted 30 days ago or earlier. @param now ms since 1970 */
export async function purgeTrash(database: Database, now: number): Promise<void> {
  const open = await database.open();
  const old = await open.getAllFromIndex('trash', 'deletedAt', IDBKeyRange.upperBound(now - TRASH_KEPT));
  if (old.length === 0) return;
  const changed = old.map(({ id, name }) => ({ id, name }));
  // Nobody did it: its time was over.
  const events = actionEvents('erased', changed).map((event) => ({ ...event, at: now, who: '', revision: null }));
  await erase(
    open,
    old.map(({ id }) => id),
    events,
  );
}

/** For good, with all revisions. */
export async function eraseTrashed(
  database: Database,
  ids: readonly string[],
  events: readonly DatedEvent[],
): Promise<void> {
  await erase(await database.open(), ids, events);
}

async function erase(open: Connected, ids: readonly string[], events: readonly DatedEvent[]): Promise<void> {
  const transaction = open.transaction(['trash', 'revisions', 'actions', 'drafts', 'events'], 'readwrite', {
    durability: 'strict',
  });
  // Whoever waits for this hears of it first.
  transaction.done.catch(() => undefined);
  const revisions = transaction.objectStore('revisions');
  for (const id of ids) {
    queued(transaction.objectStore('trash').delete(id));
    // An action that came back under the id goes on with the same revisions.
    const living = await Promise.all([
      transaction.objectStore('actions').getKey(id),
      transaction.objectStore('drafts').getKey(id),
    ]);
    if (living.some((key) => key !== undefined)) continue;
    const last = await revisions.openKeyCursor(everyRevision(id), 'prev');
    if (!last) continue;
    queued(revisions.delete(everyRevision(id)));
    queued(revisions.put({ id, revision: last.primaryKey[1], definition: null, erased: true }));
  }
  await putEvents(transaction.objectStore('events'), events);
  await transaction.done;
}
