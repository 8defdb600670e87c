import { describe, expect, test } from 'vitest';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { pickedAdapter } from '#lib/ticket/helpdesks/picked.ts';
import { makePage } from '../page.ts';
import { CRATE, CRATE_CASE, CRATE_URL } from './picked.html.ts';

async function readCase(html = CRATE_CASE, definition: HelpdeskDefinition = CRATE, url = CRATE_URL) {
  const page = makePage(url, html);
  const reading = await pickedAdapter(definition).read(page);
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${JSON.stringify(reading)}`);
  return reading.ticket;
}

const without = (text: string) => CRATE_CASE.replaceAll(text, 'changed');

describe('a helpdesk that an administrator defined', () => {
  test('is read whole, oldest message first', async () => {
    const ticket = await readCase();
    expect(ticket).toMatchObject({
      key: 'https://crate.example/app/cases#C-77',
      helpdesk: 'picked',
      helpdeskName: 'Crate',
      id: 'C-77',
      number: 'C-77',
      subject: 'Where is my refund?',
      status: '',
      priority: 'High',
      tags: ['refund', 'vip'],
      requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '' },
      agent: { name: 'Dana Reyes', email: '' },
      fields: [
        { label: 'Order', value: 'NW-20481' },
        { label: 'Store', value: 'Porto' },
      ],
    });
    expect(ticket).not.toHaveProperty('missing');
    expect(ticket.messages).toEqual([
      {
        id: '1',
        author: { role: 'requester', name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example' },
        at: '2026-11-19T08:00:00.000Z',
        public: true,
        text: 'Hi,\n\nwhere is NW-20481?\n\nquoted',
      },
      {
        id: 'm2',
        author: { role: 'agent', name: 'Dana Reyes', email: '' },
        at: '2026-11-20T09:00:00.000Z',
        public: true,
        text: 'I am looking into it.',
      },
      {
        id: 'm3',
        author: { role: 'agent', name: 'Sam', email: '' },
        at: '',
        public: false,
        text: 'Waits for release.',
      },
    ]);
  });

  test('says which parts are gone, and of an empty or optional one nothing', async () => {
    expect((await readCase(without('case-title'))).missing).toEqual(['Subject']);
    expect((await readCase(without('class="post"').replaceAll('class="post ', 'class="x '))).missing).toEqual([
      'Messages',
    ]);
    expect((await readCase(without('post-text'))).missing).toEqual(['Messages’ text']);
    expect((await readCase(without('name="order"'))).missing).toEqual(['Order']);
    expect((await readCase(without('class="facts"'))).missing).toEqual(['Rows of fields']);
    expect(await readCase(without('labels'))).not.toHaveProperty('missing');
  });

  test('waits for a page that is still being drawn', async () => {
    const page = makePage(CRATE_URL, without('case-title'));
    expect(await pickedAdapter(CRATE).read(page, false)).toBeNull();
    expect(await pickedAdapter(CRATE).read(makePage(CRATE_URL, CRATE_CASE), false)).toMatchObject({ kind: 'ticket' });
  });

  test('has no ticket on a list, and is signed out where its form stands', async () => {
    const adapter = pickedAdapter(CRATE);
    const list = makePage('https://crate.example/app/cases', CRATE_CASE);
    expect(await adapter.read(list)).toEqual({ kind: 'no-ticket', helpdeskName: 'Crate' });
    expect(adapter.ticketId(list)).toBeNull();
    for (const url of [CRATE_URL, 'https://crate.example/login']) {
      const form = makePage(url, '<form class="sign-in"></form>');
      expect(adapter.helpdesk.matches(form)).toBe(true);
      expect(await adapter.read(form)).toEqual({ kind: 'signed-out', helpdeskName: 'Crate' });
    }
  });

  test('is no other site’s', () => {
    expect(pickedAdapter(CRATE).helpdesk.matches(makePage('https://other.example/app/cases/C-77', CRATE_CASE))).toBe(
      false,
    );
  });

  test('takes the id from the page where the address has none', async () => {
    const definition: HelpdeskDefinition = {
      ...CRATE,
      address: '/app/open',
      parts: [...CRATE.parts, { part: 'id', selector: '.case-id', optional: false }],
    };
    const url = 'https://crate.example/app/open';
    const html = CRATE_CASE.replace('<main>', '<main><b class="case-id"># 815</b>');
    expect(await readCase(html, definition, url)).toMatchObject({ key: 'https://crate.example/app/open#815' });
    const gone = await pickedAdapter(definition).read(makePage(url, CRATE_CASE));
    expect(gone).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('id was not found') });
  });

  test('never reads a password, and a selector that is none finds nothing', async () => {
    const parts: HelpdeskDefinition['parts'] = [
      { part: 'subject', selector: '[name="secret"]', optional: false },
      { part: 'status', selector: ':nonsense(', optional: false },
    ];
    const ticket = await readCase(CRATE_CASE, { ...CRATE, parts, messages: null });
    expect(ticket.subject).toBe('');
    expect(ticket.missing).toEqual(['Status']);
  });

  test('reads mail in a frame of the page', async () => {
    const html = CRATE_CASE.replace(
      '<div class="post-text">Waits for release.</div>',
      '<iframe class="post-text" sandbox srcdoc="&lt;p&gt;Framed&lt;/p&gt;"></iframe>',
    );
    expect((await readCase(html)).messages.at(-1)?.text).toBe('Framed');
  });

  test('its state follows what it reads and nothing else', () => {
    const adapter = pickedAdapter(CRATE);
    const page = makePage(CRATE_URL, CRATE_CASE);
    const before = adapter.state(page);
    page.document.querySelector('main')?.append('a clock');
    expect(adapter.state(page)).toBe(before);
    const order = page.document.querySelector<HTMLInputElement>('[name="order"]');
    if (order) order.value = 'NW-1';
    expect(adapter.state(page)).not.toBe(before);
  });

  test('finds messages again for marking', () => {
    const adapter = pickedAdapter(CRATE);
    const page = makePage(CRATE_URL, CRATE_CASE);
    expect(adapter.messageElement(page, 'm2')?.textContent).toContain('looking into it');
    expect(adapter.messageElement(page, null)?.className).toBe('case-title');
  });

  test('has the editors that are open, and none that is named as both kinds', () => {
    const page = makePage(CRATE_URL, CRATE_CASE);
    expect(pickedAdapter(CRATE).composers(page)).toMatchObject([{ kind: 'reply' }]);
    const both = { ...CRATE, composers: [...CRATE.composers, { kind: 'note' as const, selector: '.answer' }] };
    expect(pickedAdapter(both).composers(page)).toEqual([]);
    page.document.querySelector('.answer')?.setAttribute('hidden', '');
    expect(pickedAdapter(CRATE).composers(page)).toEqual([]);
  });
});
