// Pages with the structure of osTicket 1.18's staff pages, in German. Looks like nothing. Its editor is a stand-in as well: Redactor is not free.
import { AGENT, type OsTicket, type OsTicketEntry } from './osticket-data.ts';

export const quoted = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export interface ShownTo {
  /** An agent who may not edit gets plain text in place of the marked values. */
  readOnly?: boolean;
  newestFirst?: boolean;
  /** A ticket that was merged into another has no composers. */
  merged?: boolean;
}

const KINDS = { message: 'message', response: 'response', note: 'note', system: 'system' };

const entry = ({ id, kind, name, at, title = '', html }: OsTicketEntry) => `
<div id="thread-entry-${id}"><div class="thread-entry ${KINDS[kind]} avatar">
  <span class="pull-right avatar"><img class="avatar" alt="Avatar"></span>
  <div class="header"><div class="pull-right"><div class="action-dropdown"><ul class="title"><li><a href="#">Bearbeiten</a></li></ul></div>
    <span class="textra light"><span class="label label-bare">Bearbeitet</span></span></div>
    <b>${quoted(name)}</b> schrieb am <a name="entry-${id}" href="#entry-${id}"><time datetime="${at}" title="Dienstag">03.11.26</time></a>
    <span class="faded title truncate">${quoted(title)}</span></div>
  <div class="thread-body no-pjax"><div>${html}</div><div class="clear"></div>
    <div class="attachments"><span class="attachment-info"><a class="filename" href="/support/file.php?key=1">bill.pdf</a></span></div></div>
</div></div>`;

const EVENT =
  '<div class="thread-event action"><span class="faded description"><b>Sam Okafor</b> hat zugewiesen <time datetime="2026-11-03T10:16:00+00:00">heute</time></span></div>';

const row = (label: string, cell: string) => `<tr><th width="100">${label}:</th><td>${cell}</td></tr>`;

/** As osTicket cuts: at a space before 200 characters. */
const cut = (value: string) => `${value.slice(0, value.slice(0, 200).lastIndexOf(' '))} ...`;

export function ticketContent(ticket: OsTicket, { readOnly, newestFirst, merged }: ShownTo = {}): string {
  const { id, user, fields, entries } = ticket;
  const value = (key: string, text: string, empty = '') => {
    const shown = text ? quoted(text) : empty && `<span class="faded">&mdash; ${empty} &mdash;</span>`;
    return readOnly
      ? shown
      : `<a class="inline-edit" href="#tickets/${id}/field/${key}/edit"><span id="field_${key}">${shown}</span></a>`;
  };
  const custom = fields.map(({ id: key, label, value: text }) => {
    const isLong = text.length > 200 && !readOnly;
    const span = `<span id="field_${key}" ${text ? '' : 'class="faded"'}>${quoted(isLong ? cut(text) : text)}</span>`;
    const cell = readOnly
      ? quoted(text)
      : `<a class="inline-edit" href="#tickets/${id}/field/${key}/edit">${span}${isLong ? '<br><i class="icon-edit"></i>' : ''}<i class="icon-warning-sign help-tip warning field-label"></i></a>`;
    return `<tr><td width="200">${quoted(label)}:</td><td id="inline-answer-${key}">${cell}</td></tr>`;
  });
  const related = `<a href="tickets.php?a=search&amp;uid=${user.id}" data-dropdown="#action-dropdown-stats">(<b>6</b>)</a><div class="action-dropdown"><ul><li><a href="#">Alle Tickets</a></li></ul></div>`;
  const status = readOnly
    ? quoted(ticket.status)
    : `<a class="tickets-action" data-dropdown="#action-dropdown-statuses" href="#statuses"> ${quoted(ticket.status)} </a>`;
  const copies = `<a id="show_ccs"><i class="icon-caret-right"></i>&nbsp;Beteiligte </a><div class="hidden"><select id="collabselection" name="ccs[]" multiple>
    ${ticket.collaborators.map((name) => `<option value="1" selected class="active">${quoted(name)}</option>`).join('')}<option value="2" class="disabled">Gone</option></select></div>`;
  const form = (kind: 'reply' | 'note') => `
  <form id="${kind}" class="${kind === 'note' ? 'hidden ' : ''}tab_content spellcheck exclusive save" action="tickets.php?id=${id}#${kind}" method="post">
    <input type="hidden" name="__CSRFToken__" value="9d44"><input type="hidden" name="id" value="${id}"><input type="hidden" name="lockCode" value="">
    ${kind === 'note' ? '<input type="text" name="title" id="title">' : copies}
    <textarea name="${kind === 'reply' ? 'response' : 'note'}" id="${kind === 'reply' ? 'response' : 'internal_note'}" class="richtext draft" aria-label="${kind}"></textarea></form>`;
  return `<title>Ticket #${quoted(ticket.number)}</title>
<ul id="nav"><li class="active"><a href="/support/scp/tickets.php">Tickets</a></li></ul><div id="content">
<div><div class="sticky bar"><div class="content"><div class="pull-right flush-right"><a href="tickets.php?id=${id}&amp;a=edit">Ändern</a></div>
<div class="flush-left"><h2><a href="tickets.php?id=${id}" title="Neu laden"><i class="icon-refresh"></i> Ticket #${quoted(ticket.number)}</a></h2></div></div></div></div>
<div class="clear tixTitle has_bottom_border"><h3> ${quoted(ticket.subject)} </h3></div>
<table class="ticket_info"><tr><td width="50%"><table>
  ${row('Status', status)}${row('Priorität', value('22', ticket.priority))}${row('Abteilung', quoted(ticket.department))}${row('Erstellt am', '03.11.26 10:00')}</table></td>
  <td width="50%"><table>${row('Benutzer', `<a href="#tickets/${id}/user"><i class="icon-user"></i> <span id="user-${user.id}-name">${quoted(user.name)}</span></a> ${related}`)}
  ${row('E-Mail', `<span id="user-${user.id}-email">${quoted(user.email)}</span>`)}
  ${ticket.organization ? row('Organisation', `<i class="icon-building"></i> ${quoted(ticket.organization)} <a data-dropdown="#action-dropdown-org-stats">(<b>2</b>)</a><div class="action-dropdown"><ul><li>2 offene</li></ul></div>`) : ''}
  ${row('Quelle', `${value('source', 'Web')} &nbsp; <span class="faded">(192.0.2.7)</span>`)}</table></td></tr></table><br>
<table class="ticket_info"><tr><td><table>${row(ticket.isOpen ? 'Zugewiesen an' : 'Geschlossen durch', value('assign', ticket.assignee, 'nicht zugewiesen'))}
  ${row('SLA', value('sla', 'Standard'))}${row('Fällig am', value('duedate', '', 'leer'))}</table></td>
  <td><table>${row('Thema', value('topic', ticket.topic))}${row('Letzte Nachricht', '03.11.26')}${row('Letzte Antwort', '03.11.26')}</table></td></tr></table><br>
${custom.length ? `<table class="ticket_info custom-data"><thead><th colspan="2">Bestellung</th></thead><tbody>${custom.join('')}</tbody></table>` : ''}
<div id="ticket_tabs_container"><div id="ticket_thread" class="tab_content"><div id="ticketThread"><div id="thread-items" data-thread-id="9${id}">
${(newestFirst ? entries.toReversed() : entries).map(entry).join(EVENT)}</div></div>
<div class="sticky bar stop actions" id="response_options"><ul class="tabs" id="response-tabs">${merged ? '' : '<li class="active"><a href="#reply" id="post-reply-tab">Antwort</a></li><li><a href="#note" id="post-note-tab">Interne Notiz</a></li>'}</ul>
${merged ? '' : form('reply') + form('note')}</div></div></div></div>`;
}

export const listContent = (tickets: OsTicket[], error = '') => `<title>Tickets</title>
<ul id="nav"></ul><div id="content">${error ? `<div id="msg_error">${error}</div>` : ''}
<div class="sticky bar"><div class="flush-left"><h2><a href="/support/scp/tickets.php?queue=1" title="Neu laden">Offen</a></h2></div></div>
<table class="list queue tickets"><tbody>${tickets.map(({ id, number }) => `<tr><td><a class="preview" href="/support/scp/tickets.php?id=${id}">${quoted(number)}</a></td></tr>`).join('')}</tbody></table></div>`;

const SCRIPT = `
const container = document.querySelector('#pjax-container');
const start = () => {
  for (const area of document.querySelectorAll('textarea.richtext')) {
    const box = document.createElement('div');
    box.className = 'redactor-box';
    const editor = document.createElement('div');
    editor.className = 'redactor-in redactor-in-0';
    editor.contentEditable = 'true';
    editor.setAttribute('role', 'textbox');
    editor.oninput = () => { area.value = editor.innerText; };
    area.before(box);
    box.append(editor, area);
    area.style.display = 'none';
  }
};
async function go(href, push) {
  if (push) history.pushState(null, '', href);
  const answer = await fetch(href, { headers: { 'x-pjax': 'true' } });
  if (answer.redirected) { location.href = answer.url; return; }
  const html = await answer.text();
  if (location.pathname + location.search !== href) return;
  container.innerHTML = html;
  document.title = container.querySelector('title').textContent;
  start();
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const href = link && link.getAttribute('href');
  if (!href) return;
  if (link.closest('#response-tabs')) {
    event.preventDefault();
    for (const form of document.querySelectorAll('#response_options .tab_content'))
      form.style.display = '#' + form.getAttribute('id') === href ? 'block' : 'none';
  } else if (href.includes('tickets.php') && !link.matches('.no-pjax')) {
    event.preventDefault();
    const url = new URL(href, location.href);
    go(url.pathname + url.search, true);
  }
});
addEventListener('popstate', () => go(location.pathname + location.search, false));
start();
`;

/** A whole page; PJAX asks for its content alone. */
export const page = (
  content: string,
) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html lang="de"><head><meta charset="utf-8"><meta http-equiv="x-pjax-version" content="0375576"><style>.hidden { display: none }</style></head>
<body><div id="container"><div id="header"><p id="info" class="pull-right no-pjax">Willkommen, <strong>${AGENT.first}</strong>. | <a href="/support/scp/profile.php">Profil</a></p></div>
<div id="pjax-container" class="">${content}</div></div><script>${SCRIPT}</script></body></html>`;

export const SIGN_IN = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Anmelden</title></head><body id="loginBody"><div id="brickwall"></div><div id="loginBox">
<form action="login.php" method="post" id="login"><input type="hidden" name="do" value="scplogin"><input type="text" name="userid" id="name"><input type="password" name="passwd" id="pass"></form></div></body></html>`;

export const PROFILE = page(
  `<title>Profil</title><div id="content"><form action="profile.php" method="post"><input type="text" name="firstname" value="${AGENT.first}"><input type="text" name="lastname" value="${AGENT.last}"><input type="email" name="email" value="${AGENT.email}"></form></div>`,
);
