// Turns a stored action of any earlier schema version into today's. Each step is frozen once released: it is typed against its own old
// shape, never against today's, and it is never edited again. Version 1 is the first, so there is no step yet.
import * as z from 'zod/mini';
import { AppError } from '#lib/errors.ts';
import { describeIssue } from './describe-issue.ts';
import { type Action, actionSchema } from './schema.ts';

export const ACTION_SCHEMA_VERSION = 1;

/** `STEPS[n]` takes a record of version n to version n + 1. */
const STEPS: Record<number, (old: unknown) => unknown> = {};

const versionSchema = z.object({ schemaVersion: z.int().check(z.minimum(1)) });

function unreadable(message: string): AppError {
  return new AppError({
    code: 'definition-invalid',
    message,
    advice: 'Import the action again, or restore an earlier revision.',
    blame: 'administrator',
  });
}

/** Reads a stored action. Throws an AppError `definition-invalid` that says what is wrong with it; the record itself is never changed. */
export function upgradeAction(raw: unknown): Action {
  const versioned = versionSchema.safeParse(raw);
  if (!versioned.success) throw unreadable('The record does not say which schema version it has.');
  const { schemaVersion } = versioned.data;
  if (schemaVersion > ACTION_SCHEMA_VERSION) {
    throw unreadable(`The record has schema version ${schemaVersion}, made by a newer Deskhand than this one.`);
  }
  let record = raw;
  for (let version = schemaVersion; version < ACTION_SCHEMA_VERSION; version += 1) {
    const step = STEPS[version];
    if (!step) throw unreadable(`No way is known from schema version ${version} to ${version + 1}.`);
    record = step(record);
  }
  const parsed = actionSchema.safeParse(record);
  if (!parsed.success) throw unreadable(`${parsed.error.issues.slice(0, 3).map(describeIssue).join('; ')}.`);
  return parsed.data;
}
