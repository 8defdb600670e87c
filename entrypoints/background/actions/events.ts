// What the event log says of changed actions, ready to be written with the change.
import { actionEvents, type ChangedAction } from '#lib/log/action-events.ts';
import type { Deps } from '../deps.ts';
import { type DatedEvent, datedEvents, type NewEvent } from '../store/events.ts';

export async function changedActions(
  deps: Deps,
  what: NewEvent['what'],
  changed: readonly ChangedAction[],
): Promise<DatedEvent[]> {
  const library = await deps.library.read();
  const events = actionEvents(what, changed, {
    connection: (id) => library.connections.get(id)?.name ?? id,
    action: (id) => library.byId.get(id)?.action?.name ?? id,
  });
  return datedEvents(deps, events);
}
