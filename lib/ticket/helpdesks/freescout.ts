// Reads FreeScout 1.8 from its page: it has no JSON of a conversation without a paid module. Pure.
// Labels in its pages are translated; ids and classes are not, so only those are relied on.
import type { Adapter, Composer, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { notingWaits } from '../noting-waits.ts';
import { lineText, plainText } from '../plain-text.ts';
import type { AuthorRole, TicketMessage } from '../ticket.ts';
import { unreadable } from '../unreadable.ts';
import { clockTime } from './freescout-time.ts';

const TICKET_URL = /^(.*)\/conversation\/(\d+)\/?$/;
const SUBJECT = '#conv-subject .conv-subjtext > span';
/** Changes of status and assignee have no number. */
const THREADS = '#conv-layout-main .thread[data-thread_id]:not(.thread-type-draft):not(.thread-type-lineitem)';

export const freeScout: Helpdesk = {
  id: 'freescout',
  name: 'FreeScout',
  matches: ({ document }) =>
    document.querySelector('meta[name="csrf-token"]') !== null &&
    document.querySelector('body[data-auth_user_id],body.user-is-guest') !== null,
};

const info = (page: Page, id: string) => page.document.querySelector(`#${id} .conv-info-val > span:first-child`);

const customerOf = (link: Element | null | undefined) =>
  /\/customers\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';

interface Person {
  name: string;
  email: string;
}

/** Is it the link to the profile of whoever is signed in? */
function isOwn({ document }: Page, link: Element): boolean {
  const id = /\/users\/profile\/(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  return id !== undefined && id === document.body.dataset.auth_user_id;
}

/** Who is signed in. The page has the first name alone and says "you" where that person wrote. */
async function readAgent(page: Page): Promise<Person> {
  const { document, location } = page;
  const greeted = { name: lineText(document.querySelector('.nav-user')), email: '' };
  const link = [...document.querySelectorAll('a[href*="/users/profile/"]')].find((one) => isOwn(page, one));
  if (!link) return greeted;
  const { pathname } = new URL(link.getAttribute('href') ?? '', location.href);
  // As the page's own scripts ask: it is not noted as the place that the agent came from.
  const answer = await page.getPage(pathname, { keep: true, headers: { 'x-requested-with': 'XMLHttpRequest' } });
  if (answer.kind !== 'page') return greeted;
  const input = (name: string) =>
    (answer.document.querySelector(`form input[name="${name}"]`)?.getAttribute('value') ?? '').trim();
  return { name: `${input('first_name')} ${input('last_name')}`.trim() || greeted.name, email: input('email') };
}

interface People {
  page: Page;
  requester: Person & { id: string };
  agent: Person;
}

function readThread(thread: HTMLElement, { page, requester, agent }: People): TicketMessage {
  const is = (type: string) => thread.classList.contains(`thread-type-${type}`);
  const person = thread.querySelector('.thread-person strong');
  const link = person?.querySelector('a');
  const name = lineText(person);
  const address = name.includes('@') ? name : '';
  const isAgents = is('message') || is('note');
  const isRequesters = is('customer') && (requester.id ? customerOf(link) === requester.id : name === requester.name);
  const role: AuthorRole = isAgents ? 'agent' : isRequesters ? 'requester' : 'unknown';
  // "you" has no link to a profile as everybody else's name has.
  const author: Person = isRequesters
    ? { name: requester.name || name, email: requester.email || address }
    : isAgents && (!link || isOwn(page, link))
      ? agent
      : { name, email: address };
  const date = thread.querySelector('.thread-date');
  return {
    id: thread.dataset.thread_id ?? '',
    author: { role, ...author },
    // The tooltip's script moves the title to an attribute of its own.
    at: clockTime(date?.getAttribute('data-original-title') || date?.getAttribute('title') || ''),
    public: !is('note'),
    text: plainText(thread.querySelector('.thread-content')),
  };
}

/** Oldest first. The page has the newest on top; chats have it at the end. Numbers of merged conversations are mixed, so most pairs decide. */
function inOrder(messages: TicketMessage[]): TicketMessage[] {
  let falling = 0;
  for (const [at, { id }] of messages.entries()) {
    const before = messages[at - 1];
    if (before) falling += Number(before.id) > Number(id) ? 1 : -1;
  }
  return falling > 0 ? messages.reverse() : messages;
}

export const freescout: Adapter = {
  helpdesk: freeScout,

  ticketId: ({ location }) => TICKET_URL.exec(location.pathname)?.[2] ?? null,

  // Long conversations are looked at often, so this takes what browsers keep at hand.
  state({ document }) {
    const parts = ['conv-subject', 'conv-status', 'conv-assignee'].map(
      (id) => document.getElementById(id)?.querySelector('.conv-subjtext > span,.conv-info-val')?.textContent,
    );
    const threads = [...(document.getElementById('conv-layout-main')?.children ?? [])];
    return [
      document.body.dataset.conversation_id,
      ...parts,
      document.querySelector('.customer-snippet')?.textContent,
      // A message that was changed keeps its first text beside the new one.
      document.getElementsByClassName('thread-original').length,
      ...threads.map((thread) => thread.id),
    ].join('\n');
  },

  async read(page) {
    const { document, location } = page;
    const helpdeskName = freeScout.name;
    if (document.body.dataset.auth_user_id === undefined) return { kind: 'signed-out', helpdeskName };
    const [, basePath = '', id] = TICKET_URL.exec(location.pathname) ?? [];
    if (id === undefined) return { kind: 'no-ticket', helpdeskName };
    if (document.body.dataset.conversation_id !== id || !document.querySelector('#conv-layout'))
      return unreadable(freeScout, id, { kind: 'failed', status: 404 });
    const customer = document.querySelector('#conv-layout-customer');
    const phone = customer?.querySelector('.customer-phone a[href^="tel:"]');
    const requester = {
      id: customerOf(customer?.querySelector('a[href*="/customers/"]')),
      name: lineText(customer?.querySelector('.customer-name')),
      email: lineText(customer?.querySelector('.customer-email .contact-main')),
    };
    const asking = notingWaits(page);
    const agent = await readAgent(asking.page);
    const wait = asking.wait();
    if (wait) return unreadable(freeScout, id, wait);
    const assigned = document.querySelector<HTMLElement>('#conv-assignee .conv-user li.active a[data-user_id]');
    const assignedId = assigned?.dataset.user_id;
    const extra = plainText(customer?.querySelector('.customer-extra')).replace(/\n+/g, ', ');
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(freeScout, page, basePath, id),
        number: lineText(document.querySelector('.conv-numnav strong')) || id,
        subject: lineText(document.querySelector(SUBJECT)),
        status: lineText(info(page, 'conv-status')),
        tags: [...document.querySelectorAll('#conv-subject .conv-tags .fs-tag-name')]
          // The channel of a chat stands among the tags, with a picture of a phone.
          .filter((tag) => !tag.querySelector('.glyphicon-phone'))
          .map((tag) => lineText(tag))
          .filter(Boolean),
        // The type of the number ("Work") stands behind it.
        requester: { name: requester.name, email: requester.email, phone: lineText(phone, 'small') },
        // The list says who it is in every language: "Anyone" is -1, and "Me" is whoever is signed in.
        assignee:
          assignedId === '-1'
            ? ''
            : assignedId !== undefined && assignedId === document.body.dataset.auth_user_id
              ? agent.name
              : lineText(info(page, 'conv-assignee')),
        agent,
        fields: extra === '' ? [] : [{ key: 'customer', label: 'Customer', value: extra }],
        messages: inOrder(
          [...document.querySelectorAll<HTMLElement>(THREADS)].map((thread) =>
            readThread(thread, { page, requester, agent }),
          ),
        ),
      },
    };
  },

  messageElement({ document }, messageId) {
    if (messageId === null) return document.querySelector(SUBJECT);
    return /^\d+$/.test(messageId) ? document.querySelector(`#thread-${messageId} .thread-content`) : null;
  },

  ticketArea: ({ document }) => document.querySelector('#conv-layout'),

  /** One editor for both: a hidden field says which it is, and the colour of its block shows it. Forwarding goes to neither. */
  composers(page): Composer[] {
    const block = page.document.querySelector('.conv-reply-block');
    const input = (name: string) =>
      block?.querySelector<HTMLInputElement>(`form.form-reply input[name="${name}"]`)?.value ?? null;
    if (!block || block.classList.contains('hidden') || input('conversation_id') !== freescout.ticketId(page))
      return [];
    if (input('subtype') || block.classList.contains('conv-forward-block')) return [];
    const isNote = input('is_note');
    const looksLikeNote = block.classList.contains('conv-note-block');
    const kind = isNote === '1' && looksLikeNote ? 'note' : isNote === '' && !looksLikeNote ? 'reply' : null;
    const editable = block.querySelector<HTMLElement>('.note-editable');
    const element = editable ?? block.querySelector<HTMLElement>('textarea#body');
    if (kind === null || !element || !isShown(element)) return [];
    return [editable ? { kind, element, editor: 'summernote' } : { kind, element }];
  },
};
