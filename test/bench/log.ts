// The log at its limit of 50,000 runs, asked as the options page asks it: first page, filtered, searched, last page, facets. Beside each,
// in the same page and run, the floor: the browser's own `getAll` of 50 such rows, or one cursor through all of them.
import type { Page } from '@playwright/test';
import { storedRow, storedRun } from '#background/store/log-rows.ts';
import type { RunRecord } from '#lib/run.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { startWorld } from '../world/world.ts';
import { quantiles, ratio, report } from './figures.ts';

const RUNS = 50_000;
const ROUNDS = 15;
const FULL_SCANS = 3;
const NEWEST = Date.UTC(2026, 10, 22, 12);

/** Some three kilobytes, as a lookup of an order leaves them. */
const SAMPLE: RunRecord = {
  runId: '00000000-0000-4000-8000-000000000000',
  actionId: 'action-0',
  actionName: 'Find an order by its number',
  revision: 3,
  kind: 'lookup',
  origin: 'https://api.northwind.example',
  connectionId: 'northwind',
  connectionName: 'Northwind shop',
  ticketKey: 'https://support.example/#1',
  ticketNumber: '1',
  agent: 'Agent 0',
  state: 'succeeded',
  attempts: 1,
  preparedAt: NEWEST,
  sentAt: NEWEST + 3,
  settledAt: NEWEST + 212,
  inputs: [{ name: 'order_number', value: 'NW-20481', masked: false }],
  fingerprint: '0'.repeat(64),
  request: {
    method: 'GET',
    url: [{ text: 'https://api.northwind.example/orders/' }, { text: 'NW-20481', input: 'order_number' }],
    headers: [{ name: 'Authorization', value: [{ text: 'Bearer ' }, { text: '••••••••', masked: true }] }],
    body: null,
  },
  status: 200,
  error: null,
  unreadable: null,
  outputs: ['Status', 'Parcel', 'Arrives', 'Total', 'Items', 'Street', 'City', 'Carrier'].map((name) => ({
    name,
    description: 'What the shop says of the order.',
    format: 'text',
    audience: 'customer-safe',
    value: { kind: 'text', text: `${name} of the order, as the shop has it today` },
    cut: null,
    masked: false,
  })),
  response: {
    headers: ['content-type', 'date', 'server', 'x-request-id', 'cache-control', 'vary'].map((name) => ({
      name,
      value: 'application/json; charset=utf-8',
    })),
    size: 812,
    body: null,
  },
  sends: [{ why: 'first', at: NEWEST + 3, status: 200 }],
  timing: { prepare: 3, token: null, wait: 180, read: 2, map: 1 },
  check: null,
  checks: null,
  verdict: null,
};

/** Every row differs: 20 agents, 100 actions, 12,500 tickets, one in 500 unknown, 20 that a search is for. */
function fillLog(page: Page): Promise<void> {
  return page.evaluate(
    async ([run, row, count, newest]) => {
      const opening = indexedDB.open('deskhand');
      const database = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      for (let from = 0; from < count; from += 2_500) {
        const transaction = database.transaction(['runs', 'log'], 'readwrite');
        for (let n = from; n < from + 2_500; n += 1) {
          const at = newest - n * 60_000;
          const state = n % 500 === 7 ? 'unknown' : n % 17 === 3 ? 'failed' : 'succeeded';
          const part = {
            runId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
            actionId: `action-${(n * 7) % 100}`,
            actionName: `Find an order by its number (${(n * 7) % 100})`,
            agent: `Agent ${(n * 3) % 20}`,
            ticketNumber: String(n >> 2),
            state,
            order: -at * 1_000,
          };
          const rare = n % 2_500 === 1_234 ? ' seldom-needle' : '';
          transaction
            .objectStore('runs')
            .put({ ...run, ...part, ticketKey: `https://support.example/#${n >> 2}`, preparedAt: at });
          transaction
            .objectStore('log')
            .put({ ...row, ...part, at, mark: state, words: `${row.words} NW-${n}${rare}` });
        }
        await new Promise((done, failed) => {
          transaction.oncomplete = done;
          transaction.onerror = failed;
        });
      }
      database.close();
    },
    [storedRun(SAMPLE, 0), storedRow(SAMPLE, 0), RUNS, NEWEST] as const,
  );
}

/** The floor, in ms: 50 rows at once, or a cursor through them all. */
function bareTimes(page: Page, what: 'page' | 'scan', rounds: number): Promise<number[]> {
  return page.evaluate(
    async ([kind, count]) => {
      const opening = indexedDB.open('deskhand');
      const database = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      const times: number[] = [];
      for (let round = 0; round < count; round += 1) {
        const start = performance.now();
        const store = database.transaction('log').objectStore('log');
        await new Promise<void>((done) => {
          if (kind === 'page') {
            store.getAll(null, 50).onsuccess = () => done();
            return;
          }
          const cursor = store.openCursor();
          cursor.onsuccess = () => {
            if (cursor.result) cursor.result.continue();
            else done();
          };
        });
        times.push(performance.now() - start);
      }
      database.close();
      return times;
    },
    [what, rounds] as const,
  );
}

interface Asked {
  /** Of the whole question, and of its slowest page. */
  ms: number;
  slowest: number;
  found: number;
  looked: number;
  pages: number;
}

/** Asks until so many are found, or the log ends. */
function ask(page: Page, filter: object, { most = 50, after = null as string | null } = {}): Promise<Asked> {
  return page.evaluate(
    async ([given, wanted, from]) => {
      const asked: Asked = { ms: 0, slowest: 0, found: 0, looked: 0, pages: 0 };
      let place = from;
      do {
        const start = performance.now();
        const reply = await chrome.runtime.sendMessage({
          name: 'log.list',
          request: { filter: { show: 'all', tests: 'include', ...given }, after: place, limit: 50 },
        });
        const ms = performance.now() - start;
        if (!reply.ok) throw new Error(JSON.stringify(reply.error));
        asked.ms += ms;
        asked.slowest = Math.max(asked.slowest, ms);
        asked.found += reply.value.entries.length;
        asked.looked += reply.value.looked;
        asked.pages += 1;
        place = reply.value.next;
      } while (place !== null && asked.found < wanted);
      return asked;
    },
    [filter, most, after] as const,
  );
}

/** @param afterChange asks for a change before, which makes the worker read them anew */
async function facets(page: Page, afterChange: boolean): Promise<Asked> {
  const ms = await page.evaluate(async (first) => {
    if (first) await chrome.runtime.sendMessage({ name: 'settings.set', request: { person: crypto.randomUUID() } });
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({ name: 'log.facets', request: {} });
    if (reply.value?.agents.length !== 20) throw new Error(JSON.stringify(reply));
    return performance.now() - start;
  }, afterChange);
  return { ms, slowest: ms, found: 1, looked: 0, pages: 1 };
}

export async function benchLog(): Promise<void> {
  const world = await startWorld();
  const deskhand = await startDeskhand({ world });
  try {
    const page = await deskhand.openOptions();
    await fillLog(page);
    const last = String(-(NEWEST - (RUNS - 50) * 60_000) * 1_000);
    const cases: [string, () => Promise<Asked>, number, number, 'page' | 'scan'][] = [
      ['first page', () => ask(page, {}), 50, ROUNDS, 'page'],
      ['last page', () => ask(page, {}, { after: last, most: 49 }), 49, ROUNDS, 'page'],
      ['one agent of 20', () => ask(page, { agent: 'Agent 3' }), 50, ROUNDS, 'page'],
      ['one action of 100', () => ask(page, { actionId: 'action-14' }), 50, ROUNDS, 'page'],
      ['unknown, one in 500', () => ask(page, { states: ['unknown'] }), 50, ROUNDS, 'page'],
      ['one ticket of 12,500', () => ask(page, { ticket: '9000' }), 4, ROUNDS, 'page'],
      [
        'agent, action and outcome',
        () => ask(page, { agent: 'Agent 6', actionId: 'action-14', states: ['failed'] }),
        29,
        ROUNDS,
        'page',
      ],
      ['facets', () => facets(page, false), 1, ROUNDS, 'page'],
      ['facets after a change', () => facets(page, true), 1, ROUNDS, 'page'],
      [
        'first search of a worker, that finds nothing',
        async () => {
          await deskhand.stopWorker();
          return ask(page, { search: 'no-such-word' });
        },
        0,
        FULL_SCANS,
        'scan',
      ],
      ['search that finds 20 in all', () => ask(page, { search: 'seldom-needle' }), 20, FULL_SCANS, 'scan'],
      ['search that finds nothing', () => ask(page, { search: 'no-such-word' }), 0, FULL_SCANS, 'scan'],
    ];
    const rows = [];
    for (const [name, question, expected, rounds, floor] of cases) {
      await question();
      const asked: Asked[] = [];
      const bare: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        asked.push(await question());
        bare.push(...(await bareTimes(page, floor, 1)));
      }
      const [first] = asked;
      if (first?.found !== expected) throw new Error(`${name}: ${first?.found} found in place of ${expected}.`);
      const [whole, slowest, beside] = [
        quantiles(asked.map(({ ms }) => ms)),
        quantiles(asked.map((one) => one.slowest)),
        quantiles(bare),
      ];
      rows.push({
        question: name,
        pages: first.pages,
        looked: first.looked,
        'median ms': whole.median,
        'p95 ms': whole.p95,
        'slowest page, median ms': slowest.median,
        floor: floor === 'page' ? 'getAll of 50 rows' : 'a cursor through all',
        'floor median ms': beside.median,
        'ratio of medians': ratio(whole.median, beside.median),
      });
    }
    report(`The log of ${RUNS.toLocaleString('en')} runs`, rows);
  } finally {
    await deskhand.stop();
    await world.stop();
  }
}
