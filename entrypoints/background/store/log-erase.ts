// Takes old runs and events out of the log, for good: when a person erases them, and by age and number (settings) once a day.
// Runs under way stay. So does a write of the last ten minutes that happened or may have: by its record the same write is asked about
// before it is sent again, and an emptied log must not make that happen twice.
import { REPEAT_WINDOW_MS } from '#lib/run/same-run.ts';
import type { Database } from './db.ts';
import { memoryOf } from './log-memory.ts';
import { orderRange } from './log-rows.ts';
import { queued } from './queued.ts';
import type { StoredRow } from './schema.ts';

/** Entries that are erased in one transaction: a run that starts meanwhile waits for no more than these. */
const BATCH = 200;

export interface Erased {
  runs: number;
  events: number;
}

/** @param before ms since 1970; null: everything */
export async function eraseLog(
  database: Database,
  { before, now }: { before: number | null; now: number },
): Promise<Erased> {
  const newest = orderRange(undefined, before ?? undefined).newest;
  return { runs: await eraseRuns(database, newest, now), events: await eraseEvents(database, newest) };
}

/** What the settings do not keep: older than so many days, or beyond so many runs. */
export async function pruneLog(
  database: Database,
  { logDays, logRuns }: { logDays: number; logRuns: number },
  now: number,
): Promise<Erased> {
  const byAge = orderRange(undefined, now - logDays * 86_400_000).newest;
  const surplus = await orderAt(database, logRuns);
  const runs = await eraseRuns(database, Math.min(byAge, surplus ?? byAge), now);
  return { runs, events: await eraseEvents(database, byAge) };
}

/** The order of the run that has so many newer ones; null when there are no more than those. */
async function orderAt(database: Database, newer: number): Promise<number | null> {
  const transaction = (await database.open()).transaction('log');
  if ((await transaction.store.count()) <= newer) return null;
  const first = await transaction.store.openKeyCursor();
  return (await first?.advance(newer))?.key ?? null;
}

/** From that order on, oldest entries included. */
async function eraseRuns(database: Database, newest: number, now: number): Promise<number> {
  const open = await database.open();
  let erased = 0;
  let from = newest;
  for (;;) {
    const rows = await open.getAll('log', IDBKeyRange.lowerBound(from), BATCH);
    const last = rows.at(-1);
    if (!last) return erased;
    from = last.order + 1;
    const gone = rows.filter((row) => !isNeeded(row, now));
    const transaction = open.transaction(['runs', 'log'], 'readwrite');
    const runs = transaction.objectStore('runs');
    for (const { order, runId } of gone) {
      // Sent once more since its row was read: it is open, or has settled anew and may be needed now.
      const row = await transaction.objectStore('log').get(order);
      if (!row || isNeeded(row, now)) continue;
      memoryOf(open).changed(order);
      queued(transaction.objectStore('log').delete(order));
      queued(runs.delete(runId));
      erased += 1;
    }
    await transaction.done;
  }
}

function isNeeded({ does, state, at, duration }: StoredRow, now: number): boolean {
  return does !== 'lookup' && state !== 'failed' && now - (at + (duration ?? 0)) < REPEAT_WINDOW_MS;
}

async function eraseEvents(database: Database, newest: number): Promise<number> {
  const open = await database.open();
  let erased = 0;
  for (;;) {
    const keys = await open.getAllKeys('events', IDBKeyRange.lowerBound(newest), BATCH);
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return erased;
    memoryOf(open).changed();
    await open.delete('events', IDBKeyRange.bound(first, last));
    erased += keys.length;
  }
}
