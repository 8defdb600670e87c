// Build time, heap and query time in libraries of ever more actions, beside three search libraries in the same run:
// `npm run -s bench:scale [-- --sizes 100,10000]`. The last line is one JSON object; ratios are the product's figure through the peer's.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BenchInputError } from './bench-input.ts';
import { type Row, ratio, table } from './figures.ts';
import type { Cell } from './scale-cell.ts';
import { ENGINES, type EngineName } from './scale-engines.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
// Where a query takes a millisecond or two, whatever else the machine does weighs more than the engine: the engines take turns, and of
// each the least disturbed round counts.
const SMALL = 1_000;
const ROUNDS = 3;
/** Milliseconds for one engine at one size, building included. */
const LIMIT = 180_000;
const CELL = fileURLToPath(new URL('scale-cell.ts', import.meta.url));

interface Measured extends Cell {
  engine: EngineName;
  size: number;
}

/** @throws BenchInputError */
export function benchScale(argv: readonly string[] = []): void {
  const sizes = sizesIn(argv);
  const cells: Measured[] = [];
  const stopped = new Map<EngineName, string>();
  for (const size of sizes) {
    const best = new Map<EngineName, Cell>();
    for (let round = 0; round < (size <= SMALL ? ROUNDS : 1); round++) {
      for (const engine of ENGINES.filter((name) => !stopped.has(name))) {
        const cell = measureApart(engine, size);
        const why = cell ? 'a query took more than 3 s' : `no end within ${LIMIT / 1_000} s`;
        if (!cell || cell.stopped) stopped.set(engine, `${engine} is stopped at ${size} actions: ${why}.`);
        if (cell && cell.p95Ms < (best.get(engine)?.p95Ms ?? Number.POSITIVE_INFINITY)) best.set(engine, cell);
      }
    }
    cells.push(...[...best].map(([engine, cell]) => ({ engine, size, ...cell })));
  }
  table('Libraries of actions that share their words, asked with long e-mails', cells.map(rowOf));
  for (const sentence of stopped.values()) console.log(sentence);
  console.log(JSON.stringify(figuresOf(cells)));
}

function sizesIn(argv: readonly string[]): number[] {
  let given: string | undefined;
  try {
    given = parseArgs({ args: [...argv], options: { sizes: { type: 'string' } } }).values.sizes;
  } catch (error) {
    throw new BenchInputError(error instanceof Error ? error.message : 'Unknown flags.');
  }
  if (given === undefined) return SIZES;
  const sizes = given.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 1_000_000)) {
    throw new BenchInputError('Sizes are whole numbers up to 1000000 with commas between: --sizes 100,10000');
  }
  return sizes.sort((a, b) => a - b);
}

/** Null when it did not end in time. @throws Error when the process failed; its output is shown. */
function measureApart(engine: EngineName, size: number): Cell | null {
  const flags = ['--expose-gc', '--max-old-space-size=8192', CELL, engine, String(size)];
  const done = spawnSync(process.execPath, flags, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT,
  });
  if (done.signal !== null) return null;
  if (done.status !== 0) throw new Error(`${engine} failed at ${size} actions: see above.`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '');
}

function rowOf({ engine, size, buildMs, heapMb, p50Ms, p95Ms, queries, stopped }: Measured): Row {
  return {
    actions: size,
    engine,
    'build ms': Math.round(buildMs),
    'heap MB': Math.round(heapMb * 10) / 10,
    'query p50 ms': p50Ms,
    'query p95 ms': p95Ms,
    queries,
    '': stopped ? 'stopped: slower than 3 s' : '',
  };
}

/** Null where a peer was stopped: it has no figure to compare with. */
function figuresOf(cells: readonly Measured[]): Record<string, number | null> {
  const figures = new Map<string, number | null>();
  for (const own of cells.filter(({ engine }) => engine === 'deskhand')) {
    for (const [key, value] of [
      ['buildMs', own.buildMs],
      ['heapMb', own.heapMb],
      ['p50Ms', own.p50Ms],
      ['p95Ms', own.p95Ms],
    ] as const) {
      figures.set(`${key}.${own.size}`, value);
    }
    for (const engine of ENGINES.filter((name) => name !== 'deskhand')) {
      const peer = cells.find((cell) => cell.engine === engine && cell.size === own.size);
      const to = (key: 'buildMs' | 'heapMb' | 'p50Ms' | 'p95Ms') =>
        peer && !peer.stopped ? ratio(own[key], peer[key]) : null;
      figures.set(`p95RatioTo.${engine}.${own.size}`, to('p95Ms'));
      figures.set(`p50RatioTo.${engine}.${own.size}`, to('p50Ms'));
      figures.set(`buildRatioTo.${engine}.${own.size}`, to('buildMs'));
      figures.set(`heapRatioTo.${engine}.${own.size}`, to('heapMb'));
    }
  }
  return Object.fromEntries(figures);
}
