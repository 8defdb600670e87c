// Reads Zendesk's agent pages through its documented API with the agent's own session. Pure.
// API: developer.zendesk.com/api-reference/ticketing (tickets, ticket comments, ticket fields, users). Page marks: as extensions in public use read them.
import type { Adapter, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { tidy } from '../plain-text.ts';
import type { AuthorRole, PageReading, TicketField, TicketMessage } from '../ticket.ts';
import { unreadable } from '../unreadable.ts';

const TICKET_URL = /^\/agent\/tickets\/(\d+)/;
/** The most comments that one answer holds, and the most answers asked for one ticket: every one counts against the account's quota. */
const PER_PAGE = 100;
const PAGES = 5;

/** Every open ticket's panel stays in the page, hidden or not: nothing may be looked for outside the active one's. */
function panel(page: Page): Element | null {
  const id = zendesk.ticketId(page);
  return id === null ? null : page.document.querySelector(`[data-ticket-id="${id}"]`);
}

const articles = (page: Page) => [
  ...(panel(page)?.querySelectorAll('article[data-test-id="omni-log-comment-item"]') ?? []),
];

async function readComments(page: Page, id: string) {
  const comments: unknown[] = [];
  const users: unknown[] = [];
  for (let number = 1; ; number += 1) {
    // Newest first, so that what is left out of a very long thread is its beginning.
    const path = `/api/v2/tickets/${id}/comments.json?include=users&sort_order=desc&per_page=${PER_PAGE}&page=${number}`;
    const answer = await page.getJson(path);
    const value = jsonOf(answer);
    comments.push(...listOf(value, 'comments'));
    users.push(...listOf(value, 'users'));
    const left = Math.max(0, Number(textOf(value, 'count')) - comments.length) || 0;
    if (answer.kind !== 'json' || !textOf(value, 'next_page') || number === PAGES)
      return { answer, comments, users, left };
  }
}

async function readFieldDefinitions(page: Page): Promise<unknown[]> {
  const definitions: unknown[] = [];
  for (let number = 1; number <= PAGES; number += 1) {
    const value = jsonOf(await page.getJson(`/api/v2/ticket_fields.json?per_page=${PER_PAGE}&page=${number}`, 'keep'));
    definitions.push(...listOf(value, 'ticket_fields'));
    if (!textOf(value, 'next_page')) break;
  }
  return definitions;
}

function fieldText(value: unknown, definition: unknown): string {
  if (Array.isArray(value)) return value.map((one) => fieldText(one, definition)).join(', ');
  if (typeof value === 'boolean') return String(value);
  // A list's value is a tag; what agents see is the option's name.
  const option = listOf(definition, 'custom_field_options').find((one) => member(one, 'value') === value);
  return textOf(option, 'name') || textOf(value);
}

function readFields(ticket: unknown, definitions: unknown[]): TicketField[] {
  return listOf(ticket, 'custom_fields').flatMap((field) => {
    const key = textOf(field, 'id');
    const definition = definitions.find((one) => textOf(one, 'id') === key);
    const value = fieldText(member(field, 'value'), definition);
    return value === '' ? [] : [{ key, label: textOf(definition, 'title') || key, value }];
  });
}

export const zendeskAgent: Helpdesk = {
  id: 'zendesk',
  name: 'Zendesk',
  // The agent pages and the sign-in pages before them; accounts may have a host name of their own.
  matches: ({ document, location }) =>
    (location.origin.endsWith('.zendesk.com') && /^\/(agent|auth|access)\b/.test(location.pathname)) ||
    (location.pathname.startsWith('/agent') && document.querySelector('[data-test-id="header-tablist"]') !== null),
};

export const zendesk: Adapter = {
  helpdesk: zendeskAgent,

  ticketId({ document, location }) {
    const inAddress = TICKET_URL.exec(location.pathname)?.[1] ?? null;
    if (inAddress === null) return null;
    const tab = document.querySelector<HTMLElement>('[data-test-id="header-tab"][aria-current="page"]')?.dataset
      .entityId;
    // While the agent changes tabs, address and tabs disagree for a moment: the tab is what the agent sees.
    return tab && /^\d+$/.test(tab) && document.querySelector(`[data-ticket-id="${tab}"]`) ? tab : inAddress;
  },

  state(page) {
    const times = articles(page).map((article) => article.querySelector('time')?.getAttribute('datetime') ?? '');
    return times.length === 0 ? null : (times.sort().at(-1) ?? null);
  },

  async read(page) {
    const id = zendesk.ticketId(page);
    const helpdeskName = zendeskAgent.name;
    if (!page.location.pathname.startsWith('/agent')) return { kind: 'signed-out', helpdeskName };
    if (id === null) return { kind: 'no-ticket', helpdeskName };
    const [answer, thread, definitions, me] = await Promise.all([
      page.getJson(`/api/v2/tickets/${id}.json?include=users`),
      readComments(page, id),
      readFieldDefinitions(page),
      page.getJson('/api/v2/users/me.json', 'keep'),
    ]);
    const refused = unreadable(zendeskAgent, id, answer) ?? unreadable(zendeskAgent, id, thread.answer);
    if (refused) return refused;
    const ticket = member(jsonOf(answer), 'ticket');
    if (textOf(ticket, 'id') !== id) return unreadable(zendeskAgent, id, { kind: 'failed', status: 0 });

    const users = [...listOf(jsonOf(answer), 'users'), ...thread.users];
    const user = (userId: string) => users.find((one) => textOf(one, 'id') === userId);
    const requesterId = textOf(ticket, 'requester_id');
    const roleOf = (authorId: string): AuthorRole => {
      if (authorId === requesterId) return 'requester';
      if (authorId === '-1') return 'system';
      return /^(agent|admin)$/.test(textOf(user(authorId), 'role')) ? 'agent' : 'unknown';
    };
    const messages = thread.comments.reverse().map((comment): TicketMessage => {
      const authorId = textOf(comment, 'author_id');
      return {
        id: textOf(comment, 'id'),
        author: {
          role: roleOf(authorId),
          name: textOf(user(authorId), 'name'),
          email: textOf(user(authorId), 'email'),
        },
        at: textOf(comment, 'created_at'),
        public: member(comment, 'public') !== false,
        text: tidy(textOf(comment, 'plain_body') || textOf(comment, 'body')),
      };
    });
    const requester = user(requesterId);
    // The same answer holds a token for changes: it stays where it is.
    const agent = member(jsonOf(me), 'user');
    const reading: PageReading = {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(zendeskAgent, page, '', id),
        subject: textOf(ticket, 'subject'),
        status: textOf(ticket, 'status'),
        priority: textOf(ticket, 'priority'),
        tags: listOf(ticket, 'tags').map((tag) => textOf(tag)),
        requester: {
          name: textOf(requester, 'name'),
          email: textOf(requester, 'email'),
          phone: textOf(requester, 'phone'),
        },
        assignee: textOf(user(textOf(ticket, 'assignee_id')), 'name'),
        agent: { name: textOf(agent, 'name'), email: textOf(agent, 'email') },
        fields: readFields(ticket, definitions),
        messages,
        source: 'api',
        cut: thread.left > 0 ? { messages: thread.left, characters: 0 } : null,
      },
    };
    return reading;
  },

  messageElement(page, messageId) {
    if (messageId === null) return panel(page)?.querySelector('[data-test-id="omni-header-subject"]') ?? null;
    // Its articles do not carry the comment's id: the caller searches the whole panel.
    return null;
  },

  ticketArea: panel,

  composers(page) {
    const element = panel(page)?.querySelector<HTMLElement>('[data-test-id="omnicomposer-rich-text-ckeditor"]');
    const channel = panel(page)?.querySelector('[data-test-id="omnichannel-channel-switcher-button"]');
    const label = (channel?.getAttribute('aria-label') || channel?.textContent || '').trim();
    // The page says the kind in its button's label alone. A label in another language is no certainty, so nothing is offered there.
    const kind = /^internal note$/i.test(label) ? 'note' : /^(public reply|email)$/i.test(label) ? 'reply' : null;
    return element && kind && isShown(element) ? [{ kind, element }] : [];
  },
};
