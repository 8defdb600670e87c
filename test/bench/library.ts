// A shared library of 10,000 actions, followed in a real browser: from the question to applied, the longest time for which the worker does
// nothing else, and the peak of memory, beside `JSON.parse` of the same text in the same worker. And what an unchanged library costs: one 304.
import { writeShared } from '#lib/sync/write-shared.ts';
import { makeAction, makeInput, makeOutput } from '../unit/action/make-action.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { type LibraryServer, startLibraryServer } from '../world/library-server.ts';
import { startWorld } from '../world/world.ts';
import { quantiles, type Row, ratio, report } from './figures.ts';
import { peakMemory } from './peak-memory.ts';
import { seededRandom } from './seeded-random.ts';
import { syntheticActions } from './synthetic-library.ts';

const ACTIONS = 10_000;
const ORIGIN = 'https://api.a.example';
const ROUNDS = 5;

/** About a kilobyte an action. `word` changes every description, which needs nobody's yes. */
function publish(version: number, word: string): Promise<string> {
  const actions = syntheticActions(ACTIONS, seededRandom(7)).map(({ id, name, description, inputs }) => ({
    ...makeAction(
      { url: `${ORIGIN}/${id}/{{${inputs[0]?.name}}}`, connectionId: null },
      inputs.map((input) => makeInput(input.name, { description: input.description })),
      { id, name: `${name} ${id}`, description: `${description} ${word}`.slice(0, 500) },
    ),
    outputs: ['Status', 'Total', 'Carrier', 'Arrives'].map((output) => makeOutput(`$.${output.toLowerCase()}`)),
  }));
  const about = {
    library: '5f0c7f0e-0000-4000-8000-000000000001',
    version,
    author: 'Dana Reyes',
    publishedAt: '2026-11-23T12:00:00.000Z',
    note: '',
  };
  return writeShared({ actions, connections: [], helpdesks: [] }, about, null);
}

interface Watched {
  /** From asking to the answer. */
  ms: number;
  /** The longest time between two turns of the worker's event loop. */
  blocked: number;
  /** In MB above what it was; null where nobody counts it. */
  peak: number | null;
}

type Deskhand = Awaited<ReturnType<typeof startDeskhand>>;

/** Watches the worker while it answers. */
async function watched(deskhand: Deskhand, ask: () => Promise<unknown>): Promise<Watched> {
  const worker = await deskhand.worker();
  const watching = worker.evaluate(async () => {
    const state = { stop: false, blocked: 0 };
    Object.assign(globalThis, { benchWatch: state });
    let last = performance.now();
    while (!state.stop) {
      await new Promise((done) => setTimeout(done, 1));
      const now = performance.now();
      state.blocked = Math.max(state.blocked, now - last);
      last = now;
    }
    return { blocked: state.blocked };
  });
  const memory = await peakMemory(deskhand.context);
  const start = performance.now();
  let failed: unknown = null;
  const asked = () =>
    ask().catch((error: unknown) => {
      failed = error;
    });
  const peak = memory ? await memory.during(asked) : await asked().then(() => null);
  const ms = performance.now() - start;
  await worker.evaluate(() => {
    (globalThis as unknown as { benchWatch: { stop: boolean } }).benchWatch.stop = true;
  });
  const seen = await watching;
  if (failed !== null) throw failed;
  return { ms, peak, ...seen };
}

/** In the worker, with the same text: the time of one in ms, and the memory of one whose result is held. */
async function parse(deskhand: Deskhand, text: string): Promise<{ ms: number; peak: number | null }> {
  const worker = await deskhand.worker();
  await worker.evaluate((given) => Object.assign(globalThis, { benchText: given }), text);
  const once = () =>
    worker.evaluate(() => {
      const held = globalThis as unknown as { benchText: string; benchParsed: unknown };
      held.benchParsed = JSON.parse(held.benchText);
    });
  const memory = await peakMemory(deskhand.context);
  const peak = memory ? await memory.during(once) : null;
  const times = await worker.evaluate((rounds) => {
    const { benchText } = globalThis as unknown as { benchText: string };
    Object.assign(globalThis, { benchText: null, benchParsed: null });
    return Array.from({ length: rounds }, () => {
      const start = performance.now();
      JSON.parse(benchText);
      return performance.now() - start;
    });
  }, ROUNDS);
  return { ms: quantiles(times).median, peak };
}

async function measure(deskhand: Deskhand, files: LibraryServer): Promise<Row[]> {
  files.text = await publish(1, 'First.');
  const floor = await parse(deskhand, files.text);
  await deskhand.ask('settings.set', { actionLimit: ACTIONS });
  const memory = (peak: number | null) =>
    peak === null || floor.peak === null
      ? { 'peak MB': 'not counted here' }
      : { 'peak MB': Math.round(peak), 'peak, times JSON.parse': ratio(peak, floor.peak) };
  const row = (what: string, { ms, blocked, peak }: Watched): Row => ({
    what,
    ms: Math.round(ms),
    'longest block ms': Math.round(blocked),
    'times JSON.parse': ratio(ms, floor.ms),
    'block, times JSON.parse': ratio(blocked, floor.ms),
    ...memory(peak),
  });
  const rows: Row[] = [
    {
      what: `JSON.parse of its ${(files.text.length / 1_000_000).toFixed(1)} MB`,
      ms: Math.round(floor.ms),
      'longest block ms': Math.round(floor.ms),
      'times JSON.parse': 1,
      'block, times JSON.parse': 1,
      ...memory(floor.peak),
    },
  ];
  const subscribe = { url: files.url, connectionId: null, publicKey: null, automatic: true };
  rows.push(
    row(
      'subscribed: fetched, checked, planned',
      await watched(deskhand, () => deskhand.ask('sync.subscribe', subscribe)),
    ),
  );
  const accept = { version: 1, entries: null };
  rows.push(row('all of it accepted', await watched(deskhand, () => deskhand.ask('sync.accept', accept))));
  files.text = await publish(2, 'Second.');
  rows.push(
    row(
      'a version that changes every description, applied by itself',
      await watched(deskhand, () => deskhand.ask('sync.look')),
    ),
  );
  const asked = files.requests.length;
  rows.push(row('unchanged, with what the page shows of it', await watched(deskhand, () => deskhand.ask('sync.look'))));
  const [last] = files.requests.slice(asked);
  if (last?.status !== 304 || files.requests.length !== asked + 1) throw new Error('An unchanged library was no 304.');
  return rows;
}

export async function benchLibrary(): Promise<void> {
  const world = await startWorld();
  const files = await startLibraryServer(world.tls);
  const granted = [world.api.origin, world.helpdesk.origin, files.origin];
  const deskhand = await startDeskhand({ world, granted, hostRules: files.hostRules });
  try {
    report('A shared library of 10,000 actions', await measure(deskhand, files));
  } finally {
    await deskhand.stop();
    await files.stop();
    await world.stop();
  }
}
