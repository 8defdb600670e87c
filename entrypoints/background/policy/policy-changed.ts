// What follows a change of the company's policy: it holds at once, is written to the log, and what it no longer lets be kept goes.
import { type PolicyTexts, policyEvent, policyTexts } from '#lib/log/policy-event.ts';
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';
import { readAllOpenTabs } from '../sites.ts';
import { recordEvent } from '../store/events.ts';
import { pruneLog } from '../store/log-erase.ts';
import { followPolicy, takeTrusted } from './follow.ts';

/** What the policy came to when it was last looked at: it may change while the browser is closed. */
const SEEN = 'policySeen';

/** The browser tells of a change. Nothing that was read before may hold on. */
export function forgetPolicy(deps: Deps): void {
  deps.policy.forget();
  deps.settings.forget();
  deps.sites.forget();
}

/** At the browser's start, and after `forgetPolicy`. */
export async function obeyPolicy(deps: Deps): Promise<void> {
  const changed = await noteChange(deps);
  if (changed) {
    // Pages of a site that it no longer names end their reader with the first refusal.
    await deps.syncReaders();
    if (changed.sites) void readAllOpenTabs(deps).catch((error: unknown) => report('policy', error));
    deps.views.tell({ name: 'definitions.changed' });
    deps.views.changed();
    await pruneLog(deps.database, await deps.settings.read(), deps.now());
    await takeTrusted(deps);
  }
  await followPolicy(deps);
}

/** In turn: the browser's start and its notice may come together, and the change is told once. */
function noteChange(deps: Deps): Promise<{ sites: boolean } | null> {
  return deps.changeDefinition(async () => {
    const now = policyTexts(await deps.policy.read());
    const before = textsOf(await deps.browser.kept(SEEN));
    const event = policyEvent(before, now);
    if (!event) return null;
    await deps.browser.keep({ [SEEN]: now });
    await recordEvent(deps, event);
    return { sites: before.helpdeskSites !== now.helpdeskSites };
  });
}

function textsOf(kept: unknown): PolicyTexts {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'));
}
