import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zendesk, zendeskAgent } from '#lib/ticket/helpdesks/zendesk.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makeCertificate } from '#test/world/certificate.ts';
import { startZendesk, type Zendesk } from '#test/world/zendesk.ts';
import { createGetJson } from '../../../../entrypoints/helpdesk.content/get-json.ts';
import { makePage } from '../page.ts';

let server: Zendesk;
beforeAll(async () => {
  server = await startZendesk({ port: 0, tls: await makeCertificate() });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.setMode('signed-in');
  server.requests.length = 0;
});

/** What the browser does: the stand-in answers for the address, with the session's cookie. */
const send = ((input: string) =>
  new Promise<Response>((resolve, reject) => {
    const { pathname, search } = new URL(input);
    const headers = { cookie: '_zendesk_session=stand-in' };
    const options = {
      port: server.port,
      host: '127.0.0.1',
      path: pathname + search,
      headers,
      rejectUnauthorized: false,
    };
    const asked = request(options, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      const { 'content-type': type = '', 'retry-after': wait } = response.headers;
      const answered = { 'content-type': type, ...(wait ? { 'retry-after': wait } : {}) };
      resolve(new Response(text, { status: response.statusCode ?? 0, headers: answered }));
    });
    asked.once('error', reject).end();
  })) as typeof fetch;

const ORIGIN = 'https://northwind.zendesk.com';

function openPage(path: string, html = '<body></body>') {
  const { getJson } = createGetJson(ORIGIN, send, () => 0);
  return { ...makePage(`${ORIGIN}${path}`, html), getJson };
}

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
      status: 'open',
      priority: 'high',
      tags: ['refund', 'kettle'],
      requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      fields: [
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
      text: expect.stringContaining('parcel LP55307719'),
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

  test('names of fields and of the agent are asked once for as long as the page lives', async () => {
    const page = openPage('/agent/tickets/7');
    await zendesk.read(page);
    await zendesk.read(page);
    expect(server.requests.filter(({ path }) => /ticket_fields|users\/me/.test(path))).toHaveLength(2);
  });

  test.each([
    ['signed-out', '/agent/tickets/7', { kind: 'signed-out', helpdeskName: 'Zendesk' }],
    ['signed-in', '/auth/v3/signin', { kind: 'signed-out', helpdeskName: 'Zendesk' }],
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

  test.each([
    ['Public reply', ['reply']],
    ['Internal note', ['note']],
    ['Öffentliche Antwort', []],
  ])('a composer whose button says %s is %j', (channel, kinds) => {
    const found = zendesk.composers(openPage('/agent/tickets/8', two(8, channel)));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found.every(({ element }) => element.textContent === '8')).toBe(true);
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
