import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '#lib/ticket/adapter.ts';
import { jira, jiraAgent } from '#lib/ticket/helpdesks/jira.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makeCertificate } from '#test/world/certificate.ts';
import { type Jira, startJira } from '#test/world/jira.ts';
import { makePage } from '../page.ts';
import { openPageOf } from '../stand-in.ts';

let server: Jira;
beforeAll(async () => {
  server = await startJira({ port: 0, tls: await makeCertificate() });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.setMode('signed-in');
  server.requests.length = 0;
});

const openPage = (path: string, html = '') => openPageOf(server, 'tenant.session.token=stand-in', path, html);

async function readTicket(page: Page): Promise<Ticket> {
  const reading = await jira.read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${JSON.stringify(reading)}`);
  return reading.ticket;
}

const MARIA = { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example' };

describe('Jira in the cloud', () => {
  test('a request is read whole: fields of every usual shape by their names, clocks and ranks left out', async () => {
    expect(await readTicket(openPage('/browse/SUP-21'))).toEqual({
      key: 'https://northwind.atlassian.net#SUP-21',
      helpdesk: 'jira',
      helpdeskName: 'Jira Service Management',
      origin: 'https://northwind.atlassian.net',
      url: 'https://northwind.atlassian.net/browse/SUP-21',
      id: 'SUP-21',
      number: 'SUP-21',
      subject: 'Refund for order NW-20481 has not arrived',
      status: 'Waiting for the bank',
      priority: 'High',
      tags: ['refund', 'kettle'],
      requester: { ...MARIA, phone: '' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      fields: [
        { key: 'project', label: 'Space', value: 'Customer care' },
        { key: 'issuetype', label: 'Kind', value: 'Service request' },
        { key: 'duedate', label: 'Due date', value: '2026-11-20' },
        { key: 'customfield_10010', label: 'Request Type', value: 'Ask for a refund' },
        { key: 'customfield_10013', label: 'Request participants', value: 'Banco Sur' },
        { key: 'customfield_10014', label: 'Order number', value: 'NW-20481' },
        { key: 'customfield_10015', label: 'Country and city', value: 'España / Cádiz' },
        { key: 'customfield_10016', label: 'Shops', value: 'Kettles, Spares' },
        { key: 'customfield_10017', label: 'What happened', value: 'Sent back\n\nNothing since' },
        { key: 'customfield_10018', label: 'Bought at', value: '2026-11-01T08:00:00.000+0000' },
      ],
      messages: [
        {
          id: 'description',
          author: { role: 'requester', ...MARIA },
          at: '2026-11-03T10:00:00.000+01:00',
          public: true,
          text: 'Hi, I sent the kettle of order NW-20481 back\n(parcel LP55307719). 🙏\n\nWhere is my refund?',
        },
        {
          id: expect.stringMatching(/^\d+$/),
          author: { role: 'agent', name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
          at: '2026-11-03T09:05:00.000+00:00',
          public: true,
          text: 'Hello @Maria,\n\nI am looking into it.',
        },
        {
          id: expect.stringMatching(/^\d+$/),
          author: { role: 'agent', name: 'Sam Okafor', email: '' },
          at: '2026-11-03T09:09:00.000+00:00',
          public: false,
          text: 'Refund RF-771204 waits for release.',
        },
        {
          id: expect.stringMatching(/^\d+$/),
          author: { role: 'unknown', name: 'Banco Sur', email: '' },
          at: '2026-11-03T09:12:00.000+00:00',
          public: true,
          text: 'Paid no',
        },
      ],
      selection: '',
      source: 'api',
      cut: null,
    });
  });

  test('what an agent wrote down for a customer is the agent’s; a request costs three requests, every further one two', async () => {
    const page = openPage('/jira/servicedesk/projects/SUP/queues/custom/7/SUP-22');
    const { messages, requester, assignee } = await readTicket(page);
    expect(messages.map(({ author }) => [author.role, author.name])).toEqual([['agent', 'Dana Reyes']]);
    expect({ requester: requester.name, assignee }).toEqual({ requester: '渡辺 健二', assignee: '' });
    expect(server.requests).toHaveLength(3);
    await readTicket(page);
    expect(server.requests).toHaveLength(5);
    expect(server.requests.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true);
  });

  test('a long thread in another script is read page by page, oldest first in the end', async () => {
    const { messages } = await readTicket(openPage('/jira/boards/3?selectedIssue=SUP-23'));
    expect(messages.slice(1).map(({ text }) => text)).toEqual(
      Array.from({ length: 130 }, (_, at) => `Message ${at + 1}`),
    );
    expect(server.requests.filter(({ path }) => path.includes('/comment?'))).toHaveLength(2);
  });

  test.each([
    ['signed-out', '/browse/SUP-21', { kind: 'signed-out', helpdeskName: 'Jira Service Management' }],
    ['signed-in', '/jira/your-work', { kind: 'no-ticket', helpdeskName: 'Jira Service Management' }],
    [
      'signed-in',
      '/browse/SUP-404',
      {
        kind: 'unreadable',
        helpdeskName: 'Jira Service Management',
        message: 'Jira Service Management has no ticket SUP-404 that you may see.',
      },
    ],
    [
      'rate-limited',
      '/browse/SUP-21',
      {
        kind: 'unreadable',
        helpdeskName: 'Jira Service Management',
        message:
          'Jira Service Management asks for fewer requests just now. Deskhand reads this ticket again in 2 seconds.',
      },
    ],
  ] as const)('%s at %s is no ticket', async (mode, path, expected) => {
    server.setMode(mode);
    expect(await jira.read(openPage(path))).toEqual(expected);
  });
});

describe('Jira on a host of its own', () => {
  const HEAD = '<meta name="application-name" content="JIRA"><meta name="ajs-context-path" content="/help/jira">';
  const author = (key: string, displayName: string) => ({ key, name: key, displayName });
  const comment = (id: string, by: object, more: object) => ({
    id,
    author: by,
    created: '2026-11-03T09:00:00.000+0000',
    ...more,
  });
  const ANSWERS = {
    '/help/jira/rest/api/2/issue/SUP-7': {
      key: 'SUP-7',
      names: { customfield_1: 'Order number' },
      renderedFields: { description: '<p>Hello <b>there</b></p>' },
      fields: {
        summary: 'Where is it?',
        description: 'Hello *there*',
        created: '2026-11-03T08:00:00.000+0000',
        reporter: author('maria', 'Maria'),
        customfield_1: 'NW-1',
        customfield_2: { self: 'https://x', odd: true },
      },
    },
    '/help/jira/rest/api/2/issue/SUP-7/comment': {
      total: 4,
      comments: [
        comment('4', author('sam', 'Sam'), { body: 'Public word' }),
        comment('3', author('sam', 'Sam'), {
          body: 'Property says so',
          properties: [{ key: 'sd.public.comment', value: { internal: true } }],
        }),
        comment('2', author('dana', 'Dana'), { body: 'For one role', visibility: { type: 'role', value: 'Team' } }),
        comment('1', author('ann', 'Ann'), { body: 'From outside?' }),
      ],
    },
    '/help/jira/rest/api/2/myself': author('dana', 'Dana'),
  };

  test('is read under its own path through v2, internal notes by either mark, colleagues by what they wrote', async () => {
    const page = makePage('https://care.example/help/jira/projects/SUP/queues/custom/3/SUP-7', HEAD, ANSWERS);
    expect(jiraAgent.matches(page)).toBe(true);
    const { messages, fields, key } = await readTicket(page);
    expect(key).toBe('https://care.example/help/jira#SUP-7');
    expect(fields).toEqual([{ key: 'customfield_1', label: 'Order number', value: 'NW-1' }]);
    expect(messages.map(({ author, public: isPublic, text }) => [author.role, isPublic, text])).toEqual([
      ['requester', true, 'Hello there'],
      ['unknown', true, 'From outside?'],
      ['agent', false, 'For one role'],
      ['agent', false, 'Property says so'],
      ['agent', true, 'Public word'],
    ]);
    expect(page.asked.every((path) => path.startsWith('/help/jira/rest/api/2/'))).toBe(true);
  });

  test('without its mark, or with one that leads elsewhere, the path is taken from the address', async () => {
    const head = HEAD.replace('content="/help/jira"', 'content="//evil.example"');
    const page = makePage('https://care.example/help/jira/browse/SUP-7', head, ANSWERS);
    expect((await readTicket(page)).subject).toBe('Where is it?');
    expect(page.asked.every((path) => path.startsWith('/help/jira/'))).toBe(true);
  });

  test('nobody signed in is signed out, on lists and sign-in pages too', async () => {
    for (const html of ['<meta name="ajs-remote-user" content="">', '<form id="login-form"></form>']) {
      const page = makePage('https://care.example/jira/login.jsp', html);
      expect(await jira.read(page)).toMatchObject({ kind: 'signed-out' });
    }
  });
});

describe('Jira’s pages', () => {
  test.each([
    ['/browse/SUP-7', 'SUP-7'],
    ['/browse/sup-7?focusedId=1', 'SUP-7'],
    ['/jira/servicedesk/projects/SUP/queues/custom/12/SUP-7', 'SUP-7'],
    ['/jira/servicedesk/projects/SUP/queues/issue/SUP-7', 'SUP-7'],
    ['/projects/SUP/issues/SUP-7?filter=mine', 'SUP-7'],
    ['/jira/boards/1?selectedIssue=A_B2-7', 'A_B2-7'],
    ['/servicedesk/customer/portal/3/SUP-7', 'SUP-7'],
    ['/jira/servicedesk/projects/SUP/queues/custom/12', null],
    ['/jira/boards/1?selectedIssue=SUP-7%22%5D', null],
    ['/browse/SUP', null],
  ])('%s is %s', (path, key) => {
    expect(jira.ticketId(openPage(path))).toBe(key);
  });

  const item = (id: number) => `<div data-testid="comment-base-item-${id}">${id}</div>`;

  test('drawing what was read is no new state; a newer comment or another status is, another issue’s are not', async () => {
    const page = openPage('/browse/SUP-21');
    expect(jira.state(page)).toBeNull();
    await readTicket(page);
    const before = jira.state(page);
    expect(before).not.toBeNull();
    const draw = (key: string, html: string, status = 'Waiting for the bank') => {
      const button = `<button data-testid="issue-field-status.ui.status-view.status-button.status-button">${status}</button>`;
      const shown = `<a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item">${key}</a>`;
      page.document.body.innerHTML = shown + button + html;
      return jira.state(page);
    };
    expect(draw('SUP-21', item(9))).toBe(before);
    expect(draw('SUP-22', item(999_999), 'Done')).toBe(before);
    expect(draw('SUP-21', item(999_999))).not.toBe(before);
    expect(draw('SUP-21', item(9), 'Done')).not.toBe(before);
    page.document.title = '[SUP-21] Refund - Jira';
    page.document.body.innerHTML = item(999_999);
    expect(jira.state(page)).not.toBe(before);
  });

  test('each comment is found by its number', () => {
    expect(jira.messageElement(openPage('/browse/SUP-7', item(3) + item(9)), '9')?.textContent).toBe('9');
    expect(jira.messageElement(openPage('/browse/SUP-7', item(3)), '3"],body')).toBeNull();
  });

  test('is known by its cloud’s host, wiki excepted, or by its own mark', () => {
    const at = (url: string, html = '') => jiraAgent.matches(makePage(url, html));
    expect(at('https://northwind.atlassian.net/browse/SUP-7')).toBe(true);
    expect(at('https://northwind.atlassian.net/wiki/spaces/X')).toBe(false);
    expect(at('https://care.example/browse/SUP-7')).toBe(false);
    expect(at('https://care.example/browse/SUP-7', '<meta name="application-name" content="JIRA">')).toBe(true);
  });
});
