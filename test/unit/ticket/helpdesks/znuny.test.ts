import { describe, expect, test } from 'vitest';
import { znuny, znunyAgent } from '#lib/ticket/helpdesks/znuny.ts';
import { makePage } from '../page.ts';
import {
  ANSWERS,
  FRAME_PATH,
  LOADING,
  LOGIN_PAGE,
  NOTE_PATH,
  REPLY_PATH,
  WIDGET_PATH,
  writingPage,
  zoomPage,
} from './znuny.html.ts';

const URL_5 = 'https://help.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=5;ArticleID=9#9';
const open = (widget?: string, answers: Record<string, object | string> = ANSWERS) =>
  makePage(URL_5, zoomPage(widget), answers);

describe('a ticket of Znuny', () => {
  test('is read whole in any language, the texts that the page does not hold by its own requests', async () => {
    const page = open();
    const dana = { role: 'agent', name: 'Dana Reyes', email: 'dana@northwind.example' };
    expect(await znuny.read(page)).toMatchObject({
      kind: 'ticket',
      ticket: {
        key: 'https://help.example/otrs#5',
        number: '2026112310000057',
        subject: 'Rechnung <falsch> — bitte neu',
        status: 'warten',
        priority: '3 normal',
        assignee: 'Olga Ott',
        requester: { name: 'Jürgen Müßigbrodt', email: 'juergen@beispiel.example', phone: '+49 30 5550 100' },
        agent: { name: 'Dana Reyes', email: 'dana@northwind.example' },
        fields: [
          { key: 'Queue', label: 'Queue', value: 'Kundenservice' },
          { key: 'Kundennummer', label: 'Kundennummer', value: '4711' },
          { key: 'Bestellung', label: 'Bestellung', value: 'NW-20481-LANG' },
        ],
        messages: [
          {
            id: '9',
            author: { role: 'requester', name: 'J. Müßigbrodt', email: 'juergen@beispiel.example' },
            at: '2026-11-23T09:25:38Z',
            public: true,
            text: 'Guten Tag,\n\ndie Nummer ist falsch.',
          },
          { id: '10', author: dana, public: true, text: 'Guten Tag,\n\nkommt morgen.' },
          { id: '12', author: dana, public: false, text: 'Die Buchhaltung fragen.' },
        ],
        cut: null,
      },
    });
    expect(page.asked).toEqual([NOTE_PATH, REPLY_PATH, FRAME_PATH]);
  });

  test('waits for the customer, and asks when that does not come', async () => {
    expect(await znuny.read(open(LOADING))).toBeNull();
    const page = open(LOADING);
    expect(await znuny.read(page, true)).toMatchObject({ ticket: { requester: { phone: '+49 30 5550 100' } } });
    expect(page.asked).toContain(WIDGET_PATH);
  });

  test('is signed out when a text’s answer is the login form, before another is asked for', async () => {
    const page = open(undefined, { ...ANSWERS, [NOTE_PATH]: LOGIN_PAGE });
    expect(await znuny.read(page)).toMatchObject({ kind: 'signed-out' });
    expect(page.asked).toEqual([NOTE_PATH]);
  });

  test('is signed out by the login form at its own address', async () => {
    const page = makePage(URL_5, LOGIN_PAGE);
    expect(znunyAgent.matches(page)).toBe(true);
    expect(await znuny.read(page)).toEqual({ kind: 'signed-out', helpdeskName: 'Znuny' });
  });

  test('that may not be seen is said so', async () => {
    const page = makePage(
      URL_5,
      '<div id="AppWrapper"><a id="LogoutButton"></a><div class="MessageBox Error"></div></div>',
    );
    expect(await znuny.read(page)).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['?Action=AgentTicketZoom;TicketID=5', '5'],
    ['?Action=AgentTicketZoom&TicketID=5&x=1', '5'],
    ['?Action=AgentTicketZoom;TicketID=5"]', null],
    ['?Action=AgentDashboard;TicketID=5', null],
    ['?Action=AgentTicketZoom;TicketNumber=5', null],
  ])('%s has the ticket %s', (query, id) => {
    expect(znuny.ticketId(makePage(`https://help.example/otrs/index.pl${query}`, ''))).toBe(id);
  });

  test('its state changes with an article, the status and the owner, not with its age', () => {
    const state = (html: string) => znuny.state(makePage(URL_5, html));
    const before = state(zoomPage());
    expect(state(zoomPage().replaceAll('1 m', '2 m'))).toBe(before);
    for (const [from, to] of [
      ['warten"', 'offen"'],
      ['Olga Ott (olga)', 'Dana (d)'],
      ['value="12"', 'value="13"'],
    ] as const) {
      const changed = zoomPage()
        .replaceAll(from, to)
        .replaceAll('>warten<', to.startsWith('offen') ? '>offen<' : '>warten<');
      expect(state(changed), to).not.toBe(before);
    }
  });
});

test.each([
  ['AgentTicketNote', false, ['note']],
  ['AgentTicketNote', true, []],
  ['AgentTicketCompose', true, ['reply']],
  ['AgentTicketCompose', false, []],
  ['AgentTicketForward', true, []],
])('%s, visible for the customer: %s, can be written into as %j', (action, ticked, kinds) => {
  const page = makePage(`https://help.example/otrs/index.pl?Action=${action};TicketID=5`, writingPage(action, ticked));
  expect(znuny.composers(page).map(({ kind }) => kind)).toEqual(kinds);
});
