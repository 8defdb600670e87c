// Reads Freshdesk through the API that its own pages use, with the agent's session; then through its public one; then its page. Pure.
// The first is not documented: what is missing in an answer stays empty. Page marks: as scripts in public use read them.
import type { Adapter, Helpdesk, JsonAnswer } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { tidy } from '../plain-text.ts';
import { readState, rememberRead } from '../read-state.ts';
import { refusal } from '../refusal.ts';
import type { Ticket, TicketMessage } from '../ticket.ts';
import { priorityOf, readFields, statusOf } from './freshdesk-fields.ts';
import { DESCRIPTION, itemOf, readFromPage } from './freshdesk-page.ts';
import { htmlText, type People, readNote, readThread } from './freshdesk-thread.ts';

const TICKET_URL = /^\/a\/tickets\/(archived\/)?(\d+)(?:\/|$)/;
const ME = '/api/_/bootstrap/me';
/** A ticket that an agent began by writing to a customer. */
const OUTBOUND = '10';

export const freshdeskAgent: Helpdesk = {
  id: 'freshdesk',
  name: 'Freshdesk',
  // Agents' pages and the sign-in pages before them; accounts may have a host name of their own.
  matches: ({ document, location }) =>
    (location.origin.endsWith('.freshdesk.com') && /^\/(a|login|support\/login)\b/.test(location.pathname)) ||
    (location.pathname.startsWith('/a/') &&
      document.querySelector('.ticket-subject-heading,[data-album^="ticket_"]') !== null),
};

export const freshdesk: Adapter = {
  helpdesk: freshdeskAgent,

  ticketId: ({ location }) => TICKET_URL.exec(location.pathname)?.[2] ?? null,

  // The messages alone: the properties beside them change while the agent only thinks of changing them.
  state(page) {
    const id = freshdesk.ticketId(page);
    const isDrawn = itemOf(page, id, DESCRIPTION) !== null;
    const notes = isDrawn ? page.document.querySelectorAll<HTMLElement>('[data-album^="note_"]') : [];
    return readState(
      page,
      id,
      [...notes].map(({ dataset }) => Number(dataset.album?.slice('note_'.length)) || 0),
    );
  },

  async read(page) {
    const helpdeskName = freshdeskAgent.name;
    if (!page.location.pathname.startsWith('/a/')) return { kind: 'signed-out', helpdeskName };
    const [, archived = '', id] = TICKET_URL.exec(page.location.pathname) ?? [];
    if (id === undefined) return { kind: 'no-ticket', helpdeskName };

    const ask = (api: string, order: string, folder = archived) => {
      const ticket = `/api/${api}/tickets/${folder}${id}`;
      return Promise.all([
        page.getJson(`${ticket}?include=requester,company`),
        readThread(page, `${ticket}/conversations?${order}`),
        page.getJson(`/api/${api}/ticket_fields`, { keep: true }),
      ]);
    };
    const OWN = 'order_type=desc&include=requester';
    const [me, lists, asked] = await Promise.all([
      page.getJson(ME, { keep: true }),
      page.getJson('/api/_/bootstrap/agents_groups', { keep: true }),
      ask('_', OWN),
    ]);
    const isMissing = (answer: JsonAnswer) => answer.kind === 'failed' && answer.status === 404 && me.kind === 'json';
    let [answer, thread, definitions] = asked;
    if (answer.kind === 'signed-out' && me.kind === 'json' && archived === '') {
      // Old tickets are put away, and their address leads on: to the eye that is a redirect to a sign-in page.
      const put = await ask('_', OWN, 'archived/');
      if (put[0].kind === 'json') [answer, thread, definitions] = put;
    }
    if ([answer, thread.answer].some((one) => one.kind === 'failed' && !isMissing(one))) {
      const again = await ask('v2', '');
      const isBetter = again[0].kind !== 'failed' && again[1].answer.kind !== 'failed';
      if (isBetter) [answer, thread, definitions] = again;
      else {
        const shown = readFromPage(freshdeskAgent, page, id);
        if (shown) return shown;
      }
    }
    for (const one of [answer, thread.answer]) {
      // Another address than the one kept above, to ask anew.
      const refused = await refusal(freshdeskAgent, page, id, one, `${ME}.json`, (value) =>
        textOf(member(value, 'agent'), 'id'),
      );
      if (refused) return refused;
    }

    const value = jsonOf(answer);
    const ticket = member(value, 'ticket') ?? value;
    if (textOf(ticket, 'id') !== id && textOf(ticket, 'display_id') !== id)
      return refusal(freshdeskAgent, page, id, { kind: 'failed', status: 0 }, ME, () => '');
    const found = jsonOf(definitions);
    const fields = Array.isArray(found) ? found : listOf(found, 'ticket_fields');
    const account = member(jsonOf(lists), 'data') ?? jsonOf(lists);
    const agents = listOf(account, 'agents');
    // The answer about the agent holds a token for changes: it stays where it is.
    const agent = member(member(jsonOf(me), 'agent'), 'contact');
    const person = member(ticket, 'requester');
    const requester = {
      name: textOf(person, 'name') || textOf(ticket, 'requester_name'),
      email: textOf(person, 'email'),
      phone: textOf(person, 'phone') || textOf(person, 'mobile'),
    };
    const { phone: _phone, ...asker } = requester;
    const find: People = (userId) => {
      if (userId !== '' && userId === textOf(ticket, 'requester_id')) return { role: 'requester', ...asker };
      const known = agents.find((one) => textOf(one, 'id') === userId);
      const contact = member(known, 'contact');
      return known ? { role: 'agent', name: textOf(contact, 'name'), email: textOf(contact, 'email') } : undefined;
    };
    const description: TicketMessage = {
      id: DESCRIPTION,
      author:
        textOf(ticket, 'source') === OUTBOUND
          ? { role: 'agent', name: '', email: '' }
          : { role: 'requester', ...asker },
      at: textOf(ticket, 'created_at'),
      public: true,
      text: htmlText(page, textOf(ticket, 'description')) || tidy(textOf(ticket, 'description_text')),
    };
    const notes = thread.notes.map((note) => readNote(page, note, find));
    const read: Ticket = {
      ...emptyTicket(freshdeskAgent, page, '', id),
      subject: textOf(ticket, 'subject'),
      status: statusOf(ticket, fields),
      priority: priorityOf(ticket, fields),
      tags: listOf(ticket, 'tags').map((tag) => textOf(tag)),
      requester,
      assignee: find(textOf(ticket, 'responder_id'))?.name || textOf(ticket, 'responder_name'),
      agent: { name: textOf(agent, 'name'), email: textOf(agent, 'email') },
      fields: readFields(ticket, fields, listOf(account, 'groups')),
      messages: [
        description,
        ...notes.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id)),
      ],
      source: 'api',
      cut: thread.left > 0 ? { messages: thread.left, characters: 0 } : null,
    };
    if (freshdesk.ticketId(page) === id)
      rememberRead(
        page,
        id,
        notes.map((note) => note.id),
        '',
      );
    return { kind: 'ticket', ticket: read };
  },

  messageElement(page, messageId) {
    if (messageId === null) return page.document.querySelector('.ticket-subject-heading');
    return itemOf(page, freshdesk.ticketId(page), messageId);
  },

  ticketArea: ({ document }) => document.body,

  // Whether its editor writes to the customer or to colleagues, no certain mark of the page tells.
  composers: () => [],
  copyOnly: true,
};
