// The way from a connection of any earlier schema version to today's. Each step is frozen once released: it is typed against its own old
// shape, never against today's, and it is never edited again. Version 1 is the first, so there is no step yet.
import { type Connection, connectionSchema } from './connection.ts';
import { type Steps, upgradeRecord } from './upgrade.ts';

export const CONNECTION_SCHEMA_VERSION = 1;

const STEPS: Steps = {};

/** Reads a stored connection. Throws an AppError `definition-invalid` that says what is wrong; the record itself is never changed. */
export function upgradeConnection(raw: unknown): Connection {
  return upgradeRecord(raw, {
    version: CONNECTION_SCHEMA_VERSION,
    steps: STEPS,
    schema: connectionSchema,
    advice: 'Import the connection again.',
  });
}
