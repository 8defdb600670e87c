// Keeps the content script on exactly the sites that a person allowed and the browser still grants.
import { originPattern } from '#lib/browser/origin-pattern.ts';
import type { Tab } from './browser-port.ts';
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { askPage, webOrigin } from './views/page-state.ts';

/** Registers the reader where it is missing and takes it away where it no longer belongs. Called through `deps.syncReaders`, one at a time. */
export async function syncReaders(deps: Deps): Promise<void> {
  const sites = await deps.sites.read();
  const granted = await Promise.all(
    sites.map(async ({ origin }) => ((await deps.browser.hasAccess(origin)) ? origin : null)),
  );
  const wanted = new Set(granted.flatMap((origin) => (origin ? [originPattern(origin)] : [])));
  const present = new Set(await deps.browser.readerPatterns());
  for (const pattern of present) if (!wanted.has(pattern)) await deps.browser.unregisterReader(pattern);
  for (const pattern of wanted) if (!present.has(pattern)) await deps.browser.registerReader(pattern);
}

export async function openTabs(deps: Deps, origin: string): Promise<Tab[]> {
  // The pattern covers every port of the host: the exact origin is checked here.
  return (await deps.browser.tabsAt(originPattern(origin))).filter((tab) => webOrigin(tab.url) === origin);
}

/** Ends the reader in open pages of a site that is no longer allowed: unregistering it reaches only pages that are loaded later. */
export async function stopOpenTabs(deps: Deps, origin: string): Promise<void> {
  for (const tab of await openTabs(deps, origin)) {
    deps.readings.forget(tab.id);
    // Where no reader is, there is none to end; a page that hangs is not waited for.
    void deps.browser.askPage(tab.id, { name: 'page.stop' }).catch(() => undefined);
  }
}

/** Starts the reader in pages of a site that are open already. A page where that fails says so when it is looked at. */
export async function readOpenTabs(deps: Deps, origin: string): Promise<void> {
  const tabs = await openTabs(deps, origin);
  await Promise.all(tabs.map((tab) => askPage(deps, tab, origin)));
  deps.views.changed();
}

/** After an install, update or browser start: open pages still hold the reader of the extension's earlier life, or none. */
export async function readAllOpenTabs(deps: Deps): Promise<void> {
  for (const { origin } of await deps.sites.read()) {
    if (await deps.access.has(origin)) await readOpenTabs(deps, origin);
  }
}

/** The browser's grants changed: nothing remembered holds. */
export async function grantsChanged(deps: Deps): Promise<void> {
  deps.access.forget();
  deps.views.changed();
  await deps.syncReaders().catch((error: unknown) => report('permissions', error));
}
