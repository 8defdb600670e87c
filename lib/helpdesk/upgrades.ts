// The way from a helpdesk's definition of any earlier schema version to today's. Each step is frozen once released: it is typed against its
// own old shape, never against today's, and it is never edited again. Version 1 is the first, so there is no step yet.
import { type Steps, upgradeRecord } from '../upgrade.ts';
import { type HelpdeskDefinition, helpdeskSchema } from './definition.ts';

export const HELPDESK_SCHEMA_VERSION = 1;

const STEPS: Steps = {};

/** Reads a stored definition. Throws an AppError `definition-invalid` that says what is wrong; the record itself is never changed. */
export function upgradeHelpdesk(raw: unknown): HelpdeskDefinition {
  return upgradeRecord(raw, {
    version: HELPDESK_SCHEMA_VERSION,
    steps: STEPS,
    schema: helpdeskSchema,
    advice: 'Import the helpdesk’s definition again.',
  });
}
