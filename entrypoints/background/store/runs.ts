// The journal of runs. Every record is on disk before the next step is taken: a request without a record cannot leave.

import { settleLeftOpen } from '#lib/run/recovered.ts';
import { repeatsTooSoon } from '#lib/run/same-run.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Database } from './db.ts';
import { memoryOf } from './log-memory.ts';
import { parseRun, putRun, storedRun } from './log-rows.ts';
import type { StoredRun } from './schema.ts';

/** How many runs of one ticket the panel shows. */
export const RUNS_PER_TICKET = 50;

export type Claim =
  | { kind: 'claimed' }
  /** This run id was claimed before. */
  | { kind: 'existing'; run: RunRecord }
  /** Another run did the same a short time ago. */
  | { kind: 'repeats'; run: RunRecord };

/**
 * Claims a run id for a new run, and asks about the same write within ten minutes, in one transaction: of any number of simultaneous
 * claims exactly one is granted.
 * @param repeatOf the earlier run that the person was told of and chose to repeat
 */
export async function claimRun(database: Database, run: RunRecord, repeatOf: string | null): Promise<Claim> {
  const transaction = (await database.open()).transaction('runs', 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  const claim = await decide();
  if (claim.kind === 'claimed') {
    memoryOf(transaction.db).changed();
    void store.add(storedRun(run, undefined));
  }
  await transaction.done;
  return claim;

  async function decide(): Promise<Claim> {
    const existing = await store.get(run.runId);
    if (existing) return { kind: 'existing', run: parseRun(existing) };
    // A lookup may be repeated as often as one likes.
    if (run.kind === 'lookup') return { kind: 'claimed' };
    const twin = latestTwin(await store.index('twin').getAll(run.fingerprint), run.runId, run.preparedAt);
    if (twin && twin.runId !== repeatOf) return { kind: 'repeats', run: twin };
    return { kind: 'claimed' };
  }
}

/** The same write under another id that ran, or may have, within the last ten minutes. */
export async function findTwin(database: Database, run: RunRecord, now: number): Promise<RunRecord | null> {
  if (run.kind === 'lookup') return null;
  const alike = await (await database.open()).getAllFromIndex('runs', 'twin', run.fingerprint);
  return latestTwin(alike, run.runId, now);
}

function latestTwin(alike: StoredRun[], runId: string, now: number): RunRecord | null {
  const twins = alike.filter((other) => other.runId !== runId && repeatsTooSoon(other, now));
  const [latest] = twins.sort((a, b) => b.preparedAt - a.preparedAt);
  return latest ? parseRun(latest) : null;
}

export async function writeRun(database: Database, run: RunRecord): Promise<void> {
  const transaction = (await database.open()).transaction(['runs', 'log'], 'readwrite', { durability: 'strict' });
  await putRun(transaction, run, transaction.objectStore('runs').get(run.runId));
  await transaction.done;
}

/**
 * Changes a run if it is still as the caller believes, in one transaction.
 * @returns the changed record; null when there is none or `change` refused it
 */
export async function changeRun(
  database: Database,
  runId: string,
  change: (run: RunRecord) => RunRecord | null,
): Promise<RunRecord | null> {
  const transaction = (await database.open()).transaction(['runs', 'log'], 'readwrite', { durability: 'strict' });
  const run = await transaction.objectStore('runs').get(runId);
  const changed = run ? change(parseRun(run)) : null;
  if (changed) await putRun(transaction, changed, run);
  await transaction.done;
  return changed;
}

export async function readRun(database: Database, runId: string): Promise<RunRecord | null> {
  const run = await (await database.open()).get('runs', runId);
  return run ? parseRun(run) : null;
}

/** Runs on one ticket, newest first. */
export async function listRunsOnTicket(database: Database, ticketKey: string): Promise<RunRecord[]> {
  const transaction = (await database.open()).transaction('runs');
  const range = IDBKeyRange.bound([ticketKey, 0], [ticketKey, Number.MAX_SAFE_INTEGER]);
  const runs: RunRecord[] = [];
  let cursor = await transaction.store.index('ticket').openCursor(range, 'prev');
  while (cursor && runs.length < RUNS_PER_TICKET) {
    runs.push(parseRun(cursor.value));
    cursor = await cursor.continue();
  }
  return runs;
}

/**
 * Settles what an earlier worker left open. Must run before this worker takes its first message, so that it never meets a run of its own.
 * @returns how many there were
 */
export async function settleRunsLeftOpen(database: Database, now: number): Promise<number> {
  const transaction = (await database.open()).transaction(['runs', 'log'], 'readwrite', { durability: 'strict' });
  const open = await transaction.objectStore('runs').index('open').getAll();
  for (const run of open) await putRun(transaction, settleLeftOpen(parseRun(run), now), run);
  await transaction.done;
  return open.length;
}

/** Runs under way, newest first: few, ever. */
export async function listOpenRuns(database: Database): Promise<RunRecord[]> {
  const runs = await (await database.open()).getAllFromIndex('runs', 'open');
  return runs.map(parseRun).sort((a, b) => b.preparedAt - a.preparedAt);
}
