import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zendesk, zendeskAgent } from '#lib/ticket/helpdesks/zendesk.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makeCertificate } from '#test/world/certificate.ts';
import { startZendesk, type Zendesk } from '#test/world/zendesk.ts';
import { makePage } from '../page.ts';
import { openPageOf } from '../stand-in.ts';

let server: Zendesk;
beforeAll(async () => {
  server = await startZendesk({ port: 0, tls: await makeCertificate() });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.setMode('signed-in');
  server.requests.length = 0;
});

const openPage = (path: string, html = '') => openPageOf(server, '_zendesk_session=stand-in', path, html);

async function readTicket(id: number): Promise<Ticket> {
  const reading = await zendesk.read(openPage(`/agent/tickets/${id}`));
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${reading?.kind}`);
  return reading.ticket;
}

describe('Zendesk through its session API', () => {
  test('a ticket is read whole, with the names of its fields and of their options', async () => {
    const ticket = await readTicket(7);
    expect(ticket).toMatchObject({
      key: 'https://northwind.zendesk.com#7',
      number: '7',
      subject: 'Refund for order NW-20481 has not arrived',
      status: 'Waiting for the bank',
      priority: 'high',
      tags: ['refund', 'kettle'],
      requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      fields: [
        { key: 'group', label: 'Team', value: 'Payments' },
        { key: 'organization', label: 'Organization', value: 'Casa Gonzalez' },
        { key: 'type', label: 'Kind', value: 'question' },
        { key: '101', label: 'Order number', value: 'NW-20481' },
        { key: '102', label: 'Customer tier', value: 'Regular customer' },
        { key: '103', label: 'Gift', value: 'false' },
      ],
      source: 'api',
      cut: null,
    });
    expect(ticket.messages.map(({ author, public: isPublic }) => [author.role, author.name, isPublic])).toEqual([
      ['requester', 'Maria Gonzalez', true],
      ['agent', 'Dana Reyes', true],
      ['agent', 'Sam Okafor', false],
      ['system', '', false],
    ]);
    expect(ticket.messages[0]).toMatchObject({
      at: '2026-11-03T09:00:00Z',
      text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
    });
  });

  test('nothing in it is a token of the session', async () => {
    expect(JSON.stringify(await readTicket(7))).not.toContain('stand-in');
  });

  test('a long thread is read page by page, oldest first in the end', async () => {
    const { messages } = await readTicket(10);
    expect(messages).toHaveLength(130);
    expect(messages[0]?.text).toBe('Message 1');
    expect(messages.at(-1)?.text).toBe('Message 130');
    expect(server.requests.filter(({ path }) => path.includes('/comments.json'))).toHaveLength(2);
  });

  test('a ticket costs four requests, and every further one two', async () => {
    const page = openPage('/agent/tickets/7');
    await zendesk.read(page);
    expect(server.requests).toHaveLength(4);
    await zendesk.read(page);
    expect(server.requests).toHaveLength(6);
  });

  test('a ticket that this agent may not see is not taken for a lost session', async () => {
    const page = openPage('/agent/tickets/7');
    const refused: typeof page.getJson = async (path, options) =>
      path.startsWith('/api/v2/tickets/') ? { kind: 'signed-out' } : page.getJson(path, options);
    expect(await zendesk.read({ ...page, getJson: refused })).toMatchObject({
      kind: 'unreadable',
      message: 'Zendesk has no ticket 7 that you may see.',
    });
  });

  test('of 2,100 comments the newest 2,000 are read, in order, and the rest is said to be left out', async () => {
    const page = openPage('/agent/tickets/7');
    const getJson: typeof page.getJson = async (path, options) => {
      const number = Number(/comments.*&page=(\d+)/.exec(path)?.[1]);
      if (Number.isNaN(number)) return page.getJson(path, options);
      const comments = Array.from({ length: 100 }, (_, at) => ({
        id: 2100 - (number - 1) * 100 - at,
        plain_body: 'x',
      }));
      const value = { comments, users: [], next_page: number < 21 ? 'https://x' : null, count: 2100 };
      return { kind: 'json', value, header: () => '' };
    };
    const reading = await zendesk.read({ ...page, getJson });
    const { messages = [], cut } = reading?.kind === 'ticket' ? reading.ticket : {};
    expect(messages.map(({ id }) => Number(id))).toEqual(Array.from({ length: 2000 }, (_, at) => at + 101));
    expect(cut).toEqual({ messages: 100, characters: 0 });
  });

  test('names of fields and of the agent are asked once for as long as the page lives', async () => {
    const page = openPage('/agent/tickets/7');
    await zendesk.read(page);
    await zendesk.read(page);
    expect(server.requests.filter(({ path }) => /ticket_fields|users\/me/.test(path))).toHaveLength(2);
  });

  test.each([
    ['signed-out', '/agent/tickets/7', { kind: 'signed-out', helpdeskName: 'Zendesk' }],
    ['signed-in', '/auth/v3/signin', { kind: 'signed-out', helpdeskName: 'Zendesk' }],
    ['signed-in', '/agent/tickets/new/1', { kind: 'no-ticket', helpdeskName: 'Zendesk' }],
    ['signed-in', '/agent/dashboard', { kind: 'no-ticket', helpdeskName: 'Zendesk' }],
    [
      'signed-in',
      '/agent/tickets/404',
      { kind: 'unreadable', helpdeskName: 'Zendesk', message: 'Zendesk has no ticket 404 that you may see.' },
    ],
  ] as const)('%s at %s is no ticket', async (mode, path, expected) => {
    server.setMode(mode);
    expect(await zendesk.read(openPage(path))).toEqual(expected);
  });

  test('when asked to slow down it says so, and asks nothing more until then', async () => {
    server.setMode('rate-limited');
    const page = openPage('/agent/tickets/7');
    const expected = {
      kind: 'unreadable',
      message: 'Zendesk asks for fewer requests just now. Deskhand reads this ticket again in 2 seconds.',
    };
    expect(await zendesk.read(page)).toMatchObject(expected);
    const asked = server.requests.length;
    expect(await zendesk.read(page)).toMatchObject(expected);
    expect(server.requests).toHaveLength(asked);
  });
});

describe('Zendesk’s pages', () => {
  const tab = (id: number, isActive: boolean) =>
    `<a data-test-id="header-tab" data-entity-id="${id}"${isActive ? ' aria-current="page"' : ''}></a>`;
  const panel = (id: number, channel: string) =>
    `<section data-ticket-id="${id}"><input data-test-id="omni-header-subject" value="Subject ${id}">
     <article data-test-id="omni-log-comment-item"><time datetime="2026-11-03T09:0${id}:00Z"></time></article>
     <button data-test-id="omnichannel-channel-switcher-button" aria-label="${channel}"></button>
     <div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true">${id}</div></section>`;
  const two = (active: 7 | 8, channel = 'Public reply') =>
    `<body>${tab(7, active === 7)}${tab(8, active === 8)}${panel(7, 'Internal note')}${panel(8, channel)}</body>`;

  test('of several open tickets the active tab’s is read, also while the address lags behind', () => {
    expect(zendesk.ticketId(openPage('/agent/tickets/8', two(8)))).toBe('8');
    expect(zendesk.ticketId(openPage('/agent/tickets/7', two(8)))).toBe('8');
    expect(zendesk.ticketId(openPage('/agent/tickets/7'))).toBe('7');
    expect(zendesk.ticketId(openPage('/agent/users/8', two(8)))).toBeNull();
  });

  test('a person’s tab is no ticket’s, though its number may be', () => {
    const html = two(8).replace('data-entity-id="8"', 'data-entity-id="7" data-entity-type="USER_ENTITY_TYPE"');
    expect(zendesk.ticketId(openPage('/agent/tickets/8', html))).toBe('8');
  });

  test.each([
    ['Public reply', ['reply']],
    ['Internal note', ['note']],
    ['Öffentliche Antwort', []],
  ])('a composer whose button says %s is %j', (channel, kinds) => {
    const found = zendesk.composers(openPage('/agent/tickets/8', two(8, channel)));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found.every(({ element }) => element.textContent === '8')).toBe(true);
  });

  test.each([
    ['internal', 'Interne Notiz', ['note']],
    ['web', 'Öffentliche Antwort', ['reply']],
    ['native_messaging', 'Messaging', ['reply']],
    ['web', 'Internal note', []],
    ['internal', 'Public reply', []],
  ])('a composer on the channel %s, labelled %s, is %j', (name, label, kinds) => {
    const html = two(8, label).replaceAll('<button ', `<button data-channel="${name}" `);
    expect(zendesk.composers(openPage('/agent/tickets/8', html)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ['is the editor', '<div data-test-id="omnicomposer-rich-text-ckeditor" class="ck ck-editor__editable">8</div>'],
    [
      'holds the editor',
      '<div data-test-id="omnicomposer-plain-text-ckeditor"><p class="ck ck-editor__editable">8</p></div>',
    ],
  ])('CKEditor is named where the composer %s', (_name, composer) => {
    const html = two(8).replace(/<div data-test-id="omnicomposer.*?>8<\/div>/, composer);
    const [found] = zendesk.composers(openPage('/agent/tickets/8', html));
    expect(found).toMatchObject({ kind: 'reply', editor: 'ckeditor5' });
    expect(found?.element.matches('.ck-editor__editable')).toBe(true);
  });

  test('its state is the newest comment in the active panel, and unknown before one is shown', () => {
    expect(zendesk.state(openPage('/agent/tickets/8', two(8)))).toBe('2026-11-03T09:08:00Z');
    expect(zendesk.state(openPage('/agent/tickets/9', two(8).replaceAll('aria-current="page"', '')))).toBeNull();
  });

  test('is known by host and path', () => {
    expect(zendeskAgent.matches(openPage('/agent/tickets/7'))).toBe(true);
    expect(zendeskAgent.matches(openPage('/hc/en-us'))).toBe(false);
    expect(zendeskAgent.matches(makePage('https://evil.example/agent/tickets/7', '<body></body>'))).toBe(false);
  });
});
