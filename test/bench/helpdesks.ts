// What reading a ticket costs the helpdesk's page: how long after its load the ticket is read, what main-thread time that adds, and whether
// its heap grows as the agent moves between tickets. Processor time, so that a busy machine weighs less; the rest is beside the page's own.
import type { CDPSession, Page } from '@playwright/test';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { startRequestTracker } from '../world/rt/request-tracker.ts';
import { startWorld } from '../world/world.ts';
import { startZendesk } from '../world/zendesk.ts';
import { quantiles, ratio, report } from './figures.ts';

const LOADS = 20;
const LOADS_WITHOUT = 12;
const WARM_UP = 2;
/** After the load: the page has drawn itself, and whatever waits for it to rest has run. ms */
const SETTLE = 1_000;
const SWITCHES = [50, 500] as const;
/** Between two switches, long enough for a ticket to be read. ms */
const PAUSE = 100;
const RT_PORT = 18_086;

interface Desk {
  helpdesk: string;
  origin: string;
  urls: string[];
}

/** Only ever added to a worker of this benchmark's own browser. */
type Reads = { benchReads?: number[] };

/** From now on notes when a whole ticket reaches the background (ms since 1970). */
async function watchReads({ worker }: Deskhand): Promise<void> {
  await (await worker()).evaluate(() => {
    const kept = globalThis as Reads;
    if (kept.benchReads) return;
    const reads: number[] = [];
    kept.benchReads = reads;
    chrome.runtime.onMessage.addListener((message) => {
      if (message?.name !== 'tickets.publish' || message.request?.reading?.kind !== 'ticket') return;
      reads.push(performance.timeOrigin + performance.now());
    });
  });
}

const takeReads = async ({ worker }: Deskhand): Promise<number[]> =>
  (await worker()).evaluate(() => (globalThis as Reads).benchReads?.splice(0) ?? []);

/** Processor time of the page's main thread since it was first asked, in ms: in scripts and in all. */
async function mainThread(cdp: CDPSession): Promise<{ script: number; all: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1_000;
  return { script: of('ScriptDuration'), all: of('TaskDuration') };
}

interface Load {
  load: number;
  /** From the load event's end to the ticket in the background; undefined without Deskhand. */
  read: number | undefined;
  script: number;
  all: number;
}

async function load(deskhand: Deskhand, url: string): Promise<Load> {
  const { page } = deskhand;
  // A session for each load: its figures start at nothing, whichever process the page comes to stand in.
  const cdp = await deskhand.context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await mainThread(cdp);
  await takeReads(deskhand);
  await page.goto(url);
  await page.waitForTimeout(SETTLE);
  const after = await mainThread(cdp);
  await cdp.detach();
  const [read] = await takeReads(deskhand);
  const own = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const end = entry?.loadEventEnd ?? Number.NaN;
    return { load: end, at: performance.timeOrigin + end };
  });
  return {
    load: own.load,
    read: read === undefined ? undefined : Math.max(0, read - own.at),
    script: after.script - before.script,
    all: after.all - before.all,
  };
}

async function loads(deskhand: Deskhand, { urls }: Desk, count: number): Promise<Load[]> {
  const all: Load[] = [];
  for (let at = 0; at < count + WARM_UP; at += 1) all.push(await load(deskhand, urls[at % urls.length] ?? ''));
  return all.slice(WARM_UP);
}

async function measure(deskhand: Deskhand, desk: Desk) {
  const without = await loads(deskhand, desk, LOADS_WITHOUT);
  await deskhand.ask('sites.add', { origin: desk.origin });
  await watchReads(deskhand);
  const beside = await loads(deskhand, desk, LOADS);
  const inTime = beside.filter(({ read }) => read !== undefined).length;
  const own = quantiles(beside.map((one) => one.load));
  // One that was not read in time was read later than all that were: left out, it would flatter the figures.
  const read = quantiles(beside.map((one) => one.read ?? Number.POSITIVE_INFINITY));
  const added = (part: 'script' | 'all') => {
    const [is, was] = [beside, without].map((some) => quantiles(some.map((one) => one[part])).median);
    return Math.round(((is ?? Number.NaN) - (was ?? Number.NaN)) * 10) / 10;
  };
  return {
    helpdesk: desk.helpdesk,
    loads: LOADS,
    'read in time': inTime,
    'load median ms': own.median,
    'read after load, median ms': read.median,
    'p95 ms': read.p95,
    'ratio of medians': ratio(read.median, own.median),
    'ratio of p95': ratio(read.p95, own.p95),
    'main thread without, ms': quantiles(without.map(({ all }) => all)).median,
    'added, ms': added('all'),
    'added in scripts, ms': added('script'),
  };
}

/** Moves between the stand-in's tickets as an agent does, without a load. */
function switchTickets(page: Page, count: number): Promise<void> {
  return page.evaluate(
    async ([times, pause]) => {
      for (let at = 0; at < times; at += 1) {
        document.querySelector<HTMLElement>(`li a[href="/agent/tickets/${7 + (at % 3)}"]`)?.click();
        await new Promise((done) => setTimeout(done, pause));
      }
    },
    [count, PAUSE] as const,
  );
}

async function heap(deskhand: Deskhand, url: string) {
  const cdp = await deskhand.context.newCDPSession(deskhand.page);
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await deskhand.page.goto(url);
  await deskhand.page.waitForTimeout(SETTLE);
  await takeReads(deskhand);
  const [few, many] = SWITCHES;
  await switchTickets(deskhand.page, few);
  const early = await used();
  await switchTickets(deskhand.page, many - few);
  const late = await used();
  return {
    helpdesk: 'Zendesk stand-in',
    switches: many,
    read: (await takeReads(deskhand)).length,
    [`kB after ${few}`]: Math.round(early / 1_000),
    [`kB after ${many}`]: Math.round(late / 1_000),
    ratio: ratio(late, early),
  };
}

export async function benchHelpdesks(): Promise<void> {
  const world = await startWorld();
  const zendesk = await startZendesk({ port: 0, tls: world.tls });
  const tracker = await startRequestTracker({ port: RT_PORT });
  const deskhand = await startDeskhand({
    world,
    granted: [world.api.origin, world.helpdesk.origin, zendesk.origin, 'http://127.0.0.1'],
    hostRules: `MAP northwind.zendesk.com 127.0.0.1:${zendesk.port}`,
  });
  try {
    await deskhand.ask('library.importDemo');
    const desks: Desk[] = [
      { helpdesk: 'Otter demo', origin: world.helpdesk.origin, urls: ['48213', '48220'].map(deskhand.ticketUrl) },
      {
        helpdesk: 'Zendesk stand-in',
        origin: zendesk.origin,
        urls: [7, 8].map((id) => `${zendesk.origin}/agent/tickets/${id}`),
      },
    ];
    if ('skipped' in tracker) console.log(tracker.skipped);
    else {
      const { url, agent, tickets } = tracker;
      await deskhand.page.goto(url);
      await deskhand.page.locator('form#login input[name="user"]').fill(agent.login);
      await deskhand.page.locator('form#login input[name="pass"]').fill(agent.password);
      await deskhand.page.locator('form#login [type="submit"]').click();
      await deskhand.page.waitForURL((address) => !address.href.includes('Login'));
      const urls = tickets.slice(0, 2).map((id) => `${url}/Ticket/Display.html?id=${id}`);
      desks.push({ helpdesk: 'Request Tracker', origin: url, urls });
    }
    const rows = [];
    for (const desk of desks) rows.push(await measure(deskhand, desk));
    report('A ticket read in its page', rows);
    report('Heap of a page after ticket switches', [await heap(deskhand, `${zendesk.origin}/agent/tickets/7`)]);
  } finally {
    await deskhand.stop();
    if ('stop' in tracker) await tracker.stop();
    await zendesk.stop();
    await world.stop();
  }
}
