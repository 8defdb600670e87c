// Follows the library that the company's policy names.
import { subscriptionByPolicy } from '#lib/policy/library-by-policy.ts';
import type { Deps } from '../deps.ts';
import { readSubscription, writeSubscription } from '../store/shared.ts';
import { acceptAgreed, lookIfDue } from '../sync/look.ts';

/** At the browser's start, and when the policy has changed. Where the policy names none, what a person follows goes on. */
export async function followPolicy(deps: Deps): Promise<void> {
  const { library } = await deps.policy.read();
  if (library !== null && library !== 'unusable') {
    await deps.changeDefinition(async () => {
      const known = await readSubscription(deps.database);
      const wanted = subscriptionByPolicy(known, library);
      if (JSON.stringify(wanted) !== JSON.stringify(known)) await writeSubscription(deps.database, wanted);
    });
  }
  await lookIfDue(deps);
}

/** What waited for a yes that the policy now gives is taken. */
export async function takeTrusted(deps: Deps): Promise<void> {
  const { library } = await deps.policy.read();
  if (library !== null && library !== 'unusable' && library.trusted) await acceptAgreed(deps);
}
