// Reads the definitions of helpdesks. A record that does not parse is listed as broken with its reason.
import { AppError } from '#lib/errors.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { upgradeHelpdesk } from '#lib/helpdesk/upgrades.ts';
import type { Database } from './db.ts';

export type HelpdeskEntry =
  | { id: string; definition: HelpdeskDefinition; broken: null }
  | { id: string; definition: null; broken: string };

/** Parses one stored definition; its own id is the record's key, whatever the definition says. */
function readEntry(id: string, stored: unknown): HelpdeskEntry {
  try {
    const definition = upgradeHelpdesk(stored);
    if (definition.id === id) return { id, definition, broken: null };
    return { id, definition: null, broken: 'The definition names another id than its record.' };
  } catch (error) {
    const broken = error instanceof AppError ? error.detail.message : 'The record cannot be read.';
    return { id, definition: null, broken };
  }
}

/** Every definition, by id. */
export async function listHelpdesks(database: Database): Promise<HelpdeskEntry[]> {
  const records = await (await database.open()).getAll('helpdesks');
  return records.map(({ id, definition }) => readEntry(id, definition));
}
