// From the click on another ticket in the helpdesk to its suggestions on screen, beside the helpdesk's own navigation time.
// Warm: the worker is awake. Cold: it was stopped before the click, as the browser stops an idle one.
import type { Page } from '@playwright/test';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { startWorld } from '../world/world.ts';
import { quantiles, report } from './figures.ts';

const SWITCHES = 40;
/** Two tickets for which the demo library has suggestions. */
const TICKETS = ['48213', '48220'] as const;

/** Starts to wait for a ticket's cards in the panel; the promise gives the time (ms since 1970) of the first paint that shows them. */
function whenSuggested(panel: Page, number: string): Promise<number> {
  return panel.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () => {
          const shown = document.querySelector('.ticket__meta')?.textContent?.includes(`#${wanted}`);
          if (!shown || !document.querySelector('.card')) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    number,
  );
}

/** Clicks the ticket's link in the helpdesk; gives when the click happened and when the helpdesk showed the ticket (ms since 1970). */
function goTo(page: Page, number: string): Promise<{ clicked: number; shown: number }> {
  return page.evaluate(
    (wanted) =>
      new Promise<{ clicked: number; shown: number }>((done, failed) => {
        const now = () => performance.timeOrigin + performance.now();
        const link = document.querySelector<HTMLAnchorElement>(`a[href$="/tickets/${wanted}"]`);
        if (!link) return failed(new Error(`No link to ticket ${wanted}.`));
        const clicked = now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(`main[data-ticket-number="${wanted}"]`)) return;
          observer.disconnect();
          requestAnimationFrame(() => done({ clicked, shown: now() }));
        });
        observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
        link.click();
      }),
    number,
  );
}

async function measure(deskhand: Deskhand, panel: Page, cold: boolean) {
  const navigation: number[] = [];
  const over: number[] = [];
  for (let count = 0; count < SWITCHES + 2; count += 1) {
    const number = TICKETS[(count + 1) % 2] ?? TICKETS[0];
    if (cold) await deskhand.stopWorker();
    await deskhand.page.waitForTimeout(150);
    const suggested = whenSuggested(panel, number);
    const { clicked, shown } = await goTo(deskhand.page, number);
    const at = await suggested;
    // The first two warm up the pages themselves.
    if (count < 2) continue;
    navigation.push(shown - clicked);
    over.push(Math.max(0, at - shown));
  }
  const [page, ours] = [quantiles(navigation), quantiles(over)];
  return {
    worker: cold ? 'cold' : 'warm',
    switches: SWITCHES,
    'navigation median ms': page.median,
    'navigation p95 ms': page.p95,
    'suggestions after it, median ms': ours.median,
    'suggestions after it, p95 ms': ours.p95,
  };
}

export async function benchSwitches(): Promise<void> {
  const world = await startWorld();
  const deskhand = await startDeskhand({ world });
  try {
    await deskhand.seed();
    await deskhand.page.goto(deskhand.ticketUrl(TICKETS[0]));
    const panel = await deskhand.openPanel(deskhand.page);
    await panel.locator('.card').first().waitFor();
    report('From ticket switch to suggestions on screen', [
      await measure(deskhand, panel, false),
      await measure(deskhand, panel, true),
    ]);
  } finally {
    await deskhand.stop();
    await world.stop();
  }
}
