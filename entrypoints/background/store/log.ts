// Reads the log: pages of runs and events by time, one run, what the filters can be set to. Every page is a bounded look, so that none
// takes long, whatever is searched for in however long a log.
import { eventFits, mayShowEvents, runFits, saysAll, searchText, searchWords } from '#lib/log/filter.ts';
import { runRow, shownRow, wordsOf } from '#lib/log/run-row.ts';
import type { LogEntry, LogFilter, LogPage } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Connected, Database } from './db.ts';
import { memoryOf } from './log-memory.ts';
import { orderRange, parseRun } from './log-rows.ts';
import { eventSlice, type Found, openSlice, rowSlices, type Slice } from './log-streams.ts';
import { listOpenRuns } from './runs.ts';

/** How many entries one page looks at. */
export const MOST_LOOKED = 10_000;
/** A whole record, read because its row does not say enough, counts as so many: it takes as long. */
const RECORD_COUNTS = 20;
/** Entries read at once: at first as many as a page shows, then ever more. A search rarely finds what it is for among the first. */
const MOST_READ = 2_500;
const FIRST_OF_A_SEARCH = 500;

/** One page, newest first. @param after the `next` of the page before; null for the first */
export async function listLog(
  database: Database,
  filter: LogFilter,
  after: number | null,
  limit: number,
): Promise<LogPage & { orders: number[] }> {
  const open = await database.open();
  const words = searchWords(filter.search);
  const size = words.length > 0 ? FIRST_OF_A_SEARCH : limit;
  const streams = await streamsOf(database, open, filter, after, size, words);
  const entries: LogEntry[] = [];
  const orders: number[] = [];
  let looked = 0;
  let cost = 0;
  let last = after;
  let ended = false;
  while (entries.length < limit && cost < MOST_LOOKED) {
    const head = await first(streams);
    if (!head) {
      ended = true;
      break;
    }
    looked += 1;
    cost += 1;
    last = head.order;
    if ('passed' in head) continue;
    if ('event' in head) {
      if (!eventFits(head.event, filter, words)) continue;
      const { members: _members, ...event } = head.event;
      entries.push({ kind: 'event', ...event });
    } else {
      if (!runFits(head.row, filter)) continue;
      if (head.unsure) cost += RECORD_COUNTS;
      if ((head.unsure || head.open) && !(await recordSays(open, head, words))) continue;
      entries.push(shownRow(head.row));
    }
    orders.push(head.order);
  }
  ended ||= (await first(streams, true)) === null;
  return { entries, orders, next: ended || last === null ? null : String(last), looked };
}

/** Whether the whole record has the words that its row lacks. */
async function recordSays(
  open: Connected,
  head: Extract<Found, { row: object }>,
  words: readonly string[],
): Promise<boolean> {
  const { moment } = memoryOf(open);
  const record = head.open ?? (await open.get('runs', head.row.runId));
  if (!record) return false;
  const run = parseRun(record);
  const text = searchText(runRow(run), wordsOf(run));
  // Sent once more since its row was read, it may have another place by now.
  if ('order' in record && record.order === head.order) memoryOf(open).rememberText(head.order, text, moment);
  return saysAll(text, words);
}

interface Stream {
  slice: Slice;
  waiting: Found[];
  /** Where the next slice begins. */
  from: number;
  size: number;
  ended: boolean;
}

async function streamsOf(
  database: Database,
  open: Connected,
  filter: LogFilter,
  after: number | null,
  size: number,
  words: readonly string[],
): Promise<Stream[]> {
  const range = orderRange(filter.from, filter.to);
  // Orders are whole numbers: the next one is the first that was not looked at.
  const newest = after === null ? range.newest : Math.max(range.newest, after + 1);
  const orders = { newest, oldest: range.oldest };
  const slices: Slice[] = [];
  if (filter.show !== 'events') {
    slices.push(openSlice(await listOpenRuns(database), orders), ...(await rowSlices(open, filter, orders, words)));
  }
  if (mayShowEvents(filter)) slices.push(eventSlice(open, orders));
  return slices.map((slice) => ({ slice, waiting: [], from: newest, size, ended: false }));
}

/** The newest of what the streams have next; null when all have ended. @param look leaves it where it is */
async function first(streams: readonly Stream[], look = false): Promise<Found | null> {
  if (streams.some(isDry)) await Promise.all(streams.filter(isDry).map(fill));
  let newest: Stream | null = null;
  for (const stream of streams) {
    const head = stream.waiting.at(-1);
    const best = newest?.waiting.at(-1);
    if (head && (!best || head.order < best.order)) newest = stream;
  }
  if (!newest) return null;
  return (look ? newest.waiting.at(-1) : newest.waiting.pop()) ?? null;
}

function isDry({ waiting, ended }: Stream): boolean {
  return waiting.length === 0 && !ended;
}

async function fill(stream: Stream): Promise<void> {
  const entries = await stream.slice(stream.from, stream.size);
  if (entries.length < stream.size) stream.ended = true;
  const oldest = entries.at(-1);
  if (oldest) stream.from = oldest.order + 1;
  stream.size = Math.min(stream.size * 4, MOST_READ);
  stream.waiting = entries.reverse();
}

/** Runs in full, in the order of a page; erased ones are left out. */
export async function readRecords(database: Database, runIds: readonly string[]): Promise<RunRecord[]> {
  const { store } = (await database.open()).transaction('runs');
  const records = await Promise.all(runIds.map((runId) => store.get(runId)));
  return records.flatMap((record) => (record ? [parseRun(record)] : []));
}
