// The way from an action of any earlier schema version to today's. Each step is frozen once released: it is typed against its own old
// shape, never against today's, and it is never edited again. Version 1 is the first, so there is no step yet.
import { type Steps, upgradeRecord } from '../upgrade.ts';
import { type Action, actionSchema } from './schema.ts';

export const ACTION_SCHEMA_VERSION = 1;

const STEPS: Steps = {};

/** Reads a stored action. Throws an AppError `definition-invalid` that says what is wrong with it; the record itself is never changed. */
export function upgradeAction(raw: unknown): Action {
  return upgradeRecord(raw, {
    version: ACTION_SCHEMA_VERSION,
    steps: STEPS,
    schema: actionSchema,
    advice: 'Import the action again, or restore an earlier revision.',
  });
}
