// The database's structure as today's code uses it. Definitions are `unknown` here: they are parsed when read, never trusted.
import type { DBSchema } from 'idb';
import type { RunRecord, RunState } from '#lib/run.ts';

export interface StoredDefinition {
  id: string;
  definition: unknown;
}

export interface StoredRevision {
  id: string;
  revision: number;
  definition: unknown;
  /** The content was erased for good. The number stays taken: a form that was opened with it must never meet another content under it. */
  erased?: true;
}

/** A working copy (lib/action/draft.ts). Its action is parsed when it is read. */
export interface StoredDraft {
  id: string;
  action: unknown;
  base: number;
  version: number;
  savedAt: number;
  revision: number | null;
}

/** Test sets of one action, parsed when they are read. */
export interface StoredTests {
  actionId: string;
  sets: readonly unknown[];
}

/** A deleted action with all that belonged to it; its revisions stay where they are. */
export interface StoredTrash {
  id: string;
  name: string;
  deletedAt: number;
  /** As it was stored, broken or not; null for one that was never saved. */
  action: { definition: unknown } | null;
  draft: StoredDraft | null;
  tests: StoredTests | null;
}

export interface StoredSecret {
  connectionId: string;
  secret: string;
  /** The origins that the connection named when the secret was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  /** Of a sign-in; earlier versions wrote none. */
  refreshToken?: string | null;
  savedAt: number;
}

/** `testOf`: of a test, its action; an index cannot be made over true and false. */
export type StoredRun = RunRecord & { testOf?: string };

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
  drafts: { key: string; value: StoredDraft };
  tests: { key: string; value: StoredTests };
  trash: { key: string; value: StoredTrash; indexes: { deletedAt: number } };
  connections: { key: string; value: StoredDefinition };
  secrets: { key: string; value: StoredSecret };
  runs: {
    key: string;
    value: StoredRun;
    indexes: {
      ticket: [string, number];
      state: string;
      fingerprint: string;
      action: [string, number];
      prepared: number;
      outcome: [string, RunState, number];
      tested: [string, RunState, number];
    };
  };
  sites: { key: string; value: StoredSite };
  /** Single records under fixed names: `settings`, `learned`. */
  records: { key: string; value: unknown };
  dismissals: { key: [string, string]; value: Dismissal; indexes: { at: number } };
  /** `sentinel` and `salt`. */
  meta: { key: string; value: unknown };
}
