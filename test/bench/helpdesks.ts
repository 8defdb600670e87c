// What reading a ticket costs the helpdesk's page: how long after its load the ticket is read, for how long Deskhand's own scripts keep its
// main thread, and whether its heap grows as the agent moves between tickets. Processor time, so that a busy machine weighs less.
// The page's whole time with and without Deskhand stands beside it, loads of both kinds in turn: it has what the browser does for the scripts
// too, and the noise of two pages that are never drawn twice alike.
import type { CDPSession, Page } from '@playwright/test';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { startRequestTracker } from '../world/rt/request-tracker.ts';
import { startWorld } from '../world/world.ts';
import { startZendesk } from '../world/zendesk.ts';
import { quantiles, ratio, report } from './figures.ts';
import { type OwnTime, ownTime } from './own-time.ts';

const LOADS = 20;
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
type Kept = { benchReads?: number[]; benchScripts?: chrome.scripting.RegisteredContentScript[] };

/** From now on notes when a whole ticket reaches the background (ms since 1970). */
async function watchReads({ worker }: Deskhand): Promise<void> {
  await (await worker()).evaluate(() => {
    const kept = globalThis as Kept;
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
  (await worker()).evaluate(() => (globalThis as Kept).benchReads?.splice(0) ?? []);

/** Processor time of the page's main thread since it was first asked, in ms. */
async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

/** Pages that are loaded from now on stay without Deskhand. */
const putAside = async ({ worker }: Deskhand): Promise<void> =>
  (await worker()).evaluate(async () => {
    (globalThis as Kept).benchScripts = await chrome.scripting.getRegisteredContentScripts();
    await chrome.scripting.unregisterContentScripts();
  });

const putBack = async ({ worker }: Deskhand): Promise<void> =>
  (await worker()).evaluate(async () => {
    await chrome.scripting.registerContentScripts((globalThis as Kept).benchScripts?.splice(0) ?? []);
  });

interface Load {
  load: number;
  /** From the load event's end to the ticket in the background; undefined without Deskhand. */
  read: number | undefined;
  mainThread: number;
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
    mainThread: after - before,
  };
}

async function traced({ context, page }: Deskhand, url: string): Promise<OwnTime> {
  const cdp = await context.newCDPSession(page);
  const time = await ownTime(cdp, async () => {
    await page.goto(url);
    await page.waitForTimeout(SETTLE);
  });
  await cdp.detach();
  return time;
}

async function measure(deskhand: Deskhand, { helpdesk, origin, urls }: Desk) {
  const without: Load[] = [];
  const beside: Load[] = [];
  const own: OwnTime[] = [];
  await deskhand.ask('sites.add', { origin });
  await watchReads(deskhand);
  for (let at = -WARM_UP; at < LOADS; at += 1) {
    const url = urls[Math.abs(at) % urls.length] ?? '';
    await putAside(deskhand);
    const bare = await load(deskhand, url);
    await putBack(deskhand);
    const read = await load(deskhand, url);
    const time = await traced(deskhand, url);
    if (at < 0) continue;
    without.push(bare);
    beside.push(read);
    own.push(time);
  }
  const loaded = quantiles(beside.map((one) => one.load));
  // One that was not read in time was read later than all that were: left out, it would flatter the figures.
  const read = quantiles(beside.map((one) => one.read ?? Number.POSITIVE_INFINITY));
  const scripts = quantiles(own.map(({ all }) => all));
  const [bare, whole] = [without, beside].map((some) => quantiles(some.map((one) => one.mainThread)).median);
  return {
    helpdesk,
    loads: LOADS,
    'read in time': beside.filter((one) => one.read !== undefined).length,
    'load median ms': loaded.median,
    'read after load, median ms': read.median,
    'p95 ms': read.p95,
    'ratio of medians': ratio(read.median, loaded.median),
    'ratio of p95': ratio(read.p95, loaded.p95),
    'own scripts, median ms': scripts.median,
    'own p95 ms': scripts.p95,
    'longest own task, ms': quantiles(own.map(({ longest }) => longest)).median,
    'main thread without, ms': bare ?? Number.NaN,
    'and with, ms': whole ?? Number.NaN,
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
