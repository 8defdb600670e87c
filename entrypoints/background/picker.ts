// The picker in an open page of a helpdesk: which page, putting it there, asking it. What it answers is checked like any page's word.
import { idInAddress } from '#lib/helpdesk/address.ts';
import type { PickerCommand } from '#lib/helpdesk/picker.ts';
import type { NoPage, OpenPage } from '#lib/messages.ts';
import type { Tab } from './browser-port.ts';
import type { Deps } from './deps.ts';
import { openTabs } from './sites.ts';
import { siteAllowed } from './views/page-state.ts';

const PICKER = 'helpdesk-picker.js';

export interface Where {
  origins: readonly string[];
  address: string;
}

const idOf = ({ url }: Tab, address: string): string | null =>
  url !== null && URL.canParse(url) ? idInAddress(address, new URL(url)) : null;

/** One with a ticket before any other, one that is looked at before one behind it, the newest first. */
export async function findPage(
  deps: Deps,
  { origins, address }: Where,
): Promise<NoPage | { tab: Tab; page: OpenPage }> {
  const allowed = await Promise.all(origins.map((origin) => siteAllowed(deps, origin)));
  const refused = origins.find((_origin, at) => !allowed[at]);
  const tabs = (
    await Promise.all(origins.filter((_origin, at) => allowed[at]).map((origin) => openTabs(deps, origin)))
  ).flat();
  const worth = (tab: Tab) => (idOf(tab, address) === null ? 0 : 2) + (tab.active ? 1 : 0);
  const [tab] = tabs.toSorted((a, b) => worth(b) - worth(a) || b.id - a.id);
  if (tab) return { tab, page: { title: tab.title ?? '', url: tab.url ?? '', id: idOf(tab, address) } };
  if (refused !== undefined) return { page: null, because: 'not-allowed', origin: refused };
  return { page: null, because: origins.length === 0 ? 'no-site' : 'no-tab' };
}

/** Rejects when the page is gone or takes no script. */
export async function askPicker(deps: Deps, tab: Tab, command: PickerCommand): Promise<unknown> {
  // Where it is not there yet nobody answers: the page is alone, or has the content script, which lets the question pass.
  const answer = await deps.browser.askPage(tab.id, command).catch(() => undefined);
  if (answer !== undefined) return answer;
  await deps.browser.inject(tab.id, PICKER);
  return deps.browser.askPage(tab.id, command);
}
