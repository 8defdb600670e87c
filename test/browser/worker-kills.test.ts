// Workers stopped at every step of a run and at any moment between: what left is on record, nothing is stuck, nothing is sent twice.
import type { Page } from '@playwright/test';
import type { Run } from '#lib/run.ts';
import { SEED, size } from '../size.ts';
import { figure, tellSuite } from '../suite-line.ts';
import type { RequestLogEntry } from '../world/world.ts';
import { API_ORIGIN } from '../world/world.ts';
import { actionId, importActions, type TestAction } from './action-file.ts';
import { hold, killer, STEPS, type Step, sendAll, told } from './killed-worker.ts';
import { backToList, besideTicket, run, tell, windowOf } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const KILLS = size(300, 1_200);
/** A page that waits longer than this for a worker that is gone spins. */
const SPIN_MS = 1_000;

const N = [{ name: 'n', description: 'Which run it is.', type: 'string' }];
const both = (name: string, url: string): TestAction[] => [
  { name: `${name} lookup`, url, inputs: N },
  { name: `${name} change`, url, inputs: N, method: 'POST', body: '{"n": "{{n}}"}' },
];

const ACTIONS = [
  ...both('Answered', `${API_ORIGIN}/echo/{{n}}`),
  ...both('Unanswered', `${API_ORIGIN}/faults/hang?n={{n}}`),
  ...both('Dripping', `${API_ORIGIN}/faults/drip?n={{n}}`),
];

/** What the server does to a run that is to be stopped at that step. */
const SERVER: Record<Step | 'any moment', string> = {
  'before the claim': 'Answered',
  prepared: 'Answered',
  sending: 'Answered',
  fetch: 'Answered',
  headers: 'Unanswered',
  body: 'Dripping',
  settled: 'Answered',
  'any moment': 'Answered',
};

/** What the record must say at a held step: of a lookup, of a change (null: there is none), and how many requests have arrived. */
const EXPECTED: Record<Step, { lookup: string | null; change: string | null; arrived: number }> = {
  'before the claim': { lookup: null, change: null, arrived: 0 },
  prepared: { lookup: 'failed', change: 'failed', arrived: 0 },
  sending: { lookup: 'failed', change: 'unknown', arrived: 0 },
  fetch: { lookup: 'failed', change: 'unknown', arrived: 0 },
  headers: { lookup: 'failed', change: 'unknown', arrived: 1 },
  body: { lookup: 'failed', change: 'unknown', arrived: 1 },
  settled: { lookup: 'succeeded', change: 'succeeded', arrived: 1 },
};

/** The same moments in every run of the suite that begins with the same seed (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.use({ seeded: false });

async function recordOfRun(panel: Page, runId: string): Promise<Run | null> {
  const reply = await tell(panel, 'runs.get', { runId });
  return reply.ok ? (reply.value as Run) : null;
}

/** The states of all runs in the database, and how many have each. */
function statesOf(panel: Page): Promise<Record<string, number>> {
  return panel.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('deskhand');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            const states: Record<string, number> = {};
            for (const { state } of reading.result) states[state] = (states[state] ?? 0) + 1;
            opening.result.close();
            done(states);
          };
        };
      }),
  );
}

test(`${KILLS} workers stopped at every step: every request was on record before it left, none is stuck, none is sent twice`, async ({
  deskhand,
  world,
}) => {
  test.setTimeout(KILLS * 2_000);
  await importActions(deskhand, world, ACTIONS);
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  const { stop } = await killer(deskhand);
  const random = drawn(SEED);
  const figures = { unrecorded: 0, late: 0, open: 0, doubles: 0, untold: 0, lost: 0, unknown: 0, spin: 0, runs: 0 };
  const arrivedFor = (runId: string): RequestLogEntry[] =>
    world.api.requests.filter(({ path }) => path.includes(runId));

  const startOf = (server: string, kind: 'lookup' | 'change') => {
    const runId = crypto.randomUUID();
    const request = {
      windowId,
      actionId: actionId(`${server} ${kind}`),
      revision: 1,
      runId,
      values: { n: runId },
      ticketKey: null,
      confirmed: true,
    };
    return { runId, kind, message: { name: 'runs.start', request }, request };
  };

  /** Judges one run after its worker was stopped and another has begun. */
  const judge = async ({ runId, kind }: ReturnType<typeof startOf>, step: Step | 'any moment') => {
    const record = await recordOfRun(panel, runId);
    const arrived = arrivedFor(runId);
    figures.runs += 1;
    if (arrived.length > 0 && !record) figures.unrecorded += 1;
    if (arrived.some(({ at }) => at < (record?.sentAt ?? 0))) figures.late += 1;
    if (record?.state === 'prepared' || record?.state === 'sending') figures.open += 1;
    if (arrived.length > 1) figures.doubles += 1;
    // A write that left and whose answer nobody has: only `unknown` is true of it.
    if (kind === 'change' && arrived.length > 0 && record?.state !== 'succeeded') {
      figures.lost += 1;
      if (record?.state === 'unknown') figures.unknown += 1;
      else figures.untold += 1;
    }
    if (step === 'any moment') return record;
    expect(record?.state ?? null, `${kind} stopped at “${step}”`).toBe(EXPECTED[step][kind]);
    expect(arrived, `${kind} stopped at “${step}”`).toHaveLength(EXPECTED[step].arrived);
    return record;
  };

  for (let kill = 0; kill < KILLS; kill += 1) {
    // Two of three at a named step, the others at any moment of the first 30 ms.
    const step = kill % 3 === 2 ? 'any moment' : (STEPS[Math.floor((kill * 2) / 3) % STEPS.length] ?? 'fetch');
    const started = (['lookup', 'change'] as const).map((kind) => startOf(SERVER[step], kind));
    const messages = started.map(({ message }) => message);
    if (step === 'any moment') {
      await sendAll(panel, messages, 0);
      await new Promise((done) => setTimeout(done, random() * 30));
    } else if (step === 'headers') {
      await sendAll(panel, messages, 0);
      await expect
        .poll(() => started.every(({ runId }) => arrivedFor(runId).length > 0), { intervals: [5] })
        .toBe(true);
    } else {
      await hold(await deskhand.worker(), step);
      await sendAll(panel, messages, messages.length);
    }
    const at = await stop();
    for (const { reply, at: known } of await told(panel)) {
      if (!reply) figures.spin = Math.max(figures.spin, known - at);
    }
    for (const one of started) {
      const record = await judge(one, step);
      if (record?.state !== 'unknown' || kill % 9 !== 2) continue;
      // Tried again by the agent, pressed twice: one more request, under the same key.
      const again = { ...one.request, again: record.attempts };
      const before = arrivedFor(one.runId).length;
      const replies = await Promise.all([tell(panel, 'runs.start', again), tell(panel, 'runs.start', again)]);
      for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
      const arrived = arrivedFor(one.runId);
      expect(arrived).toHaveLength(before + 1);
      expect(new Set(arrived.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([one.runId]));
    }
  }
  const { spin, runs, lost, unknown, ...wrong } = figures;
  expect(wrong).toEqual({ unrecorded: 0, late: 0, open: 0, doubles: 0, untold: 0 });
  expect(lost).toBeGreaterThan(KILLS / 10);
  expect(spin).toBeLessThan(SPIN_MS);
  const states = await statesOf(panel);
  expect([states.prepared ?? 0, states.sending ?? 0]).toEqual([0, 0]);
  tellSuite(
    'S8 worker kills',
    `${figure(KILLS)} kills, ${figure(runs)} runs, 0 requests without a prior record, 0 left in sending, 0 doubles, ` +
      `${figure(unknown)} of ${figure(lost)} lost writes known as unknown, a page waited ${spin} ms at most`,
  );
});

test('the panel stops waiting within a second of its worker’s death', async ({ deskhand, world }) => {
  await importActions(deskhand, world, [
    { name: 'Wait for nothing', url: `${API_ORIGIN}/faults/hang` },
    { name: 'Wait for the rest', url: `${API_ORIGIN}/faults/drip` },
  ]);
  const panel = await besideTicket(deskhand);
  const { stop } = await killer(deskhand);
  for (const name of ['Wait for nothing', 'Wait for the rest']) {
    const before = world.api.requests.length;
    await run(panel, name, 'lookup');
    await expect(panel.getByRole('progressbar')).toBeVisible();
    await expect.poll(() => world.api.requests.length).toBe(before + 1);
    await stop();
    await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: SPIN_MS });
    await expect(panel.getByRole('alert')).toContainText('Deskhand stopped before the answer came.');
    await backToList(panel);
  }
});
