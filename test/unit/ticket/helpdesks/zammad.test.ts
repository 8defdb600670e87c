// Zammad's reader against answers of the shape that its documentation gives, and a small page with the marks of its source. Tried on no
// running Zammad. In a browser: test/browser/zammad.test.ts.
import { describe, expect, test } from 'vitest';
import { chooseHelpdesk } from '#lib/ticket/choose-helpdesk.ts';
import { zammad, zammadDesk } from '#lib/ticket/helpdesks/zammad.ts';
import { makePage } from '../page.ts';

const ORIGIN = 'https://desk.example';
const form = (internal: boolean) =>
  `<form class="article-add is-${internal ? 'internal' : 'public'}"><input type="hidden" name="internal" value="${internal}">
   <div contenteditable="true" data-name="body"></div></form>`;
const tab = (id: number, isActive: boolean, inside = '') =>
  `<div id="content_permanent_Ticket-${id}" class="content ${isActive ? 'active' : ''}"><h1 class="js-objectTitle">Ticket ${id}</h1>
   <div class="ticket-article-item customer" data-id="${id}1" id="article-${id}1"><div class="textBubble-content">Body of ${id}</div></div>${inside}</div>`;
const pageOf = (tabs: string) =>
  `<div id="app"><nav id="navigation"></nav><div id="content_permanent">${tabs}</div></div>`;

const users = {
  2: { id: 2, firstname: 'Dana', lastname: 'Reyes', email: 'dana@desk.example' },
  7: {
    id: 7,
    firstname: 'Maria',
    lastname: 'Gonzalez',
    email: 'maria@mail.example',
    phone: '',
    mobile: '+34 600 123 456',
  },
  9: { id: 9, firstname: 'Luis', lastname: 'Ortega', email: 'luis@mail.example' },
};
const article = (id: number, changes: object) => ({
  id,
  ticket_id: 5,
  content_type: 'text/plain',
  internal: false,
  sender_id: 2,
  created_by_id: 7,
  created_at: `2026-11-20T10:0${id % 10}:00.000Z`,
  ...changes,
});
const ANSWERS = {
  '/api/v1/tickets/5?all=true': {
    ticket_id: 5,
    ticket_article_ids: [53, 51, 52, 54],
    tags: ['refund'],
    assets: {
      Ticket: {
        5: {
          id: 5,
          number: '67005',
          title: 'Refund <b>late</b>',
          customer_id: 7,
          owner_id: 2,
          state_id: 2,
          article_count: 4,
          preferences: {},
          order_number: 'NW-20481',
          is_gift: false,
          empty: '',
        },
      },
      TicketArticle: {
        51: article(51, { content_type: 'text/html', body: '<p>Where is my refund?</p><script>alert(1)</script>' }),
        52: article(52, { body: 'Looking.', sender_id: 1, created_by_id: 2 }),
        53: article(53, { body: 'Waits for release.', sender_id: 1, created_by_id: 2, internal: true }),
        54: article(54, { body: 'I would like to know too.', created_by_id: 9 }),
      },
      User: users,
    },
  },
  '/api/v1/tickets/5?expand=true': { id: 5, state: 'open', priority: '2 normal', group: 'Support' },
  '/api/v1/users/me': users[2],
};
const open = (html = pageOf(tab(4, false) + tab(5, true)), answers: Record<string, object> = ANSWERS) =>
  makePage(`${ORIGIN}/#ticket/zoom/5`, html, answers);

describe('Zammad', () => {
  test('a ticket is read whole: people by their numbers, names of states, notes, fields that an administrator added', async () => {
    const page = open();
    expect(chooseHelpdesk(page)).toBe(zammadDesk);
    expect(await zammad.read(page)).toEqual({
      kind: 'ticket',
      ticket: {
        key: `${ORIGIN}#5`,
        helpdesk: 'zammad',
        helpdeskName: 'Zammad',
        origin: ORIGIN,
        url: `${ORIGIN}/#ticket/zoom/5`,
        id: '5',
        number: '67005',
        subject: 'Refund <b>late</b>',
        status: 'open',
        priority: '2 normal',
        tags: ['refund'],
        requester: { name: 'Maria Gonzalez', email: 'maria@mail.example', phone: '+34 600 123 456' },
        assignee: 'Dana Reyes',
        agent: { name: 'Dana Reyes', email: 'dana@desk.example' },
        fields: [
          { key: 'group', label: 'Group', value: 'Support' },
          { key: 'order_number', label: 'Order number', value: 'NW-20481' },
          { key: 'is_gift', label: 'Is gift', value: 'false' },
        ],
        messages: [
          message('51', 'requester', 'Maria Gonzalez', 'maria@mail.example', true, 'Where is my refund?'),
          message('52', 'agent', 'Dana Reyes', 'dana@desk.example', true, 'Looking.'),
          message('53', 'agent', 'Dana Reyes', 'dana@desk.example', false, 'Waits for release.'),
          message('54', 'unknown', 'Luis Ortega', 'luis@mail.example', true, 'I would like to know too.'),
        ],
        selection: '',
        source: 'api',
        cut: null,
      },
    });
    expect(page.asked).toEqual(['/api/v1/tickets/5?all=true', '/api/v1/tickets/5?expand=true', '/api/v1/users/me']);
  });

  test('another message in the shown tab is a change; one in a hidden tab is none', async () => {
    const page = open();
    await zammad.read(page);
    const before = zammad.state(page);
    const append = (tabId: string, id: string) =>
      page.document
        .querySelector(tabId)
        ?.insertAdjacentHTML('beforeend', `<div class="ticket-article-item" data-id="${id}"></div>`);
    append('#content_permanent_Ticket-4', '99');
    expect(zammad.state(page)).toBe(before);
    append('#content_permanent_Ticket-5', '98');
    expect(zammad.state(page)).not.toBe(before);
  });

  test.each<[string, string, string | null]>([
    ['the hash of its pages', '/#ticket/zoom/5', '5'],
    ['one with a message', '/#ticket/zoom/5/51', '5'],
    ['the new view', '/desktop/tickets/5', '5'],
    ['a list', '/#ticket/view/my_assigned', null],
    ['the new view’s list', '/desktop/ticket/view', null],
  ])('%s', (_what, path, id) => {
    expect(zammad.ticketId(makePage(`${ORIGIN}${path}`, pageOf('')))).toBe(id);
  });

  test('marks are looked for in the shown tab alone', () => {
    const page = open();
    expect(zammad.messageElement(page, '51')?.textContent).toBe('Body of 5');
    expect(zammad.messageElement(page, '41')).toBeNull();
    expect(zammad.messageElement(page, '51"],*')).toBeNull();
    expect(zammad.messageElement(page, null)?.textContent).toBe('Ticket 5');
  });

  test('a sign-in form, a lost session and a ticket that is not for this agent are told apart', async () => {
    const login = '<div id="app"><div class="login"><form id="login"></form></div></div>';
    expect(await zammad.read(open(login))).toEqual({ kind: 'signed-out', helpdeskName: 'Zammad' });
    const signedOut = { kind: 'signed-out' } as const;
    const lost = { '/api/v1/tickets/5': signedOut, '/api/v1/users/me': signedOut };
    expect(await zammad.read(open(undefined, lost))).toEqual({ kind: 'signed-out', helpdeskName: 'Zammad' });
    const hidden = { '/api/v1/tickets/5': signedOut, '/api/v1/users/me': users[2] };
    expect(await zammad.read(open(undefined, hidden))).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    [true, 'note'],
    [false, 'reply'],
  ])('the form of the shown tab that says internal %s is a %s; a hidden tab’s is none', (internal, kind) => {
    const page = open(pageOf(tab(4, false, form(!internal)) + tab(5, true, form(internal))));
    expect(zammad.composers(page).map((composer) => composer.kind)).toEqual([kind]);
  });

  test('a form that contradicts itself is offered to nobody', () => {
    const page = open(pageOf(tab(5, true, form(true).replace('value="true"', 'value="false"'))));
    expect(zammad.composers(page)).toEqual([]);
  });

  test('a note is posted once, internal, with the token of the session; without one nothing is sent', async () => {
    const me = { kind: 'json', value: users[2], header: (name: string) => (name === 'csrf-token' ? 'token-1' : '') };
    const page = open(undefined, { ...ANSWERS, '/api/v1/users/me': me, '/api/v1/ticket_articles': { id: 55 } });
    expect(await zammad.postNote?.(page, 'Line 1\nLine 2')).toEqual({ kind: 'done', value: { id: 55 } });
    expect(page.sent).toEqual([
      {
        method: 'POST',
        path: '/api/v1/ticket_articles',
        body: { ticket_id: 5, body: 'Line 1\nLine 2', content_type: 'text/plain', type: 'note', internal: true },
        headers: { 'x-csrf-token': 'token-1' },
      },
    ]);
    const without = open();
    expect(await zammad.postNote?.(without, 'x')).toEqual({ kind: 'signed-out' });
    expect(without.sent).toEqual([]);
  });
});

function message(id: string, role: string, name: string, email: string, isPublic: boolean, text: string) {
  const at = `2026-11-20T10:0${Number(id) % 10}:00.000Z`;
  return { id, author: { role, name, email }, at, public: isPublic, text };
}
