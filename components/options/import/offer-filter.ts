// Which rows of an offer are shown. Pure.
import type { OfferedRequest } from '#lib/import/offer.ts';

export interface OfferFilter {
  query: string;
  /** A tag or folder; '' for all. */
  group: string;
}

/** A row with all its words in lower case: made once, because a list may hold 100,000. */
export interface FilterRow {
  request: OfferedRequest;
  text: string;
}

export function filterRows(requests: readonly OfferedRequest[]): FilterRow[] {
  return requests.map((request) => ({
    request,
    text: `${request.name} ${request.method} ${request.path} ${request.groups.join(' ')}`.toLowerCase(),
  }));
}

/** Every word has to stand in the name, the method, the path or a group. */
export function filterOffer(rows: readonly FilterRow[], { query, group }: OfferFilter): OfferedRequest[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ request, text }) => {
      return (group === '' || request.groups.includes(group)) && words.every((word) => text.includes(word));
    })
    .map(({ request }) => request);
}

/** Tags or folders with how many requests each holds, in the order of the alphabet. */
export function groupsOf(requests: readonly OfferedRequest[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { groups } of requests) for (const name of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name));
}
