// The active actions that this browser's agent is offered, by the agent's groups, indexed for suggestions and search.
import { isFor } from '#lib/action/groups.ts';
import type { Action } from '#lib/action/schema.ts';
import { actionForOthers } from '#lib/run/run-error.ts';
import { type ActionIndex, buildIndex } from '#lib/suggest/rank.ts';
import type { Deps } from './deps.ts';
import type { Library } from './library-cache.ts';

export interface Offered {
  active: readonly Action[];
  /** How many active ones are for other groups alone. */
  forOthers: number;
  /** Built when first asked for: a worker that starts for a run needs none. */
  index(): ActionIndex;
}

/** The same object for the same groups, until another agent's are asked for. */
export function createOffers(active: readonly Action[]): (groups: readonly string[]) => Offered {
  let kept: { key: string; offered: Offered } | null = null;
  return (groups) => {
    const key = JSON.stringify(groups);
    if (kept?.key !== key) kept = { key, offered: offer(active, groups) };
    return kept.offered;
  };
}

function offer(active: readonly Action[], groups: readonly string[]): Offered {
  // Taken out before they are ranked: one that is for others must not take the place of one that fits.
  const own = active.filter((action) => isFor(action, groups));
  let index: ActionIndex | null = null;
  return {
    active: own,
    forOthers: active.length - own.length,
    index() {
      index ??= buildIndex(own);
      return index;
    },
  };
}

export async function offeredHere(deps: Deps, library: Library): Promise<Offered> {
  return library.offeredTo((await deps.settings.read()).groups);
}

/** Whoever knows an action's id could still ask for it. Throws `not-allowed` for one that is for other groups now, whatever a form shows. */
export async function requireForAgent(deps: Deps, action: Action): Promise<void> {
  const { groups } = await deps.settings.read();
  if (!isFor(action, groups)) throw actionForOthers(action.groups ?? [], groups);
}
