import { describe, expect, test } from 'vitest';
import { demo, otter } from '#lib/ticket/helpdesks/demo.ts';
import { makePage } from '../page.ts';
import { OTTER_TICKET, OTTER_URL } from './otter.html.ts';

describe('the demo helpdesk', () => {
  test('is known by its own mark', () => {
    expect(otter.matches(makePage(OTTER_URL, OTTER_TICKET))).toBe(true);
    expect(otter.matches(makePage(OTTER_URL, OTTER_TICKET.replace('data-helpdesk', 'data-other')))).toBe(false);
  });

  test('a ticket is read whole', async () => {
    const reading = await demo.read(makePage(OTTER_URL, OTTER_TICKET));
    expect(reading).toEqual({
      kind: 'ticket',
      ticket: {
        key: 'https://support.northwind.example#t-88',
        helpdesk: 'demo',
        helpdeskName: 'Otter',
        origin: 'https://support.northwind.example',
        url: OTTER_URL,
        id: 't-88',
        number: '1042',
        subject: 'Kettle arrived dented (NW-20481)',
        status: 'open',
        priority: 'high',
        tags: ['damage', 'kettle'],
        requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
        assignee: 'Dana Reyes',
        agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
        fields: [{ key: 'order', label: 'Order reference', value: 'NW-20481' }],
        messages: [
          {
            id: 'm1',
            author: { role: 'requester', name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example' },
            at: '2026-11-03T09:00:00Z',
            public: true,
            text: 'Hello,\n\norder NW-20481 is dented.\n{{secret}} <script>alert(1)</script>',
          },
          {
            id: 'm2',
            author: { role: 'agent', name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
            at: '2026-11-03T09:05:00Z',
            public: false,
            text: 'Offer a voucher.',
          },
          { id: 'm3', author: { role: 'unknown', name: 'Otter', email: '' }, at: '', public: true, text: 'Moved.' },
        ],
        selection: '',
        source: 'page',
        cut: null,
      },
    });
  });

  test('while the page still shows the ticket before, nothing is read', async () => {
    expect(await demo.read(makePage('https://support.northwind.example/tickets/1043', OTTER_TICKET))).toBeNull();
  });

  test.each([
    ['the list', 'https://support.northwind.example/tickets', OTTER_TICKET, 'no-ticket'],
    ['the login form', OTTER_URL, OTTER_TICKET.replace('<main', '<form data-login></form><main'), 'signed-out'],
  ])('%s has no ticket', async (_name, url, html, kind) => {
    expect(await demo.read(makePage(url, html))).toEqual({ kind, helpdeskName: 'Otter' });
  });

  test('only the composer that is shown is open', () => {
    const page = makePage(OTTER_URL, OTTER_TICKET);
    expect(demo.composers(page).map(({ kind }) => kind)).toEqual(['note']);
  });

  test('a new message and a new status change the state, typing does not', () => {
    const page = makePage(OTTER_URL, OTTER_TICKET);
    const before = demo.state(page);
    const note = page.document.querySelector('textarea');
    if (note) note.value = 'a draft';
    expect(demo.state(page)).toBe(before);
    page.document.querySelector('[data-field="status"]')?.replaceChildren('solved');
    expect(demo.state(page)).not.toBe(before);
  });

  test('a message is found by its id, the subject by null', () => {
    const page = makePage(OTTER_URL, OTTER_TICKET);
    expect(demo.messageElement(page, 'm2')?.textContent).toBe('Offer a voucher.');
    expect(demo.messageElement(page, null)?.tagName).toBe('H1');
    expect(demo.messageElement(page, 'm"9')).toBeNull();
  });
});
