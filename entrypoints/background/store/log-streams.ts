// The log's entries as streams, newest first: rows by whichever index has the fewest for the filter, events, and runs under way.
// Slices by getAll: a cursor crosses between processes for every record, and takes ten times as long.
import { type KeptEvent, saysAll, searchText } from '#lib/log/filter.ts';
import { type RunRow, runRow } from '#lib/log/run-row.ts';
import { type LogFilter, RUN_STATES } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Connected } from './db.ts';
import { type LogMemory, memoryOf } from './log-memory.ts';
import { isOpen, markOf, orderOf } from './log-rows.ts';
import type { StoredRow } from './schema.ts';

/** `unsure`: the row was cut, and what it holds lacks a word. `passed`: no row, because it lacks a word for sure. */
export type Found =
  | { order: number; row: RunRow; open?: RunRecord; unsure?: true }
  | { order: number; event: KeptEvent }
  | { order: number; passed: true };

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
/** A row alone takes as long as so many of a range. */
const SINGLES = 8;

const SETTLED = RUN_STATES.filter((state) => !isOpen({ state }));

/**
 * Rows of settled runs: one stream for each range of the index that has the fewest.
 * @param words of a search; of what is remembered not to have them only the place is told
 */
export async function rowSlices(
  open: Connected,
  filter: LogFilter,
  orders: Orders,
  words: readonly string[],
): Promise<Slice[]> {
  // A span that ends before it begins holds nothing, and is no range to a database.
  if (orders.newest > orders.oldest) return [];
  const ways = waysOf(filter);
  const sizes = await Promise.all(ways.map((way) => (ways.length > 1 ? sizeOf(open, way, orders) : 0)));
  const best: readonly (Range | null)[] = ways[sizes.indexOf(Math.min(...sizes))] ?? [null];
  return best.map((place) => async (from, count) => {
    if (from > orders.oldest) return [];
    const prefix = place?.prefix ?? [];
    const range = place
      ? IDBKeyRange.bound([...prefix, from], [...prefix, orders.oldest])
      : IDBKeyRange.bound(from, orders.oldest);
    const moment = memoryOf(open).moment;
    const { store } = open.transaction('log');
    const source = (place ? store.index(place.index) : store) as RowSource;
    return words.length === 0
      ? (await source.getAll(range, count)).map(found)
      : searched(source, (order) => store.get(order), range, count, words, memoryOf(open), moment);
  });
}

/** The store or one of its indexes: both give rows, and their orders as primary keys. */
interface RowSource {
  getAll(range: IDBKeyRange, count: number): Promise<StoredRow[]>;
  getAllKeys(range: IDBKeyRange, count: number): Promise<number[]>;
}

/** Reads the rows alone that may have the words: of most, after the first search, this worker remembers that they have not. */
async function searched(
  source: RowSource,
  rowAt: (order: number) => Promise<StoredRow | undefined>,
  range: IDBKeyRange,
  count: number,
  words: readonly string[],
  memory: LogMemory,
  moment: number,
): Promise<Found[]> {
  const orders = await source.getAllKeys(range, count);
  const wanted = orders.filter((order) => {
    const text = memory.textOf(order);
    return text === undefined || saysAll(text, words);
  });
  const rows =
    wanted.length * SINGLES < orders.length ? await Promise.all(wanted.map(rowAt)) : await source.getAll(range, count);
  const byOrder = new Map<number, StoredRow>();
  for (const row of rows) if (row) byOrder.set(row.order, row);
  return orders.map((order): Found => {
    const row = byOrder.get(order);
    if (!row) return { order, passed: true };
    const known = memory.textOf(order);
    const text = known ?? searchText(row, row.words);
    if (known === undefined && !row.cut) memory.rememberText(order, text, moment);
    if (saysAll(text, words)) return found(row);
    return known === undefined && row.cut ? { ...found(row), unsure: true } : { order, passed: true };
  });
}

function found({ order, mark: _mark, ...row }: StoredRow): { order: number; row: RunRow } {
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
