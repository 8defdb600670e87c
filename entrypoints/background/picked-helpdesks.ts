// Which definitions of helpdesks hold for a site, and what follows when they change.
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { CONTENT_SCRIPT } from './browser-port.ts';
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { openTabs } from './sites.ts';
import { siteAllowed } from './views/page-state.ts';

/** In the order of their ids. */
export async function definitionsFor(deps: Deps, origin: string): Promise<HelpdeskDefinition[]> {
  const entries = await deps.helpdesks.read();
  return entries.flatMap(({ definition }) => (definition?.origins.includes(origin) ? [definition] : []));
}

/** Starts the content script anew in open pages of those sites: it asks for their definitions first of all. Never rejects. */
export async function readAnew(deps: Deps, changed: readonly (HelpdeskDefinition | null)[]): Promise<void> {
  for (const origin of new Set(changed.flatMap((definition) => definition?.origins ?? []))) {
    try {
      if (!(await siteAllowed(deps, origin))) continue;
      for (const tab of await openTabs(deps, origin)) {
        deps.readings.forget(tab.id);
        // A page that is still loading, or gone by now, needs no second script.
        await deps.browser.inject(tab.id, CONTENT_SCRIPT).catch(() => undefined);
      }
    } catch (error) {
      report('reading pages anew', error);
    }
  }
  deps.views.changed();
}
