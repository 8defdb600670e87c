// Reads Request Tracker 5 through REST 2 with the agent's own session, and falls back to its page. Pure.
// Tried on 5.0.3 (Debian). Labels in its pages are translated; ids and classes are not, so only those are relied on.
import type { Adapter, AskOptions, Composer, Helpdesk, JsonAnswer, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { lineText } from '../plain-text.ts';
import type { AuthorRole, TicketMessage } from '../ticket.ts';
import { unreadable } from '../unreadable.ts';
import { messageText, readFromPage, shownNumber } from './rt-page.ts';

const TICKET_URL = /^(.*)\/Ticket\/\w+\.html$/;
const PER_PAGE = 100;
/** Enough for 5,000 messages, the most that a reading may carry. */
const HISTORY_PAGES = 50;
/** A message has two to four texts; older ones are left out and counted. */
const BODY_PAGES = 10;

// Without these filters half of a history is noise (mail records, field changes), and every attached file would be downloaded.
const MESSAGES =
  '[{"field":"Type","value":"Create"},{"field":"Type","value":"Correspond","entry_aggregator":"OR"},{"field":"Type","value":"Comment","entry_aggregator":"OR"}]';
const TEXTS = '[{"field":"ContentType","operator":"STARTSWITH","value":"text/"}]';

/** A busy database fails in passing: asked once more, because the page alone tells far less than REST does. */
async function ask(page: Page, path: string, options: AskOptions = {}): Promise<JsonAnswer> {
  const answer = await page.getJson(path, options);
  const inPassing = answer.kind === 'failed' && (answer.status === 0 || answer.status >= 500);
  return inPassing ? page.getJson(path, options) : answer;
}

/** Newest first, page by page. RT tells no total to those who may not see everything, so `isAll` or an empty page ends it. */
async function readPages(page: Page, path: string, pages: number, isAll: (items: unknown[]) => boolean) {
  const items: unknown[] = [];
  for (let number = 1; ; number += 1) {
    const answer = await ask(page, `${path}&orderby=id&order=DESC&per_page=${PER_PAGE}&page=${number}`);
    const found = listOf(jsonOf(answer), 'items');
    items.push(...found);
    if (answer.kind !== 'json') return { answer, items };
    if (found.length === 0 || (found.length < PER_PAGE && isAll(items)) || number === pages) return { answer, items };
  }
}

async function readUser(page: Page, rest: string, id: string) {
  const value =
    id === '' ? undefined : jsonOf(await ask(page, `${rest}/user/${encodeURIComponent(id)}`, { keep: true }));
  const phone = ['MobilePhone', 'WorkPhone', 'HomePhone'].map((name) => textOf(value, name)).find(Boolean) ?? '';
  return {
    id,
    name: textOf(value, 'RealName') || textOf(value, 'Name') || id,
    email: textOf(value, 'EmailAddress'),
    phone,
    privileged: textOf(value, 'Privileged') === '1',
  };
}

export const requestTracker: Helpdesk = {
  id: 'rt',
  name: 'Request Tracker',
  matches: ({ document }) =>
    document.body?.id.startsWith('comp-') === true &&
    document.querySelector('#rt-header-container,#bpscredits,#comp-NoAuth-Login form#login') !== null,
};

export const rt: Adapter = {
  helpdesk: requestTracker,

  ticketId({ document, location }) {
    if (!TICKET_URL.test(location.pathname)) return null;
    // A page that answers a sent form has no id in its address.
    const id =
      new URLSearchParams(location.search).get('id') ??
      document.querySelector<HTMLInputElement>('form input[type="hidden"][name="id"]')?.value ??
      '';
    return /^\d+$/.test(id) ? id : null;
  },

  state: ({ document }) =>
    [...document.querySelectorAll('[class*="ticket-info-"] .inline-edit-display .current-value')]
      .map((value) => value.textContent)
      .join('\n') || null,

  async read(page) {
    const helpdeskName = requestTracker.name;
    const { document } = page;
    const asked = rt.ticketId(page);
    if (document.querySelector('#comp-NoAuth-Login')) return { kind: 'signed-out', helpdeskName };
    if (asked === null) return { kind: 'no-ticket', helpdeskName };
    // The address of a merged ticket shows the one that it went into. REST gives the old one for a while more.
    const id = shownNumber(page) ?? asked;
    const [, basePath = ''] = TICKET_URL.exec(page.location.pathname) ?? [];
    const rest = `${basePath}/REST/2.0`;
    const fields = 'fields=Type,Created,Creator&fields[Creator]=RealName,EmailAddress';
    const isStart = (item: unknown) => textOf(item, 'Type') === 'Create';
    const [answer, history, bodies, me] = await Promise.all([
      ask(page, `${rest}/ticket/${id}?fields[Queue]=Name`),
      readPages(
        page,
        `${rest}/ticket/${id}/history?query=${encodeURIComponent(MESSAGES)}&${fields}`,
        HISTORY_PAGES,
        (items) => items.some(isStart),
      ),
      readPages(
        page,
        `${rest}/ticket/${id}/attachments?query=${encodeURIComponent(TEXTS)}&fields=Content,ContentType,TransactionId,Filename`,
        BODY_PAGES,
        () => true,
      ),
      readUser(page, rest, lineText(document.querySelector('.current-user'))),
    ]);
    for (const one of [answer, history.answer, bodies.answer]) {
      // Reading through the session may be switched off there: the page itself still shows the ticket.
      if (one.kind === 'failed') {
        const shown = readFromPage(requestTracker, page, basePath, id);
        return shown === undefined ? unreadable(requestTracker, id, one) : shown;
      }
      const refused = unreadable(requestTracker, id, one);
      if (refused) return refused;
    }

    const ticket = jsonOf(answer);
    const requestors = listOf(ticket, 'Requestor').map((one) => textOf(one, 'id'));
    const ownerId = textOf(member(ticket, 'Owner'), 'id');
    const creators = [...new Set(history.items.map((item) => textOf(member(item, 'Creator'), 'id')))];
    const [requester, owner, ...people] = await Promise.all(
      [requestors[0] ?? '', ownerId === 'Nobody' ? '' : ownerId, ...creators].map((one) => readUser(page, rest, one)),
    );
    // Who opened a ticket may be an agent writing for a customer: only Requestor says who asks.
    const roleOf = (creator: string, type: string): AuthorRole => {
      if (requestors.includes(creator)) return 'requester';
      if (creator === 'RT_System') return 'system';
      const isColleague = type === 'Comment' || people.some((one) => one.id === creator && one.privileged);
      return isColleague ? 'agent' : 'unknown';
    };
    let withoutText = 0;
    const messages = history.items.reverse().flatMap((item): TicketMessage[] => {
      const parts = bodies.items.filter((part) => textOf(part, 'TransactionId') === textOf(item, 'id'));
      const text = messageText(page, parts.reverse());
      if (text === '') {
        withoutText += 1;
        return [];
      }
      const creator = member(item, 'Creator');
      const type = textOf(item, 'Type');
      return [
        {
          id: textOf(item, 'id'),
          author: {
            role: roleOf(textOf(creator, 'id'), type),
            name: textOf(creator, 'RealName') || textOf(creator, 'id'),
            email: textOf(creator, 'EmailAddress'),
          },
          at: textOf(item, 'Created'),
          public: type !== 'Comment',
          text,
        },
      ];
    });
    const bodiesLeft = bodies.items.length >= PER_PAGE * BODY_PAGES && withoutText > 0;
    const queue = textOf(member(ticket, 'Queue'), 'Name');
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(requestTracker, page, basePath, id),
        subject: textOf(ticket, 'Subject'),
        status: textOf(ticket, 'Status'),
        priority: lineText(document.querySelector('.priority .current-value .Priority')) || textOf(ticket, 'Priority'),
        requester: { name: requester?.name ?? '', email: requester?.email ?? '', phone: requester?.phone ?? '' },
        assignee: owner?.name ?? '',
        agent: { name: me.name, email: me.email },
        fields: [
          ...(queue ? [{ key: 'Queue', label: 'Queue', value: queue }] : []),
          ...listOf(ticket, 'CustomFields').flatMap((field) => {
            const name = textOf(field, 'name');
            // A file's value is an object: it has no text.
            const value = listOf(field, 'values')
              .map((one) => textOf(one))
              .filter(Boolean)
              .join(', ');
            return value === '' ? [] : [{ key: name, label: name, value }];
          }),
        ],
        messages,
        source: 'api',
        cut: bodiesLeft ? { messages: withoutText, characters: 0 } : null,
      },
    };
  },

  messageElement({ document }, messageId) {
    if (messageId === null) return document.querySelector('#header h1');
    // Ids are RT's own numbers; anything else could break out of the selector.
    return /^\d+$/.test(messageId)
      ? document.querySelector(`.transaction[data-transaction-id="${messageId}"] .content`)
      : null;
  },

  ticketArea: ({ document }) => document.querySelector('.main-container') ?? document.body,

  composers({ document }): Composer[] {
    const field = document.querySelector<HTMLElement>('textarea[name="UpdateContent"]');
    const type = document.querySelector<HTMLSelectElement | HTMLInputElement>('[name="UpdateType"]')?.value;
    const kind = type === 'private' ? 'note' : type === 'response' ? 'reply' : null;
    // CKEditor hides the textarea and writes in a frame of the same origin.
    const frame = document.querySelector<HTMLIFrameElement>('#cke_UpdateContent iframe')?.contentDocument?.body;
    if (frame) return kind ? [{ kind, element: frame, editor: 'ckeditor4' }] : [];
    return field && kind && isShown(field) ? [{ kind, element: field }] : [];
  },

  // REST 2 takes the agent's own session for this, and a comment is seen by colleagues alone.
  async postNote(page, text) {
    const id = rt.ticketId(page);
    if (id === null) return { kind: 'failed', status: 0 };
    const [, basePath = ''] = TICKET_URL.exec(page.location.pathname) ?? [];
    return page.send('POST', `${basePath}/REST/2.0/ticket/${id}/comment`, { Content: text, ContentType: 'text/plain' });
  },
};
