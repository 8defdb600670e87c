// Definitions as files have them: read for export, imported.
import * as z from 'zod/mini';
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import { ids, message, nothing, OPTIONS, PAGES } from './message.ts';

/** Names of what an import changed. A broken record that a good one took the place of is among the replaced. */
export interface ImportReport {
  /** Actions. */
  added: string[];
  replaced: string[];
  connections: { added: string[]; replaced: string[] };
  helpdesks: { added: string[]; replaced: string[] };
  /** What was not taken, and why, an entry each. */
  refused: { name: string; reason: string }[];
}

export const libraryMessages = {
  /**
   * Definitions in full, for export, comparison and Match; null: all of them. A choice comes with the connections that it needs. Broken
   * ones are left out. There is no secret in them.
   */
  'library.read': message<{ actions: Action[]; connections: Connection[] }>()(
    OPTIONS,
    z.strictObject({ ids: z.nullable(ids) }),
  ),
  'library.import': message<ImportReport>()(PAGES, z.strictObject({ text: z.string().check(z.maxLength(20_000_000)) })),
  'library.importDemo': message<ImportReport>()(PAGES, nothing),
} as const;
