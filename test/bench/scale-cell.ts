// One engine at one size, in a process of its own: nothing that another engine left behind slows it down or counts as its heap. Started by
// scale.ts with --expose-gc; its last line is the measured cell.
import { ENGINES, type EngineName, engines, type Query } from './scale-engines.ts';
import { seededRandom } from './seeded-random.ts';
import { type SyntheticEmail, syntheticActions, syntheticEmail } from './synthetic-library.ts';

const WARM_UPS = 50;
const QUERIES = 300;
/** Milliseconds: a slower query stops the cell. */
const TOO_SLOW = 3_000;
/** Milliseconds for warming up, and for all queries that are timed; at least `FEWEST` are. */
const WARM_TIME = 2_000;
const TIME = 6_000;
const FEWEST = 20;
const SEED = 7;

export interface Cell {
  buildMs: number;
  heapMb: number;
  p50Ms: number;
  p95Ms: number;
  queries: number;
  /** A query took longer than three seconds: the times are those of the queries until then. */
  stopped: boolean;
}

async function measure(name: EngineName, size: number): Promise<Cell> {
  const random = seededRandom(SEED);
  const build = engines[name].prepare(syntheticActions(size, random));
  const emails = Array.from({ length: WARM_UPS + QUERIES }, () => syntheticEmail(random));
  const heapBefore = heap();
  const started = performance.now();
  const query = await build();
  const buildMs = performance.now() - started;
  const heapMb = (heap() - heapBefore) / 1_000_000;
  const { times, stopped } = await timeQueries(query, emails);
  return {
    buildMs: rounded(buildMs),
    heapMb: rounded(heapMb),
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    queries: times.length,
    stopped,
  };
}

async function timeQueries(query: Query, emails: readonly SyntheticEmail[]) {
  const times: number[] = [];
  let end = performance.now() + WARM_TIME;
  let warm = false;
  for (const [place, email] of emails.entries()) {
    if (!warm && (place === WARM_UPS || performance.now() > end)) {
      warm = true;
      end = performance.now() + TIME;
    }
    const before = performance.now();
    const answer = query(email, () => performance.now() - before > TOO_SLOW);
    // Orama may answer later; awaiting the others would cost them a turn of the event loop.
    if (answer instanceof Promise) await answer;
    const took = performance.now() - before;
    if (took > TOO_SLOW) return { times: [...times, took], stopped: true };
    if (warm) times.push(took);
    if (times.length === QUERIES || (performance.now() > end && times.length >= FEWEST)) break;
  }
  return { times, stopped: false };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Nearest rank. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN);
}

const [name, size] = process.argv.slice(2);
const known = ENGINES.find((each) => each === name);
if (!known || !(Number(size) > 0)) throw new Error('Give an engine and a number of actions.');
console.log(JSON.stringify(await measure(known, Number(size))));
