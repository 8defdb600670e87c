// The working copy of an action that is being edited: kept beside what agents use, until it is saved or discarded. Types only.
import type { Action } from './schema.ts';

export interface Draft {
  /** As it stands in the editor; it may break every rule but the shape. */
  action: Action;
  /** The revision of the library's action that the edit began from; 0 for one that was never saved. */
  base: number;
  /** Counts up each time the draft is written: who writes after an older one than this would overwrite somebody's work. */
  version: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The revision that "Save draft" made of it; null while it was only kept by itself. */
  revision: number | null;
}

export interface RevisionSummary {
  revision: number;
  name: string;
  /** A draft beside an active action was never shown to agents. */
  status: Action['status'];
  updatedAt: number;
  /** Why it cannot be read any more; it can then not be restored. */
  broken: string | null;
}
