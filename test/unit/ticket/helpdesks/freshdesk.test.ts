import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonAnswer } from '#lib/ticket/adapter.ts';
import { freshdesk, freshdeskAgent } from '#lib/ticket/helpdesks/freshdesk.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makeCertificate } from '#test/world/certificate.ts';
import { type Freshdesk, startFreshdesk } from '#test/world/freshdesk.ts';
import { makePage } from '../page.ts';
import { openPageOf } from '../stand-in.ts';

let server: Freshdesk;
beforeAll(async () => {
  server = await startFreshdesk({ port: 0, tls: await makeCertificate() });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.setMode('signed-in');
  server.requests.length = 0;
});

const openPage = (path: string, html = '') => openPageOf(server, '_helpkit_session=stand-in', path, html);

async function readTicket(page = openPage('/a/tickets/21')): Promise<Ticket> {
  const reading = await freshdesk.read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${JSON.stringify(reading)}`);
  return reading.ticket;
}

const MARIA = { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example' };

describe('Freshdesk through the API of its own pages', () => {
  test('a ticket is read whole, with everybody’s and every field’s name', async () => {
    expect(await readTicket()).toMatchObject({
      key: 'https://northwind.freshdesk.com#21',
      number: '21',
      subject: 'Refund for order NW-20481 has not arrived',
      status: 'Waiting for the bank',
      priority: 'High',
      tags: ['refund', 'kettle'],
      requester: { ...MARIA, phone: '+34 600 123 456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      fields: [
        { key: 'group', label: 'Team', value: 'Payments' },
        { key: 'type', label: 'Kind', value: 'Refund' },
        { key: 'product', label: 'Shop', value: 'Northwind' },
        { key: 'company', label: 'Company', value: 'Casa Gonzalez' },
        { key: 'cf_order_number', label: 'Order number', value: 'NW-20481' },
        { key: 'cf_gift', label: 'Gift', value: 'false' },
        { key: 'cf_country', label: 'Country', value: 'España' },
        { key: 'cf_city', label: 'City', value: 'Cádiz' },
      ],
      messages: [
        {
          id: 'description',
          author: { role: 'requester', ...MARIA },
          at: '2026-11-03T10:00:00+01:00',
          public: true,
          text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
        },
        {
          author: { role: 'agent', name: 'Dana Reyes' },
          at: '2026-11-03T09:05:00Z',
          public: true,
          text: 'Hello Maria,\n\nI am looking into it.',
        },
        { author: { role: 'agent', name: 'Sam Okafor' }, public: false, text: 'Refund RF-771204 waits for release.' },
        { author: { role: 'unknown', name: 'Banco Sur', email: 'mesa@banco.example' }, public: true },
      ],
      source: 'api',
      cut: null,
    });
  });

  test('a ticket costs five requests, and every further one two; nothing in it is a token', async () => {
    const page = openPage('/a/tickets/21');
    expect(JSON.stringify(await readTicket(page))).not.toContain('stand-in');
    expect(server.requests).toHaveLength(5);
    await readTicket(page);
    expect(server.requests).toHaveLength(7);
    expect(server.requests.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true);
  });

  test('a long thread in another script is read page by page, oldest first in the end', async () => {
    const { messages, subject } = await readTicket(openPage('/a/tickets/23'));
    expect(subject).toBe('تغيير العنوان <script>alert(1)</script> 📦');
    expect(messages.map(({ text }) => text).slice(1)).toEqual(
      Array.from({ length: 130 }, (_, at) => `Message ${at + 1}`),
    );
    expect(server.requests.filter(({ path }) => path.includes('/conversations'))).toHaveLength(2);
  });

  test('where that API is gone the public one is asked, and says what it can', async () => {
    server.setMode('public-only');
    const ticket = await readTicket();
    expect(ticket).toMatchObject({
      source: 'api',
      status: '7',
      priority: 'High',
      requester: { ...MARIA, phone: '+34 600 123 456' },
      assignee: '',
    });
    expect(ticket.messages.map(({ author, public: isPublic }) => [author.role, isPublic])).toEqual([
      ['requester', true],
      ['agent', true],
      ['agent', false],
      ['unknown', true],
    ]);
    expect(ticket.fields).toContainEqual({ key: 'cf_order_number', label: 'cf_order_number', value: 'NW-20481' });
  });

  test.each([
    ['signed-out', '/a/tickets/21', { kind: 'signed-out', helpdeskName: 'Freshdesk' }],
    ['signed-in', '/support/login', { kind: 'signed-out', helpdeskName: 'Freshdesk' }],
    ['signed-in', '/a/tickets/new', { kind: 'no-ticket', helpdeskName: 'Freshdesk' }],
    ['signed-in', '/a/tickets/filters/all_tickets', { kind: 'no-ticket', helpdeskName: 'Freshdesk' }],
    [
      'signed-in',
      '/a/tickets/404',
      { kind: 'unreadable', helpdeskName: 'Freshdesk', message: 'Freshdesk has no ticket 404 that you may see.' },
    ],
    [
      'rate-limited',
      '/a/tickets/21',
      {
        kind: 'unreadable',
        helpdeskName: 'Freshdesk',
        message: 'Freshdesk asks for fewer requests just now. Deskhand reads this ticket again in 2 seconds.',
      },
    ],
  ] as const)('%s at %s is no ticket', async (mode, path, expected) => {
    server.setMode(mode);
    expect(await freshdesk.read(openPage(path))).toEqual(expected);
  });

  test('a ticket that was put away is read where it is', async () => {
    const page = openPage('/a/tickets/21');
    const getJson: typeof page.getJson = async (path, options) =>
      /tickets\/21/.test(path) ? { kind: 'signed-out' } : page.getJson(path.replace('/archived', ''), options);
    expect((await readTicket({ ...page, getJson })).messages).toHaveLength(4);
  });

  test('a ticket that this agent may not see is not taken for a lost session', async () => {
    const page = openPage('/a/tickets/21');
    const refused: typeof page.getJson = async (path, options) =>
      path.includes('/tickets/') ? { kind: 'signed-out' } : page.getJson(path, options);
    expect(await freshdesk.read({ ...page, getJson: refused })).toMatchObject({ kind: 'unreadable' });
  });
});

const PAGE = `<h2 class="ticket-subject-heading">Where is it?<button>Summarize</button></h2>
  <div class="requestor-wrap" data-album="ticket_21"><b data-test-id="user-name">Maria</b>
  <div id="ticket_original_request"><p>Parcel LP1.</p></div></div>
  <div class="ticket-details__item" data-album="note_7"><div class="ticket-details__item__content">On its way.</div></div>
  <div class="ticket-details__privatenote" data-album="note_8"><div class="text__content">Lost.</div></div>`;

describe('Freshdesk’s pages', () => {
  test('where neither API answers the page itself is read, if it shows that ticket', async () => {
    const failed: JsonAnswer = { kind: 'failed', status: 500 };
    const open = (id: number) => {
      const page = makePage(`https://northwind.freshdesk.com/a/tickets/${id}`, `<body>${PAGE}</body>`);
      return { ...page, getJson: async () => failed };
    };
    const ticket = await readTicket({ ...openPage('/a/tickets/21'), ...open(21) });
    expect(ticket).toMatchObject({ source: 'page', subject: 'Where is it?', requester: { name: 'Maria' } });
    expect(ticket.messages.map(({ id, text, public: isPublic }) => [id, text, isPublic])).toEqual([
      ['description', 'Parcel LP1.', true],
      ['7', 'On its way.', true],
      ['8', 'Lost.', false],
    ]);
    expect(await freshdesk.read(open(22))).toMatchObject({ kind: 'unreadable' });
  });

  test('drawing what was read is no new state, a newer message is, another ticket’s is not', async () => {
    const page = openPage('/a/tickets/21');
    expect(freshdesk.state(page)).toBeNull();
    const { messages } = await readTicket(page);
    const before = freshdesk.state(page);
    expect(before).not.toBeNull();
    const item = (album: string) => `<div data-album="${album}"></div>`;
    const draw = (...albums: string[]) => {
      page.document.body.innerHTML = albums.map(item).join('');
      return freshdesk.state(page);
    };
    expect(draw('ticket_21', `note_${messages.at(-1)?.id}`)).toBe(before);
    expect(draw('ticket_22', 'note_999999')).toBe(before);
    expect(draw('ticket_21', 'note_999999')).not.toBe(before);
  });

  test('each message is found by its number', () => {
    const page = openPage('/a/tickets/21', PAGE);
    expect(freshdesk.messageElement(page, '8')?.textContent).toContain('Lost.');
    expect(freshdesk.messageElement(page, 'description')?.textContent).toContain('Parcel LP1.');
    expect(freshdesk.messageElement(page, null)?.textContent).toContain('Where is it?');
    expect(freshdesk.messageElement(page, '8"],body')).toBeNull();
  });

  test('is known by host and path, or by its marks under a host name of the account’s own', () => {
    const at = (url: string, html = '') => freshdeskAgent.matches(makePage(url, `<body>${html}</body>`));
    expect(at('https://northwind.freshdesk.com/a/tickets/21')).toBe(true);
    expect(at('https://northwind.freshdesk.com/support/login')).toBe(true);
    expect(at('https://help.northwind.example/a/tickets/21', PAGE)).toBe(true);
    expect(at('https://northwind.freshdesk.com/support/solutions')).toBe(false);
    expect(at('https://help.northwind.example/a/tickets/21')).toBe(false);
    expect(at('https://freshdesk.com.evil.example/a/tickets/21')).toBe(false);
  });
});
