import { describe, expect, test } from 'vitest';
import { generic } from '#lib/ticket/helpdesks/generic.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { makePage } from '../page.ts';

const URL_OF_CASE = 'https://desk.shop.example/cases/view?id=5#comments';

async function read(html: string, url = URL_OF_CASE): Promise<Ticket> {
  const reading = await generic.read(makePage(url, html));
  if (reading?.kind !== 'ticket') throw new Error(`Read: ${reading?.kind}`);
  return reading.ticket;
}

describe('any page', () => {
  test('its title, its main text and the one address that is a customer’s are read', async () => {
    const ticket = await read(`<title>Case 5 – broken kettle</title><body><nav>Home agent@other.example</nav><main>
      <h1>Broken kettle</h1><p>From Maria &lt;Maria@Mail.example&gt; to help@shop.example</p><p hidden>unseen</p>
      <p>noreply@mailer.example</p><div contenteditable="true">my draft</div><textarea>draft</textarea><script>alert(1)</script></main></body>`);
    expect(ticket).toMatchObject({
      key: 'https://desk.shop.example#/cases/view?id=5',
      helpdesk: 'generic',
      subject: 'Case 5 – broken kettle',
      requester: { name: '', email: 'maria@mail.example', phone: '' },
      source: 'page',
    });
    expect(ticket.messages).toEqual([
      {
        id: '1',
        author: { role: 'unknown', name: '', email: '' },
        at: '',
        public: true,
        text: 'Broken kettle\n\nFrom Maria <Maria@Mail.example> to help@shop.example\n\nnoreply@mailer.example',
      },
    ]);
  });

  test.each([
    ['two customers', 'a@mail.example and b@mail.example'],
    ['the shop’s own people', 'a@shop.example'],
    ['nobody', 'no address'],
  ])('with %s in the text no requester is guessed', async (_name, text) => {
    expect((await read(`<main>${text}</main>`)).requester.email).toBe('');
  });

  test('an anchor does not make another page, a route in the hash does', () => {
    const id = (hash: string) => generic.ticketId(makePage(`https://desk.example/app${hash}`, '<body></body>'));
    expect(id('#top')).toBe(id(''));
    expect(id('#ticket/zoom/5')).not.toBe(id('#ticket/zoom/6'));
  });

  test('what the agent selected is read, and selecting changes the state', async () => {
    const page = makePage(URL_OF_CASE, '<main><p>Order NW-20481</p></main>');
    const before = generic.state(page);
    const words = page.document.querySelector('p');
    if (words) page.document.getSelection()?.selectAllChildren(words);
    expect(generic.state(page)).not.toBe(before);
    expect(await generic.read(page)).toMatchObject({ ticket: { selection: 'Order NW-20481' } });
  });

  test('a page without words is an empty ticket', async () => {
    expect((await read('<title>Blank</title><body></body>')).messages).toEqual([]);
  });

  test('a text of a million letters is bounded, and never read for minutes', { timeout: 20_000 }, async () => {
    const ticket = await read(`<main>${'a'.repeat(1_000_000)}</main>`);
    expect(ticket.messages[0]?.text).toHaveLength(100_000);
  });

  test('an address too long to tell pages apart is not read', async () => {
    const url = `https://desk.example/x?${'q'.repeat(2_000)}`;
    expect(await generic.read(makePage(url, '<main>text</main>'))).toMatchObject({ kind: 'unreadable' });
  });

  test('nothing is inserted into a page whose fields are of unknown kind', () => {
    expect(generic.composers(makePage(URL_OF_CASE, '<textarea></textarea>'))).toEqual([]);
  });
});
