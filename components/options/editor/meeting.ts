// What it means that the background holds something else than this page knew: nothing, a step that this page may follow, or a conflict
// that only a person can decide. Pure.
import type { Draft } from '#lib/action/draft.ts';
import type { Action } from '#lib/action/schema.ts';
import type { EditableAction } from '#lib/messages.ts';
import { sameSayings } from './sayings.ts';

/** What this page knew of the background, and what it has itself. */
export interface Known {
  library: Action | null;
  draft: Draft | null;
  mine: Action;
  /** What was sent since the last good reply: any of it may have been taken, and the reply lost with the worker. */
  sent: readonly Action[];
  /** True: somebody has typed on this page since then. */
  edited: boolean;
}

/**
 * - `same`: nothing moved
 * - `follow`: theirs replaces what stands here; nothing of this page is lost by it
 * - `go-on`: this page's text goes on from what was found
 * - `conflict`: both have something that the other has not
 */
export type Meeting = 'same' | 'follow' | 'go-on' | 'conflict';

export function meet(known: Known, found: EditableAction): Meeting {
  const { library, draft, mine, sent, edited } = known;
  const draftStands = (found.draft?.version ?? 0) === (draft?.version ?? 0);
  if (draftStands && (found.action?.revision ?? 0) === (library?.revision ?? 0)) return 'same';
  if (!edited) return 'follow';
  const theirs = workingCopy(found);
  if (theirs === null) return 'conflict';
  if (sameSayings(theirs, mine)) return 'follow';
  // our own words, taken while the reply was lost
  if (sent.some((action) => sameSayings(theirs, action))) return 'go-on';
  // switched on or off in the list: the revision moved, what it says did not
  const libraryStands = library !== null && found.action !== null && sameSayings(library, found.action);
  return draftStands && libraryStands ? 'go-on' : 'conflict';
}

export function workingCopy({ draft, action }: EditableAction): Action | null {
  return draft?.action ?? action;
}

/** The other side of a conflict. A draft that is this page's own leaves the library's action; null: it is gone. */
export function otherSide(found: EditableAction, mine: Action): Action | null {
  return found.draft !== null && !sameSayings(found.draft.action, mine) ? found.draft.action : found.action;
}
