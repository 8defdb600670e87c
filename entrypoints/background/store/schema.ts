// The database's structure as today's code uses it. Definitions are `unknown` here: they are parsed when read, never trusted.
import type { DBSchema } from 'idb';
import type { RunRecord } from '#lib/run.ts';

export interface StoredDefinition {
  id: string;
  definition: unknown;
}

export interface StoredRevision {
  id: string;
  revision: number;
  definition: unknown;
}

export interface StoredSecret {
  connectionId: string;
  secret: string;
  /** The origins that the connection named when the secret was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  savedAt: number;
}

export interface StoredSite {
  origin: string;
  addedAt: number;
}

export interface Dismissal {
  ticketKey: string;
  actionId: string;
  at: number;
}

/** What proves that the definitions are all there and unaltered. `hash` is the sum of the hashes of all records' content. */
export interface Sentinel {
  generation: number;
  count: number;
  hash: string;
}

export interface DeskhandSchema extends DBSchema {
  actions: { key: string; value: StoredDefinition };
  revisions: { key: [string, number]; value: StoredRevision };
  connections: { key: string; value: StoredDefinition };
  secrets: { key: string; value: StoredSecret };
  runs: {
    key: string;
    value: RunRecord;
    indexes: { ticket: [string, number]; state: string; fingerprint: string };
  };
  sites: { key: string; value: StoredSite };
  /** Single records under fixed names: `settings`, `learned`. */
  records: { key: string; value: unknown };
  dismissals: { key: [string, string]; value: Dismissal; indexes: { at: number } };
  /** `sentinel` and `salt`. */
  meta: { key: string; value: unknown };
}
