// The page around everything: head, top bar, views, ticket list. The list stays while `main` is swapped.
import { Html, html } from '../html.ts';
import { type HelpdeskState, VIEWS, type View } from '../state.ts';
import { AGENT, type HelpdeskTicket } from '../ticket-data.ts';
import { ICONS, logo } from './icons.ts';
import { avatar, PRIORITY_WORDS, STATUS_WORDS, timeElement } from './words.ts';

const VIEW_WORDS: Record<View, string> = {
  all: 'All tickets',
  mine: 'Mine',
  unassigned: 'Unassigned',
  open: 'Open',
  pending: 'Pending',
  solved: 'Solved',
};

export interface Frame {
  state: HelpdeskState;
  view: View;
  /** The number of the open ticket. */
  open: string | null;
  title: string;
  main: Html;
}

export function framePage(frame: Frame): string {
  return documentPage(
    frame.title,
    html`<header class="top">
      <a class="brand" href="/tickets" aria-label="Otter, all tickets" data-go>${logo()}<span>Otter</span></a>
      <label class="search">${ICONS.search}<span class="unseen">Search tickets</span>
        <input type="search" data-search placeholder="Search tickets" autocomplete="off" /></label>
      <div class="me" data-agent-name="${AGENT.name}" data-agent-email="${AGENT.email}">
        ${avatar(AGENT.name)}<span class="me__name">${AGENT.name}</span>
        <a class="quiet" href="/logout">Sign out</a>
      </div>
    </header>
    <div class="desk" ${new Html(frame.open ? 'data-open' : '')}>
      ${viewsNav(frame)}
      ${ticketList(frame)}
      ${frame.main}
    </div>
    <p class="toast" role="status" data-toast></p>`,
  );
}

/** A whole document, for pages without the desk too. */
export function documentPage(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en" data-helpdesk="otter">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title}</title>
  <link rel="icon" href="/otter.svg" type="image/svg+xml" />
  <link rel="stylesheet" href="/otter.css" />
  <script src="/otter.js" defer></script>
</head>
<body>${body}</body>
</html>`.source;
}

/** The address of a ticket or of a view; the view "all" is not named. */
export function address(number: string | null, view: View): string {
  return `/tickets${number === null ? '' : `/${number}`}${view === 'all' ? '' : `?view=${view}`}`;
}

function viewsNav(frame: Frame): Html {
  return html`<nav class="views" aria-label="Views" data-views>
    ${VIEWS.map(
      (
        view,
      ) => html`<a href="${address(null, view)}" data-go ${new Html(view === frame.view ? 'aria-current="true"' : '')}>
        <span>${VIEW_WORDS[view]}</span><span class="count">${String(frame.state.list(view).length)}</span></a>`,
    )}
  </nav>`;
}

function ticketList(frame: Frame): Html {
  const tickets = frame.state.list(frame.view);
  return html`<nav class="list" aria-label="${VIEW_WORDS[frame.view]}" data-list>
    <h2 class="list__head">${VIEW_WORDS[frame.view]}</h2>
    ${
      tickets.length === 0
        ? html`<p class="list__none">No tickets here.</p>`
        : html`<ul>${tickets.map((ticket) => listItem(ticket, frame))}</ul>`
    }
  </nav>`;
}

function listItem(ticket: HelpdeskTicket, frame: Frame): Html {
  const last = ticket.messages.findLast((message) => message.role === 'requester') ?? ticket.messages.at(-1);
  const current = ticket.number === frame.open ? 'aria-current="page"' : '';
  return html`<li><a class="item" href="${address(ticket.number, frame.view)}" data-go data-number="${ticket.number}" ${new Html(current)}>
    <span class="item__who">${ticket.requester.name}</span>
    <span class="item__when">${timeElement(last?.at ?? '', 'list')}</span>
    <span class="item__subject">${ticket.subject}</span>
    <span class="item__text">${last?.text.slice(0, 90).replaceAll('\n', ' ') ?? ''}</span>
    <span class="item__foot"><span class="status status--${ticket.status}" data-list-status>${STATUS_WORDS[ticket.status]}</span>
      <span class="item__number">#${ticket.number}</span>
      ${
        (ticket.priority === 'high' || ticket.priority === 'urgent') &&
        html`<span class="priority priority--${ticket.priority}">${PRIORITY_WORDS[ticket.priority]}</span>`
      }</span>
  </a></li>`;
}
