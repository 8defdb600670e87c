// How a browser follows the library that a company's policy names. Pure.
import type { Consent } from '../sync/plan-sync.ts';
import { newSubscription, type Subscription } from '../sync/subscription.ts';
import type { Policy, PolicyLibrary } from './policy.ts';

/**
 * `known` as the policy wants it. The same address and key go on where they were; anything else is another library, met anew: what the one
 * before brought stays until the new one was read.
 */
export function subscriptionByPolicy(known: Subscription | null, library: PolicyLibrary): Subscription {
  const { url, publicKey, automatic } = library;
  if (known?.url === url && known.publicKey === publicKey) return { ...known, automatic, paused: false };
  return newSubscription({ url, publicKey, automatic, connectionId: null });
}

/** Which changes of a version are taken without a person's yes. A trusted library's signature was checked when the version was read. */
export function consentOf({ library }: Pick<Policy, 'library'>, followed: Subscription): Consent {
  if (library !== null && library !== 'unusable' && library.trusted && library.publicKey === followed.publicKey)
    return 'all';
  return followed.automatic ? 'harmless' : 'none';
}
