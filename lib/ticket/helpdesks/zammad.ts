// Reads Zammad through the API of its own pages, with the agent's session. Pure.
// API: docs.zammad.org/en/latest/api/ticket.html. Page marks: its public source; both its pages (hash addresses) and its new desktop view.
import type { Adapter, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { plainText, tidy } from '../plain-text.ts';
import { readState, rememberRead } from '../read-state.ts';
import { refusal } from '../refusal.ts';
import type { AuthorRole, TicketField, TicketMessage } from '../ticket.ts';

const IN_HASH = /^#ticket\/zoom\/(\d+)(?:\/|$)/;
const IN_PATH = /^(.*)\/desktop\/tickets?\/(?:zoom\/)?(\d+)(?:\/|$)/;
/** Tickets that were opened before stay in the page, hidden: nothing may be looked for outside the one that is shown. */
const SHOWN = '#content_permanent > .active,.content.active';
/** Zammad's own members of a ticket; what else it has, an administrator added. */
const OWN =
  /(_id|_at|_count|_ids|_bulk|_in_min|_diff_in_min|_articles?|_checklist|_users?|_reason|_sent)$|^(id|number|title|note|preferences|group|state|priority|organization|owner|customer|type|time_unit|pending_time|created_by|updated_by|articles?|ticket_time_accounting|referencing_checklists|mentions|checklist|external_activity|ai_agent_running|shared_draft|linked_.*)$/;
/** The records that every Zammad begins with. */
const SENDERS: Record<string, AuthorRole> = { '1': 'agent', '2': 'requester', '3': 'system' };
const NOBODY = '1';

const shown = ({ document, location }: Page): Element | null =>
  IN_PATH.test(location.pathname) ? document.querySelector('#app') : document.querySelector(SHOWN);

function basePath({ location }: Page): string {
  const [, before] = IN_PATH.exec(location.pathname) ?? [];
  return (before ?? location.pathname).replace(/\/+$/, '');
}

const nameOf = (user: unknown) => `${textOf(user, 'firstname')} ${textOf(user, 'lastname')}`.trim();

/** "order_number" → "Order number": what administrators called it, only the pages' own scripts know. */
const labelOf = (key: string) => key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ');

function readFields(ticket: unknown, named: unknown): TicketField[] {
  const group = textOf(named, 'group');
  const fields = typeof ticket === 'object' && ticket !== null ? Object.entries(ticket) : [];
  return [
    ...(group ? [{ key: 'group', label: 'Group', value: group }] : []),
    ...fields.flatMap(([key, value]): TicketField[] => {
      const text =
        typeof value === 'boolean'
          ? String(value)
          : listOf(value)
              .map((one) => textOf(one))
              .join(', ') || textOf(value);
      return OWN.test(key) || text === '' ? [] : [{ key, label: labelOf(key), value: text }];
    }),
  ];
}

export const zammadDesk: Helpdesk = {
  id: 'zammad',
  name: 'Zammad',
  matches: ({ document, location }) =>
    document.querySelector(
      /\/desktop(\/|$)/.test(location.pathname)
        ? '#app[data-v-app]'
        : '#app #content_permanent,#app #navigation,#app form#login',
    ) !== null,
};

export const zammad: Adapter = {
  helpdesk: zammadDesk,

  ticketId: ({ location }) => IN_HASH.exec(location.hash)?.[1] ?? IN_PATH.exec(location.pathname)?.[2] ?? null,

  state(page) {
    const items = shown(page)?.querySelectorAll<HTMLElement>('.ticket-article-item[data-id]') ?? [];
    return readState(
      page,
      zammad.ticketId(page),
      [...items].map(({ dataset }) => Number(dataset.id)),
    );
  },

  async read(page) {
    const helpdeskName = zammadDesk.name;
    if (page.document.querySelector('#app form#login')) return { kind: 'signed-out', helpdeskName };
    const id = zammad.ticketId(page);
    if (id === null) return { kind: 'no-ticket', helpdeskName };
    const base = basePath(page);
    const api = `${base}/api/v1`;
    // The first has everything by number, the second the names of what has one.
    const [answer, names, me] = await Promise.all([
      page.getJson(`${api}/tickets/${id}?all=true`),
      page.getJson(`${api}/tickets/${id}?expand=true`),
      page.getJson(`${api}/users/me`, { keep: true }),
    ]);
    for (const one of [answer, names]) {
      const refused = await refusal(zammadDesk, page, id, one, `${api}/users/me?expand=true`, (user) =>
        textOf(user, 'id'),
      );
      if (refused) return refused;
    }
    const assets = member(jsonOf(answer), 'assets');
    const one = (kind: string, number: string) => member(member(assets, kind), number);
    const ticket = one('Ticket', id);
    if (ticket === undefined) return refusal(zammadDesk, page, id, { kind: 'failed', status: 0 }, '', () => '');
    const named = jsonOf(names);
    const user = (number: string) => one('User', number);
    const customerId = textOf(ticket, 'customer_id');
    const ownerId = textOf(ticket, 'owner_id');
    const messages = listOf(jsonOf(answer), 'ticket_article_ids').flatMap((number): TicketMessage[] => {
      const article = one('TicketArticle', textOf(number));
      if (article === undefined) return [];
      // An agent may have written on behalf of the customer.
      const authorId = textOf(article, 'origin_by_id') || textOf(article, 'created_by_id');
      const sender = SENDERS[textOf(article, 'sender_id')] ?? 'unknown';
      const role = authorId === customerId ? 'requester' : sender === 'requester' ? 'unknown' : sender;
      const body = textOf(article, 'body');
      const isHtml = /html/i.test(textOf(article, 'content_type'));
      return [
        {
          id: textOf(article, 'id'),
          author: {
            role,
            name: nameOf(user(authorId)) || textOf(article, 'from'),
            email: textOf(user(authorId), 'email'),
          },
          at: textOf(article, 'created_at'),
          public: member(article, 'internal') !== true,
          text: isHtml ? plainText(page.parseHtml(body).body) : tidy(body),
        },
      ];
    });
    messages.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id));
    const customer = user(customerId);
    const agent = jsonOf(me);
    if (zammad.ticketId(page) === id)
      rememberRead(
        page,
        id,
        messages.map((message) => message.id),
        '',
      );
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(zammadDesk, page, base, id),
        number: textOf(ticket, 'number') || id,
        subject: textOf(ticket, 'title'),
        status: textOf(named, 'state'),
        priority: textOf(named, 'priority'),
        tags: listOf(jsonOf(answer), 'tags').map((tag) => textOf(tag)),
        requester: {
          name: nameOf(customer),
          email: textOf(customer, 'email'),
          phone: textOf(customer, 'phone') || textOf(customer, 'mobile'),
        },
        assignee: ownerId === NOBODY ? '' : nameOf(user(ownerId)),
        agent: { name: nameOf(agent), email: textOf(agent, 'email') },
        fields: readFields(ticket, named),
        messages: messages.filter(({ text }) => text !== ''),
        source: 'api',
      },
    };
  },

  messageElement(page, messageId) {
    if (messageId === null) return shown(page)?.querySelector('.js-objectTitle') ?? null;
    // Numbers alone: anything else could break out of the selector.
    return /^\d+$/.test(messageId)
      ? (shown(page)?.querySelector(
          `[id="article-${messageId}"] .textBubble-content,[data-test-id="article-bubble-body-${messageId}"]`,
        ) ?? null)
      : null;
  },

  ticketArea: shown,

  // Its form says who will see the text, twice: what is public reaches the customer.
  composers(page) {
    return [...(shown(page)?.querySelectorAll('form.article-add') ?? [])].flatMap((form) => {
      const element = form.querySelector<HTMLElement>('[contenteditable="true"][data-name="body"]');
      const internal = form.querySelector<HTMLInputElement>('input[name="internal"]')?.value;
      const isNote = form.classList.contains('is-internal') && internal === 'true';
      const isReply = form.classList.contains('is-public') && internal !== 'true';
      if (!element || !isShown(element) || isNote === isReply) return [];
      return [{ kind: isNote ? ('note' as const) : ('reply' as const), element }];
    });
  },

  // The token comes with every answer to a session, and holds for the next change.
  async postNote(page, text) {
    const id = zammad.ticketId(page);
    if (id === null) return { kind: 'failed', status: 0 };
    const api = `${basePath(page)}/api/v1`;
    const me = await page.getJson(`${api}/users/me`);
    if (me.kind !== 'json') return me;
    const token = me.header('csrf-token');
    if (token === '') return { kind: 'signed-out' };
    const note = { ticket_id: Number(id), body: text, content_type: 'text/plain', type: 'note', internal: true };
    return page.send('POST', `${api}/ticket_articles`, note, { 'x-csrf-token': token });
  },
};
