// The helpdesk sites of a browser: those that its person added, and those that the company's policy names. Pure.

export interface KnownSite {
  /** Exact. */
  origin: string;
  /** When a person added it; null: nobody did, the policy names it. */
  addedAt: number | null;
  /** The policy names it: nobody can remove it here. */
  byPolicy: boolean;
}

/** Each origin once, in the order of their names. */
export function knownSites(
  added: readonly { origin: string; addedAt: number }[],
  ofPolicy: readonly string[],
): KnownSite[] {
  const sites = new Map<string, KnownSite>();
  for (const origin of ofPolicy) sites.set(origin, { origin, addedAt: null, byPolicy: true });
  for (const { origin, addedAt } of added) sites.set(origin, { origin, addedAt, byPolicy: sites.has(origin) });
  return [...sites.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
}
