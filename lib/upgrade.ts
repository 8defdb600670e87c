// Turns a stored record of any earlier schema version into today's: what actions and connections have in common. Pure.
import type * as z from 'zod/mini';
import { describeIssue } from './action/describe-issue.ts';
import { AppError } from './errors.ts';

/** `steps[n]` takes a record of version n to version n + 1. The last one leads to the version that `schema` reads. */
export type Steps = Readonly<Record<number, (old: unknown) => unknown>>;

interface Kind<Parsed> {
  /** The version that `schema` reads. */
  version: number;
  steps: Steps;
  schema: z.ZodMiniType<Parsed>;
  /** What to do about a record that cannot be read. */
  advice: string;
}

/** Throws an AppError `definition-invalid` that says what is wrong with the record; the record itself is never changed. */
export function upgradeRecord<Parsed>(raw: unknown, { version, steps, schema, advice }: Kind<Parsed>): Parsed {
  const unreadable = (message: string) =>
    new AppError({ code: 'definition-invalid', message, advice, blame: 'administrator' });
  const from = versionOf(raw);
  if (from === null) throw unreadable('The record does not say which schema version it has.');
  if (from > version)
    throw unreadable(`The record has schema version ${from}, made by a newer Deskhand than this one.`);
  let record = raw;
  for (let at = from; at < version; at += 1) {
    const step = steps[at];
    if (!step) throw unreadable(`No way is known from schema version ${at} to ${at + 1}.`);
    record = step(record);
  }
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw unreadable(`${parsed.error.issues.slice(0, 3).map(describeIssue).join('; ')}.`);
  return parsed.data;
}

function versionOf(raw: unknown): number | null {
  const version = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'schemaVersion') : null;
  return Number.isSafeInteger(version) && version >= 1 ? version : null;
}
