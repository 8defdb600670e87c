// The log's runs, added up for insights. Read in portions: 50,000 rows at once would be felt.
import type { Tally } from '#lib/insights/counts.ts';
import type { Database } from './db.ts';

const PORTION = 2_000;

/** Adds every settled run that is no test, newest first. */
export async function countRuns(database: Database, tally: Tally): Promise<void> {
  const open = await database.open();
  let from = Number.NEGATIVE_INFINITY;
  for (;;) {
    const rows = await open.getAll('log', IDBKeyRange.lowerBound(from, true), PORTION);
    for (const row of rows) if (!row.test) tally.addRun(row);
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) return;
    from = last.order;
  }
}
