// Reads actions. A record that does not parse is listed as broken with its reason: it is never dropped and never rewritten.
import type { Action } from '#lib/action/schema.ts';
import { upgradeAction } from '#lib/action/upgrades.ts';
import { AppError } from '#lib/errors.ts';
import type { Database } from './db.ts';

export type ActionEntry =
  | { id: string; action: Action; broken: null }
  | { id: string; action: null; name: string; broken: string };

/** Parses one stored action; its own id is the record's key, whatever the definition says. */
export function readEntry(id: string, definition: unknown): ActionEntry {
  try {
    const action = upgradeAction(definition);
    if (action.id === id) return { id, action, broken: null };
    return { id, action: null, name: action.name, broken: 'The definition names another id than its record.' };
  } catch (error) {
    const broken = error instanceof AppError ? error.detail.message : 'The record cannot be read.';
    return { id, action: null, name: nameOf(definition) || id, broken };
  }
}

function nameOf(definition: unknown): string {
  if (typeof definition !== 'object' || definition === null) return '';
  const name = Reflect.get(definition, 'name');
  return typeof name === 'string' ? name.slice(0, 120) : '';
}

/** Every action of the library, by id. */
export async function listActions(database: Database): Promise<ActionEntry[]> {
  const records = await (await database.open()).getAll('actions');
  return records.map((record) => readEntry(record.id, record.definition));
}
