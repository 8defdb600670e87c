// The browser's grant of a site that was removed: given back, unless something else needs it.
import { originPattern } from '#lib/browser/origin-pattern.ts';
import { neededOrigins, tokenOrigin } from '#lib/connection/token-address.ts';
import type { AccessLeft } from '#lib/messages.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { Deps } from './deps.ts';

/** Every origin that a definition may call, active or not, and every site. */
async function originsInUse(deps: Deps): Promise<string[]> {
  const [{ entries, connections }, sites] = await Promise.all([deps.library.read(), deps.sites.read()]);
  return [
    ...sites.map(({ origin }) => origin),
    ...entries.flatMap(({ action }) => {
      const connection = connections.get(action?.request.connectionId ?? '') ?? null;
      return action ? neededOrigins(connection, actionOrigin(action)) : [];
    }),
    ...connections.values().flatMap((connection) => [...connection.origins, tokenOrigin(connection) ?? '']),
  ];
}

/** Call it when the site is gone from the list. */
export async function giveBackAccess(deps: Deps, origin: string): Promise<AccessLeft> {
  if (!(await deps.browser.hasAccess(origin))) return 'none';
  const host = originPattern(origin);
  // A grant covers every port of its host.
  const isNeeded = (await originsInUse(deps)).some((used) => URL.canParse(used) && originPattern(used) === host);
  if (isNeeded) return 'needed';
  await deps.browser.removeAccess(origin);
  return (await deps.browser.hasAccess(origin)) ? 'kept' : 'given-back';
}
