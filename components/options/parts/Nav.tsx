// The way around the options page. Only what exists stands here; a new page is a line in route.ts and an icon.

import { actions, connections, route, sites } from '../options-state.ts';
import { NAV_PAGES, navPage, PAGE_TITLES, type Page } from '../route.ts';
import { PageIcon } from './PageIcon.tsx';

export function Nav() {
  const tallies: Partial<Record<Page, number | undefined>> = {
    actions: actions.value.value?.actions.length,
    connections: connections.value.value?.length,
    helpdesks: sites.value.value?.length,
  };
  const open = navPage(route.value.page);
  return (
    <nav class="nav" aria-label="Deskhand">
      <p class="brand">
        <PageIcon name="desk" /> Deskhand
      </p>
      <ul>
        {NAV_PAGES.map((page) => (
          <li key={page}>
            <a href={`#${page}`} aria-current={page === open ? 'page' : undefined}>
              <PageIcon name={page} /> {PAGE_TITLES[page]}
              {tallies[page] !== undefined && <span class="tally">{tallies[page]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
