// What the URL hash names: the open page and the open thing on it, so that a reload or a link lands there. No DOM here.

export const PAGES = ['actions', 'connections', 'helpdesks', 'settings'] as const;

export type Page = (typeof PAGES)[number];

/** `id`: the connection that is open; other pages have none. */
export interface Route {
  page: Page;
  id: string | null;
}

export const PAGE_TITLES: Record<Page, string> = {
  actions: 'Actions',
  connections: 'Connections',
  helpdesks: 'Helpdesks',
  settings: 'Settings',
};

/** Reads a hash, with or without its `#`. Anything unknown opens the actions: a link from another version must not end in nothing. */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#\/?/, '');
  const slash = text.indexOf('/');
  const page = PAGES.find((name) => name === (slash < 0 ? text : text.slice(0, slash)));
  if (page === undefined) return { page: 'actions', id: null };
  if (page !== 'connections' || slash < 0) return { page, id: null };
  return { page, id: decode(text.slice(slash + 1)) };
}

export function routeHash(route: Route): string {
  return route.id === null ? `#${route.page}` : `#${route.page}/${encodeURIComponent(route.id)}`;
}

/** A hand-written hash may hold a stray percent sign; it then names nothing, but it must not throw. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return text;
  }
}
