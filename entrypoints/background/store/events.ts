// The event log: who changed which definition, connection or setting, when, and the difference. Never a secret, nor a sensitive value.
// An event of a change of definitions is written in the same transaction (changeDefinitions), any other right after its change.
import type { IDBPObjectStore } from 'idb';
import type { KeptEvent } from '#lib/log/filter.ts';
import type { NewEvent } from '#lib/log/new-event.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import { memoryOf } from './log-memory.ts';
import { orderOf } from './log-rows.ts';
import { queued } from './queued.ts';
import type { DeskhandSchema } from './schema.ts';

export type { NewEvent };

/** An event with its time and who it was; its number comes when it is written. */
export type DatedEvent = Omit<KeptEvent, 'id'>;

/** Asked for before a transaction is begun: the settings stand in the same database. */
export async function datedEvents(deps: Deps, events: readonly NewEvent[]): Promise<DatedEvent[]> {
  const { person } = await deps.settings.read();
  return events.map(({ revision, ...event }) => ({
    at: deps.now(),
    who: person,
    revision: revision ?? null,
    ...event,
  }));
}

/** Inside a transaction of the caller's. */
export async function putEvents(
  store: Pick<IDBPObjectStore<DeskhandSchema, 'events'[], 'events', 'readwrite'>, 'put' | 'getKey'> & {
    readonly transaction: { readonly db: object };
  },
  events: readonly DatedEvent[],
): Promise<void> {
  if (events.length > 0) memoryOf(store.transaction.db).changed();
  let after: number | null = null;
  for (const event of events) {
    // Odd, where runs have even ones: no two entries of the log share a place.
    let order: number = orderOf(event.at) - 1;
    if (after !== null && order >= after) order = after - 2;
    while ((await store.getKey(order)) !== undefined) order -= 2;
    after = order;
    queued(store.put({ ...event, order, id: -order }));
  }
}

/** Writes events whose change stands elsewhere than among the definitions. Never rejects: the change itself is made already. */
export async function recordEvent(deps: Deps, ...events: readonly NewEvent[]): Promise<void> {
  try {
    const dated = await datedEvents(deps, events);
    const transaction = (await deps.database.open()).transaction('events', 'readwrite', { durability: 'strict' });
    await putEvents(transaction.store, dated);
    await transaction.done;
  } catch (error) {
    report('event log', error);
  }
}
