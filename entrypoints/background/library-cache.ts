// The definitions as one picture in memory: parsed, indexed for suggestions, counted by origin. Read anew after each change.
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import { createOffers, type Offered } from './offered.ts';
import type { SecretNote } from './secrets/held-secret.ts';
import type { Vault } from './secrets/vault.ts';
import { type ActionEntry, listActions } from './store/actions.ts';
import { type ConnectionEntry, listConnections } from './store/connections.ts';
import type { Database } from './store/db.ts';

export interface Library {
  entries: readonly ActionEntry[];
  /** By id; broken ones are among them. */
  byId: ReadonlyMap<string, ActionEntry>;
  active: readonly Action[];
  connectionEntries: readonly ConnectionEntry[];
  connections: ReadonlyMap<string, Connection>;
  /** What may be known of the kept secrets, by connection. */
  secrets: ReadonlyMap<string, SecretNote>;
  /** How many active actions use an origin. */
  sharers: ReadonlyMap<string, number>;
  /** Those active ones that an agent of these groups is offered. */
  offeredTo(groups: readonly string[]): Offered;
}

export async function readLibrary(database: Database, vault: Vault): Promise<Library> {
  const [entries, connectionEntries, secrets] = await Promise.all([
    listActions(database),
    listConnections(database),
    vault.notes(),
  ]);
  const active = entries.flatMap(({ action }) => (action?.status === 'active' ? [action] : []));
  const sharers = new Map<string, number>();
  for (const action of active) {
    const origin = actionOrigin(action);
    sharers.set(origin, (sharers.get(origin) ?? 0) + 1);
  }
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    active,
    connectionEntries,
    connections: new Map(connectionEntries.flatMap(({ id, connection }) => (connection ? [[id, connection]] : []))),
    secrets,
    sharers,
    offeredTo: createOffers(active),
  };
}
