// Reads and writes the test sets of an action. A set that does not parse is left out when it is read.
import { type TestSet, testSetSchema } from '#lib/test/test.ts';
import type { Database } from './db.ts';
import { getMany } from './get-many.ts';
import { queued } from './queued.ts';
import type { StoredTests } from './schema.ts';

export function parseTests(record: StoredTests | undefined): TestSet[] {
  if (!Array.isArray(record?.sets)) return [];
  return record.sets.flatMap((set) => {
    const parsed = testSetSchema.safeParse(set);
    return parsed.success ? [parsed.data] : [];
  });
}

export async function readTests(database: Database, actionId: string): Promise<TestSet[]> {
  return parseTests(await (await database.open()).get('tests', actionId));
}

/** By action; those without a record are left out. */
export async function readTestsOf(database: Database, actionIds: readonly string[]): Promise<Map<string, TestSet[]>> {
  const records = await getMany((await database.open()).transaction('tests').store, actionIds);
  return new Map([...records].map(([id, record]) => [id, parseTests(record)]));
}

export async function writeTests(database: Database, actionId: string, sets: readonly TestSet[]): Promise<void> {
  const transaction = (await database.open()).transaction('tests', 'readwrite', { durability: 'strict' });
  if (sets.length > 0) queued(transaction.store.put({ actionId, sets }));
  else queued(transaction.store.delete(actionId));
  await transaction.done;
}
