// What happens to a library's definitions when it is no longer followed: they stay as this browser's own, or go, save what was changed here.
// Pure.
import { type Definitions, definitionsOf, entriesOf, saysTheSame } from './definitions.ts';
import type { SyncPlan } from './plan-sync.ts';

export function planLeaving(base: Definitions, local: Definitions, keep: boolean): SyncPlan {
  const here = entriesOf(local);
  const follows = [...entriesOf(base)].flatMap(([key, entry]) => {
    const own = here.get(key);
    return own && saysTheSame(own, entry) ? [entry] : [];
  });
  // A connection that one of this browser's own actions needs stays with it.
  const needed = new Set(
    local.actions.filter((action) => !isIn(follows, action.id)).map(({ request }) => request.connectionId),
  );
  const remove = keep ? [] : follows.filter(({ kind, id }) => kind !== 'connection' || !needed.has(id));
  return { take: definitionsOf([]), remove, base: [], forgotten: [], waiting: [], overrides: [] };
}

const isIn = (entries: readonly { kind: string; id: string }[], actionId: string) =>
  entries.some(({ kind, id }) => kind === 'action' && id === actionId);
