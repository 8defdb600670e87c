import { describe, expect, test } from 'vitest';
import { freeScout, freescout } from '#lib/ticket/helpdesks/freescout.ts';
import { clockTime } from '#lib/ticket/helpdesks/freescout-time.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { type FreeScoutConversation, makeConversations } from '#test/world/freescout-data.ts';
import { conversationPage, listPage, PROFILE, SIGN_IN } from '#test/world/freescout-page.ts';
import { makePage } from '../page.ts';

const BASE = 'https://help.example/desk';
const [first, second, third] = makeConversations() as [
  FreeScoutConversation,
  FreeScoutConversation,
  FreeScoutConversation,
];
const ANSWERS = { '/desk/users/profile/7': PROFILE };

const open = (conversation: FreeScoutConversation, answers: Record<string, string | object> = ANSWERS) =>
  makePage(`${BASE}/conversation/${conversation.id}?folder_id=3`, conversationPage(conversation, 'n'), answers);

async function read(page: ReturnType<typeof open>): Promise<Ticket> {
  const reading = await freescout.read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${reading?.kind}`);
  return reading.ticket;
}

describe('FreeScout’s conversation page', () => {
  test('a conversation is read whole, oldest message first, whatever the language of its labels', async () => {
    const page = open(first);
    const ticket = await read(page);
    expect(ticket).toMatchObject({
      key: 'https://help.example/desk#61',
      id: '61',
      number: '1061',
      subject: 'Refund for order NW-20481 has not arrived',
      status: 'Aktiv',
      tags: ['refund', 'kettle'],
      requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
      assignee: 'Dana Reyes',
      agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
      fields: [{ key: 'customer', label: 'Customer', value: 'Brightwater Ltd, Valencia' }],
      source: 'page',
    });
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
      at,
      public: isPublic,
      text,
    });
    expect(ticket.messages).toEqual([
      message(
        '501',
        'requester',
        'Maria Gonzalez',
        'maria.gonzalez@mail.example',
        '2026-11-03T09:00',
        true,
        'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?\n> We hope you like it.',
      ),
      message(
        '503',
        'agent',
        'Dana Reyes',
        'dana.reyes@northwind.example',
        '2026-11-03T10:15',
        true,
        'I am looking into it.',
      ),
      message('504', 'agent', 'Sam Okafor', '', '2026-11-03T12:20', false, 'Refund RF-771204 waits for release.'),
      message(
        '505',
        'unknown',
        'ravi@mail.example',
        'ravi@mail.example',
        '2026-11-03T15:01',
        true,
        'I am the neighbour: it came back today.',
      ),
    ]);
    expect(page.asked).toEqual(['/desk/users/profile/7']);
  });

  test('when FreeScout asks for fewer requests, who is signed in is not taken for unknown', async () => {
    const page = open(first, { '/desk/users/profile/7': { kind: 'slow-down', seconds: 30 } });
    expect(await freescout.read(page)).toEqual({
      kind: 'unreadable',
      helpdeskName: 'FreeScout',
      message: 'FreeScout asks for fewer requests just now. Deskhand reads this ticket again in 30 seconds.',
    });
  });

  test('what is not there is empty: no name, no phone, nobody assigned, a time in another form, no profile', async () => {
    expect(await read(open(second, {}))).toMatchObject({
      number: '1055',
      subject: 'تأخر الطرد 📦 <script>alert(1)</script>',
      requester: { name: '', email: 'layla@mail.example', phone: '' },
      assignee: '',
      agent: { name: 'Dana', email: '' },
      fields: [],
      messages: [
        { author: { role: 'requester', email: 'layla@mail.example' }, at: '', text: 'أين طردي LP55307720؟ 📦' },
      ],
    });
    expect(await read(open(third))).toMatchObject({ assignee: 'Sam Okafor', messages: [{ at: '2026-11-05T00:05' }] });
  });

  test('“you” with a link to one’s own profile is still who is signed in', async () => {
    const page = open(first);
    const you = page.document.querySelector('#thread-503 .thread-person strong');
    if (you) you.innerHTML = '<a href="/desk/users/profile/7">du</a>';
    expect((await read(page)).messages[1]?.author.name).toBe('Dana Reyes');
  });

  test('a chat has its messages in order already', async () => {
    const page = open({ ...first, threads: first.threads.toReversed() });
    expect((await read(page)).messages.map(({ id }) => id)).toEqual(['501', '503', '504', '505']);
  });

  test('an attribute that the page’s tooltips move is still the time', async () => {
    const page = open(first);
    for (const date of page.document.querySelectorAll('.thread-date')) {
      date.setAttribute('data-original-title', date.getAttribute('title') ?? '');
      date.setAttribute('title', '');
    }
    expect((await read(page)).messages[0]?.at).toBe('2026-11-03T09:00');
  });

  test.each([
    ['/login', SIGN_IN, { kind: 'signed-out', helpdeskName: 'FreeScout' }],
    ['/conversation/61', SIGN_IN, { kind: 'signed-out', helpdeskName: 'FreeScout' }],
    ['/mailbox/1', listPage([first]), { kind: 'no-ticket', helpdeskName: 'FreeScout' }],
    [
      '/conversation/99',
      listPage([]),
      { kind: 'unreadable', helpdeskName: 'FreeScout', message: 'FreeScout has no ticket 99 that you may see.' },
    ],
  ])('%s is no ticket', async (path, html, expected) => {
    expect(await freescout.read(makePage(`${BASE}${path}`, html))).toEqual(expected);
  });

  test.each([
    ['Nov 22, 2026 15:01', '2026-11-22T15:01'],
    ['Jan 2, 2027 3:01pm', '2027-01-02T15:01'],
    ['Jan 2, 2027 12:01am', '2027-01-02T00:01'],
    ['Jan 2, 2027 @ 12:01pm', '2027-01-02T12:01'],
    ['02/01/2027 15:01', ''],
    ['Foo 2, 2027 15:01', ''],
    ['Jan 32, 2027 15:01', ''],
    ['1 min ago', ''],
    ['', ''],
  ])('the time %j is %j', (text, at) => expect(clockTime(text)).toBe(at));
});

describe('which FreeScout conversation is open', () => {
  test.each([
    [`${BASE}/conversation/61?folder_id=3`, '61'],
    ['https://help.example/conversation/61/', '61'],
    [`${BASE}/conversation/61/undo-reply/5`, null],
    [`${BASE}/mailbox/61`, null],
  ])('%s has ticket %s', (url, id) => expect(freescout.ticketId(makePage(url, '<body></body>'))).toBe(id));

  test('its state changes with a new message and a new status, not with what the agent writes', () => {
    const page = open(first);
    const before = freescout.state(page);
    page.document.querySelector('#body')?.append('Hello');
    expect(freescout.state(page)).toBe(before);
    expect(freescout.state(open({ ...first, status: 'Spam' }))).not.toBe(before);
    expect(freescout.state(open({ ...first, threads: first.threads.slice(1) }))).not.toBe(before);
  });

  test('is known by its pages and its sign-in page', () => {
    expect(freeScout.matches(open(first))).toBe(true);
    expect(freeScout.matches(makePage(`${BASE}/login`, SIGN_IN))).toBe(true);
    expect(freeScout.matches(makePage(`${BASE}/conversation/61`, '<meta name="csrf-token"><body></body>'))).toBe(false);
  });
});

describe('FreeScout’s one editor', () => {
  const show = (isNote: string, classes: string, subtype = '') => {
    const page = open(first);
    const block = page.document.querySelector('.conv-reply-block');
    if (!block) throw new Error('No block.');
    block.className = `conv-block conv-reply-block ${classes}`;
    const set = (name: string, value: string) =>
      block.querySelector(`input[name="${name}"]`)?.setAttribute('value', value);
    set('is_note', isNote);
    set('subtype', subtype);
    return page;
  };

  test.each([
    ['a reply', '', '', '', ['reply']],
    ['a note', '1', 'conv-note-block', '', ['note']],
    ['shut', '', 'hidden', '', []],
    ['a forward', '', 'conv-forward-block', '2', []],
    ['a note by its field alone', '1', '', '', []],
    ['a note by its colour alone', '', 'conv-note-block', '', []],
  ])('it is %s', (_name, isNote, classes, subtype, kinds) => {
    expect(freescout.composers(show(isNote, classes, subtype)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('with Summernote its editable element is written into', () => {
    const page = show('', '');
    page.document.querySelector('#body')?.insertAdjacentHTML('afterend', '<div class="note-editable" id="in"></div>');
    expect(freescout.composers(page)).toMatchObject([{ editor: 'summernote', element: { id: 'in' } }]);
  });

  test('a message is found by its number alone', () => {
    const page = open(first);
    expect(freescout.messageElement(page, '504')?.textContent).toBe('Refund RF-771204 waits for release.');
    expect(freescout.messageElement(page, null)?.textContent).toBe(first.subject);
    expect(freescout.messageElement(page, '504,body')).toBeNull();
  });
});
