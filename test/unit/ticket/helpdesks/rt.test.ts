import { describe, expect, test } from 'vitest';
import type { JsonAnswer } from '#lib/ticket/adapter.ts';
import { requestTracker, rt } from '#lib/ticket/helpdesks/rt.ts';
import { makePage } from '../page.ts';
import { HISTORY, LOGIN_PAGE, RT_ANSWERS, RT_URL, rtPage, updatePage } from './rt-fixture.ts';

const read = async (answers: Record<string, JsonAnswer | object>, history = '') =>
  rt.read(makePage(RT_URL, rtPage(history), answers));

describe('Request Tracker through REST 2', () => {
  test('a ticket under a base path is read whole: plain text before HTML, files left out, comments as notes', async () => {
    const page = makePage(RT_URL, rtPage(''), RT_ANSWERS);
    const reading = await rt.read(page);
    const message = (
      id: string,
      role: string,
      name: string,
      email: string,
      at: string,
      isPublic: boolean,
      text: string,
    ) => ({
      id,
      author: { role, name, email },
      at: `2026-11-22T14:56:${at}Z`,
      public: isPublic,
      text,
    });
    const priya = ['requester', 'Priya Natarajan', 'priya@devshop.test'] as const;
    const dana = ['agent', 'Dana Agent', 'dana.agent@example.test'] as const;
    expect(reading).toEqual({
      kind: 'ticket',
      ticket: {
        key: 'https://help.example/rt#4',
        helpdesk: 'rt',
        helpdeskName: 'Request Tracker',
        origin: 'https://help.example',
        url: RT_URL,
        id: '4',
        number: '4',
        subject: 'Import answers 429 <Too Many Requests>',
        status: 'open',
        priority: 'Low',
        tags: [],
        requester: { name: 'Priya Natarajan', email: 'priya@devshop.test', phone: '+44 20 7946 0001' },
        assignee: '',
        agent: { name: 'Dana Agent', email: 'dana.agent@example.test' },
        fields: [
          { key: 'Queue', label: 'Queue', value: 'Customer Support' },
          { key: 'Customer Tier', label: 'Customer Tier', value: 'Enterprise' },
        ],
        messages: [
          message('75', ...priya, '21', true, 'Import answers 429 since 09:14. 🙏'),
          message('80', ...priya, '22', true, 'Still so.\n\n> A colleague answers soon.'),
          message('81', ...dana, '22', true, 'Hello Priya,\n\none\n\ntwo'),
          message('82', ...dana, '23', false, 'The contract says 600.'),
        ],
        selection: '',
        source: 'api',
        cut: null,
      },
    });
    expect(page.asked.every((path) => path.startsWith('/rt/REST/2.0/'))).toBe(true);
  });

  test.each<[string, JsonAnswer, object]>([
    ['a lost session', { kind: 'signed-out' }, { kind: 'signed-out', helpdeskName: 'Request Tracker' }],
    [
      'a helpdesk that is asked too much',
      { kind: 'slow-down', seconds: 9 },
      {
        kind: 'unreadable',
        helpdeskName: 'Request Tracker',
        message: 'Request Tracker asks for fewer requests just now. Deskhand reads this ticket again in 9 seconds.',
      },
    ],
  ])('%s is told as what it is', async (_name, answer, expected) => {
    expect(await read({ ...RT_ANSWERS, '/rt/REST/2.0/ticket/4/history': answer })).toEqual(expected);
  });

  test('a ticket that was merged is read as the one that it went into, which its page shows', async () => {
    const rest = '/rt/REST/2.0/ticket';
    const nothing = { items: [] };
    const page = makePage(RT_URL, rtPage('').replace('<h1>#4: ', '<h1>#9: '), {
      ...RT_ANSWERS,
      [`${rest}/9`]: { id: 9, Subject: 'The other one', Status: 'new' },
      [`${rest}/9/history`]: nothing,
      [`${rest}/9/attachments`]: nothing,
    });
    expect(await rt.read(page)).toMatchObject({
      kind: 'ticket',
      ticket: { key: 'https://help.example/rt#9', number: '9', subject: 'The other one', messages: [] },
    });
  });
});

describe('Request Tracker without REST 2', () => {
  test.each([0, 500, 502])('a request that fails in passing with %i is asked once more', async (status) => {
    const page = makePage(RT_URL, rtPage(HISTORY), RT_ANSWERS);
    const { getJson } = page;
    const failed = new Set<string>();
    page.getJson = async (path, options) => {
      const isFirst = !failed.has(path);
      failed.add(path);
      return isFirst ? { kind: 'failed', status } : getJson(path, options);
    };
    expect(await rt.read(page)).toMatchObject({ kind: 'ticket', ticket: { source: 'api', assignee: '' } });
  });

  test('nothing is read before the history has arrived', async () => {
    expect(await read({}, 'Loading...')).toBeNull();
  });

  test('the page is read: empty bodies, noise and fold buttons are no text, folded quotes are', async () => {
    const reading = await read({}, HISTORY);
    expect(reading?.kind).toBe('ticket');
    if (reading?.kind !== 'ticket') return;
    const { ticket } = reading;
    expect(ticket).toMatchObject({
      subject: 'Import answers 429 <Too Many Requests>',
      status: 'open',
      priority: 'Low',
      assignee: '',
      requester: { name: 'Priya Natarajan', email: 'priya@devshop.test', phone: '' },
      fields: [{ key: 'Customer Tier', label: 'Customer Tier', value: 'Enterprise' }],
      source: 'page',
    });
    expect(ticket.messages.map((one) => [one.id, one.author.role, one.public, one.text])).toEqual([
      ['75', 'requester', true, 'Import answers 429 since 09:14.\n\nPriya'],
      ['80', 'requester', true, 'Still so.\n\n> A colleague answers soon.'],
      ['82', 'unknown', false, 'The contract says 600.'],
    ]);
  });

  test('a ticket that is not there is said so', async () => {
    const page = makePage(RT_URL, rtPage('').replace('#4: Import answers', 'RT Error'));
    expect(await rt.read(page)).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('no ticket 4') });
  });
});

describe('Request Tracker’s pages', () => {
  test.each([
    ['https://help.example/rt/Ticket/Display.html?id=4', '4'],
    ['https://help.example/Ticket/History.html?id=12', '12'],
    ['https://help.example/Ticket/Create.html?Queue=1', null],
    ['https://help.example/Search/Results.html?id=4', null],
    ['https://help.example/Ticket/Display.html?id=4;drop', null],
  ])('%s has the ticket %s', (url, id) => {
    expect(rt.ticketId(makePage(url, rtPage('').replace('name="id"', '')))).toBe(id);
  });

  test('a page that answers a form has its id in the form', () => {
    expect(rt.ticketId(makePage('https://help.example/Ticket/Update.html', updatePage('private')))).toBe('4');
  });

  test('its login form is signed out, and known as its page', async () => {
    const page = makePage('https://help.example/rt/NoAuth/Login.html?next=1', LOGIN_PAGE);
    expect(requestTracker.matches(page)).toBe(true);
    expect(await rt.read(page)).toEqual({ kind: 'signed-out', helpdeskName: 'Request Tracker' });
  });

  test('another product’s page is not taken for it', () => {
    expect(requestTracker.matches(makePage(RT_URL, '<body id="comp-1"></body>'))).toBe(false);
  });

  test('the composer is a note or a reply as its type says, and the rich editor’s frame where there is one', () => {
    const url = 'https://help.example/Ticket/Update.html?id=4';
    const plain = rt.composers(makePage(url, updatePage('private')));
    expect(plain.map(({ kind, element }) => [kind, element.tagName])).toEqual([['note', 'TEXTAREA']]);
    const rich = rt.composers(
      makePage(url, updatePage('response', '<div id="cke_UpdateContent"><iframe></iframe></div>')),
    );
    expect(rich.map(({ kind, element }) => [kind, element.tagName])).toEqual([['reply', 'BODY']]);
    expect(rt.composers(makePage(url, updatePage('private').replace('UpdateType', 'Other')))).toEqual([]);
  });

  test('a message is found by its number alone', () => {
    const page = makePage(RT_URL, rtPage(HISTORY));
    expect(rt.messageElement(page, '80')?.textContent).toContain('Still so.');
    expect(rt.messageElement(page, '80"] *')).toBeNull();
  });

  test('the state changes with a field, not with the history that arrives late', () => {
    const page = makePage(RT_URL, rtPage(''));
    const before = rt.state(page);
    const history = page.document.querySelector('#delayed_ticket_history');
    if (history) history.innerHTML = HISTORY;
    expect(rt.state(page)).toBe(before);
    page.document.querySelector('.status .current-value')?.replaceChildren('resolved');
    expect(rt.state(page)).not.toBe(before);
  });
});
