// What the window's active tab shows: a ticket, none, a site not allowed yet, or no web page at all.
import type { PageReading, PageState, Ticket } from '#lib/ticket/ticket.ts';
import { CONTENT_SCRIPT, type Tab } from '../browser-port.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import { parseReading } from './check-reading.ts';

/** How long a view waits for a page that was not read before, in ms; the reading is pushed when it comes later. */
const PATIENCE_MS = 250;

const READING: PageState = { kind: 'reading' };

export interface PageSeen {
  tab: Tab | null;
  state: PageState;
}

/** The origin of a web page's address, or null for browser pages, files and addresses that the browser keeps to itself. */
export function webOrigin(url: string | null | undefined): string | null {
  const parsed = url && URL.canParse(url) ? new URL(url) : null;
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.origin : null;
}

/** Is this exact origin one that a person added, with the browser's grant still there? */
export async function siteAllowed(deps: Deps, origin: string): Promise<boolean> {
  return (await siteKnown(deps, origin)) && (await deps.access.has(origin));
}

async function siteKnown(deps: Deps, origin: string): Promise<boolean> {
  return (await deps.sites.read()).some((site) => site.origin === origin);
}

/** @param patience how long to wait for the page's own answer, in ms */
export async function readPage(deps: Deps, windowId: number, patience: number = PATIENCE_MS): Promise<PageSeen> {
  const tab = await deps.browser.activeTab(windowId);
  const origin = webOrigin(tab?.url);
  if (!tab || !origin) return { tab, state: { kind: 'not-a-page' } };
  if (!(await siteAllowed(deps, origin))) {
    return { tab, state: { kind: 'not-allowed', origin, known: await siteKnown(deps, origin) } };
  }
  const held = deps.readings.get(tab.id, origin);
  if (held) return { tab, state: held };
  const asked = askPage(deps, tab, origin);
  const waited = Promise.withResolvers<PageState>();
  const timer = setTimeout(() => {
    waited.resolve(READING);
    void asked.then(() => deps.views.changed(windowId));
  }, patience);
  const state = await Promise.race([asked, waited.promise]).finally(() => clearTimeout(timer));
  return { tab, state };
}

/** The ticket that is open in a window; null: none, or the page is still being read. */
export async function openTicket(deps: Deps, windowId: number): Promise<Ticket | null> {
  const { state } = await readPage(deps, windowId);
  return state.kind === 'ticket' ? state.ticket : null;
}

/**
 * Holds what was read of a tab; a ticket is remembered among the recent ones, too.
 * @returns false when it says what was known already
 */
export function holdReading(deps: Deps, tabId: number, origin: string, reading: PageReading): boolean {
  const changed = deps.readings.hold(tabId, origin, reading);
  if (changed && reading.kind === 'ticket') void deps.recentTickets.add(reading.ticket);
  return changed;
}

/** Asks the page itself; holds the answer unless the tab moved on meanwhile. Never rejects. */
export async function askPage(deps: Deps, tab: Tab, origin: string): Promise<PageState> {
  const turn = deps.readings.turn(tab.id);
  const moved = () => deps.readings.turn(tab.id) !== turn;
  let answer: unknown;
  try {
    answer = await deps.browser.askPage(tab.id, { name: 'page.read' });
  } catch {
    if (moved()) return deps.readings.get(tab.id, origin) ?? READING;
    deps.readings.forget(tab.id);
    return startReader(deps, tab);
  }
  if (moved()) return deps.readings.get(tab.id, origin) ?? READING;
  try {
    const reading = parseReading(answer, origin);
    if (!reading) {
      deps.readings.forget(tab.id);
      return READING;
    }
    holdReading(deps, tab.id, origin, reading);
    return reading;
  } catch (error) {
    report('page.read', error);
    return { kind: 'unreadable', helpdeskName: '', message: 'This page gave an answer that Deskhand does not accept.' };
  }
}

/** Nobody answered: the page is still loading, or was open before its site was allowed. The content script reports by itself once it is there. */
async function startReader(deps: Deps, tab: Tab): Promise<PageState> {
  if (tab.loading) return READING;
  try {
    await deps.browser.inject(tab.id, CONTENT_SCRIPT);
    return READING;
  } catch {
    return {
      kind: 'unreadable',
      helpdeskName: '',
      message: 'Deskhand cannot read this page as it is. Reload the page.',
    };
  }
}
