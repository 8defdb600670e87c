// How actions have fared, told by an index of the log. Tests an administrator made do not count.
import type { IDBPTransaction } from 'idb';
import type { ActionActivity } from '#lib/messages.ts';
import type { Database } from './db.ts';
import { orderOf } from './log-rows.ts';
import type { DeskhandSchema } from './schema.ts';

/** How far back runs are counted, in ms. */
const COUNTED = 30 * 24 * 60 * 60 * 1000;
const OUTCOMES = ['succeeded', 'failed', 'unknown'] as const;

type Transaction = IDBPTransaction<DeskhandSchema, ['log', 'runs'], 'readonly'>;

/** When an action was run, and by whom. */
interface Heard {
  actionId: string;
  at: number;
  agent: string;
}

/**
 * One entry for each of these actions that was ever run here. Counting by index reads no row.
 * @param now ms since 1970
 */
export async function readActivity(
  database: Database,
  actionIds: readonly string[],
  now: number,
): Promise<ActionActivity[]> {
  const transaction = (await database.open()).transaction(['log', 'runs']);
  const runs = await transaction.objectStore('runs').index('open').getAll();
  const open = runs.flatMap(({ test, actionId, preparedAt, agent }): Heard[] =>
    test ? [] : [{ actionId, at: preparedAt, agent }],
  );
  const heard = new Set([...open.map(({ actionId }) => actionId), ...(await loggedActions(transaction))]);
  const asked = actionIds.filter((id) => heard.has(id));
  const found = await Promise.all(asked.map((id) => activityOf(transaction, id, now - COUNTED, open)));
  return found.flatMap((activity) => activity ?? []);
}

/** A step of the index for each of them, however many runs it had: most actions of a large library were never run here. */
async function loggedActions(transaction: Transaction): Promise<string[]> {
  const ids: string[] = [];
  let cursor = await transaction.objectStore('log').index('action').openKeyCursor();
  while (cursor) {
    const [id] = cursor.key;
    ids.push(id);
    // Behind each of its outcomes, which are plain words.
    cursor = await cursor.continue([id, '\uffff', 0]);
  }
  return ids;
}

async function activityOf(
  transaction: Transaction,
  actionId: string,
  since: number,
  open: readonly Heard[],
): Promise<ActionActivity | null> {
  const index = transaction.objectStore('log').index('action');
  const range = (outcome: string, oldest: number) =>
    IDBKeyRange.bound([actionId, outcome, Number.NEGATIVE_INFINITY], [actionId, outcome, oldest]);
  const newest = await Promise.all(OUTCOMES.map((outcome) => index.get(range(outcome, Number.POSITIVE_INFINITY))));
  const heard = [...open.filter((run) => run.actionId === actionId), ...newest.flatMap((row) => row ?? [])];
  const [last] = heard.sort((a, b) => b.at - a.at);
  if (!last) return null;
  const counts = await Promise.all(OUTCOMES.map((outcome) => index.count(range(outcome, orderOf(since)))));
  const [succeeded = 0, failed = 0, unknown = 0] = counts;
  return { actionId, lastAt: last.at, lastAgent: last.agent, succeeded, failed, unknown };
}
