// `main` of an open ticket. The data attributes are the contract with whatever reads this helpdesk: change none of them lightly.
import { Html, html } from '../html.ts';
import type { HelpdeskState, View } from '../state.ts';
import type { HelpdeskTicket, Message } from '../ticket-data.ts';
import { address } from './frame.ts';
import { ICONS } from './icons.ts';
import { avatar, PRIORITY_WORDS, STATUS_WORDS, timeElement } from './words.ts';

export function ticketMain(state: HelpdeskState, view: View, ticket: HelpdeskTicket): Html {
  return html`<main tabindex="-1" data-ticket-id="${ticket.number}" data-ticket-number="${ticket.number}">
    <div class="head">
      <div class="head__line"><span class="head__number">#${ticket.number}</span><span>${ticket.channel}</span>
        <span class="head__move">${moveLinks(state, view, ticket)}</span></div>
      <h1 data-field="subject">${ticket.subject}</h1>
      <div class="head__facts">
        <span class="status status--${ticket.status}" data-field="status">${STATUS_WORDS[ticket.status]}</span>
        ${ticket.tags.map((tag) => html`<span class="tag" data-field="tag">${tag}</span>`)}
      </div>
    </div>
    <div class="columns">
      <div class="talk">${thread(ticket)}${composers(ticket)}</div>
      ${sideColumn(ticket)}
    </div>
  </main>`;
}

function moveLinks(state: HelpdeskState, view: View, ticket: HelpdeskTicket): Html[] {
  const list = state.list(view);
  const place = list.findIndex((each) => each.number === ticket.number);
  const link = (to: HelpdeskTicket | undefined, name: string, key: string, icon: Html, kind: string) =>
    to
      ? html`<a class="move" href="${address(to.number, view)}" data-go data-move="${kind}" title="${name} (${key})">${icon}<span class="unseen">${name}</span></a>`
      : html`<span class="move move--off">${icon}</span>`;
  return [
    link(place > 0 ? list[place - 1] : undefined, 'Previous ticket', 'K', ICONS.previous, 'previous'),
    link(place >= 0 ? list[place + 1] : undefined, 'Next ticket', 'J', ICONS.next, 'next'),
  ];
}

export function thread(ticket: HelpdeskTicket): Html {
  return html`<ol class="thread" data-thread>${ticket.messages.map((message, index) => threadItem(ticket, message, index))}</ol>`;
}

function threadItem(ticket: HelpdeskTicket, message: Message, index: number): Html {
  const attributes = html`data-message-id="${ticket.number}-${String(index + 1)}" data-role="${message.role}" data-public="${String(message.public)}"`;
  if (message.role === 'system') {
    return html`<li class="event" ${attributes}><span class="unseen author">${message.author}</span>
      <span data-body>${message.text}</span> ${timeElement(message.at, 'thread')}</li>`;
  }
  return html`<li class="message message--${message.public ? message.role : 'note'}" ${attributes}>
    ${avatar(message.author)}
    <div class="message__box">
      <div class="message__head"><span class="author" data-email="${message.email}">${message.author}</span>
        ${!message.public && html`<span class="message__kind">${ICONS.note} Internal note</span>`}
        ${timeElement(message.at, 'thread')}</div>
      <div class="message__body" data-body>${message.text}</div>
    </div></li>`;
}

function composers(ticket: HelpdeskTicket): Html {
  const first = ticket.requester.name.split(' ')[0] ?? '';
  return html`<section class="composer" aria-label="Answer">
    <div class="composer__tabs" role="tablist" aria-label="Kind of answer">
      <button type="button" role="tab" id="tab-reply" aria-controls="compose-reply" aria-selected="true" data-open="reply">${ICONS.reply} Public reply</button>
      <button type="button" role="tab" id="tab-note" aria-controls="compose-note" aria-selected="false" tabindex="-1" data-open="note">${ICONS.note} Internal note</button>
    </div>
    ${composer(ticket, 'reply', `Reply to ${first} …`)}
    ${composer(ticket, 'note', 'A note that only your team can read …')}
  </section>`;
}

function composer(ticket: HelpdeskTicket, kind: 'reply' | 'note', placeholder: string): Html {
  const hidden = new Html(kind === 'note' ? 'hidden' : '');
  return html`<div id="compose-${kind}" role="tabpanel" aria-labelledby="tab-${kind}" ${hidden}>
  <form data-composer data-kind="${kind}" method="post" action="/tickets/${ticket.number}/messages" ${hidden}>
    <input type="hidden" name="kind" value="${kind}" />
    <textarea name="text" rows="3" required placeholder="${placeholder}" aria-label="${kind === 'reply' ? 'Public reply' : 'Internal note'}"></textarea>
    <div class="composer__foot">
      <label>and set to <select name="status">
        ${Object.entries(STATUS_WORDS).map(([value, word]) => html`<option value="${value}" ${new Html(value === ticket.status ? 'selected' : '')}>${word}</option>`)}
      </select></label>
      <button class="send" type="submit">${kind === 'reply' ? 'Send reply' : 'Add note'}</button>
    </div>
  </form></div>`;
}

function sideColumn(ticket: HelpdeskTicket): Html {
  const { requester } = ticket;
  return html`<aside class="side" aria-label="About this ticket">
    <section>
      <h2>Requester</h2>
      <div class="person">${avatar(requester.name)}<span data-field="requester-name">${requester.name}</span></div>
      ${requester.email !== '' && html`<p class="reach">${ICONS.mail}<a href="mailto:${requester.email}" data-field="requester-email">${requester.email}</a></p>`}
      ${requester.phone !== '' && html`<p class="reach">${ICONS.phone}<span data-field="requester-phone">${requester.phone}</span></p>`}
    </section>
    <section>
      <h2>Ticket</h2>
      <dl class="facts">
        <div><dt>Assignee</dt><dd data-field="assignee">${ticket.assignee}</dd></div>
        <div><dt>Priority</dt><dd data-field="priority">${PRIORITY_WORDS[ticket.priority]}</dd></div>
      </dl>
      <dl class="facts" data-fields>
        ${ticket.fields.map((field) => html`<div data-field-key="${field.key}"><dt>${field.label}</dt><dd>${field.value}</dd></div>`)}
      </dl>
    </section>
  </aside>`;
}
