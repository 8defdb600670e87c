// What was changed here, laid anew on what the library says of it now: both sides' changes together, field by field. Pure.
import type { EntryChange } from './compare-libraries.ts';
import { type Definitions, definitionsOf, type Entry, type EntryKey, entriesOf, keyOf } from './definitions.ts';
import { type PublishConflict, planPublish } from './plan-publish.ts';
import { changesHere, type SyncState } from './plan-sync.ts';
import type { Sides } from './sides.ts';

export interface MergedOverride {
  /** As it would stand here. Until sides are chosen, the library's. */
  entry: Entry;
  /** The library's, which it would depart from. */
  theirs: Entry;
  /** What it would change here; null: nothing. */
  change: EntryChange | null;
  /** What both changed otherwise, or what does not work together; null: nothing. */
  conflict: PublishConflict | null;
}

/** @returns null where there is nothing to lay on nothing: it is gone here or in the library */
export function mergeOverride({ base, local, next }: SyncState, key: EntryKey, sides: Sides): MergedOverride | null {
  const [theirs, mine] = [only(next, key), only(local, key)];
  if (!theirs || !mine) return null;
  const was = only(base, key);
  const state = {
    base: definitionsOf(was ? [was] : []),
    mine: definitionsOf([mine]),
    theirs: definitionsOf([theirs]),
  };
  const { content, conflicts } = planPublish(state, { leave: new Set(), sides: new Map([[keyOf(key), sides]]) });
  const entry = only(content, key);
  if (!entry) return null;
  const [change = null] = changesHere(local, { take: definitionsOf([entry]), remove: [] });
  return { entry, theirs, change, conflict: conflicts[0] ?? null };
}

const only = (definitions: Definitions, key: EntryKey) => entriesOf(definitions).get(keyOf(key));
