// A call through the extension (panel → worker → journal → https → outputs → panel) against a bare fetch in the same worker to the
// same endpoint. Taken in turns of 25, so that a slow moment of the machine falls on both.
import type { Page, Worker } from '@playwright/test';
import { DEMO_SECRET, type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { startWorld } from '../world/world.ts';
import { quantiles, ratio, report } from './figures.ts';

const CALLS = 500;
const TURN = 25;
const ENDPOINTS = ['quick', '150ms'] as const;

type Endpoint = (typeof ENDPOINTS)[number];

const library = (origin: string) => ({
  format: 'deskhand-library',
  schemaVersion: 1,
  connections: [],
  actions: ENDPOINTS.map((endpoint) => ({
    schemaVersion: 1,
    id: `bench-${endpoint}`,
    name: `Bench ${endpoint}`,
    description: 'Looks up a small object, to measure the way there and back.',
    request: { method: 'GET', url: `${origin}/bench/${endpoint}`, connectionId: 'northwind' },
    outputs: [{ name: 'ok', path: '$.ok' }],
    status: 'active',
    revision: 1,
    updatedAt: 0,
  })),
});

function bareCalls(worker: Worker, url: string, secret: string): Promise<number[]> {
  return worker.evaluate(
    async ([address, token, turn]) => {
      const times: number[] = [];
      for (let call = 0; call < turn; call += 1) {
        const start = performance.now();
        const response = await fetch(address, {
          headers: { authorization: `Bearer ${token}` },
          cache: 'no-store',
          credentials: 'omit',
        });
        await response.json();
        times.push(performance.now() - start);
      }
      return times;
    },
    [url, secret, TURN] as const,
  );
}

function deskhandCalls(panel: Page, endpoint: Endpoint): Promise<number[]> {
  return panel.evaluate(
    async ([actionId, turn]) => {
      const { id: windowId } = await chrome.windows.getCurrent();
      const times: number[] = [];
      for (let call = 0; call < turn; call += 1) {
        const start = performance.now();
        const request = {
          windowId,
          actionId,
          revision: 1,
          runId: crypto.randomUUID(),
          values: {},
          ticketKey: null,
          confirmed: false,
        };
        const reply = await chrome.runtime.sendMessage({ name: 'runs.start', request });
        if (reply.value?.run.state !== 'succeeded') throw new Error(JSON.stringify(reply));
        times.push(performance.now() - start);
      }
      return times;
    },
    [`bench-${endpoint}`, TURN] as const,
  );
}

async function measure(deskhand: Deskhand, panel: Page, origin: string, secret: string, endpoint: Endpoint) {
  const worker = await deskhand.worker();
  const url = `${origin}/bench/${endpoint}`;
  await bareCalls(worker, url, secret);
  await deskhandCalls(panel, endpoint);
  const bare: number[] = [];
  const through: number[] = [];
  while (through.length < CALLS) {
    bare.push(...(await bareCalls(worker, url, secret)));
    through.push(...(await deskhandCalls(panel, endpoint)));
  }
  const [is, floor] = [quantiles(through), quantiles(bare)];
  return {
    endpoint,
    calls: CALLS,
    'deskhand median ms': is.median,
    'fetch median ms': floor.median,
    'ratio of medians': ratio(is.median, floor.median),
    'added ms': Math.round((is.median - floor.median) * 10) / 10,
    'deskhand p95 ms': is.p95,
    'fetch p95 ms': floor.p95,
    'ratio of p95': ratio(is.p95, floor.p95),
  };
}

export async function benchCalls(): Promise<void> {
  const world = await startWorld();
  const deskhand = await startDeskhand({ world });
  try {
    await deskhand.seed();
    await deskhand.ask('library.import', { text: JSON.stringify(library(world.api.origin)) });
    await deskhand.page.goto(`${world.helpdesk.origin}/tickets`);
    const panel = await deskhand.openPanel(deskhand.page);
    const rows = [];
    for (const endpoint of ENDPOINTS)
      rows.push(await measure(deskhand, panel, world.api.origin, DEMO_SECRET, endpoint));
    report('A call through Deskhand against a bare fetch from the same worker', rows);
  } finally {
    await deskhand.stop();
    await world.stop();
  }
}
