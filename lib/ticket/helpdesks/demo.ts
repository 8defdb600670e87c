// Reads the demo helpdesk "Otter" (test/world/helpdesk): everything stands in its page. Pure.
import type { Adapter, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { lineText, plainText } from '../plain-text.ts';
import type { AuthorRole, TicketMessage } from '../ticket.ts';

const TICKET_URL = /^(.*)\/tickets\/([^/]+)\/?$/;

const main = (page: Page) => page.document.querySelector<HTMLElement>('main[data-ticket-id]');

const roleOf = (text: string | undefined): AuthorRole =>
  text === 'requester' || text === 'agent' || text === 'system' ? text : 'unknown';

function readMessage(item: HTMLElement): TicketMessage {
  const author = item.querySelector<HTMLElement>('.author');
  return {
    id: item.dataset.messageId ?? '',
    author: { role: roleOf(item.dataset.role), name: lineText(author), email: author?.dataset.email ?? '' },
    at: item.querySelector('time')?.getAttribute('datetime') ?? '',
    public: item.dataset.public !== 'false',
    text: plainText(item.querySelector('[data-body]')),
  };
}

export const otter: Helpdesk = {
  id: 'demo',
  name: 'Otter',
  matches: ({ document }) => document.documentElement.dataset.helpdesk === 'otter',
};

export const demo: Adapter = {
  helpdesk: otter,

  ticketId: ({ location }) => TICKET_URL.exec(location.pathname)?.[2] ?? null,

  state(page) {
    const signedIn = page.document.querySelector('header [data-agent-email]');
    return `${main(page)?.innerHTML} ${signedIn?.outerHTML} ${page.document.querySelector('form[data-login]') !== null}`;
  },

  async read(page) {
    const { document, location } = page;
    if (document.querySelector('form[data-login]')) return { kind: 'signed-out', helpdeskName: otter.name };
    const [, basePath = '', number] = TICKET_URL.exec(location.pathname) ?? [];
    if (number === undefined) return { kind: 'no-ticket', helpdeskName: otter.name };
    const area = main(page);
    // The address changes before the page does: what stands there is still the ticket before.
    if (!area?.dataset.ticketId || area.dataset.ticketNumber !== number) return null;
    const field = (name: string) => lineText(area.querySelector(`[data-field="${name}"]`));
    const agent = document.querySelector<HTMLElement>('header [data-agent-email]');
    const messages = [...area.querySelectorAll<HTMLElement>('ol[data-thread] > li[data-message-id]')].map(readMessage);
    const requester = {
      name: field('requester-name'),
      email: field('requester-email'),
      phone: field('requester-phone'),
    };
    for (const { author } of messages) if (author.role === 'requester') author.email ||= requester.email;
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(otter, page, basePath, area.dataset.ticketId),
        number,
        subject: field('subject'),
        status: field('status'),
        priority: field('priority'),
        assignee: field('assignee'),
        tags: [...area.querySelectorAll('[data-field="tag"]')].map((tag) => lineText(tag)),
        requester,
        agent: { name: agent?.dataset.agentName ?? '', email: agent?.dataset.agentEmail ?? '' },
        fields: [...area.querySelectorAll<HTMLElement>('dl[data-fields] > div[data-field-key]')].flatMap((row) => {
          const value = plainText(row.querySelector('dd'));
          return value === ''
            ? []
            : [{ key: row.dataset.fieldKey ?? '', label: lineText(row.querySelector('dt')), value }];
        }),
        messages,
      },
    };
  },

  messageElement(page, messageId) {
    if (messageId === null) return main(page)?.querySelector('[data-field="subject"]') ?? null;
    const items = main(page)?.querySelectorAll<HTMLElement>('li[data-message-id]') ?? [];
    return [...items].find((item) => item.dataset.messageId === messageId)?.querySelector('[data-body]') ?? null;
  },

  ticketArea: main,

  composers: (page) =>
    [...page.document.querySelectorAll<HTMLElement>('form[data-composer]')].flatMap((form) => {
      const element = form.querySelector('textarea');
      const { kind } = form.dataset;
      return element && isShown(element) && (kind === 'reply' || kind === 'note') ? [{ kind, element }] : [];
    }),
};
