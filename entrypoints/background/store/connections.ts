// Reads connections. No secret is near them: secrets.ts.

import { describeIssue } from '#lib/action/describe-issue.ts';
import { type Connection, connectionSchema } from '#lib/connection.ts';
import type { Database } from './db.ts';

export type ConnectionEntry =
  | { id: string; connection: Connection; broken: null }
  | { id: string; connection: null; broken: string };

/** Every connection, by id; one that does not parse is listed as broken. */
export async function listConnections(database: Database): Promise<ConnectionEntry[]> {
  const records = await (await database.open()).getAll('connections');
  return records.map(({ id, definition }) => {
    const parsed = connectionSchema.safeParse(definition);
    if (parsed.success) return { id, connection: parsed.data, broken: null };
    return { id, connection: null, broken: `${parsed.error.issues.map(describeIssue).at(0)}.` };
  });
}
