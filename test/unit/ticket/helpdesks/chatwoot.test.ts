// Chatwoot's reader against answers of the shape that its source gives, and a small page with the marks of its source. Tried on no running
// Chatwoot. In a browser: test/browser/chatwoot.test.ts.
import { describe, expect, test } from 'vitest';
import type { AskOptions, Page } from '#lib/ticket/adapter.ts';
import { chooseHelpdesk } from '#lib/ticket/choose-helpdesk.ts';
import { chatwoot, chatwootAgent } from '#lib/ticket/helpdesks/chatwoot.ts';
import { asMarkdown, readThread } from '#lib/ticket/helpdesks/chatwoot-thread.ts';
import { makePage } from '../page.ts';

const ORIGIN = 'https://desk.example';
const SESSION = {
  'access-token': 'live-1',
  'token-type': 'Bearer',
  client: 'client-1',
  expiry: '1790000000',
  uid: 'dana@desk.example',
};
const bubble = (id: number | string, text: string) =>
  `<div id="message${id}" data-message-id="${id}"><div data-bubble-name="text">${text}</div><div>Dana, 3:01</div></div>`;
const box = (isPrivate: boolean, field: string) =>
  `<div class="reply-box${isPrivate ? ' is-private' : ''}"><input value="to@mail.example"><div class="reply-box__top">${field}</div></div>`;
const EDITOR = '<div class="ProseMirror" contenteditable="true"></div>';
const pageOf = (inside = '') =>
  `<body><div id="app"><div class="conversation-details-wrap"><ul class="conversation-panel">${inside}</ul></div></div><noscript id="noscript"></noscript></body>`;

const CUSTOMER = { id: 7, name: 'Maria Gonzalez', email: 'maria@mail.example', type: 'contact' };
const DANA = { id: 2, name: 'Dana Reyes', type: 'user' };
const message = (id: number, changes: object) => ({
  id,
  content: 'x',
  message_type: 0,
  private: false,
  content_attributes: {},
  created_at: 1_795_000_000 + id,
  sender: CUSTOMER,
  ...changes,
});
const ANSWERS = {
  '/api/v1/accounts/3/conversations/5': {
    id: 5,
    status: 'open',
    priority: 'high',
    labels: ['refund'],
    additional_attributes: { mail_subject: 'Refund <b>late</b>' },
    custom_attributes: { order_number: 'NW-20481', is_gift: false, empty: '', undefined_one: 4 },
    meta: {
      sender: {
        ...CUSTOMER,
        phone_number: '+34600123456',
        additional_attributes: { company_name: 'Casa Gonzalez' },
        custom_attributes: { order_number: 'from the contact' },
      },
      assignee: DANA,
      team: { id: 1, name: 'payments' },
      channel: 'Channel::Email',
    },
  },
  '/api/v1/accounts/3/conversations/5/messages': {
    payload: [
      message(51, { content: 'Where is my refund? 2 * 3 \\* 4' }),
      message(52, { content: 'Assigned to Dana', message_type: 2, sender: null }),
      message(53, { content: 'Looking into **RF\\_1**.', message_type: 1, sender: DANA }),
      message(54, { content: 'Waits for release.', message_type: 1, sender: DANA, private: true }),
      message(55, { content: 'We are closed.', message_type: 3, sender: null }),
      message(56, { content: 'I am a bot.', message_type: 1, sender: { id: 2, name: 'Otto', type: 'agent_bot' } }),
      message(57, { content: 'Me too.', sender: { id: 8, name: 'Luis', email: 'luis@mail.example' } }),
      message(58, { content: 'This message was deleted', content_attributes: { deleted: true } }),
      message(59, {
        content: null,
        content_attributes: { email: { html_content: { full: '<p>By mail</p><script>alert(1)</script>' } } },
      }),
      message(60, { content: null, attachments: [{}] }),
    ],
  },
  '/api/v1/accounts/3/agents': [{ id: 2, name: 'Dana Reyes', email: 'dana@desk.example' }],
  '/api/v1/accounts/3/custom_attribute_definitions': [
    { attribute_key: 'order_number', attribute_display_name: 'Bestellung', attribute_model: 'conversation_attribute' },
    { attribute_key: 'order_number', attribute_display_name: 'Last order', attribute_model: 'contact_attribute' },
  ],
};

/** With the session in its cookie, and every request's headers written down. */
function open(html = pageOf(), answers: Record<string, object> = ANSWERS, path = '/app/accounts/3/conversations/5') {
  const page = makePage(`${ORIGIN}${path}`, html, answers);
  page.document.cookie = `cw_d_session_info=${encodeURIComponent(JSON.stringify(SESSION))}`;
  const headers: AskOptions['headers'][] = [];
  const getJson: Page['getJson'] = (asked, options) => {
    headers.push(options?.headers);
    return page.getJson(asked, options);
  };
  return { ...page, getJson, headers };
}

async function readTicket(page: Page) {
  const reading = await chatwoot.read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${reading?.kind}`);
  return reading.ticket;
}

describe('Chatwoot', () => {
  test('a conversation is read whole: roles, notes, labels of fields; no activities and nothing deleted', async () => {
    const page = open();
    expect(chooseHelpdesk(page)).toBe(chatwootAgent);
    const ticket = await readTicket(page);
    expect(ticket).toMatchObject({
      key: `${ORIGIN}/app/accounts/3#5`,
      helpdesk: 'chatwoot',
      id: '5',
      number: '5',
      subject: 'Refund <b>late</b>',
      status: 'open',
      priority: 'high',
      tags: ['refund'],
      requester: { name: 'Maria Gonzalez', email: 'maria@mail.example', phone: '+34600123456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana@desk.example' },
      fields: [
        { key: 'team', label: 'Team', value: 'payments' },
        { key: 'channel', label: 'Channel', value: 'Email' },
        { key: 'company', label: 'Company', value: 'Casa Gonzalez' },
        { key: 'order_number', label: 'Bestellung', value: 'NW-20481' },
        { key: 'is_gift', label: 'is gift', value: 'false' },
        { key: 'undefined_one', label: 'undefined one', value: '4' },
        { key: 'contact.order_number', label: 'Last order', value: 'from the contact' },
      ],
      source: 'api',
      cut: null,
    });
    expect(ticket.messages.map(({ id, author, public: isPublic, text }) => [id, author.role, isPublic, text])).toEqual([
      ['51', 'requester', true, 'Where is my refund? 2 * 3 \\* 4'],
      ['53', 'agent', true, 'Looking into **RF_1**.'],
      ['54', 'agent', false, 'Waits for release.'],
      ['55', 'system', true, 'We are closed.'],
      ['56', 'system', true, 'I am a bot.'],
      ['57', 'unknown', true, 'Me too.'],
      ['59', 'requester', true, 'By mail'],
    ]);
    expect(ticket.messages[1]).toMatchObject({
      author: { name: 'Dana Reyes', email: 'dana@desk.example' },
      at: new Date(1_795_000_053_000).toISOString(),
    });
  });

  test('every request carries the session, and nothing that is handed on does', async () => {
    const page = open();
    const ticket = await readTicket(page);
    expect(page.headers).toEqual(Array(4).fill(SESSION));
    expect(JSON.stringify(ticket)).not.toMatch(/live-1|client-1/);
  });

  test('a message whose kind the server does not say is kept from customers’ eyes', async () => {
    const path = '/api/v1/accounts/3/conversations/5/messages';
    const { private: _private, ...unsaid } = message(51, { message_type: 1, sender: DANA });
    const ticket = await readTicket(open(pageOf(), { ...ANSWERS, [path]: { payload: [unsaid] } }));
    expect(ticket.messages.map((one) => one.public)).toEqual([false]);
  });

  test.each<[string, string, string | null]>([
    ['a conversation', '/app/accounts/3/conversations/5', '5'],
    ['one in an inbox', '/app/accounts/3/inbox/8/conversations/5', '5'],
    ['one under a label', '/app/accounts/3/label/refund/conversations/5', '5'],
    ['one of a team', '/app/accounts/3/team/1/conversations/5', '5'],
    ['one of a folder', '/app/accounts/3/custom_view/4/conversations/5', '5'],
    ['one of the mentions', '/app/accounts/3/mentions/conversations/5', '5'],
    ['the inbox view', '/app/accounts/3/inbox/5', null],
    ['the mentions', '/app/accounts/3/mentions/conversations', null],
    ['the dashboard', '/app/accounts/3/dashboard', null],
    ['a contact', '/app/accounts/3/contacts/5', null],
  ])('%s', (_what, path, id) => {
    expect(chatwoot.ticketId(open(pageOf(), ANSWERS, path))).toBe(id);
  });

  test('is known by its addresses and its page together', () => {
    expect(chatwootAgent.matches(open())).toBe(true);
    expect(chatwootAgent.matches(open(pageOf(), ANSWERS, '/app/login'))).toBe(true);
    expect(chatwootAgent.matches(open(pageOf(), ANSWERS, '/hc/help/en'))).toBe(false);
    expect(chatwootAgent.matches(open('<div id="app"></div>'))).toBe(false);
  });

  test('signed out, a lost session, a conversation of others and a list are told apart', async () => {
    const helpdeskName = 'Chatwoot';
    expect(await chatwoot.read(open(pageOf(), ANSWERS, '/app/login'))).toEqual({ kind: 'signed-out', helpdeskName });
    expect(await chatwoot.read(open(pageOf(), ANSWERS, '/app/accounts/3/dashboard'))).toEqual({
      kind: 'no-ticket',
      helpdeskName,
    });
    const signedOut = { kind: 'signed-out' } as const;
    const refused = {
      '/api/v1/accounts/3/conversations/5': signedOut,
      '/api/v1/accounts/3/conversations/5/messages': signedOut,
    };
    expect(await chatwoot.read(open(pageOf(), { ...refused, '/api/v1/profile': signedOut }))).toEqual({
      kind: 'signed-out',
      helpdeskName,
    });
    expect(await chatwoot.read(open(pageOf(), { ...refused, '/api/v1/profile': { id: 2 } }))).toMatchObject({
      kind: 'unreadable',
      message: 'Chatwoot has no ticket 5 that you may see.',
    });
  });

  test('a session that only the server can read is used as it is', async () => {
    const page = open();
    page.document.cookie = 'cw_d_session_info=; max-age=0';
    const ticket = await readTicket(page);
    expect(page.headers).toEqual(Array(4).fill({}));
    expect(ticket.agent).toEqual({ name: '', email: '' });
  });

  test('a new message is a change; one that is being sent, and another conversation’s, are none', async () => {
    const page = open(pageOf(bubble(51, 'a') + bubble(60, 'b')));
    const panel = page.document.querySelector('.conversation-panel') as Element;
    await chatwoot.read(page);
    const before = chatwoot.state(page);
    expect(before).not.toBeNull();
    panel.insertAdjacentHTML('beforeend', bubble('a1b2-c3', 'sending'));
    expect(chatwoot.state(page)).toBe(before);
    panel.insertAdjacentHTML('beforeend', bubble(61, 'new'));
    expect(chatwoot.state(page)).not.toBe(before);
    panel.innerHTML = bubble(98, 'of another') + bubble(99, 'of another');
    expect(chatwoot.state(page)).toBe(before);
  });

  test('marks are looked for in the message’s own bubble', () => {
    const page = open(pageOf(bubble(51, 'Words')));
    expect(chatwoot.messageElement(page, '51')?.textContent).toBe('Words');
    expect(chatwoot.messageElement(page, '51"],*')).toBeNull();
    expect(chatwoot.messageElement(page, null)).toBeNull();
  });

  test.each([
    [false, EDITOR, 'reply'],
    [true, EDITOR, 'note'],
    [false, '<textarea></textarea>', 'reply'],
  ])('a box that is private %s with %s is a %s', (isPrivate, field, kind) => {
    const found = chatwoot.composers(open(pageOf(box(isPrivate, field))));
    expect(found.map((composer) => composer.kind)).toEqual([kind]);
    expect(found[0]?.element.matches('.ProseMirror,textarea')).toBe(true);
  });

  test('a note is posted once, private, with the session, shown as it stands', async () => {
    const page = open(pageOf(), { ...ANSWERS, '/api/v1/accounts/3/conversations/5/messages': { id: 61 } });
    expect(await chatwoot.postNote?.(page, 'A {{contact.name}} [x](mention://user/1/x)\nLine 2')).toMatchObject({
      kind: 'done',
    });
    expect(page.sent).toEqual([
      {
        method: 'POST',
        path: '/api/v1/accounts/3/conversations/5/messages',
        body: { content: 'A \\{\\{contact.name\\}\\} \\[x\\](mention://user/1/x)\nLine 2', private: true },
        headers: SESSION,
      },
    ]);
  });

  test('a note is read as it was given', async () => {
    const text = 'A *b* `c` {{d}} [e](f) <g> h_i #j ~k | l! \\ 1-2';
    const path = '/api/v1/accounts/3/conversations/5/messages';
    const posted = message(70, { content: asMarkdown(text), message_type: 1, sender: DANA, private: true });
    const ticket = await readTicket(open(pageOf(), { ...ANSWERS, [path]: { payload: [posted] } }));
    expect(ticket.messages[0]?.text).toBe(text);
  });
});

describe('a long conversation', () => {
  type Give = (ids: number[], after: number, before: number) => number[];
  const between: Give = (ids, after, before) => ids.filter((id) => id >= after && id < before).slice(0, 1_000);
  const newestBefore: Give = (ids, _after, before) => ids.filter((id) => id < before).slice(-20);
  const onlyAfter: Give = (ids, after) => ids.filter((id) => id > after).slice(0, 100);

  const sizes = [0, 1, 19, 20, 21, 39, 40, 41, 99, 100, 119, 120, 121, 1_020, 1_021];
  test.each(
    Object.entries({ between, newestBefore, onlyAfter }).flatMap(([name, give]) =>
      sizes.map((size): [string, number, Give] => [name, size, give]),
    ),
  )('asked with %s: of %i messages none is missing or out of order', async (_name, size, give) => {
    const ids = Array.from({ length: size }, (_, at) => 500 + at * 3);
    const page = makePage(`${ORIGIN}/app/accounts/3/conversations/5`, pageOf());
    const getJson: Page['getJson'] = async (path) => {
      const query = new URL(path, ORIGIN).searchParams;
      const before = query.get('before');
      const some = before === null ? ids.slice(-20) : give(ids, Number(query.get('after')), Number(before));
      return { kind: 'json', value: { payload: some.map((id) => ({ id })) }, header: () => '' };
    };
    const thread = await readThread({ ...page, getJson }, '/messages');
    expect(thread.messages).toEqual(ids.map((id) => ({ id })));
  });
});
