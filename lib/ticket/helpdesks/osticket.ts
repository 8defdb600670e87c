// Reads osTicket 1.18 from its page: it has no JSON of a ticket with its thread. Pure.
// The ticket's page is never asked for: opening it can take the ticket's lock. Labels are translated; ids, classes and places are not.
import type { Adapter, Composer, Helpdesk } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { notingWaits } from '../noting-waits.ts';
import { lineText } from '../plain-text.ts';
import { unreadable } from '../unreadable.ts';
import { inOrder, readCollaborators, readEntry, readForms, readRows, shown } from './osticket-page.ts';
import { readAgent, readPhone } from './osticket-server.ts';

const TICKETS_URL = /^(.*)\/scp\/tickets\.php$/;
const SIGN_IN = '#loginBox form[action*="login.php"]';
const ENTRIES = '#ticketThread .thread-entry';
const FIELDS = ['department', 'organization', 'source', 'sla', 'duedate', 'topic'];

export const osTicket: Helpdesk = {
  id: 'osticket',
  name: 'osTicket',
  matches: ({ document, location }) =>
    /\/scp(\/|$)/.test(location.pathname) &&
    document.querySelector(`meta[http-equiv="x-pjax-version"],${SIGN_IN}`) !== null,
};

export const osticket: Adapter = {
  helpdesk: osTicket,

  ticketId(page) {
    const { document, location } = page;
    if (!TICKETS_URL.test(location.pathname)) return null;
    const asked = new URLSearchParams(location.search);
    const id = asked.get('id');
    if (id !== null) return /^\d+$/.test(id) ? id : null;
    const open = shown(page);
    const number = asked.get('number');
    if (number !== null) return open?.number === number ? open.id : null;
    // The page that answers a sent form: those alone are never exchanged under their address.
    return document.querySelector('#pjax-container.no-pjax') ? (open?.id ?? null) : null;
  },

  // Long threads are looked at often, so this takes what browsers keep at hand.
  state(page) {
    const { document } = page;
    const parts = ['tixTitle', 'ticket_info'].flatMap((name) => [...document.getElementsByClassName(name)]);
    const entries = [...(document.getElementById('thread-items')?.children ?? [])];
    return [
      shown(page)?.id,
      ...['loginBox', 'msg_error'].map((id) => document.getElementById(id)?.textContent),
      ...parts.map((part) => part.textContent),
      ...entries.map((entry) => entry.id),
    ].join('\n');
  },

  async read(page, late = false) {
    const { document, location } = page;
    const helpdeskName = osTicket.name;
    if (document.querySelector(SIGN_IN)) return { kind: 'signed-out', helpdeskName };
    const id = osticket.ticketId(page);
    if (id === null) return { kind: 'no-ticket', helpdeskName };
    const open = shown(page);
    if (open?.id !== id) {
      if (!late) return null;
      if (new URLSearchParams(location.search).has('a')) {
        const message = 'This page does not show the ticket itself. Open the ticket to read it.';
        return { kind: 'unreadable', helpdeskName, message };
      }
      return document.querySelector('#msg_error')
        ? unreadable(osTicket, id, { kind: 'failed', status: 404 })
        : { kind: 'no-ticket', helpdeskName };
    }
    const [, basePath = ''] = TICKETS_URL.exec(location.pathname) ?? [];
    const rows = readRows(page);
    const value = (key: string) => rows.get(key)?.value ?? '';
    const owner = document.querySelector('table.ticket_info [id^="user-"][id$="-name"]');
    const requester = {
      name: lineText(owner),
      email: lineText(document.querySelector('table.ticket_info [id^="user-"][id$="-email"]')),
    };
    const messages = inOrder([...document.querySelectorAll(ENTRIES)].map((entry) => readEntry(entry, requester)));
    const asking = notingWaits(page);
    const [phone, agent, forms] = await Promise.all([
      readPhone(asking.page, basePath, owner?.id ?? ''),
      readAgent(asking.page, basePath),
      readForms(asking.page, basePath, id),
    ]);
    // Half a ticket must not pass for a whole one: a phone number that was not told is none to the agent.
    const wait = asking.wait();
    if (wait) return unreadable(osTicket, id, wait);
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(osTicket, page, basePath, id),
        number: open.number,
        subject: lineText(document.querySelector('.tixTitle h3')),
        status: value('status'),
        priority: value('priority'),
        requester: { ...requester, phone },
        assignee: value('assignee'),
        agent,
        fields: [...FIELDS.flatMap((key) => rows.get(key) ?? []), readCollaborators(page), ...forms].filter(
          (field) => field.value !== '',
        ),
        messages,
      },
    };
  },

  messageElement({ document }, messageId) {
    if (messageId === null) return document.querySelector('.tixTitle h3');
    return /^\d+$/.test(messageId) ? document.querySelector(`#thread-entry-${messageId} .thread-body > div`) : null;
  },

  ticketArea: ({ document }) => document.querySelector('#content'),

  composers(page): Composer[] {
    const open = shown(page);
    if (open === null || open.id !== osticket.ticketId(page)) return [];
    return (['reply', 'note'] as const).flatMap((kind): Composer[] => {
      const form = page.document.querySelector(`#response_options form#${kind}`);
      if (form?.querySelector<HTMLInputElement>('input[name="id"]')?.value !== open.id) return [];
      const editable = form.querySelector<HTMLElement>('.redactor-in');
      if (editable) return isShown(editable) ? [{ kind, element: editable, editor: 'redactor' }] : [];
      const field = form.querySelector<HTMLElement>(kind === 'reply' ? '#response' : '#internal_note');
      return field && isShown(field) ? [{ kind, element: field }] : [];
    });
  },
};
