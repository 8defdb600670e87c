// The database's structure as today's code uses it. Definitions are `unknown` here: they are parsed when read, never trusted.
import type { DBSchema } from 'idb';
import type { KeptEvent } from '#lib/log/filter.ts';
import type { RunRow } from '#lib/log/run-row.ts';
import type { RunRecord } from '#lib/run.ts';
import type { EntryKind } from '#lib/sync/definitions.ts';
import type { Publication } from '#lib/sync/publication.ts';

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

interface SecretRecord {
  connectionId: string;
  /** The origins that the connection named when the secret was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  /** What it was given as; earlier versions wrote none. */
  purpose?: string;
  savedAt: number;
}

export interface PlainSecret extends SecretRecord {
  secret: string;
  /** Of a sign-in; earlier versions wrote none. */
  refreshToken?: string | null;
}

export interface SealedSecret extends SecretRecord {
  signedIn: boolean;
  /** The file that the key stands in; null: the passphrase makes it. */
  keyFile: string | null;
  sealed: { iv: Uint8Array<ArrayBuffer>; data: Uint8Array<ArrayBuffer> };
}

export type StoredSecret = PlainSecret | SealedSecret;

/** What is only there for some runs makes an index that holds those alone. */
export type StoredRun = RunRecord & {
  /** While it is prepared or sending. */
  open?: 1;
  /** The fingerprint of a write: lookups have no twins. */
  twin?: string;
  /** Once it has settled: where its row stands in the log. */
  order?: number;
};

/**
 * A settled run's row in the log. `order`: minus (`at` × 1000 + an even number that nobody else of that millisecond has), so that
 * ascending keys, the only way in which `getAll` reads in every browser, are newest first. `mark`: its state, told apart for tests.
 */
export type StoredRow = RunRow & { order: number; mark: string };

/** `order` as with runs, but odd: over both stores no two entries have the same. */
export type StoredEvent = KeptEvent & { order: number };

export interface StoredSite {
  origin: string;
  addedAt: number;
}

export interface Dismissal {
  ticketKey: string;
  actionId: string;
  at: number;
}

/** What was suggested beside one ticket, for insights alone. Action ids. */
export interface StoredSuggested {
  ticketKey: string;
  /** When the ticket was first seen, ms since 1970. */
  at: number;
  shown: string[];
  taken: string[];
}

/** What the shared library said of an entry when it was last taken, parsed when it is read. */
export interface StoredShared {
  kind: EntryKind;
  id: string;
  definition: unknown;
}

/** A version of the shared library as it was published: read again, signature and all, when it is gone back to. */
export interface StoredLibrary {
  version: number;
  publication: Publication;
  text: string;
  /** ms since 1970 */
  takenAt: number;
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
  helpdesks: { key: string; value: StoredDefinition };
  shared: { key: [EntryKind, string]; value: StoredShared };
  libraries: { key: number; value: StoredLibrary };
  secrets: { key: string; value: StoredSecret };
  runs: {
    key: string;
    value: StoredRun;
    indexes: { ticket: [string, number]; open: number; twin: string };
  };
  log: {
    key: number;
    value: StoredRow;
    indexes: {
      action: [string, string, number];
      agent: [string, number];
      connection: [string, number];
      mark: [string, number];
      ticket: [string, number];
    };
  };
  events: { key: number; value: StoredEvent };
  sites: { key: string; value: StoredSite };
  suggested: { key: string; value: StoredSuggested; indexes: { at: number } };
  /** Single records under fixed names: `settings`, `learned`, `shapes`, `subscription`. */
  records: { key: string; value: unknown };
  dismissals: { key: [string, string]; value: Dismissal; indexes: { at: number } };
  /** `sentinel`, `salt`, `browser` (a random name of this browser in files of insights), and under `secrets` how those are kept. */
  meta: { key: string; value: unknown };
}
