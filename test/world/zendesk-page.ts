// An agent page with the marks that Zendesk's has: tabs, one panel for every open ticket, a composer, moving by pushState. Looks like nothing.
import { followLinks, MAKE } from './page-script.ts';

const SCRIPT = `
const tabs = document.querySelector('[data-test-id="header-tablist"]');
const panels = document.querySelector('#panels');
${MAKE}
async function draw(id) {
  const panel = make('section', { 'data-ticket-id': id });
  panels.append(panel);
  const { ticket, comments } = await (await fetch('/page-data/' + id)).json();
  const subject = make('input', { 'data-test-id': 'omni-header-subject' });
  subject.value = ticket.subject;
  const log = make('div', { 'data-test-id': 'omni-log-container' });
  for (const one of comments) {
    const article = make('article', { 'data-test-id': 'omni-log-comment-item' });
    article.append(make('time', { 'data-test-id': 'timestamp-relative', datetime: one.created_at }, 'some time ago'));
    article.append(make('div', { 'data-test-id': 'omni-log-message-content' }, one.plain_body));
    log.append(article);
  }
  const channel = make('button', { 'data-test-id': 'omnichannel-channel-switcher-button', 'aria-label': 'Public reply' });
  channel.onclick = () => {
    const isNote = channel.getAttribute('aria-label') === 'Internal note';
    channel.setAttribute('aria-label', isNote ? 'Public reply' : 'Internal note');
  };
  const composer = make('div', { 'data-test-id': 'omnicomposer-rich-text-ckeditor', contenteditable: 'true', role: 'textbox' });
  panel.append(subject, log, channel, composer);
}
function show() {
  const id = (location.pathname.match(/^\\/agent\\/tickets\\/(\\d+)/) || [])[1];
  for (const tab of tabs.children) tab.removeAttribute('aria-current');
  for (const panel of panels.children) panel.hidden = panel.dataset.ticketId !== id;
  document.title = id ? 'Ticket ' + id + ' – Zendesk' : 'Dashboard – Zendesk';
  if (!id) return;
  let tab = tabs.querySelector('[data-entity-id="' + id + '"]');
  if (!tab) {
    tab = make('a', { 'data-test-id': 'header-tab', 'data-entity-id': id, href: '/agent/tickets/' + id }, '#' + id);
    tabs.append(tab);
    draw(id);
  }
  tab.setAttribute('aria-current', 'page');
}
${followLinks('a[href^="/agent/"]')}`;

/** The page at every `/agent/…` address. */
export function agentPage(ids: number[]): string {
  const links = ids.map((id) => `<li><a href="/agent/tickets/${id}">Ticket ${id}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Zendesk</title></head><body>
<header><nav data-test-id="header-tablist"></nav></header>
<ul><li><a href="/agent/dashboard">Dashboard</a></li>${links}</ul><main id="panels"></main>
<script>${SCRIPT}</script></body></html>`;
}

export const SIGN_IN_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><form id="login-form"><input name="email" aria-label="Email"></form></body></html>';
