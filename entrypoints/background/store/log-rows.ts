// Writing the log's rows: one a settled run, in the transaction that writes the run's record. Small, written once, and with the indexes
// that lists need: a record of some kilobytes is written three times a run, and each index over it would be, too.
import type { IDBPObjectStore } from 'idb';
import { runRow } from '#lib/log/run-row.ts';
import type { RunRecord } from '#lib/run.ts';
import { memoryOf } from './log-memory.ts';
import { queued } from './queued.ts';
import type { DeskhandSchema, StoredRow, StoredRun } from './schema.ts';

type Named = 'runs' | 'log';
type Store<Name extends Named> = Pick<
  IDBPObjectStore<DeskhandSchema, Named[], Name, 'readwrite'>,
  'put' | 'delete' | 'getKey'
>;

interface RunTransaction {
  readonly db: object;
  objectStore<Name extends Named>(name: Name): Store<Name>;
}

/** Test runs are told apart: an index cannot be made over true and false. */
export const markOf = (state: RunRecord['state'], test: boolean): string => (test ? `test ${state}` : state);

export function isOpen({ state }: Pick<RunRecord, 'state'>): boolean {
  return state === 'prepared' || state === 'sending';
}

/** With what its indexes need. @param order of its row; undefined while it is open */
export function storedRun(run: RunRecord, order: number | undefined): StoredRun {
  return {
    ...run,
    ...(order === undefined ? { open: 1 as const } : { order }),
    ...(run.kind === 'lookup' ? {} : { twin: run.fingerprint }),
  };
}

export function parseRun({ open: _open, twin: _twin, order: _order, ...run }: StoredRun): RunRecord {
  return run;
}

export function storedRow(run: RunRecord, order: number): StoredRow {
  const row = runRow(run);
  return { ...row, order, mark: markOf(row.state, row.test) };
}

/**
 * Writes a run's record, and its row once it has settled. One that is open again, because it is sent once more, has none.
 * @param before the record as it stands in the store
 */
export async function putRun(
  transaction: RunTransaction,
  run: RunRecord,
  before: Promise<StoredRun | undefined> | StoredRun | undefined,
): Promise<void> {
  const log = transaction.objectStore('log');
  const runs = transaction.objectStore('runs');
  // Asked at the same time: each question and answer crosses between processes.
  const [known, taken] = await Promise.all([before, isOpen(run) ? undefined : log.getKey(orderOf(run.preparedAt))]);
  const memory = memoryOf(transaction.db);
  memory.changed(known?.order);
  if (isOpen(run)) {
    if (known?.order !== undefined) queued(log.delete(known.order));
    queued(runs.put(storedRun(run, undefined)));
    return;
  }
  const order = known?.order ?? (taken === undefined ? orderOf(run.preparedAt) : await nextFree(log, taken));
  memory.changed(order);
  queued(log.put(storedRow(run, order)));
  queued(runs.put(storedRun(run, order)));
}

async function nextFree(log: Pick<Store<'log'>, 'getKey'>, taken: number): Promise<number> {
  let order = taken - 2;
  while ((await log.getKey(order)) !== undefined) order -= 2;
  return order;
}

/** The first of a millisecond's orders. */
export const orderOf = (at: number): number => -(at * 1_000);

/** All of the orders from one moment to another (ms since 1970, the later one excluded), newest first. */
export function orderRange(from: number | undefined, to: number | undefined): { newest: number; oldest: number } {
  return {
    // Of the millisecond before `to`, the last order; whole numbers, so nothing lies between.
    newest: to === undefined ? Number.NEGATIVE_INFINITY : orderOf(to) + 1,
    oldest: from === undefined ? Number.POSITIVE_INFINITY : orderOf(from),
  };
}
