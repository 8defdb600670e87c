// Reads connections. A record that does not parse is listed as broken with its reason. No secret is near them: secrets.ts.
import type { Connection } from '#lib/connection.ts';
import { upgradeConnection } from '#lib/connection-upgrades.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './db.ts';

export type ConnectionEntry =
  | { id: string; connection: Connection; broken: null }
  | { id: string; connection: null; broken: string };

/** Parses one stored connection; its own id is the record's key, whatever the definition says. */
function readEntry(id: string, definition: unknown): ConnectionEntry {
  try {
    const connection = upgradeConnection(definition);
    if (connection.id === id) return { id, connection, broken: null };
    return { id, connection: null, broken: 'The definition names another id than its record.' };
  } catch (error) {
    const broken = error instanceof AppError ? error.detail.message : 'The record cannot be read.';
    return { id, connection: null, broken };
  }
}

/** Every connection, by id. */
export async function listConnections(database: Database): Promise<ConnectionEntry[]> {
  const records = await (await database.open()).getAll('connections');
  return records.map(({ id, definition }) => readEntry(id, definition));
}
