// The log's entries as streams, newest first: rows by whichever index has the fewest for the filter, events, and runs under way.
// Slices by getAll: a cursor crosses between processes for every record, and takes ten times as long.
import type { KeptEvent } from '#lib/log/filter.ts';
import { type RunRow, runRow } from '#lib/log/run-row.ts';
import { type LogFilter, RUN_STATES } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Connected } from './db.ts';
import { isOpen, markOf, orderOf } from './log-rows.ts';

export type Found = { order: number; row: RunRow; open?: RunRecord } | { order: number; event: KeptEvent };

/** The orders that are asked for, both ends included. */
export interface Orders {
  newest: number;
  oldest: number;
}

/** Gives so many entries of one kind that come at or after an order. Fewer than asked for: there are no more. */
export type Slice = (from: number, count: number) => Promise<Found[]>;

type IndexName = 'action' | 'agent' | 'connection' | 'mark' | 'ticket';
type Range = { index: IndexName; prefix: readonly string[] };

/** To tell which index has the fewest rows; whether it is more than this does not matter. */
const COUNTED = 500;

const SETTLED = RUN_STATES.filter((state) => !isOpen({ state }));

/** Rows of settled runs: one stream for each range of the index that has the fewest. */
export async function rowSlices(open: Connected, filter: LogFilter, orders: Orders): Promise<Slice[]> {
  // A span that ends before it begins holds nothing, and is no range to a database.
  if (orders.newest > orders.oldest) return [];
  const ways = waysOf(filter);
  const sizes = await Promise.all(ways.map((way) => (ways.length > 1 ? sizeOf(open, way, orders) : 0)));
  const best = ways[sizes.indexOf(Math.min(...sizes))];
  if (!best) {
    return [
      async (from, count) => {
        if (from > orders.oldest) return [];
        return (await open.getAll('log', IDBKeyRange.bound(from, orders.oldest), count)).map(found);
      },
    ];
  }
  return best.map(({ index, prefix }) => async (from, count) => {
    if (from > orders.oldest) return [];
    const range = IDBKeyRange.bound([...prefix, from], [...prefix, orders.oldest]);
    return (await open.getAllFromIndex('log', index, range as never, count)).map(found);
  });
}

function found({ order, mark: _mark, ...row }: RunRow & { order: number; mark: string }): Found {
  return { order, row };
}

/** Each way is a set of ranges that hold everything that may fit. None: only the whole log does. */
function waysOf(filter: LogFilter): Range[][] {
  const marks = marksOf(filter);
  const { actionId, connectionId, agent, ticket } = filter;
  return [
    ...(ticket === undefined ? [] : [[{ index: 'ticket' as const, prefix: [ticket] }]]),
    ...(actionId === undefined
      ? []
      : [(marks ?? ALL_MARKS).map((mark) => ({ index: 'action' as const, prefix: [actionId, mark] }))]),
    ...(connectionId === undefined ? [] : [[{ index: 'connection' as const, prefix: [connectionId] }]]),
    ...(agent === undefined ? [] : [[{ index: 'agent' as const, prefix: [agent] }]]),
    ...(marks === null ? [] : [marks.map((mark) => ({ index: 'mark' as const, prefix: [mark] }))]),
  ];
}

const ALL_MARKS = [false, true].flatMap((test) => SETTLED.map((state) => markOf(state, test)));

/** null: the filter says nothing of them. */
function marksOf({ states, tests }: LogFilter): string[] | null {
  const asked = states && states.length > 0 ? SETTLED.filter((state) => states.includes(state)) : null;
  // Tests are few: to leave them out says next to nothing.
  if (!asked && tests !== 'only') return null;
  const kinds = tests === 'include' ? [false, true] : [tests === 'only'];
  return kinds.flatMap((test) => (asked ?? SETTLED).map((state) => markOf(state, test)));
}

async function sizeOf(open: Connected, way: readonly Range[], { newest, oldest }: Orders): Promise<number> {
  const sizes = await Promise.all(
    way.map(async ({ index, prefix }) => {
      const range = IDBKeyRange.bound([...prefix, newest], [...prefix, oldest]);
      return (await open.getAllKeysFromIndex('log', index, range as never, COUNTED)).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

export function eventSlice(open: Connected, orders: Orders): Slice {
  return async (from, count) => {
    if (from > orders.oldest) return [];
    const events = await open.getAll('events', IDBKeyRange.bound(from, orders.oldest), count);
    return events.map(({ order, ...event }) => ({ order, event }));
  };
}

/** Runs under way have no row yet. They stand before what settled in the same millisecond. */
export function openSlice(runs: readonly RunRecord[], orders: Orders): Slice {
  const placed = runs
    .map((run, index): Found => ({ order: orderOf(run.preparedAt) - 998 + 2 * index, row: runRow(run), open: run }))
    .sort((a, b) => a.order - b.order);
  return async (from) =>
    placed.filter(({ order }) => order >= from && order >= orders.newest && order <= orders.oldest);
}
