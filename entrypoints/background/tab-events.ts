// What the background does when a tab loads, moves on or comes to the front.
import type { Tab } from './browser-port.ts';
import type { Deps } from './deps.ts';
import { askPage, siteAllowed, webOrigin } from './views/page-state.ts';

/** A tab started or finished loading, or its address changed (also without a page load). */
export async function tabMoved(deps: Deps, tab: Tab): Promise<void> {
  const origin = webOrigin(tab.url);
  if (!tab.active || !origin || !(await siteAllowed(deps, origin))) {
    deps.readings.forget(tab.id);
    if (tab.active) deps.views.changed(tab.windowId);
    return;
  }
  // What was read before may belong to the page that is going: the page itself knows.
  const before = deps.readings.get(tab.id, origin);
  const state = await askPage(deps, tab, origin);
  if (JSON.stringify(before) !== JSON.stringify(state)) deps.views.changed(tab.windowId);
}

export function tabClosed(deps: Deps, tabId: number): void {
  deps.readings.forget(tabId);
}
