// How actions have fared, told by an index of the log. Tests an administrator made do not count.
import type { IDBPTransaction } from 'idb';
import type { ActionActivity } from '#lib/messages.ts';
import type { Database } from './db.ts';
import { orderOf } from './log-rows.ts';
import type { DeskhandSchema, StoredRow } from './schema.ts';

/** How far back runs are counted, in ms. */
const COUNTED = 30 * 24 * 60 * 60 * 1000;
const OUTCOMES = ['succeeded', 'failed', 'unknown'] as const;

type Transaction = IDBPTransaction<DeskhandSchema, ['log'], 'readonly'>;

/**
 * One entry for each of these actions that was ever run here to an end. Counting by index reads no row.
 * @param now ms since 1970
 */
export async function readActivity(
  database: Database,
  actionIds: readonly string[],
  now: number,
): Promise<ActionActivity[]> {
  const transaction = (await database.open()).transaction('log');
  const found = await Promise.all(actionIds.map((id) => activityOf(transaction, id, now - COUNTED)));
  return found.flatMap((activity) => activity ?? []);
}

async function activityOf({ store }: Transaction, actionId: string, since: number): Promise<ActionActivity | null> {
  const index = store.index('action');
  const range = (outcome: string, oldest: number) =>
    IDBKeyRange.bound([actionId, outcome, Number.NEGATIVE_INFINITY], [actionId, outcome, oldest]);
  const newest = await Promise.all(OUTCOMES.map((outcome) => index.get(range(outcome, Number.POSITIVE_INFINITY))));
  const last = newest.reduce<StoredRow | undefined>(
    (one, other) => (!one || (other && other.order < one.order) ? other : one),
    undefined,
  );
  if (!last) return null;
  const counts = await Promise.all(OUTCOMES.map((outcome) => index.count(range(outcome, orderOf(since)))));
  const [succeeded = 0, failed = 0, unknown = 0] = counts;
  return { actionId, lastAt: last.at, lastAgent: last.agent, succeeded, failed, unknown };
}
