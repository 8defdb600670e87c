// What the log's filters can be set to, told by its indexes: one step for each agent, action or connection, however many runs they have.
// Remembered until something is written: with 20 agents and 100 actions those steps take a fifth of a second.
import type { LogFacets } from '#lib/log.ts';
import type { Database } from './db.ts';
import { memoryOf } from './log-memory.ts';
import type { StoredRow } from './schema.ts';

export async function readFacets(database: Database): Promise<LogFacets> {
  const open = await database.open();
  const memory = memoryOf(open);
  if (memory.facets) return memory.facets;
  const { moment } = memory;
  const transaction = open.transaction(['log', 'events', 'runs']);
  const log = transaction.objectStore('log');
  const [settled, open_, events, agents, actions, connections, oldestRow, oldestEvent] = await Promise.all([
    log.count(),
    transaction.objectStore('runs').index('open').count(),
    transaction.objectStore('events').count(),
    newestOfEach((range) => log.index('agent').openCursor(range)),
    newestOfEach((range) => log.index('action').openCursor(range)),
    newestOfEach((range) => log.index('connection').openCursor(range)),
    log.openKeyCursor(null, 'prev'),
    transaction.objectStore('events').openKeyCursor(null, 'prev'),
  ]);
  const oldest = [oldestRow, oldestEvent].flatMap((cursor) => (cursor ? [Math.floor(-cursor.key / 1_000)] : []));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const facets: LogFacets = {
    runs: settled + open_,
    events,
    oldest: oldest.length > 0 ? Math.min(...oldest) : null,
    agents: agents.flatMap(({ agent }) => (agent === '' ? [] : [agent])).sort((a, b) => a.localeCompare(b)),
    actions: actions.map(({ actionId, actionName }) => ({ id: actionId, name: actionName })).sort(byName),
    connections: connections
      .flatMap(({ connectionId, connectionName }) =>
        connectionId === null ? [] : [{ id: connectionId, name: connectionName }],
      )
      .sort(byName),
  };
  memory.rememberFacets(facets, moment);
  return facets;
}

interface IndexCursor {
  key: readonly unknown[];
  value: StoredRow;
}

/** One row for each first part of the index's keys. @param seek the first cursor in a range; null when there is none */
async function newestOfEach(seek: (range: IDBKeyRange | null) => Promise<IndexCursor | null>): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  let cursor = await seek(null);
  while (cursor) {
    rows.push(cursor.value);
    // An array comes after every text and number: past all keys that begin alike.
    cursor = await seek(IDBKeyRange.lowerBound([cursor.key[0], []]));
  }
  return rows;
}
