// Reads Zendesk's agent pages through its documented API with the agent's own session. Pure.
// API: developer.zendesk.com/api-reference/ticketing (tickets, ticket comments, ticket fields, users). Page marks: as extensions in public use read them.
import type { Adapter, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { countOf, jsonOf, listOf, member, textOf } from '../loose-json.ts';
import type { ComposerKind } from '../page-commands.ts';
import { tidy } from '../plain-text.ts';
import { refusal } from '../refusal.ts';
import type { AuthorRole, PageReading, TicketMessage } from '../ticket.ts';
import { unreadable } from '../unreadable.ts';
import { byId, readFields, readStatus } from './zendesk-fields.ts';

const TICKET_URL = /^\/agent\/tickets\/(\d+)(?:\/|$)/;
const ME = '/api/v2/users/me.json';
/** The most that one answer holds, and the most answers asked for: every one counts against the account's quota. */
const PER_PAGE = 100;
const COMMENT_PAGES = 20;
const FIELD_PAGES = 5;

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
    const left = Math.max(0, countOf(value, 'count') - comments.length);
    if (answer.kind !== 'json' || !textOf(value, 'next_page') || number === COMMENT_PAGES)
      return { answer, comments, users, left };
  }
}

async function readFieldDefinitions(page: Page): Promise<unknown[]> {
  const definitions: unknown[] = [];
  for (let number = 1; number <= FIELD_PAGES; number += 1) {
    const value = jsonOf(
      await page.getJson(`/api/v2/ticket_fields.json?per_page=${PER_PAGE}&page=${number}`, { keep: true }),
    );
    definitions.push(...listOf(value, 'ticket_fields'));
    if (!textOf(value, 'next_page')) break;
  }
  return definitions;
}

const EDITABLE = '.ck-editor__editable,[contenteditable="true"]';

/** The channel's name is the same in every language. Its label counts where there is none, and where both disagree nothing is certain. */
function composerKind(button: Element | null | undefined): ComposerKind | null {
  const channel = button?.getAttribute('data-channel') ?? '';
  const label = (button?.getAttribute('aria-label') || button?.textContent || '').trim();
  const labelled = /^internal note$/i.test(label) ? 'note' : /^(public reply|email)$/i.test(label) ? 'reply' : null;
  const named = channel === 'internal' ? 'note' : channel === '' ? labelled : 'reply';
  return labelled === null || labelled === named ? named : null;
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
    // People and organizations have tabs and numbers of their own; older pages do not say which kind a tab is.
    const tab = document.querySelector<HTMLElement>(
      '[data-test-id="header-tab"][aria-current="page"]:is([data-entity-type="TICKET_ENTITY_TYPE"],:not([data-entity-type]))',
    )?.dataset.entityId;
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
      page.getJson(`/api/v2/tickets/${id}.json?include=users,groups,organizations,custom_statuses`),
      readComments(page, id),
      readFieldDefinitions(page),
      page.getJson(ME, { keep: true }),
    ]);
    for (const one of [answer, thread.answer]) {
      // Who is nobody there gets an answer too, without an id. Another address than the one kept above, to ask anew.
      const refused = await refusal(zendeskAgent, page, id, one, '/api/v2/users/me', (value) =>
        textOf(member(value, 'user'), 'id'),
      );
      if (refused) return refused;
    }
    const ticket = member(jsonOf(answer), 'ticket');
    if (textOf(ticket, 'id') !== id) return unreadable(zendeskAgent, id, { kind: 'failed', status: 0 });

    const users = [...listOf(jsonOf(answer), 'users'), ...thread.users];
    const user = (userId: string) => byId(users, userId);
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
        // Zendesk leaves this one entity standing in what it calls plain.
        text: tidy((textOf(comment, 'plain_body') || textOf(comment, 'body')).replaceAll('&nbsp;', ' ')),
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
        status: readStatus(jsonOf(answer)),
        priority: textOf(ticket, 'priority'),
        tags: listOf(ticket, 'tags').map((tag) => textOf(tag)),
        requester: {
          name: textOf(requester, 'name'),
          email: textOf(requester, 'email'),
          phone: textOf(requester, 'phone'),
        },
        assignee: textOf(user(textOf(ticket, 'assignee_id')), 'name'),
        agent: { name: textOf(agent, 'name'), email: textOf(agent, 'email') },
        fields: readFields(jsonOf(answer), definitions),
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
    // A chat's composer has no formatting; a side conversation's is another element.
    const place = panel(page)?.querySelector<HTMLElement>(
      '[data-test-id^="omnicomposer-"][data-test-id$="-text-ckeditor"]',
    );
    const element = place?.matches(EDITABLE) ? place : place?.querySelector<HTMLElement>(EDITABLE);
    const kind = composerKind(panel(page)?.querySelector('[data-test-id="omnichannel-channel-switcher-button"]'));
    if (!element || !kind || !isShown(element)) return [];
    return [{ kind, element, ...(element.matches('.ck-editor__editable') ? { editor: 'ckeditor5' as const } : {}) }];
  },

  async postNote(page, text) {
    const id = zendesk.ticketId(page);
    if (id === null) return { kind: 'failed', status: 0 };
    // Asked afresh, not what was kept of it: a token may have run out with an earlier session.
    const me = await page.getJson('/api/v2/users/me.json');
    if (me.kind !== 'json') return me;
    const token = textOf(member(me.value, 'user'), 'authenticity_token');
    // Without it nothing is sent: Zendesk would refuse it.
    if (token === '') return { kind: 'signed-out' };
    const comment = { body: text, public: false };
    return page.send('PUT', `/api/v2/tickets/${id}.json`, { ticket: { comment } }, { 'x-csrf-token': token });
  },
};
