// An agent page with the marks that scripts in public use read off Freshdesk's: one ticket at a time, drawn anew, moving by pushState. Looks like nothing.
import { followLinks, MAKE } from './page-script.ts';

const SCRIPT = `
const main = document.querySelector('main');
${MAKE}
let turn = 0;
async function show() {
  const own = ++turn;
  const id = (location.pathname.match(/^\\/a\\/tickets\\/(\\d+)/) || [])[1];
  if (!id) return main.replaceChildren(make('h1', {}, 'Tickets'));
  const { ticket } = await (await fetch('/page-data/' + id)).json();
  if (own !== turn) return;
  const heading = make('h2', { class: 'ticket-subject-heading' }, ticket.subject);
  heading.append(make('button', {}, 'Summarize'));
  const first = make('div', { class: 'requestor-wrap ticket-details__item', 'data-album': 'ticket_' + id });
  const body = make('div', { id: 'ticket_original_request', class: 'ticket-details__item__content' });
  body.innerHTML = ticket.description;
  first.append(body);
  main.replaceChildren(heading, first, ...ticket.notes.map((note) => {
    const item = make('div', { 'data-test-id': 'conversation-wrapper', 'data-album': 'note_' + note.id });
    item.className = 'ticket-details__item' + (note.private ? ' ticket-details__privatenote' : '');
    const content = make('div', { class: 'ticket-details__item__content' });
    content.innerHTML = note.body;
    item.append(content);
    return item;
  }));
}
${followLinks('a[href^="/a/"]')}`;

/** The page at every `/a/…` address. */
export function agentPage(ids: number[]): string {
  const links = ids.map((id) => `<li><a href="/a/tickets/${id}">Ticket ${id}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Freshdesk</title></head>
<body class="ember-application"><ul><li><a href="/a/tickets/filters/all_tickets">All tickets</a></li>${links}</ul><main></main>
<script>${SCRIPT}</script></body></html>`;
}

export const SIGN_IN_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><form><input name="email" aria-label="Email"></form></body></html>';
