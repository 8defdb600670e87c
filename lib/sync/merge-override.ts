// What was changed here, laid anew on what the library says of it now: both sides' changes together, field by field. Pure.
import type { EntryChange } from './compare-libraries.ts';
import { type Definitions, definitionsOf, type Entry, type EntryKey, entriesOf, keyOf } from './definitions.ts';
import type { MergeConflict } from './merge.ts';
import { planPublish } from './plan-publish.ts';
import { changesHere, type SyncState } from './plan-sync.ts';

export type Side = 'mine' | 'theirs';

export interface MergedOverride {
  /** As it would stand here. With conflicts left, the library's. */
  entry: Entry;
  /** The library's, which it would depart from. */
  theirs: Entry;
  /** What it would change here; null: nothing. */
  change: EntryChange | null;
  /** What both changed otherwise, until a side is chosen. */
  conflicts: MergeConflict[];
  /** A side must be chosen: for the conflicts, or because the two do not work together. */
  undecided: boolean;
}

/** @returns null where there is nothing to lay on nothing: it is gone here or in the library */
export function mergeOverride(
  { base, local, next }: SyncState,
  key: EntryKey,
  side: Side | null,
): MergedOverride | null {
  const [theirs, mine] = [only(next, key), only(local, key)];
  if (!theirs || !mine) return null;
  const was = only(base, key);
  const state = {
    base: definitionsOf(was ? [was] : []),
    mine: definitionsOf([mine]),
    theirs: definitionsOf([theirs]),
  };
  const sides = new Map(side ? [[keyOf(key), side]] : []);
  const { content, conflicts } = planPublish(state, { leave: new Set(), sides });
  const entry = only(content, key);
  if (!entry) return null;
  const [change = null] = changesHere(local, { take: definitionsOf([entry]), remove: [] });
  return {
    entry,
    theirs,
    change,
    conflicts: conflicts.flatMap(({ fields }) => fields),
    undecided: conflicts.length > 0,
  };
}

const only = (definitions: Definitions, key: EntryKey) => entriesOf(definitions).get(keyOf(key));
