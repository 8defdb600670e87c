// The sites that carry tickets.
import { AppError } from '#lib/errors.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import { giveBackAccess } from '../site-access.ts';
import { readOpenTabs, stopOpenTabs } from '../sites.ts';
import { recordEvent } from '../store/events.ts';
import { forgetDismissals } from '../store/learned.ts';
import { addSite, deleteSite } from '../store/sites.ts';
import { forgetSuggested } from '../store/suggested.ts';
import { webOrigin } from '../views/page-state.ts';
import type { HandlersOf } from './handler.ts';

function sitesChanged(deps: Deps): void {
  deps.sites.forget();
  deps.access.forget();
}

function recordSite(deps: Deps, origin: string, what: 'added' | 'removed'): Promise<void> {
  return recordEvent(deps, { subject: { kind: 'site', id: origin, name: origin }, what, changes: [] });
}

export const siteHandlers: HandlersOf<'sites'> = {
  async 'sites.list'(deps) {
    const sites = await deps.sites.read();
    return Promise.all(sites.map(async (site) => ({ ...site, granted: await deps.browser.hasAccess(site.origin) })));
  },

  async 'sites.add'(deps, { origin }) {
    if (webOrigin(origin) !== origin) {
      throw new AppError({
        code: 'value-invalid',
        message: 'A site is written as its exact address without a path, like https://support.example.com.',
        advice: 'Correct the address.',
        blame: 'you',
        field: 'origin',
      });
    }
    const isNew = !(await deps.sites.read()).some((site) => site.origin === origin);
    if (isNew) await addSite(deps.database, { origin, addedAt: deps.now() });
    sitesChanged(deps);
    if (isNew) await recordSite(deps, origin, 'added');
    await deps.syncReaders();
    deps.views.tell({ name: 'definitions.changed' });
    deps.views.changed();
    const granted = await deps.browser.hasAccess(origin);
    // A page that is still loading answers later; nobody waits for it.
    if (granted) void readOpenTabs(deps, origin).catch((error: unknown) => report('sites.add', error));
    return { granted };
  },

  async 'sites.remove'(deps, { origin }) {
    const isThere = (await deps.sites.read()).some((site) => site.origin === origin);
    await deleteSite(deps.database, origin);
    sitesChanged(deps);
    if (isThere) await recordSite(deps, origin, 'removed');
    await deps.syncReaders();
    // While the browser still grants it: without the grant it does not tell which tabs show the site.
    await stopOpenTabs(deps, origin);
    await deps.recentTickets.forget(origin);
    await forgetDismissals(deps.database, origin);
    await forgetSuggested(deps.database, origin);
    const access = await giveBackAccess(deps, origin);
    sitesChanged(deps);
    deps.views.tell({ name: 'definitions.changed' });
    deps.views.changed();
    return { access };
  },
};
