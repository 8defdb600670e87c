// What the event log says of an import: the actions, one event each or one for all where they are many, and each connection and helpdesk.
import { MOST_EACH } from '#lib/log/action-events.ts';
import { connectionImported } from '#lib/log/connection-events.ts';
import { helpdeskImported } from '#lib/log/helpdesk-events.ts';
import { changedActions } from './actions/events.ts';
import type { Deps } from './deps.ts';
import type { ImportPlan } from './import-library.ts';
import type { Library } from './library-cache.ts';
import { type DatedEvent, datedEvents } from './store/events.ts';

/** @param library as it stood before */
export async function importEvents(
  deps: Deps,
  plan: Pick<ImportPlan, 'actions' | 'connections' | 'helpdesks'>,
  library: Library,
): Promise<DatedEvent[]> {
  const actions = plan.actions.map((after) => {
    const before = library.byId.get(after.id)?.action ?? null;
    return { id: after.id, name: after.name, before, after };
  });
  const connections = plan.connections
    // A file has a handful; what is beyond would bury the rest of the log.
    .slice(0, MOST_EACH)
    .map((after) => connectionImported(library.connections.get(after.id) ?? null, after));
  const defined = await deps.helpdesks.read();
  const helpdesks = plan.helpdesks
    .slice(0, MOST_EACH)
    .map((after) => helpdeskImported(defined.find(({ id }) => id === after.id)?.definition ?? null, after));
  const events = actions.length > 0 ? await changedActions(deps, 'imported', actions) : [];
  return [...events, ...(await datedEvents(deps, [...connections, ...helpdesks]))];
}
