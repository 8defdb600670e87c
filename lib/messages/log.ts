// The integration log and the event log.
import * as z from 'zod/mini';
import { type LogFacets, type LoggedRun, type LogPage, logFilterSchema } from '../log.ts';
import { message, nothing, OPTIONS, runId } from './message.ts';

const logCursor = z.nullable(z.string().check(z.maxLength(500)));

export const logMessages = {
  /** Newest first. */
  'log.list': message<LogPage>()(
    OPTIONS,
    z.strictObject({ filter: logFilterSchema, after: logCursor, limit: z.int().check(z.minimum(1), z.maximum(200)) }),
  ),
  'log.run': message<LoggedRun>()(OPTIONS, z.strictObject({ runId })),
  /** For exports: as `log.list`, in full, runs alone. Few enough at a time to fit a message. */
  'log.records': message<{ runs: LoggedRun[]; next: string | null }>()(
    OPTIONS,
    z.strictObject({ filter: logFilterSchema, after: logCursor }),
  ),
  'log.facets': message<LogFacets>()(OPTIONS, nothing),
  /** Erases settled runs and events before that time, for good; null: all of them. */
  'log.erase': message<{ runs: number; events: number }>()(
    OPTIONS,
    z.strictObject({ before: z.nullable(z.int().check(z.minimum(0))) }),
  ),
} as const;
