// Pages with the structure of FreeScout 1.8's, in German. Looks like nothing. The editor in them is the real Summernote.
import { AGENT, COLLEAGUES, type FreeScoutConversation, type FreeScoutThread } from './freescout-data.ts';

const quoted = (text: string | number) => String(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const BASE = '/desk';

function thread({ id, type, name, customerId, at, html }: FreeScoutThread): string {
  const date = `<a href="#thread-${id}" class="thread-date" data-toggle="tooltip" title='${quoted(at)}'>vor 3 Wochen</a>`;
  if (type === 'lineitem')
    return `<div class="thread thread-type-lineitem thread-state-published" id="thread-${id}"><div class="thread-message"><div class="thread-header"><div class="thread-title">${quoted(name)} zugewiesen an Ich</div><div class="thread-info">${date}</div></div></div></div>`;
  const profile = customerId ? `${BASE}/customers/${customerId}/edit` : `${BASE}/users/profile/8`;
  const person = name ? `<a href="${profile}">${quoted(name)}</a>` : '\n    du\n';
  if (type === 'draft')
    return `<div class="thread thread-type-draft" id="thread-${id}" data-thread_id="${id}"><div class="thread-message"><div class="thread-person"><strong>${person}</strong> [Entwurf]</div><div class="thread-body">${html}</div></div></div>`;
  return `<div class="thread thread-type-${type}" id="thread-${id}" data-thread_id="${id}"><div class="thread-message"><div class="thread-header">
    <div class="thread-title"><div class="thread-person"><strong>${person}</strong></div><div class="thread-recipients"><div><strong>An:</strong> support@northwind.example</div></div></div>
    <div class="thread-info">${date}<br/><span class="thread-status">Aktiv</span></div></div>
    <div class="thread-body"><div class="alert alert-info">Dies ist eine weitergeleitete Unterhaltung.</div>
      <div class="thread-content" dir="auto">${html}</div>
      <div class='thread-meta'>Bearbeitet <div class="thread-original thread-text hidden">Erster Wortlaut</div></div>
      <div class="thread-attachments"><a href="/storage/1">bill.pdf</a></div></div></div></div>`;
}

const head = (title: string, nonce: string) => `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src * data:">
<meta name="csrf-token" content="t0ken"><title>${quoted(title)}</title><style>.hidden { display: none }</style></head>`;

const NAVBAR = `<nav class="navbar"><ul class="navbar-right"><li><a class="dropdown-toggle-account"><span class="nav-user">${AGENT.first}</span></a>
<ul class="dropdown-menu"><li><a href="${BASE}/users/profile/${AGENT.id}">Dein Profil</a></li></ul></li></ul></nav>`;

const body = (attributes: string, content: string) =>
  `<body ${attributes}><div id="app">${content}</div></body></html>`;

const signedIn = (content: string, attributes = '') =>
  body(`class="${attributes ? 'body-conv' : ''}" ${attributes} data-auth_user_id="${AGENT.id}"`, NAVBAR + content);

function choice(id: string, shown: string, list: string): string {
  return `<div class="btn-group" id="${id}"><button class="btn conv-info-icon"><i></i></button><button class="btn conv-info-val"><span>${quoted(shown)}</span> <span class="caret"></span></button><ul class="dropdown-menu ${list}</ul></div>`;
}

/** @param nonce of the scripts that the page may run */
export function conversationPage(conversation: FreeScoutConversation, nonce: string): string {
  const { id, number, subject, status, assigneeId, tags, customer, threads } = conversation;
  const people = Object.entries(COLLEAGUES).map(
    ([user, name]) =>
      `<li${Number(user) === assigneeId ? ' class="active"' : ''}><a href="#" data-user_id="${user}">${name}</a></li>`,
  );
  const script = (file: string) => `<script src="${BASE}/js/${file}" nonce="${nonce}"></script>`;
  return `${head(`#${number} ${subject}`, nonce)}${signedIn(
    `<div id="conv-layout"><div id="conv-layout-header"><div id="conv-toolbar">
<div class="conv-actions"><span class="conv-reply conv-action" role="button">Antworten</span><span class="conv-add-note conv-action" role="button">Notiz</span><span class="conv-forward" role="button">Weiterleiten</span></div>
<ul class="conv-info"><li>${choice('conv-assignee', COLLEAGUES[assigneeId] ?? '', `conv-user">${people.join('')}`)}</li><li>${choice('conv-status', status, 'conv-status">')}</li></ul></div>
<div id="conv-subject"><div class="conv-subj-block"><div class="conv-subjwrap"><div class="conv-subjtext"><span>${quoted(subject)}</span><div class="conv-subj-editor"><input type="text" id="conv-subj-value" value="${quoted(subject)}"></div></div>
<span class="conv-tags">${tags.map((tag) => `<span class="fs-tag"><a class="fs-tag-name" href="#">${tag}</a></span>`).join('')}<span class="fs-tag"><a class="fs-tag-name" href="#"><small class="glyphicon glyphicon-phone"></small> Chat</a></span></span>
<div class="conv-numnav"><i class="conv-star"></i>&nbsp; # <strong>${number}</strong></div></div></div>
<div class="conv-action-wrapper"><div class="conv-block conv-reply-block conv-action-block hidden"><form class="form-horizontal form-reply" method="POST" action="">
<input type="hidden" name="conversation_id" value="${id}"/><input type="hidden" name="thread_id" value=""/><input type="hidden" name="is_note" value=""/><input type="hidden" name="subtype" value=""/>
<div class="conv-reply-body"><textarea id="body" name="body" rows="13" aria-label="Text"></textarea></div></form></div></div></div></div>
<div id="conv-layout-customer"><div class="conv-customer-block conv-sidebar-block"><div class="customer-snippet"><div class="customer-data">
${customer.name ? `<a href="${BASE}/customers/${customer.id}/edit" class="customer-name">${quoted(customer.name)}</a>` : ''}
<ul class="customer-contacts customer-section">${customer.emails.map((email) => `<li class="customer-email"><a href="#" class="contact-main">${email}</a></li>`).join('')}
${customer.phone ? `<li class="customer-phone"><a href="tel:${customer.phone}">${customer.phone} <small class="text-muted">(Arbeit)</small></a></li>` : ''}</ul>
<div class="customer-extra">${customer.extra}</div></div></div><ul class="dropdown-menu"><li><a href="${BASE}/customers/${customer.id}/edit">Profil bearbeiten</a></li></ul></div></div>
<div id="conv-layout-main">${threads.toReversed().map(thread).join('\n')}</div></div>${['jquery.js', 'summernote.js', 'main.js'].map(script).join('')}`,
    `data-conversation_id="${id}"`,
  )}`;
}

export const listPage = (conversations: FreeScoutConversation[]) =>
  `${head('Mailbox', 'n')}${signedIn(`<table class="table-conversations">${conversations.map(({ id, number }) => `<tr><td><a href="${BASE}/conversation/${id}">#${number}</a></td></tr>`).join('')}</table>`)}`;

export const SIGN_IN = `${head('Anmelden', 'n')}${body('class="user-is-guest"', `<form class="form-horizontal" method="POST" action="${BASE}/login"><input id="email" type="email" name="email"><input id="password" type="password" name="password"></form>`)}`;

export const PROFILE = `${head('Profil', 'n')}${signedIn(`<form method="POST"><input id="first_name" name="first_name" value="${AGENT.first}"><input name="last_name" value="${AGENT.last}"><input name="email" value="${AGENT.email}"></form>`)}`;

/** What FreeScout's own script does with the one editor. */
export const MAIN_JS = `
const block = $('.conv-reply-block');
const show = (note, subtype) => {
  block.removeClass('hidden').toggleClass('conv-note-block', note).toggleClass('conv-forward-block', subtype !== '');
  block.find(':input[name="is_note"]').val(note ? 1 : '');
  block.find(':input[name="subtype"]').val(subtype);
};
$('.conv-reply').on('click', () => show(false, ''));
$('.conv-add-note').on('click', () => show(true, ''));
$('.conv-forward').on('click', () => show(false, '2'));
$('[data-toggle="tooltip"]').each((_at, element) => {
  element.setAttribute('data-original-title', element.title);
  element.title = '';
});
$('#body').summernote({ minHeight: 120, toolbar: [] });
`;
