// What the URL hash names: the open page, the open thing on it and what is being done with it, so that a reload or a link lands there.
// No DOM here.

/** Those that the navigation shows, in its order. */
export const NAV_PAGES = ['actions', 'connections', 'library', 'helpdesks', 'log', 'insights', 'settings'] as const;
export const PAGES = [...NAV_PAGES, 'trash', 'import'] as const;
/** What can be done with one action. */
export const ACTION_VIEWS = ['edit', 'outputs', 'test', 'history'] as const;

export type Page = (typeof PAGES)[number];
/** Pages on which one thing can be open. */
const WITH_THINGS: readonly Page[] = ['actions', 'connections', 'helpdesks', 'log'];
export type ActionView = (typeof ACTION_VIEWS)[number];

export interface Route {
  page: Page;
  /** The action, connection, helpdesk or run that is open. `new` names one that is to be made. */
  id: string | null;
  /** Of an open action. */
  view: ActionView | null;
}

export const PAGE_TITLES: Record<Page, string> = {
  actions: 'Actions',
  connections: 'Connections',
  library: 'Library',
  helpdesks: 'Helpdesks',
  log: 'Log',
  insights: 'Insights',
  settings: 'Settings',
  trash: 'Trash',
  import: 'Import',
};

/** Which entry of the navigation a page belongs to. */
export function navPage(page: Page): (typeof NAV_PAGES)[number] {
  return NAV_PAGES.find((name) => name === page) ?? 'actions';
}

/** Reads a hash, with or without its `#`. Anything unknown opens the actions: a link from another version must not end in nothing. */
export function parseRoute(hash: string): Route {
  // what stands behind a question mark is the open page's own: filters, a comparison
  const [path = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = '', third = ''] = path.split('/');
  const page = PAGES.find((name) => name === first) ?? 'actions';
  if (page !== first || second === '' || !WITH_THINGS.includes(page)) {
    return { page, id: null, view: null };
  }
  const view = page === 'actions' ? (ACTION_VIEWS.find((name) => name === third) ?? 'edit') : null;
  return { page, id: decode(second), view };
}

export function routeHash({ page, id, view }: Pick<Route, 'page' | 'id'> & { view?: ActionView | null }): string {
  if (id === null) return `#${page}`;
  const thing = `#${page}/${encodeURIComponent(id)}`;
  return view && view !== 'edit' ? `${thing}/${view}` : thing;
}

/** A hand-written hash may hold a stray percent sign; it then names nothing, but it must not throw. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return text;
  }
}
