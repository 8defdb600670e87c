import { describe, expect, test } from 'vitest';
import { osTicket, osticket } from '#lib/ticket/helpdesks/osticket.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { LONG_VALUE, makeTickets, type OsTicket } from '#test/world/osticket-data.ts';
import {
  listContent,
  PROFILE,
  page as pageOf,
  type ShownTo,
  SIGN_IN,
  ticketContent,
} from '#test/world/osticket-page.ts';
import { makePage } from '../page.ts';

const BASE = 'https://help.example/support/scp';
const [first, second, third] = makeTickets() as [OsTicket, OsTicket, OsTicket];

const ANSWERS = {
  '/support/scp/profile.php': PROFILE,
  '/support/scp/ajax.php/users/12':
    '{"id":12,"name":"Maria &quot;Mia&quot; Gonzalez","email":"m@mail.example","phone":"+34 600 123 456"}',
  '/support/scp/ajax.php/tickets/41/field/53/view': `<h3>What happened</h3><form id="inline_update"><div>${LONG_VALUE}</div><hr><p>Abbrechen</p></form>`,
};

const open = (content: string, query: string, answers: Record<string, string | object> = ANSWERS) =>
  makePage(`${BASE}/tickets.php${query}`, pageOf(content), answers);
const openTicket = (ticket: OsTicket, to?: ShownTo) => open(ticketContent(ticket, to), `?id=${ticket.id}`);

async function read(page: ReturnType<typeof open>): Promise<Ticket> {
  const reading = await osticket.read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${reading?.kind}`);
  return reading.ticket;
}

describe('osTicket’s ticket page', () => {
  test('a ticket is read whole, whatever the language of its labels', async () => {
    const page = openTicket(first);
    const ticket = await read(page);
    expect(ticket).toMatchObject({
      key: 'https://help.example/support#41',
      id: '41',
      number: '767257',
      subject: 'Refund for order NW-20481 has not arrived',
      status: 'Open',
      priority: 'High',
      requester: { name: 'Maria "Mia" Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      source: 'page',
    });
    expect(ticket.fields).toEqual([
      { key: 'department', label: 'Abteilung', value: 'Customer Care' },
      { key: 'organization', label: 'Organisation', value: 'Brightwater Ltd' },
      { key: 'source', label: 'Quelle', value: 'Web' },
      { key: 'sla', label: 'SLA', value: 'Standard' },
      { key: 'topic', label: 'Thema', value: 'Orders / Refunds' },
      { key: 'collaborators', label: 'Beteiligte', value: 'Ravi Cole' },
      { key: '52', label: 'Order number', value: 'NW-20481' },
      { key: '53', label: 'What happened', value: LONG_VALUE },
    ]);
    const [requester, dana, sam, other, system] = ticket.messages;
    expect(requester).toEqual({
      id: '301',
      author: { role: 'requester', name: 'Maria "Mia" Gonzalez', email: 'maria.gonzalez@mail.example' },
      at: '2026-11-03T09:00:00+00:00',
      public: true,
      text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
    });
    expect(dana).toMatchObject({ author: { role: 'agent', name: 'Dana Reyes' }, public: true });
    expect(dana?.text.replace(/\s+/g, ' ')).toBe('Parcel LP55307719 I am looking into it.');
    expect(sam).toMatchObject({
      author: { role: 'agent' },
      public: false,
      text: 'Refund RF-771204 waits for release.',
    });
    expect(other).toMatchObject({ author: { role: 'unknown', name: 'Ravi Cole' }, public: true });
    expect(system).toMatchObject({ author: { role: 'system' }, public: false, text: 'Ticket marked overdue' });
    expect(page.asked.filter((path) => path.includes('tickets.php'))).toEqual([]);
    expect(page.asked).toHaveLength(3);
  });

  test('an agent who may not edit sees plain text: it says the same, and nothing is cut', async () => {
    const page = openTicket(first, { readOnly: true });
    const [all, plain] = [await read(openTicket(first)), await read(page)];
    expect(plain).toEqual(all);
    expect(page.asked).toHaveLength(2);
  });

  test('a task that is open in the ticket’s page adds nothing to it', async () => {
    const page = openTicket(second);
    const task = `<div id="task_content"><table class="ticket_info"><tr><td><table><tr><th>Status:</th><td>Done</td></tr></table></td></tr></table>
      <table class="ticket_info custom-data"><tbody><tr><td>Shelf:</td><td id="inline-answer-99">4</td></tr></tbody></table>
      <div id="taskThread"><div id="thread-entry-9"><div class="thread-entry message"><div class="thread-body"><div>Task</div></div></div></div></div></div>`;
    page.document.querySelector('#ticket_tabs_container')?.insertAdjacentHTML('beforeend', task);
    expect(await read(page)).toEqual(await read(openTicket(second)));
  });

  test('a requester that comes as JSON has a phone as well', async () => {
    const page = openTicket(first);
    const asked = {
      ...page,
      getPage: async () => ({ kind: 'signed-out' }) as const,
      getJson: async () => ({ kind: 'json', value: { phone: '+34 1' }, header: () => '' }) as const,
    };
    expect((await read(asked)).requester.phone).toBe('+34 1');
  });

  test.each([
    ['the requester’s phone', '/support/scp/ajax.php/users/12'],
    ['a long value', '/support/scp/ajax.php/tickets/41/field/53/view'],
    ['who is signed in', '/support/scp/profile.php'],
  ])('when osTicket asks for fewer requests, %s is not taken for empty', async (_, path) => {
    const page = open(ticketContent(first), '?id=41', { ...ANSWERS, [path]: { kind: 'slow-down', seconds: 30 } });
    expect(await osticket.read(page)).toEqual({
      kind: 'unreadable',
      helpdeskName: 'osTicket',
      message: 'osTicket asks for fewer requests just now. Deskhand reads this ticket again in 30 seconds.',
    });
  });

  test('newest first on the page is oldest first in the ticket', async () => {
    const { messages } = await read(openTicket(first, { newestFirst: true }));
    expect(messages.map(({ id }) => id)).toEqual(['301', '302', '303', '304', '305']);
  });

  test('what is not there is empty: no organization, nobody assigned, no form, no answer to what is asked', async () => {
    const ticket = await read(open(ticketContent({ ...second, number: 'W-2026/000981' }), '?id=42', {}));
    expect(ticket).toMatchObject({
      number: 'W-2026/000981',
      subject: 'تأخر الطرد 📦 <script>alert(1)</script>',
      requester: { name: 'ليلى حداد', phone: '' },
      assignee: '',
      agent: { name: 'Dana', email: '' },
    });
    expect(ticket.fields.map(({ key }) => key)).toEqual(['department', 'source', 'sla', 'topic']);
    expect(await read(openTicket(third))).toMatchObject({ status: 'Closed', assignee: 'Sam Okafor' });
  });

  test.each([
    [makePage(`${BASE}/tickets.php?id=41`, SIGN_IN), { kind: 'signed-out', helpdeskName: 'osTicket' }],
    [makePage(`${BASE}/login.php`, SIGN_IN), { kind: 'signed-out', helpdeskName: 'osTicket' }],
    [open(listContent([first]), '?queue=1'), { kind: 'no-ticket', helpdeskName: 'osTicket' }],
    [makePage(`${BASE}/users.php?id=41`, pageOf('')), { kind: 'no-ticket', helpdeskName: 'osTicket' }],
    [open(ticketContent(second), '?id=41'), null],
    [open('<div id="content"></div>', '?id=41'), null],
  ])('page %# is no ticket', async (page, expected) => {
    expect(await osticket.read(page)).toEqual(expected);
  });

  test('what the page still does not show after its time is said', async () => {
    const late = (content: string, query: string) => osticket.read(open(content, query), true);
    const message = 'osTicket has no ticket 99 that you may see.';
    expect(await late(listContent([first], 'Unbekannt'), '?id=99')).toMatchObject({ kind: 'unreadable', message });
    expect(await late(listContent([first]), '?id=99')).toMatchObject({ kind: 'no-ticket' });
    expect(await late('<form></form>', '?id=41&a=edit')).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('Open the ticket to read it.'),
    });
  });
});

describe('which osTicket ticket is open', () => {
  test.each([
    ['?id=41', '41'],
    ['?number=767257', '41'],
    ['?id=41&a=edit', '41'],
    ['?number=999', null],
    ['?id=41%20or%201', null],
    ['?queue=1', null],
    ['', null],
  ])('%s has ticket %s', (query, id) => {
    expect(osticket.ticketId(open(ticketContent(first), query))).toBe(id);
  });

  test('the answer to a sent form has the ticket without an id in its address', () => {
    const html = pageOf(ticketContent(first)).replace(
      'id="pjax-container" class=""',
      'id="pjax-container" class="no-pjax"',
    );
    expect(osticket.ticketId(makePage(`${BASE}/tickets.php`, html))).toBe('41');
  });

  test('its state changes with a new entry and a new status, not with what the agent writes', () => {
    const page = openTicket(first);
    const before = osticket.state(page);
    page.document.querySelector('#response')?.append('Hello');
    expect(osticket.state(page)).toBe(before);
    expect(osticket.state(openTicket({ ...first, status: 'Resolved' }))).not.toBe(before);
    expect(osticket.state(openTicket({ ...first, entries: first.entries.slice(1) }))).not.toBe(before);
  });

  test('is known by its staff pages and its sign-in page, and not by those of others', () => {
    expect(osTicket.matches(openTicket(first))).toBe(true);
    expect(osTicket.matches(makePage(`${BASE}/tickets.php?id=41`, SIGN_IN))).toBe(true);
    expect(osTicket.matches(makePage('https://help.example/tickets.php?id=41', pageOf('')))).toBe(false);
    expect(osTicket.matches(makePage(`${BASE}/tickets.php`, '<body></body>'))).toBe(false);
  });
});

describe('osTicket’s composers and places', () => {
  const hidden = (page: ReturnType<typeof open>, id: string) =>
    page.document.querySelector(`#${id}`)?.setAttribute('hidden', '');

  test('the open tab is the composer; a merged ticket and another ticket’s page have none', () => {
    const page = openTicket(first);
    hidden(page, 'note');
    expect(osticket.composers(page)).toMatchObject([{ kind: 'reply', element: { id: 'response' } }]);
    const other = openTicket(first);
    hidden(other, 'reply');
    expect(osticket.composers(other)).toMatchObject([{ kind: 'note', element: { id: 'internal_note' } }]);
    expect(osticket.composers(openTicket(first, { merged: true }))).toEqual([]);
    expect(osticket.composers(open(ticketContent(second), '?id=41'))).toEqual([]);
  });

  test('with Redactor its editable element is written into, never the source behind it', () => {
    const page = openTicket(first);
    hidden(page, 'note');
    page.document
      .querySelector('#response')
      ?.insertAdjacentHTML('beforebegin', '<div class="redactor-in" id="in"></div>');
    expect(osticket.composers(page)).toMatchObject([{ kind: 'reply', editor: 'redactor', element: { id: 'in' } }]);
    hidden(page, 'in');
    expect(osticket.composers(page)).toEqual([]);
  });

  test('a message is found by its number alone', () => {
    const page = openTicket(first);
    expect(osticket.messageElement(page, '303')?.textContent).toBe('Refund RF-771204 waits for release.');
    expect(osticket.messageElement(page, null)?.tagName).toBe('H3');
    expect(osticket.messageElement(page, '303,body')).toBeNull();
  });
});
